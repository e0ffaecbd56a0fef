"""Templates with something wrong: each is refused with a reason, or works with a warning; none does harm."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.cache import Cache
from govslides.composing import compose
from govslides.deck.overflow import overflow
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.ooxml.opening import TemplateRefusedError
from govslides.pptxio.lint import lint
from govslides.pptxio.reader import read_template
from govslides.pptxio.write import write_deck
from govslides.theming import load_theme
from tests.pptxio.opened import parts_of
from tests.support.reading import read_text
from tests.theming.makers import (
    Deck,
    Layout,
    Master,
    Shapes,
    background,
    body_levels,
    level,
    package,
    solid,
    unzipped,
    zipped,
)
from tests.theming.pictures import logo
from tests.theming.templates import TEMPLATES, template

TALK = """---
title: A talk on anything
authors: [{name: Ada, affiliation: [A School]}]
---

# A section

## Points

- One
  - Two

::: notes

Say it slowly.

:::

## Myth

::: myth

A claim.

:::

::: reality

- What is so.

:::

## A table

| a | b |
|---|---|
| 1 | 2 |

## Words

> To be.
>
> -- Somebody

## Thanks {.closing}
"""


def office(change: Callable[[dict[str, str | bytes]], None]) -> bytes:
    """The office template with its parts changed."""
    parts = unzipped(template("office"))
    change(parts)
    return zipped(parts)


def swapped(name: str, old: str, new: str, count: int = -1) -> bytes:
    def change(parts: dict[str, str | bytes]) -> None:
        text = parts[name]
        assert isinstance(text, bytes)
        assert old.encode() in text
        parts[name] = text.replace(old.encode(), new.encode(), count)

    return office(change)


def without(name: str) -> bytes:
    return office(lambda parts: parts.pop(name) and None)


def added(name: str, data: bytes) -> bytes:
    return office(lambda parts: parts.update({name: data}))


MASTER = "ppt/slideMasters/slideMaster1.xml"
MASTER_RELS = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
LAYOUT = "ppt/slideLayouts/slideLayout2.xml"
LAYOUT_RELS = "ppt/slideLayouts/_rels/slideLayout2.xml.rels"

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"hello", "no whole .pptx"),
    "nothing": (lambda: b"", "no whole .pptx"),
    "cut": (lambda: template("office")[:5000], "no whole .pptx"),
    "encrypted, or .ppt": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "encrypted"),
    "macros": (lambda: added("ppt/vbaProject.bin", b"Sub"), "macros"),
    "bomb": (lambda: added("ppt/media/a.bin", bytes(3_000_000)), "times its size"),
    "DOCTYPE": (lambda: swapped(MASTER, "<p:sldMaster ", "<!DOCTYPE x><p:sldMaster "), "DOCTYPE"),
    "no master": (lambda: without(MASTER), "no slide master"),
    "no theme": (lambda: without("ppt/theme/theme1.xml"), "no theme"),
    "broken master": (lambda: added(MASTER, b"<p:sldMaster"), "no XML"),
    "no layouts": (lambda: package(Deck([Master([], Shapes())])), "no layouts"),
    "no presentation": (lambda: without("ppt/presentation.xml"), "missing"),
    "too wide": (
        lambda: swapped("ppt/presentation.xml", 'cx="12192000"', 'cx="99999999999"'),
        "between 1 and 56 inches",
    ),
    "no width": (lambda: swapped("ppt/presentation.xml", 'cx="12192000"', 'cx="0"'), "between 1 and 56"),
    "a document": (lambda: _document(), "no presentation"),  # noqa: PLW0108 -- it stands further down
}


def _document() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
        rels = "http://schemas.openxmlformats.org/package/2006/relationships"
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{rels}">'
            f'<Relationship Id="a" Type="{relation}" Target="word/document.xml"/>'
            "</Relationships>",
        )
        archive.writestr("word/document.xml", "<w/>")
    return stream.getvalue()


def built(data: bytes, folder: Path) -> tuple[bytes, list[str], Sink]:
    """The talk on a template: the file, the faults of its frames, and what was reported."""
    (folder / "uni.pptx").write_bytes(data)
    (folder / "theme.yaml").write_text("template: uni.pptx\n")
    lecture, _ = read_text(TALK)
    sink = Sink()
    theme, kept = load_theme("", Inputs(folder, sink), Cache(None), sink)
    deck = compose(lecture, theme, "talk", sink)
    return write_deck(deck, theme, kept), [str(fault) for fault in overflow(deck)], sink


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_refused_with_a_reason(name: str, tmp_path: Path) -> None:
    make, reason = REFUSED[name]
    _, _, sink = built(make(), tmp_path)
    (problem,) = list(sink)
    assert problem.code == "invalid-template"
    assert reason in problem.message
    assert problem.message.endswith(".")
    assert problem.hint


def _leads_nowhere(parts: dict[str, str | bytes]) -> None:
    rels = parts[LAYOUT_RELS]
    assert isinstance(rels, bytes)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    row = f'<Relationship Id="rId9" Type="{kind}" Target="../media/gone.png"/></Relationships>'
    parts[LAYOUT_RELS] = rels.replace(b"</Relationships>", row.encode())
    picture = Shapes().picture((1, 1, 2, 2), "rId9").made[0]
    layout = parts[LAYOUT]
    assert isinstance(layout, bytes)
    parts[LAYOUT] = layout.replace(
        b"</p:spTree>", picture.encode().replace(b'id="2"', b'id="77"') + b"</p:spTree>"
    )


def _no_such_layout(parts: dict[str, str | bytes]) -> None:
    parts.pop("ppt/slideLayouts/slideLayout4.xml")


WARNED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a picture that is gone": (lambda: office(_leads_nowhere), "gone.png"),
    "a layout that is gone": (lambda: office(_no_such_layout), "slideLayout4.xml"),
}


@pytest.mark.parametrize("name", WARNED)
def test_what_is_broken_is_left_out_with_a_warning(name: str, tmp_path: Path) -> None:
    make, told = WARNED[name]
    data, faults, sink = built(make(), tmp_path)
    assert not sink.failed
    assert [problem.code for problem in sink if told in problem.message] == ["repaired-template"]
    assert faults == []
    assert lint(data) == []
    assert not [
        part for part in parts_of(data).values() if told.encode() in part and b"<Relationship " in part
    ]


def _outward(parts: dict[str, str | bytes]) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rows = (
        f'<Relationship Id="rId7" Type="{kind}/image" Target="http://spy.example/" TargetMode="External"/>'
        f'<Relationship Id="rId8" Type="{kind}/hyperlink" Target="file:///etc/passwd" TargetMode="External"/>'
        f'<Relationship Id="rId9" Type="{kind}/hyperlink" Target="https://u.example" TargetMode="External"/>'
        f'<Relationship Id="rId10" Type="{kind}/slide" Target="../slides/slide1.xml"/></Relationships>'
    )
    rels, layout = parts[LAYOUT_RELS], parts[LAYOUT]
    assert isinstance(rels, bytes)
    assert isinstance(layout, bytes)
    parts[LAYOUT_RELS] = rels.replace(b"</Relationships>", rows.encode())
    links = "".join(
        Shapes().drawn((11, 1 + at, 1, 0.5), words="Home").made[0]
        .replace('id="2"', f'id="{90 + at}"')
        .replace('<a:rPr lang="en"/>', f'<a:rPr lang="en"><a:hlinkClick r:id="rId{number}"/></a:rPr>')
        for at, number in enumerate((8, 9, 10))
    )  # fmt: skip
    picture = Shapes().picture((12, 5, 1, 1), "x").made[0].replace('id="2"', 'id="80"')
    picture = picture.replace('r:embed="x"', 'r:link="rId7"')
    parts[LAYOUT] = layout.replace(b"</p:spTree>", f"{links}{picture}</p:spTree>".encode())


def test_nothing_leads_out_but_links_to_the_web(tmp_path: Path) -> None:
    data, faults, sink = built(office(_outward), tmp_path)
    assert [problem.code for problem in sink] == []
    assert (faults, lint(data)) == ([], [])
    everything = b"".join(parts_of(data).values())
    assert b"spy.example" not in everything
    assert b"/etc/passwd" not in everything
    assert b"https://u.example" in everything


def test_a_potx_is_a_template_too(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
    deck = Deck(
        [Master([Layout("A", Shapes().place("title").place("obj", 1), "obj")], _master())], main_type=kind
    )
    (tmp_path / "uni.potx").write_bytes(package(deck))
    (tmp_path / "theme.yaml").write_text("template: uni.potx\n")
    sink = Sink()
    theme, kept = load_theme("", Inputs(tmp_path, sink), Cache(None), sink)
    lecture, _ = read_text(TALK)
    data = write_deck(compose(lecture, theme, "talk", sink), theme, kept)
    assert not sink.failed
    assert b"template.main+xml" not in parts_of(data)["[Content_Types].xml"]


def _master() -> Shapes:
    return Shapes().place("title", 0, (1, 0.5, 11, 1)).place("body", 1, (1, 2, 11, 4.5))


def test_a_drawing_all_over_the_text_is_told(tmp_path: Path) -> None:
    shapes = _master().picture((1, 1, 11, 6), "rId3")
    deck = Deck(
        [Master([Layout("A", Shapes().place("title").place("obj", 1), "obj")], shapes, media=["seal.png"])],
        media={"seal.png": logo(400, 200, "2255AA")},
    )
    data, faults, sink = built(package(deck), tmp_path)
    assert not sink.failed
    assert "covered-drawing" in [problem.code for problem in sink]
    assert (faults, lint(data)) == ([], [])


def test_a_faint_mark_beneath_the_text_is_none_of_its_business(tmp_path: Path) -> None:
    shapes = _master().picture((1, 1, 11, 6), "rId3")
    deck = Deck(
        [Master([Layout("A", Shapes().place("title").place("obj", 1), "obj")], shapes, media=["seal.png"])],
        media={"seal.png": logo(400, 200, "FAFAFC")},
    )
    _, faults, sink = built(package(deck), tmp_path)
    assert [problem.code for problem in sink] == []
    assert faults == []


def _on(ground: str, *, title: str, body: str) -> bytes:
    """A template with one layout whose title and text have these colours."""
    master = Master(
        [Layout("A", Shapes().place("title").place("obj", 1), "obj")],
        _master(),
        backdrop=background(solid(ground)),
        title=level(1, 20, colour=title),
        body=body_levels(28, 24, 20, colour=body),
    )
    return package(Deck([master]))


def test_faint_text_is_told(tmp_path: Path) -> None:
    data, _, sink = built(_on("FFFFFF", title="8C8C8C", body="tx1"), tmp_path)
    assert [problem.code for problem in sink] == ["low-contrast"]
    assert b"solidFill" not in title_of(data)


def test_text_that_nobody_can_read_is_set_in_another_colour(tmp_path: Path) -> None:
    data, faults, sink = built(_on("FFFFFF", title="EEEEEE", body="tx1"), tmp_path)
    assert [problem.code for problem in sink] == ["recoloured-text"]
    assert b'<a:schemeClr val="tx1"/>' in title_of(data)
    assert (faults, lint(data)) == ([], [])


@pytest.mark.parametrize("ground", ["000000", "101040", "3A5FA0"])
def test_black_text_on_dark_turns_light_and_panels_go_with_it(ground: str, tmp_path: Path) -> None:
    data, faults, sink = built(_on(ground, title="tx1", body="tx1"), tmp_path)
    assert [problem.code for problem in sink] == ["recoloured-text"]
    assert b'<a:schemeClr val="bg1"/>' in title_of(data)
    assert (faults, lint(data)) == ([], [])


def title_of(deck: bytes) -> bytes:
    """The XML of the title of the second slide."""
    slide = unzipped(deck)["ppt/slides/slide2.xml"]
    assert isinstance(slide, bytes)
    found = re.search(rb'<p:sp>(?:(?!</p:sp>).)*<p:ph type="title".*?</p:sp>', slide, re.DOTALL)
    assert found is not None
    return found[0]


NUMBER = re.compile(rb'="(-?\d{2,})"')


@given(st.sampled_from(sorted(TEMPLATES)), st.randoms(use_true_random=False))
def test_numbers_out_of_all_bounds_do_no_harm(name: str, dice: "st.random.Random") -> None:  # type: ignore[name-defined]
    """Any template, a few of its numbers replaced by others: it is refused with a reason, or read."""
    parts = unzipped(template(name))
    chosen = sorted(part for part in parts if re.search(r"(Layout|Master|theme|presentation)\d*\.xml$", part))
    part = dice.choice(chosen)
    data = parts[part]
    assert isinstance(data, bytes)
    found = list(NUMBER.finditer(data))
    for match in dice.sample(found, min(3, len(found))):
        value = dice.choice([b"0", b"-1", b"99999999999999999999", b"-2147483648", b"x", b""])
        data = data[: match.start(1)] + value + data[match.end(1) :] if match.end(1) <= len(data) else data
    parts[part] = data
    try:
        raw = read_template(zipped(parts))
    except TemplateRefusedError as error:
        assert str(error)
    else:
        assert raw.layouts
