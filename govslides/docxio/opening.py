"""What a document opens with: its title block and its table of contents."""

from govslides.docxio.desk import Desk
from govslides.docxio.place import Place
from govslides.docxio.runs import numbered, words
from govslides.docxio.styles.style import Rule
from govslides.docxio.styles.write import tab_stops
from govslides.flow.flow import Flow
from govslides.flow.nodes import Heading
from govslides.flow.runs import Bare

_MOST_ENTRIES = 45
"""A table of contents shows as many levels as fit on a page."""

_LEVELS = (3, 2)


def write_opening(flow: Flow, place: Place, desk: Desk) -> None:
    """Kind, title, subtitle, authors, date, and lines to fill in."""
    opening = flow.opening
    if opening.kind:
        desk.plain("Document Kind", place, words(opening.kind))
    desk.paragraph("Title", opening.title, place)
    if opening.subtitle:
        desk.paragraph("Subtitle", opening.subtitle, place)
    for author in opening.authors:
        desk.paragraph("Authors", author, place)
    if opening.date:
        desk.plain("Date", place, words(opening.date))
    if opening.fields:
        _fields(opening.fields, place, desk)
    if desk.shared.numbered is None:
        _underline(desk)


def _underline(desk: Desk) -> None:
    """A rule under the title block, where no template has its own idea of one."""
    rule = Rule(side="bottom", size=8, space=10, colour="ink")
    before, style, rest = desk.out[-1].partition("<w:pStyle")
    id_, end, rest = rest.partition("/>")
    keep = "<w:keepNext/>" if rest.startswith("<w:keepNext/>") else ""
    borders = desk.shared.sheet.brush.rules((rule,))
    desk.out[-1] = f"{before}{style}{id_}{end}{keep}{borders}{rest.removeprefix(keep)}"


def _fields(fields: tuple[str, ...], place: Place, desk: Desk) -> None:
    """Labels, each with a line after it; the first line is the longest, since it is for the name."""
    width = place.room
    shares = [3 if at == 0 else 2 for at in range(len(fields))]
    stops: list[tuple[str, str, int]] = []
    reached, inner = 0, ""
    for label, share in zip(fields, shares, strict=True):
        start = "" if not stops else "<w:r><w:tab/></w:r>"
        if stops:
            stops.append(("left", "", width * reached // sum(shares) + 160))
        reached += share
        stops.append(
            ("left" if reached < sum(shares) else "right", "underscore", width * reached // sum(shares))
        )
        inner += f"{start}{words(f'{label} ')}<w:r><w:tab/></w:r>"
    head = place.made("Fields", desk.rare())
    before, found, after = head.partition("<w:pStyle")
    style, _, rest = after.partition("/>")
    desk.out.append(f"{before}{found}{style}/>{tab_stops(tuple(stops))}{rest}{inner}</w:p>")


def write_contents(flow: Flow, place: Place, desk: Desk) -> None:
    """The table of contents: a field with entries; page numbers come when Word computes it anew.

    They are not known before the document is set, and numbers that may be wrong help nobody.
    """
    headings = [node for node in flow.nodes if isinstance(node, Heading) and node.listed]
    if not headings:
        return
    levels = [one.level for one in headings]
    deepest = next((level for level in _LEVELS if sum([own <= level for own in levels]) <= _MOST_ENTRIES), 1)
    shown = [one for one in headings if one.level <= deepest]
    desk.out.append(_START)
    desk.plain("TOC Heading", place, words(flow.words.get("contents", "Contents")))
    for at, heading in enumerate(shown):
        _entry(heading, place, desk, start=_field(deepest) if at == 0 else "")
    desk.plain("After Table", place, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    desk.out.append("</w:sdtContent></w:sdt>")


_START = (
    '<w:sdt><w:sdtPr><w:id w:val="1634925"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
    "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
)


def _field(deepest: int) -> str:
    code = f' TOC \\o "1-{deepest}" \\h \\z '
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f'{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _entry(heading: Heading, place: Place, desk: Desk, *, start: str) -> None:
    number = numbered(heading.number) if heading.number else ""
    if type(heading.runs) is Bare:
        shown = desk.pen.runs(heading.runs)
    else:
        shown = "".join(
            [words(run.text.replace("\v", " "), "", run.language) for run in heading.runs if run.text]
        )
    name = desk.shared.bookmarks.name(heading.id)
    link = f'<w:hyperlink w:anchor="{name}" w:history="1">{number}{shown}</w:hyperlink>'
    desk.written(f"toc {max(heading.level, 1)}", start + link, heading.runs, place)
