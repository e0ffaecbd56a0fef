"""Each rule of our lint fires on a file broken on purpose, and on no good one."""

import re
import zlib
from collections.abc import Callable
from hashlib import sha256

import pytest

from govslides.deck.deck import Target
from govslides.deck.text import Link
from govslides.media import Media
from govslides.ooxml.package import assemble, deflated
from govslides.pptxio.lint import lint
from tests.pptxio.decks import (
    chart,
    deck,
    everything,
    fill,
    frame,
    notes,
    paragraph,
    picture,
    png,
    run,
    table,
    text_box,
    timeline,
)
from tests.pptxio.opened import parts_of, written

SLIDE, SECOND = "ppt/slides/slide1.xml", "ppt/slides/slide2.xml"
SLIDE_RELS = "ppt/slides/_rels/slide1.xml.rels"
IMAGE = f"image-{sha256(png()).hexdigest()[:16]}.png"
MAIN, TYPES, CORE = "ppt/presentation.xml", "[Content_Types].xml", "docProps/core.xml"
Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def good() -> Parts:
    """A deck with something for each rule to look at."""
    line = paragraph(run("out", link=Link(url="https://example.org/a")), run("in", link=Link(frame="b")))
    body = fill("content", 1, "One", " Two", key="body")
    first = frame(
        "a",
        body,
        picture(),
        table(),
        timeline(),
        chart(),
        text_box("t", line),
        role="content",
        notes=notes("Say"),
        reveals=((Target(key="body", first=1),), (Target(key="picture"),)),
    )
    media = {"a.png": Media(kind="png", data=png(), width=6, height=4)}
    return parts_of(written(deck(first, frame("b"), media=media)))


def packed(parts: Parts) -> bytes:
    return assemble(deflated(name, content) for name, content in parts.items())


def swap(part: str, old: str, new: str, count: int = 1) -> Callable[[Parts], None]:
    """A breakage: `old` becomes `new` in a part; it must have been there."""

    def breakage(parts: Parts) -> None:
        assert old.encode() in parts[part], f"{old} is not in {part}"
        parts[part] = parts[part].replace(old.encode(), new.encode(), count)

    return breakage


def cut(part: str, pattern: str) -> Callable[[Parts], None]:
    """A breakage: what matches `pattern` is taken out of a part."""

    def breakage(parts: Parts) -> None:
        text, count = re.subn(pattern, "", parts[part].decode(), count=1, flags=re.DOTALL)
        assert count, f"{pattern} is not in {part}"
        parts[part] = text.encode()

    return breakage


def drop(part: str) -> Callable[[Parts], None]:
    return lambda parts: parts.pop(part) and None  # type: ignore[func-returns-value]


def put(part: str, content: bytes) -> Callable[[Parts], None]:
    return lambda parts: parts.update({part: content})


def _broken_png() -> bytes:
    whole = png()
    return whole[:-20] + bytes([whole[-20] ^ 1]) + whole[-19:]


_SVG = (
    '<a:blip r:embed="rId9"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rId9"/></a:ext>'
    "</a:extLst></a:blip>"
)


def _with_svg(parts: Parts) -> None:
    parts[SLIDE], count = re.subn(rb'<a:blip r:embed="\w+"/>', _SVG.encode(), parts[SLIDE], count=1)
    assert count == 1


def _notes_first(parts: Parts) -> None:
    listed = re.search(rb"<p:notesMasterIdLst>.*</p:notesMasterIdLst>", parts[MAIN])
    assert listed is not None
    rest = parts[MAIN].replace(listed[0], b"")
    parts[MAIN] = rest.replace(b"<p:sldMasterIdLst>", listed[0] + b"<p:sldMasterIdLst>")


def _shapes(xml: bytes) -> list[bytes]:
    return re.findall(rb"<p:sp>.*?</p:sp>", xml, flags=re.DOTALL)


def _twice(parts: Parts) -> None:
    body = _shapes(parts[SLIDE])[1]
    again = body.replace(b'<p:cNvPr id="3"', b'<p:cNvPr id="77"')
    parts[SLIDE] = parts[SLIDE].replace(body, body + again)


def _title_last(parts: Parts) -> None:
    title, body = _shapes(parts[SLIDE])[:2]
    parts[SLIDE] = parts[SLIDE].replace(title + body, body + title)


def _without_properties(parts: Parts) -> None:
    cut("_rels/.rels", r'<Relationship Id="rId2"[^>]*/>')(parts)


