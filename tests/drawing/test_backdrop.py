"""What a template draws behind its slides: made by python-pptx, looked at pixel by pixel."""

from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from govslides import drawing
from govslides.cache import Cache
from govslides.deck.deck import Deck, DeckSection, Frame, Properties
from govslides.deck.items import PlaceholderRef, Shape
from govslides.diagnostics import Sink
from govslides.drawing.backdrop.guides import Guides
from govslides.geometry import Rect, inches
from govslides.inputs import Inputs
from govslides.theming import load_theme

WIDE = 960
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


class Template:
    """A template on its way: its content layout, and the slide that it makes."""

    def __init__(self) -> None:
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Inches(10), Inches(7.5)
        self.layout = self.file.slide_layouts[1]
        self.master = self.file.slide_master

    def shape(self, place: object, kind: MSO_SHAPE, box: tuple[float, ...], rgb: str = "") -> object:
        """A shape of a master or layout, moved there from a slide, since python-pptx makes none."""
        slide = self.file.slides.add_slide(self.layout)
        made = slide.shapes.add_shape(kind, *(Inches(side) for side in box))
        if rgb:
            made.fill.solid()
            made.fill.fore_color.rgb = RGBColor.from_string(rgb)  # type: ignore[no-untyped-call]
        made.line.fill.background()
        place.shapes._spTree.append(made._element)  # type: ignore[attr-defined]
        return made

    def background(self, place: object, xml: str) -> None:
        """The background of a master or layout."""
        content = place._element.cSld  # type: ignore[attr-defined]
        for old in content.findall(qn("p:bg")):
            content.remove(old)
        namespace = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        content.insert(0, parse_xml(f"<p:bg {namespace} {_A}><p:bgPr>{xml}<a:effectLst/></p:bgPr></p:bg>"))

    def drawn(self, tmp_path: Path, *items: Shape, sink: Sink | None = None) -> Image.Image:
        """A content slide as a picture of 96 pixels to the inch."""
        (tmp_path / "slides_src").mkdir(exist_ok=True)
        self.file.save(str(tmp_path / "slides_src" / "own.pptx"))
        (tmp_path / "slides_src" / "theme.yaml").write_text("template: own.pptx\n", encoding="utf-8")
        told = Sink()
        theme, template = load_theme("", Inputs(tmp_path, told), Cache(None), told)
        assert not told.failed, [str(problem) for problem in told]
        frame = Frame(id="one", title="One", role="content", items=items, number=False)
        section = DeckSection(id="all", name="All", frames=("one",))
        deck = Deck(
            name="x", size=theme.size, frames=(frame,), sections=(section,), properties=Properties(title="X")
        )
        draw = drawing.Draughtsman(theme, template).begin(deck.common)
        whole = drawing.Drawing(deck=deck, markups=[draw(frame, 1)], theme=theme, template=template)
        (made,) = drawing.slides_png(whole, ["one"], WIDE, Sink() if sink is None else sink)
        return Image.open(BytesIO(made)).convert("RGB")


def at(picture: Image.Image, x: float, y: float) -> str:
    """The colour at a place in inches, six hex digits."""
    pixel = picture.getpixel((round(x * 96), round(y * 96)))
    assert isinstance(pixel, tuple)
    return "".join(f"{part:02X}" for part in pixel[:3])


@pytest.fixture
def template() -> Template:
    return Template()


def test_backgrounds_of_master_and_layout(template: Template, tmp_path: Path) -> None:
    template.background(template.master, '<a:solidFill><a:srgbClr val="112233"/></a:solidFill>')
    assert at(template.drawn(tmp_path), 5, 5) == "112233"
    template.background(template.layout, '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>')
    assert at(template.drawn(tmp_path), 5, 5) == "4F81BD"


