"""One frame as the parts of a slide: the slide, its notes, its charts, their relationships.

`write_frame` is pure: frames can be written in any order, in any process. What it gives is packed already;
the package lays it beside that of the other frames (`assembly.py`).
"""

from collections.abc import Iterator

from govslides.deck.deck import Frame
from govslides.deck.text import TextBody
from govslides.ooxml.package import Members, Part, deflated, laid
from govslides.ooxml.xml import HEAD, relationship, relationships_of, text
from govslides.pptxio.objects import item_xml
from govslides.pptxio.relations import Targets, relationships_part
from govslides.pptxio.sheet import ChartParts, Sheet
from govslides.pptxio.stage import Stage
from govslides.pptxio.timing import timing_xml
from govslides.pptxio.xml import NAMESPACES, UNKNOWN_NUMBER, number_field
from govslides.theme.theme import Placeholder
from govslides.tuples import NamedTuple

_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>'
    "</p:grpSpPr>"
)
_SLIDE_HEAD = f"{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{_TREE}"
_SLIDE_TAIL = "</p:spTree></p:cSld><p:clrMapOvr>"
_MASTERS_COLOURS = "<a:masterClrMapping/>"
_NOTES_HEAD = f"{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{_TREE}"
_NOTES_TAIL = "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
_NUMBER_FIELD = "{7E1C2A90-52D1-4D0B-9C58-3B1E60E7A5C4}"


class Written(NamedTuple):
    """A frame, written.

    Fields:
        id: the frame's.
        members: its parts, as they stand in the package.
        has_notes, charts: what the package's other parts have to list.
        pictures: for the part name of each picture on it, the key of its bytes.
    """

    id: str
    members: Members
    has_notes: bool
    charts: int
    pictures: dict[str, str]


def write_frame(frame: Frame, stage: Stage, number: int) -> Written:
    """The slide of `frame`; `number` is its place among the slides, counted from 1."""
    desk = stage.desk(frame.role)
    sheet = Sheet(stage, desk)
    sheet.relate("layout", desk.part)
    if frame.notes:
        sheet.relate("notes", "")
    items = [item_xml(item, sheet) for item in frame.items]
    footer = _footer(sheet, number) if frame.number else ""
    colours = stage.template.overrides.get(desk.part, _MASTERS_COLOURS)
    tail = f"{_SLIDE_TAIL}{colours}</p:clrMapOvr>{timing_xml(frame, sheet)}</p:sld>"
    xml = f"{_SLIDE_HEAD}{''.join(items)}{footer}{tail}"
    targets = Targets(stage, number)
    parts = [
        deflated(f"ppt/slides/slide{number}.xml", xml),
        relationships_part("slides", "slide", sheet.relations, targets, "notesSlide"),
    ]
    if frame.notes:
        parts += _notes(frame, targets)
    for at, chart in enumerate(sheet.charts, 1):
        parts += _chart(chart, f"{number}-{at}")
    return Written(frame.id, laid(parts), bool(frame.notes), len(sheet.charts), targets.pictures)


def _chart(chart: ChartParts, name: str) -> Iterator[Part]:
    """The parts of a chart, named at last."""
    yield chart.xml._replace(name=f"ppt/charts/chart{name}.xml")
    yield chart.workbook._replace(name=f"ppt/embeddings/workbook{name}.xlsx")
    row = relationship("rId1", "package", f"../embeddings/workbook{name}.xlsx")
    yield deflated(f"ppt/charts/_rels/chart{name}.xml.rels", relationships_of(row))


def _footer(sheet: Sheet, number: int) -> str:
    """The footer's text and the slide number, in the layout's own placeholders."""
    desk, stage = sheet.desk, sheet.stage
    assert desk is not None
    made = ""
    for placeholder in desk.layout.placeholders:
        if placeholder.type == "ftr" and stage.footer:
            inner = f"<a:r>{_letters(placeholder, stage)}<a:t>{text(stage.footer)}</a:t></a:r>"
            made += _small(sheet, "Footer", desk.references[placeholder.idx], inner)
        elif placeholder.type == "sldNum":
            shown = str(number) if number else UNKNOWN_NUMBER
            inner = number_field(_NUMBER_FIELD, shown, stage.language)
            made += _small(sheet, "Slide number", desk.references[placeholder.idx], inner)
    return made


def _letters(placeholder: Placeholder, stage: Stage) -> str:
    """The run properties of a footer: of a foreign template all of them, since LibreOffice makes a field of
    a footer, and sets it as its own default where the slide says nothing."""
    head = f'<a:rPr lang="{stage.language}"'
    if placeholder.inherited is None:
        return f'{head} dirty="0"/>'
    level = placeholder.levels[0]
    font = stage.typeface(level.font)
    return (
        f'{head} sz="{level.size}" b="{level.bold:d}" i="{level.italic:d}" dirty="0"><a:solidFill>'
        f'{stage.colour(level.colour)}</a:solidFill><a:latin typeface="{font}"/></a:rPr>'
    )


def _small(sheet: Sheet, name: str, reference: str, inner: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{sheet.new_id()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr>{reference}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
        f"<a:p>{inner}</a:p></p:txBody></p:sp>"
    )


def _notes(frame: Frame, targets: Targets) -> Iterator[Part]:
    stage = targets.stage
    page = Sheet(stage)
    page.relate("notes master", stage.template.notes_master)
    page.relate("slide", frame.id)
    paragraphs = stage.notes.paragraphs(TextBody(paragraphs=frame.notes), page)
    name = f"ppt/notesSlides/notesSlide{targets.number}.xml"
    yield stage.head(_notes_head(stage)).part(name, f"{paragraphs}</p:txBody></p:sp>{_NOTES_TAIL}")
    yield relationships_part("notesSlides", "notesSlide", page.relations, targets, "slide")


def _notes_head(stage: Stage) -> str:
    """All of a notes page before its text."""
    return (
        f'{_NOTES_HEAD}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" '
        'noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
        f"{_reference('sldImg', stage.template.notes_image)}"
        '</p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{_reference("body", stage.template.notes_body)}</p:nvPr>'
        "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
    )


def _reference(kind: str, idx: int) -> str:
    return f'<p:ph type="{kind}" idx="{idx}"/>' if idx else f'<p:ph type="{kind}"/>'