BREAKAGES: list[tuple[str, str, Callable[[Parts], None]]] = [
    ("missing-target", "no layout part", drop("ppt/slideLayouts/slideLayout3.xml")),
    ("missing-layout", "no layout relationship", cut(SLIDE_RELS, r'<Relationship Id="rId1"[^>]*/>')),
    ("unlisted-slide", "deleted from the list alone", cut(MAIN, r'<p:sldId [^>]*r:id="s2"/>')),
    (
        "unlisted-slide",
        "listed only",
        cut("ppt/_rels/presentation.xml.rels", r'<Relationship Id="s2"[^>]*/>'),
    ),
    (
        "phantom-type",
        "type without a part",
        swap(TYPES, "</Types>", '<Override PartName="/ppt/x.xml" ContentType="a/b"/></Types>'),
    ),
    (
        "phantom-type",
        "two types",
        swap(TYPES, "</Types>", '<Override PartName="/ppt/presentation.xml" ContentType="a/b"/></Types>'),
    ),
    ("missing-type", "part without a type", put("ppt/media/film.mp4", b"film")),
    ("mislabelled-media", "a text as PNG", put(f"ppt/media/{IMAGE}", b"no picture")),
    ("mislabelled-media", "PNG typed as JPEG", swap(TYPES, "image/png", "image/jpeg")),
    ("broken-media", "a cut PNG", put(f"ppt/media/{IMAGE}", png()[:-9])),
    ("broken-media", "a damaged PNG", put(f"ppt/media/{IMAGE}", _broken_png())),
    ("broken-media", "a cut JPEG", put("ppt/media/image9.jpeg", b"\xff\xd8\xff\xe0 and nothing more")),
    ("svg-without-png", "an SVG alone", _with_svg),
    ("shape-id", "the id 0", swap(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="0"')),
    ("shape-id", "one id twice", swap(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"')),
    ("slide-id", "too small", swap(MAIN, '<p:sldId id="256"', '<p:sldId id="12"')),
    ("slide-id", "twice", swap(MAIN, '<p:sldId id="257"', '<p:sldId id="256"')),
    (
        "master-id",
        "a layout's like the master's",
        swap(
            "ppt/slideMasters/slideMaster1.xml", 'sldLayoutId id="2147483650"', 'sldLayoutId id="2147483648"'
        ),
    ),
    ("presentation-order", "notes masters first", _notes_first),
    (
        "presentation-order",
        "notes master not listed",
        cut(MAIN, "<p:notesMasterIdLst>.*</p:notesMasterIdLst>"),
    ),
    ("section", "an absent slide", swap(MAIN, '<p14:sldId id="257"/>', '<p14:sldId id="999"/>')),
    ("section", "a slide in none", swap(MAIN, '<p14:sldId id="257"/>', "")),
    ("section", "no name", swap(MAIN, 'name="All &amp; everything"', 'name=" "')),
    ("section", "none", cut(MAIN, "<p:extLst>.*</p:extLst>")),
    ("absent-placeholder", "no such index", swap(SLIDE, '<p:ph idx="1"/>', '<p:ph idx="77"/>')),
    ("twice-filled", "two bodies", _twice),
    ("title", "two", swap(SLIDE, '<p:ph idx="1"/>', '<p:ph type="title"/>')),
    ("title", "none", swap(SECOND, '<p:ph type="title"/>', '<p:ph type="body" idx="20"/>')),
    ("title", "empty", swap(SECOND, "<a:t>Slide b</a:t>", "<a:t> </a:t>")),
    ("title", "used before", swap(SECOND, "<a:t>Slide b</a:t>", "<a:t>slide A</a:t>")),
    ("title", "not first", _title_last),
    ("table-grid", "a column too many", swap(SLIDE, "<a:tblGrid>", '<a:tblGrid><a:gridCol w="9"/>')),
    ("table-span", "not merged", swap(SLIDE, "<a:tc>", '<a:tc gridSpan="2">')),
    ("table-span", "past the edge", swap(SLIDE, "<a:tc>", '<a:tc gridSpan="4">')),
    ("table-span", "rows not merged", swap(SLIDE, "<a:tc>", '<a:tc rowSpan="2">')),
    ("table-span", "past the last row", swap(SLIDE, "<a:tc>", '<a:tc rowSpan="9">')),
    ("table-header", "no header row", swap(SLIDE, ' firstRow="1" firstCol="1"', "")),
    ("language", "none on a run", swap(SLIDE, '<a:rPr lang="en-NZ"', "<a:rPr")),
    ("language", "no tag", swap(SLIDE, 'lang="en-NZ"', 'lang="English (NZ)"')),
    ("language", "no tag in the notes", swap("ppt/notesSlides/notesSlide1.xml", "en-NZ", "en_NZ")),
    ("link", "leads nowhere", swap(SLIDE, '<a:hlinkClick r:id="rId', '<a:hlinkClick r:id="gone')),
    ("link", "a jump without its action", swap(SLIDE, ' action="ppaction://hlinksldjump"', "")),
    ("link", "a space", swap(SLIDE_RELS, "https://example.org/a", "https://example.org/a b")),
    ("link", "a script", swap(SLIDE_RELS, "https://example.org/a", "javascript:alert(1)")),
    ("link", "half an escape", swap(SLIDE_RELS, "https://example.org/a", "https://example.org/%4")),
    ("link", "no host", swap(SLIDE_RELS, "https://example.org/a", "https:///a")),
    (
        "external-part",
        "a linked picture",
        swap(
            SLIDE_RELS,
            f'Target="../media/{IMAGE}"',
            'Target="https://example.org/x.png" TargetMode="External"',
        ),
    ),
    ("list-level", "a tenth", swap(SLIDE, 'lvl="1"', 'lvl="9"')),
    ("type-size", "none", swap(SLIDE, 'sz="2000"', 'sz="20.5"')),
    ("type-size", "too small", swap(SLIDE, 'sz="2000"', 'sz="20"')),
    ("autofit", "no scale", swap(SLIDE, "<a:noAutofit/>", "<a:normAutofit/>")),
    ("timing-target", "no such shape", swap(SLIDE, '<p:spTgt spid="3">', '<p:spTgt spid="99">')),
    ("timing-target", "no such paragraph", swap(SLIDE, 'end="1"', 'end="7"')),
    ("timing-build", "not by paragraph", swap(SLIDE, ' build="p"', "")),
    ("timing-id", "one id twice", swap(SLIDE, '<p:cTn id="4"', '<p:cTn id="3"')),
    ("alternative", "a picture without", swap(SLIDE, ' descr="A plain colour"', "")),
    ("alternative", "a group without", swap(SLIDE, ' descr="Two periods in order"', "")),
    ("alternative", "a chart without", swap(SLIDE, ' descr="Use rises from 2019 to 2021"', "")),
    ("alternative", "a file's name", swap(SLIDE, "A plain colour", "holiday.JPG")),
    ("alternative", "the part's name", swap(SLIDE, "A plain colour", IMAGE)),
    ("properties", "no title", swap(CORE, "<dc:title>Digital government</dc:title>", "")),
    ("properties", "no language", swap(CORE, "en-NZ", "")),
    (
        "properties",
        "a bad date",
        swap(CORE, "</cp:coreProperties>", "<cp:lastPrinted>yesterday</cp:lastPrinted></cp:coreProperties>"),
    ),
    ("properties", "none", _without_properties),
    ("broken-file", "no XML", put(SECOND, b"<p:sld")),
    ("broken-file", "a DOCTYPE", swap(SLIDE, "<p:sld ", "<!DOCTYPE p:sld><p:sld ")),
]


def test_good_files_have_no_finding(good: Parts) -> None:
    assert lint(packed(good)) == []
    assert lint(written(everything())) == []


@pytest.mark.parametrize(
    ("rule", "what", "breakage"), BREAKAGES, ids=[f"{rule}: {what}" for rule, what, _ in BREAKAGES]
)
def test_each_rule_fires(good: Parts, rule: str, what: str, breakage: Callable[[Parts], None]) -> None:
    parts = dict(good)
    breakage(parts)
    found = lint(packed(parts))
    assert rule in {finding.rule for finding in found}, f"{what}: {found}"


@pytest.mark.parametrize("data", [b"", b"PK\3\4 and no more", b"\xd0\xcf\x11\xe0 encrypted"])
def test_what_is_no_deck_is_one_finding(data: bytes) -> None:
    assert [finding.rule for finding in lint(data)] == ["broken-file"]


def test_a_package_without_a_presentation() -> None:
    rels = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    assert [finding.rule for finding in lint(packed({"_rels/.rels": rels}))] == ["broken-file"]


def test_a_finding_reads_as_one_line(good: Parts) -> None:
    parts = dict(good)
    swap(SLIDE, ' firstRow="1" firstCol="1"', "")(parts)
    assert [str(finding) for finding in lint(packed(parts))] == [
        "ppt/slides/slide1.xml: table-header: a table flags neither a header row nor a header column"
    ]


def test_every_rule_is_tried() -> None:
    """The rules in the sources are the rules that are broken above."""
    import inspect

    from govslides.pptxio.lint import RULES

    told = {
        name
        for module in {inspect.getmodule(rule) for rule in RULES}
        for name in re.findall(r'Finding\(\s*"([a-z-]+)"', inspect.getsource(module))  # type: ignore[arg-type]
    }
    assert told | {"broken-file"} == {rule for rule, _, _ in BREAKAGES}


def test_crc_of_the_broken_picture_is_really_wrong() -> None:
    assert zlib.crc32(_broken_png()) != zlib.crc32(png())