def test_a_gradient_runs_its_way(template: Template, tmp_path: Path) -> None:
    stops = (
        '<a:gs pos="0"><a:srgbClr val="000000"/></a:gs><a:gs pos="100000"><a:srgbClr val="FF0000"/></a:gs>'
    )
    template.background(
        template.layout, f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000"/></a:gradFill>'
    )
    picture = template.drawn(tmp_path)
    assert at(picture, 5, 0.02) < "0A0000" and at(picture, 5, 7.45) > "F50000"
    assert 0x70 < int(at(picture, 1, 3.75)[:2], 16) < 0x90


def test_shapes_stand_where_the_template_has_them(template: Template, tmp_path: Path) -> None:
    template.shape(template.master, MSO_SHAPE.RECTANGLE, (0, 0, 10, 0.5), "AA0000")
    template.shape(template.layout, MSO_SHAPE.OVAL, (8, 5, 2, 2), "00AA00")
    template.shape(template.layout, MSO_SHAPE.ISOSCELES_TRIANGLE, (0, 5, 2, 2), "0000AA")
    picture = template.drawn(tmp_path)
    assert at(picture, 5, 0.2) == "AA0000"
    assert at(picture, 9, 6) == "00AA00" and at(picture, 8.05, 5.05) == "FFFFFF"
    assert at(picture, 1, 6.5) == "0000AA" and at(picture, 0.2, 5.2) == "FFFFFF"


def test_a_layout_can_hide_its_master(template: Template, tmp_path: Path) -> None:
    template.shape(template.master, MSO_SHAPE.RECTANGLE, (0, 0, 10, 0.5), "AA0000")
    template.layout._element.set("showMasterSp", "0")
    assert at(template.drawn(tmp_path), 5, 0.2) == "FFFFFF"


def test_turned_and_mirrored_shapes(template: Template, tmp_path: Path) -> None:
    bar = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (4, 3.5, 2, 0.5), "AA0000")
    bar.rotation = 90  # type: ignore[attr-defined]
    corner = template.shape(template.layout, MSO_SHAPE.RIGHT_TRIANGLE, (0, 5, 2, 2), "0000AA")
    corner._element.spPr.find(qn("a:xfrm")).set("flipH", "1")  # type: ignore[attr-defined]
    picture = template.drawn(tmp_path)
    assert at(picture, 5, 2.9) == "AA0000" and at(picture, 4.2, 3.75) == "FFFFFF"
    assert at(picture, 1.8, 6) == "0000AA" and at(picture, 0.2, 6) == "FFFFFF"


def test_groups_scale_what_they_hold(template: Template, tmp_path: Path) -> None:
    inner = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (1, 1, 1, 1), "AA00AA")
    element = inner._element  # type: ignore[attr-defined]
    tree = template.layout.shapes._spTree
    group = parse_xml(
        '<p:grpSp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        f'{_A}><p:nvGrpSpPr><p:cNvPr id="99" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
        f'<a:xfrm><a:off x="{Inches(5)}" y="{Inches(4)}"/><a:ext cx="{Inches(4)}" cy="{Inches(2)}"/>'
        f'<a:chOff x="{Inches(1)}" y="{Inches(1)}"/><a:chExt cx="{Inches(2)}" cy="{Inches(1)}"/></a:xfrm>'
        "</p:grpSpPr></p:grpSp>"
    )
    group.append(element)
    tree.append(group)
    picture = template.drawn(tmp_path)
    assert (
        at(picture, 6.9, 5.9) == "AA00AA"
        and at(picture, 7.1, 5) == "FFFFFF"
        and at(picture, 4.9, 5) == "FFFFFF"
    )


