"""A Flow as text that people read: one line for each thing, indented by what it stands in.

Runs show their marks as Markdown has them; `___` is a gap, `^1` a footnote's mark.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from govslides.flow import nodes as n
from govslides.flow.flow import Flow
from govslides.flow.runs import Run, Runs

_MARKS = (("strong", "**"), ("emphasis", "*"), ("code", "`"), ("strike", "~~"), ("mark", "=="))


def dump_flow(flow: Flow) -> str:
    """The whole document as text."""
    return "\n".join(_document(flow)) + "\n"


def _document(flow: Flow) -> Iterator[str]:
    opening, about = flow.opening, flow.properties
    yield f"document {flow.name} for {flow.audience} on {flow.paper}" + (" with contents" * flow.contents)
    yield f"title {words(opening.title)}"
    yield f"kind {opening.kind}"
    for label, runs in (("subtitle", opening.subtitle), *(("author", author) for author in opening.authors)):
        if runs:
            yield f"{label} {words(runs)}"
    if opening.date:
        yield f"date {opening.date}"
    if opening.fields:
        yield f"fields {', '.join(opening.fields)}"
    yield f"properties {about.title} | {about.header} | {about.language}" + (" rtl" * about.rtl)
    yield ""
    yield from lines(flow.nodes)
    for number, note in enumerate(flow.notes, 1):
        yield f"footnote {number}"
        yield from _indented(lines(note))
    for key in flow.media:
        yield f"media {key}"


def lines(nodes: Iterable[n.Node]) -> Iterator[str]:
    """The lines of nodes."""
    for node in nodes:
        yield from _WRITERS[type(node)](node)


def words(runs: Runs) -> str:
    """Runs with their marks."""
    return "".join(map(_run, runs)).replace("\v", "\\n")


def _run(run: Run) -> str:
    if run.note:
        return f"^{run.note}"
    if run.blank:
        return "_" * run.blank
    text = run.text
    for field, mark in _MARKS:
        if getattr(run, field):
            text = f"{mark}{text}{mark}"
    if run.raised:
        text = f"{'^' if run.raised == 'super' else '_'}{{{text}}}"
    target = run.url or (f"#{run.anchor}" if run.anchor else "")
    return f"[{text}]({target})" if target else text


def _indented(inner: Iterable[str]) -> Iterator[str]:
    for line in inner:
        yield f"  {line}"


def _heading(node: n.Heading) -> Iterator[str]:
    number = f"{node.number} " if node.number else ""
    yield f"{'#' * node.level} {number}{words(node.runs)} {{#{node.id}}}" + (" unlisted" * (not node.listed))


def _paragraph(node: n.Paragraph) -> Iterator[str]:
    yield f"{node.role + ': ' if node.role else ''}{words(node.runs)}"


def _list(node: n.ItemList) -> Iterator[str]:
    start = f" from {node.start}" if node.start != 1 else ""
    yield f"list {node.marker}{start}" + (" loose" * node.loose)
    for item in node.items:
        mark = {None: "-", True: "- [x]", False: "- [ ]"}[item.checked]
        for number, line in enumerate(lines(item.blocks)):
            yield f"  {mark if number == 0 else ' '} {line}"


def _definitions(node: n.Definitions) -> Iterator[str]:
    yield "definitions"
    for entry in node.entries:
        yield f"  term {words(entry.term)}"
        for meaning in entry.meanings:
            yield from _indented(_indented(lines(meaning)))


def _table(node: n.Table) -> Iterator[str]:
    shape = " ".join(f"{width:.2f}{sign[:1]}" for width, sign in _columns(node))
    looks = " labels" * node.row_headers + " unruled" * (not node.ruled)
    yield f"table {shape}{looks}{' #' + node.id if node.id else ''}"
    if node.label or node.caption:
        yield f"  caption {node.label}: {words(node.caption)}"
    for kind, rows in (("head", node.header), ("row", node.rows)):
        for row in rows:
            yield f"  {kind} " + " | ".join("; ".join(lines(cell.blocks)) for cell in row)


def _columns(node: n.Table) -> Iterator[tuple[float, str]]:
    yield from zip(node.widths, node.alignments or ("",) * len(node.widths), strict=True)


def _figure(node: n.Figure) -> Iterator[str]:
    looks = " framed" * node.framed + " margin" * node.margin + (f" {node.width:.2f}" if node.width else "")
    yield f"figure {node.media}{looks}{' #' + node.id if node.id else ''}: {node.alt}"
    if node.label or node.caption:
        yield f"  caption {node.label}: {words(node.caption)}"


def _code(node: n.CodeLines) -> Iterator[str]:
    yield f"code {node.language}".rstrip()
    yield from (f"  | {line}".rstrip() for line in node.lines)


def _quotation(node: n.Quotation) -> Iterator[str]:
    yield "quotation"
    yield from _indented(lines(node.blocks))
    if node.attribution:
        yield f"  by {words(node.attribution)}"


def _box(node: n.Box) -> Iterator[str]:
    yield f"box {node.kind}" + (f": {words(node.title)}" if node.title else "")
    yield from _indented(lines(node.blocks))


def _question(node: n.Question) -> Iterator[str]:
    yield f"question {node.number} {{#{node.id}}}" + (f" {words(node.title)}" if node.title else "")
    if node.meta:
        yield f"  meta {words(node.meta)}"
    yield from _indented(lines(node.blocks))


def _space(node: n.WritingSpace) -> Iterator[str]:
    yield f"{'box to write in' if node.boxed else 'lines to write on'}: {node.lines}"


def _handed(node: n.Handed) -> Iterator[str]:
    yield f"slides, {node.per_page} a page"
    for number, figure in enumerate(node.figures):
        yield from _indented(_figure(figure))
        if node.notes:
            yield from _indented(_indented(lines(node.notes[number])))


def _break(_: n.PageBreak) -> Iterator[str]:
    yield "page break"


_WRITERS: dict[type, Callable[[Any], Iterator[str]]] = {
    n.Heading: _heading,
    n.Paragraph: _paragraph,
    n.ItemList: _list,
    n.Definitions: _definitions,
    n.Table: _table,
    n.Figure: _figure,
    n.CodeLines: _code,
    n.Quotation: _quotation,
    n.Box: _box,
    n.Question: _question,
    n.WritingSpace: _space,
    n.Handed: _handed,
    n.PageBreak: _break,
}
