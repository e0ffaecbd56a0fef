"""Reading templates: anybody's, with what placeholders inherit resolved; and refusing what could harm."""

import zipfile
from io import BytesIO

import pytest
from pptx import Presentation

from govslides.geometry import Rect
from govslides.ooxml.opening import MAX_PART_BYTES
from govslides.ooxml.package import assemble, deflated
from govslides.pptxio.reader import TemplateRefusedError, read_template
from govslides.pptxio.reader.raw import RawPlaceholder, RawTemplate
from govslides.theming.builtin import builtin_bytes
from tests.pptxio.decks import everything
from tests.pptxio.opened import parts_of, written

BUILTIN = builtin_bytes("govslides", "template.pptx")


def default_template() -> bytes:
    """The template that python-pptx comes with: 4:3, and made by PowerPoint."""
    stream = BytesIO()
    Presentation().save(stream)
    return stream.getvalue()


def packed(parts: dict[str, bytes]) -> bytes:
    return assemble(deflated(name, content) for name, content in parts.items())


def place(raw: RawTemplate, layout: int, idx: int) -> RawPlaceholder:
    return next(one for one in raw.layouts[layout].placeholders if one.idx == idx)


def test_layouts_of_a_foreign_template() -> None:
    raw = read_template(default_template())
    assert raw.size == (9144000, 6858000)
    assert [layout.name for layout in raw.layouts][:2] == ["Title Slide", "Title and Content"]
    assert raw.fonts == {"major": "Calibri", "minor": "Calibri"}
    assert raw.palette["accent1"] == "4F81BD"
    assert raw.layouts[1].background == "FFFFFF"


def test_boxes_and_levels_come_from_the_master() -> None:
    raw = read_template(default_template())
    body = place(raw, 1, 1)
    assert (body.type, body.box) == ("obj", Rect(457200, 1600200, 8229600, 4525963))
    assert [level.size for level in body.levels[:5]] == [3200, 2800, 2400, 2000, 2000]
    assert (body.levels[0].char, body.levels[1].char, body.levels[0].margin) == ("•", "\u2013", 342900)
    assert (body.levels[0].indent, body.insets.left, body.anchor) == (-342900, 91440, "top")
    title = place(raw, 1, 0)
    assert (title.levels[0].align, title.anchor, title.levels[0].font) == ("center", "middle", "+mj-lt")


def test_what_a_layout_says_goes_before_the_master() -> None:
    subtitle = place(read_template(default_template()), 0, 1)
    assert subtitle.type == "subTitle"
    assert (subtitle.levels[0].bullet, subtitle.levels[0].align) == ("", "center")
    assert (subtitle.levels[0].colour.slot, subtitle.levels[0].colour.rgb) == ("", "888888")
    assert subtitle.levels[0].size == 3200


def test_slides_and_leftovers_stay_behind() -> None:
    template = read_template(default_template()).template
    names = {part.name for part in template.parts}
    assert not [
        name for name in names if "printerSettings" in name or "docProps" in name or "/slides/" in name
    ]
    kept = read_template(written(everything())).template
    assert not [part.name for part in kept.parts if "/slides/" in part.name or "/notesSlides/" in part.name]
    assert "sldIdLst" not in kept.presentation.head + kept.presentation.tail
    assert "sectionLst" not in kept.presentation.tail


def test_a_template_without_a_notes_master_gets_one() -> None:
    template = read_template(default_template()).template
    assert template.notes_master in {part.name for part in template.parts}
    assert (template.notes_body, template.notes_image) == (3, 2)
    assert "<p:notesMasterIdLst>" in template.presentation.head


def test_our_own_deck_is_a_template_too() -> None:
    again = read_template(written(everything()))
    assert again.layouts == read_template(BUILTIN).layouts


def _with(name: str, content: bytes) -> bytes:
    return packed({**parts_of(BUILTIN), name: content})


def _without(name: str) -> bytes:
    parts = parts_of(BUILTIN)
    del parts[name]
    return packed(parts)


def _changed(name: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of(BUILTIN)
    assert old in parts[name]
    return packed({**parts, name: parts[name].replace(old, new)})


def _twice() -> bytes:
    stream = BytesIO(BUILTIN)
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning):
        archive.writestr("ppt/presentation.xml", b"<x/>")
    return stream.getvalue()


REFUSED = {
    "encrypted": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "encrypted"),
    "no zip": (b"hello", "no whole .pptx"),
    "cut": (BUILTIN[: len(BUILTIN) // 2], "no whole .pptx"),
    "damaged": (BUILTIN[:3000] + b"\0" * 40 + BUILTIN[3040:], "no whole .pptx"),
    "macros": (_with("ppt/vbaProject.bin", b"Sub"), "macros"),
    "DOCTYPE": (_changed("ppt/presentation.xml", b"<p:pres", b'<!DOCTYPE x SYSTEM "y"><p:pres'), "DOCTYPE"),
    "UTF-16": (_with("ppt/theme/theme1.xml", "<a/>".encode("utf-16")), "UTF-8"),
    "bomb": (_with("ppt/media/a.bin", b"\0" * 2_000_000), "times its size"),
    "large": (_with("ppt/media/a.bin", b"\0" * (MAX_PART_BYTES + 1)), "50 MB"),
    "many": (packed({f"p{at}": b"" for at in range(5001)}), "5000 parts"),
    "twice": (_twice(), "two parts of one name"),
    "no presentation": (_without("ppt/presentation.xml"), "missing"),
    "no master": (_without("ppt/slideMasters/slideMaster1.xml"), "no slide master"),
    "no theme": (_without("ppt/theme/theme1.xml"), "no theme"),
    "no relationships": (_without("_rels/.rels"), "missing"),
    "no XML": (_with("ppt/slideMasters/slideMaster1.xml", b"<p:sldMaster"), "no XML"),
    "a document": (_changed("ppt/presentation.xml", b"p:presentation ", b"p:document "), "no XML"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_refused_says_why(name: str) -> None:
    data, reason = REFUSED[name]
    with pytest.raises(TemplateRefusedError, match=reason):
        read_template(data)


def test_numbers_that_are_none_do_no_harm() -> None:
    broken = _changed("ppt/slideMasters/slideMaster1.xml", b'sz="3600"', b'sz="huge"')
    assert place(read_template(broken), 2, 0).levels[0].size == 1800