@pytest.mark.parametrize(("choice", "seen"), [("p:sp", "AA0000"), ("p:unknown", "00AA00")])
def test_of_alternatives_the_newer_one_is_drawn(
    template: Template, tmp_path: Path, choice: str, seen: str
) -> None:
    newer = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (1, 5, 2, 1), "AA0000")
    older = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (1, 5, 2, 1), "00AA00")
    both = parse_xml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><mc:Choice Requires="p14"/>'
        "<mc:Fallback/></mc:AlternateContent>"
    )
    newer._element.tag = qn(choice) if choice == "p:sp" else "{urn:other}shape"  # type: ignore[attr-defined]
    both[0].append(newer._element)  # type: ignore[attr-defined]
    both[1].append(older._element)  # type: ignore[attr-defined]
    template.layout.shapes._spTree.append(both)
    assert at(template.drawn(tmp_path), 2, 5.5) == seen


def test_custom_paths_with_curves_and_guides(template: Template, tmp_path: Path) -> None:
    made = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (2, 4, 4, 2), "AA5500")
    properties = made._element.spPr  # type: ignore[attr-defined]
    properties.replace(
        properties.find(qn("a:prstGeom")),
        parse_xml(
            f'<a:custGeom {_A}><a:avLst/><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst>'
            "<a:path>"
            '<a:moveTo><a:pt x="l" y="b"/></a:moveTo><a:lnTo><a:pt x="half" y="t"/></a:lnTo>'
            '<a:arcTo wR="hd2" hR="hd2" stAng="16200000" swAng="10800000"/><a:close/></a:path></a:pathLst>'
            "</a:custGeom>"
        ),
    )
    picture = template.drawn(tmp_path)
    # Left of the middle a slope; right of it half a disc of an inch around (4, 5).
    assert at(picture, 4.9, 5) == "AA5500" and at(picture, 5.1, 5) == "FFFFFF"
    assert at(picture, 3.2, 4.9) == "AA5500" and at(picture, 2.2, 4.2) == "FFFFFF"


def test_pictures_and_their_crops(template: Template, tmp_path: Path) -> None:
    picture = Image.new("RGB", (40, 20), "#0000FF")
    picture.paste("#FF0000", (0, 0, 20, 20))
    data = BytesIO()
    picture.save(data, "PNG")
    slide = template.file.slides.add_slide(template.layout)
    shape = slide.shapes.add_picture(data, Inches(1), Inches(4), Inches(4), Inches(2))
    shape.crop_left = 0.25
    _, relation = template.layout.part.get_or_add_image_part(BytesIO(data.getvalue()))
    shape._element.blipFill.find(qn("a:blip")).set(qn("r:embed"), relation)
    template.layout.shapes._spTree.append(shape._element)
    drawn = template.drawn(tmp_path)
    # A third of what is left is red.
    assert at(drawn, 1.2, 5) == "FF0000" and at(drawn, 2.2, 5) == "FF0000" and at(drawn, 2.5, 5) == "0000FF"
    assert at(drawn, 4.9, 5) == "0000FF"


def test_what_cannot_be_drawn_is_told(template: Template, tmp_path: Path) -> None:
    data = BytesIO()
    Image.new("RGB", (4, 4)).save(data, "PNG")
    part, relation = template.layout.part.get_or_add_image_part(data)
    part._blob = b"\x01\x00\x00\x00 no picture"
    slide = template.file.slides.add_slide(template.layout)
    shape = slide.shapes.add_picture(BytesIO(data.getvalue()), 0, 0, Inches(1), Inches(1))
    shape._element.blipFill.find(qn("a:blip")).set(qn("r:embed"), relation)
    template.layout.shapes._spTree.append(shape._element)
    sink = Sink()
    assert at(template.drawn(tmp_path, sink=sink), 0.5, 0.5) == "FFFFFF"
    assert [found.code for found in sink] == ["undrawn-picture"]


def test_text_of_decorations_is_drawn(template: Template, tmp_path: Path) -> None:
    made = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (1, 5, 8, 1.5), "FFFFFF")
    frame = made.text_frame  # type: ignore[attr-defined]
    frame.text = "\u2588\u2588\u2588 #panic()"
    run = frame.paragraphs[0].runs[0]
    run.font.size, run.font.color.rgb = Pt(48), RGBColor(0, 0x80, 0)  # type: ignore[no-untyped-call]
    picture = template.drawn(tmp_path)
    seen = {at(picture, x / 10, 5.75) for x in range(10, 90)}
    assert seen & {"008000", "018001"}


