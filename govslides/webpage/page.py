"""A document as one HTML file.

The page's order is its reading order: a link past the contents, the title block, the table of contents,
the text with its footnotes, the rights. Its security policy allows the pictures that are in it and the one
style sheet that is in it, by its hash; nothing else can be loaded or run, whatever a lecture holds.
"""

from binascii import b2a_base64
from collections.abc import Iterable, Sequence

from govslides.digests import sha256
from govslides.flow.flow import Flow, TitleBlock
from govslides.flow.nodes import Heading, Node
from govslides.flow.runs import text_of
from govslides.theme.theme import Theme
from govslides.webpage import ids
from govslides.webpage.escaping import attribute, content, fragment
from govslides.webpage.style import style_sheet
from govslides.webpage.writer import Writer

_LONG = 16
"""Entries of a table of contents above which a phone shows the chapters alone."""

_PIECES = 50
"""Pieces of the text that are encoded together."""


def write_page(flow: Flow, theme: Theme) -> list[bytes]:
    """`flow` as a web page in the colours and families of `theme`, in pieces."""
    writer = Writer(flow)
    opening, contents, text = _written(flow, writer)
    absent = writer.absent()
    if absent:  # rare: a link to what this document leaves out is written again, as words
        writer = Writer(flow, absent)
        opening, contents, text = _written(flow, writer)
    style = style_sheet(flow, theme, writer)
    properties = flow.properties
    language, way = attribute(properties.language), writer.texts.direction
    classes = [name for name, has in (("listed", contents), ("margins", writer.in_margin)) if has]
    body = f'<body class="{" ".join(classes)}">' if classes else "<body>"
    rights = f"<footer><p>{content(properties.rights)}</p></footer>\n" if properties.rights else ""
    before = (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{way}">\n<head>\n{_head(flow, style)}</head>\n'
        f'{body}\n<a class="skip" href="{fragment(ids.TEXT)}">{content(writer.word("skip"))}</a>\n'
        f'{opening}<div class="page">\n{contents}'
        f'<main id="{ids.TEXT}" tabindex="-1">\n'
    )
    return _encoded([before, *text, f"</main>\n</div>\n{rights}</body>\n</html>\n"])


def _encoded(pieces: Sequence[str]) -> list[bytes]:
    """The pieces, some of them together."""
    firsts = range(0, len(pieces), _PIECES)
    return ["".join(pieces[at : at + _PIECES]).encode("utf-8") for at in firsts]


def _written(flow: Flow, writer: Writer) -> tuple[str, str, Iterable[str]]:
    """The title block, the table of contents, and the text with its footnotes, in pieces."""
    opening = _opening(flow.opening, writer)
    contents = _contents(flow, writer) if flow.contents else ""
    text = [*writer.chapters(flow.nodes), _footnotes(flow.notes, writer)]
    return opening, contents, writer.pictures.placed(text)


def _head(flow: Flow, style: str) -> str:
    properties = flow.properties
    hashed = b2a_base64(sha256(style.encode("utf-8")).digest(), newline=False).decode("ascii")
    policy = (
        f"default-src 'none'; img-src data:; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"
    )
    metadata = (
        ("author", ", ".join(properties.authors)),
        ("description", properties.subject),
        ("keywords", ", ".join(properties.keywords)),
        ("dcterms.rights", properties.rights),
    )
    described = "".join(
        [f'<meta name="{name}" content="{attribute(value)}"/>\n' for name, value in metadata if value]
    )
    title = properties.title or text_of(flow.opening.title)
    return (
        f'<meta charset="utf-8"/>\n<meta http-equiv="Content-Security-Policy" content="{policy}"/>\n'
        f"<title>{content(title)}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        '<meta name="color-scheme" content="light dark"/>\n'
        '<link rel="icon" href="data:,"/>\n<meta name="referrer" content="no-referrer"/>\n'
        '<meta name="generator" content="govslides"/>\n'
        f"{described}<style>{style}</style>\n"
    )


def _opening(block: TitleBlock, writer: Writer) -> str:
    written = writer.texts.written
    facing, turned = writer.texts.facing, writer.texts.turned
    lines = [f'<p class="kind"{facing(block.kind)}>{content(block.kind)}</p>'] if block.kind else []
    lines.append(f"<h1{turned(block.title)}>{written(block.title)}</h1>")
    if block.subtitle:
        lines.append(f'<p class="subtitle"{turned(block.subtitle)}>{written(block.subtitle)}</p>')
    lines += [f'<p class="author"{turned(author)}>{written(author)}</p>' for author in block.authors]
    if block.date:
        lines.append(f'<p class="date"{facing(block.date)}>{content(block.date)}</p>')
    if block.fields:
        blank = f'<span class="rule" role="img" aria-label="{attribute(writer.word("blank"))}"></span>'
        fields = "".join([f"<span>{content(field)} {blank}</span>" for field in block.fields])
        lines.append(f'<p class="fields">{fields}</p>')
    return f'<header><div class="opening">\n{"".join(lines)}</div></header>\n'


def _contents(flow: Flow, writer: Writer) -> str:
    """The table of contents: lists within lists, as deep as the headings go."""
    headings = [node for node in flow.nodes if isinstance(node, Heading) and node.listed]
    if not headings:
        return ""
    out: list[str] = []
    open_levels: list[int] = []
    for heading in headings:
        while open_levels and open_levels[-1] > heading.level:
            open_levels.pop()
            out.append("</li></ol>")
        if open_levels and open_levels[-1] == heading.level:
            out.append("</li>")
        else:
            out.append("<ol>")
            open_levels.append(heading.level)
        number = f'<span class="number">{content(heading.number)}</span> ' if heading.number else ""
        turned, text = "", writer.texts.plain(heading.runs)
        if not text:
            turned, text = writer.texts.turned(heading.runs), writer.texts.unlinked(heading.runs)
        out.append(f'<li><a href="{fragment(heading.id)}"{turned}>{number}{text}</a>')
    out.append("</li></ol>" * len(open_levels))
    long = ' class="long"' if len(headings) > _LONG else ""
    title = f'<h2 id="{ids.CONTENTS}">{content(writer.word("contents"))}</h2>'
    return f'<nav{long} aria-labelledby="{ids.CONTENTS}">\n{title}{"".join(out)}</nav>\n'


def _footnotes(notes: tuple[tuple[Node, ...], ...], writer: Writer) -> str:
    """The footnotes, each with a way back to every mark that leads to it."""
    if not notes:
        return ""
    written = [writer.inside(note) for note in notes]  # all first: a footnote may refer to another
    items = [
        f'<li id="{ids.note(number)}"{attributes}>{inside}{_ways_back(number, writer)}</li>'
        for number, (inside, attributes) in enumerate(written, 1)
    ]
    title = f'<h2 id="{ids.FOOTNOTES}">{content(writer.word("footnotes"))}</h2>'
    opening = f'<section class="footnotes" role="doc-endnotes" aria-labelledby="{ids.FOOTNOTES}">'
    return f"{opening}{title}<ol>{''.join(items)}</ol></section>"


def _ways_back(number: int, writer: Writer) -> str:
    out: list[str] = []
    for count in range(1, writer.texts.marks.get(number, 0) + 1):
        name = f"{writer.word('back')}, {number}" + (f" ({count})" if count > 1 else "")
        aloud = f'<span class="aloud">{content(name)}</span>'
        href = fragment(ids.mark(number, count))
        out.append(f' <a href="{href}" role="doc-backlink"><span aria-hidden="true">↩</span>{aloud}</a>')
    return "".join(out)
