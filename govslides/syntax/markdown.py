"""Markdown to a `Document`.

In comes the text of one file; out comes its tree, each node with its exact span. Malformed fences,
raw HTML and broken front matter are reported; whether a block's name means anything is not asked here.
"""

from govslides.diagnostics import Sink
from govslides.model.document import Document, Footnote
from govslides.source import Source, Span
from govslides.syntax.blocks import BlockParser
from govslides.syntax.front_matter import read_front_matter
from govslides.syntax.opens import Context, build_all

MAX_LINES = 400_000


def parse(source: Source, sink: Sink) -> Document:
    """Read one Markdown file; problems go to `sink`, and reading goes on after each."""
    if source.text.count("\n") > MAX_LINES:
        sink.error(
            "too-complex",
            Span(source, 0, 1),
            f"This file has more than {MAX_LINES} lines.",
            "It is not read, so that a build cannot be made to hang.",
            "Split it into several files.",
        )
        return Document(source=source, front_matter=None, blocks=())
    front = read_front_matter(source, sink)
    context = Context(source, sink)
    parser = BlockParser(context)
    root = parser.read(front.end)
    footnotes: dict[str, Footnote] = {}
    for footnote in parser.footnotes:
        footnotes.setdefault(footnote.label, footnote.note(context))
    blocks = build_all(root.children, context)
    footnotes.update(context.inlines.notes)
    return Document(source=source, front_matter=front.value, blocks=blocks, footnotes=footnotes)