def test_placeholders_keep_what_the_template_fills_them_with(template: Template, tmp_path: Path) -> None:
    title = template.layout.placeholders[0]
    title.fill.solid()  # type: ignore[attr-defined]
    title.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2  # type: ignore[attr-defined]
    box = Rect(inches(1), inches(1), inches(4), inches(1))
    shape = Shape(key="t", box=box, name="Title", placeholder=PlaceholderRef(type="title", idx=0))
    assert at(template.drawn(tmp_path, shape), 3, 1.5) == "C0504D"
    assert at(template.drawn(tmp_path), 3, 1.5) == "FFFFFF"


def test_styles_of_the_theme_fill_shapes(template: Template, tmp_path: Path) -> None:
    slide = template.file.slides.add_slide(template.layout)
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(2), Inches(1))
    style = shape._element.find(qn("p:style")).find(qn("a:fillRef"))
    style.set("idx", "1")
    template.layout.shapes._spTree.append(shape._element)
    assert at(template.drawn(tmp_path), 2, 5.5) == "4F81BD"


@pytest.mark.parametrize(
    ("transform", "seen"),
    [
        ('<a:lumMod val="50000"/>', "233E5F"),
        ('<a:lumMod val="40000"/><a:lumOff val="60000"/>', "B8CCE4"),
        ('<a:alpha val="0"/>', "FFFFFF"),
        ('<a:shade val="100000"/>', "4F81BD"),
    ],
)
def test_colours_are_changed_as_powerpoint_does(
    template: Template, tmp_path: Path, transform: str, seen: str
) -> None:
    colour = f'<a:schemeClr val="accent1">{transform}</a:schemeClr>'
    made = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (1, 5, 2, 1), "000000")
    fill = made._element.spPr.find(qn("a:solidFill"))  # type: ignore[attr-defined]
    fill.getparent().replace(fill, parse_xml(f"<a:solidFill {_A}>{colour}</a:solidFill>"))
    found = at(template.drawn(tmp_path), 2, 5.5)
    assert all(abs(int(found[i : i + 2], 16) - int(seen[i : i + 2], 16)) <= 2 for i in (0, 2, 4)), found


def test_a_drawing_without_end_is_left_out(template: Template, tmp_path: Path) -> None:
    made = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (1, 5, 2, 1), "AA0000")
    after = template.shape(template.layout, MSO_SHAPE.RECTANGLE, (5, 5, 2, 1), "00AA00")
    properties = made._element.spPr  # type: ignore[attr-defined]
    points = "".join(
        f'<a:lnTo><a:pt x="{at * 7919 % 1_828_801}" y="{at * 104_729 % 914_401}"/></a:lnTo>'
        for at in range(5_000)
    )
    path = f'<a:path><a:moveTo><a:pt x="l" y="b"/></a:moveTo>{points}</a:path>' * 5
    custom = f"<a:custGeom {_A}><a:avLst/><a:pathLst>{path}</a:pathLst></a:custGeom>"
    properties.replace(properties.find(qn("a:prstGeom")), parse_xml(custom))
    picture = template.drawn(tmp_path)
    assert at(picture, 2, 5.5) == "FFFFFF" and at(picture, 6, 5.5) == "00AA00"
    assert after is not made


def test_guides_are_bounded() -> None:
    guides = Guides(100, 50)
    rows = [Element("gd", name="x", fmla="*/ w h ss")]
    rows += [Element("gd", name="x", fmla="*/ x x 1") for _ in range(4000)]
    guides.define(rows)
    assert guides.value("x") <= 1e12
    assert guides.value("nonsense") == 0
