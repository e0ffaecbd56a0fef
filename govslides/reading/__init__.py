"""Reading: files as written become a lecture.

In come the documents that `syntax` made and the lecture's settings; out comes a `Lecture`: its meta data,
sections of slides of blocks, references, pictures. Everything that is wrong is reported and reading goes
on. Nothing is laid out here, and nothing is judged that `checks` can judge later.
"""

from collections.abc import Iterable, Sequence

from govslides.blocks.support.reader import Reader
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.model.document import Document, Footnote, Value
from govslides.model.lecture import Lecture
from govslides.reading.anchors import find_anchors
from govslides.reading.meta import is_marp, part_names, read_meta, slide_level
from govslides.reading.pictures import load_pictures
from govslides.reading.settings import Settings
from govslides.reading.slides import read_sections
from govslides.reading.structure import find_rules, split
from govslides.records import replace
from govslides.references import read_references
from govslides.source import Source, Span

__all__ = ["part_names", "read_lecture"]


def read_lecture(
    documents: Sequence[Document], settings: Value | None, inputs: Inputs, sink: Sink
) -> Lecture:
    """The lecture that `documents` make; without `settings`, the first one's front matter holds them."""
    documents, block = _take_title_block(documents)
    chosen = _settings(documents, settings or block, sink)
    rules = find_rules(
        documents, stated_level=slide_level(chosen), marp=is_marp(chosen), divider=heading_divider(chosen)
    )
    sections = read_sections(split(documents, rules), sink)
    return Lecture(
        meta=read_meta(chosen, sink),
        sections=sections,
        footnotes=_footnotes(documents, sink),
        references=read_references(documents, chosen.get("references", "bibliography"), inputs, sink),
        media=load_pictures(documents, sections, inputs, sink),
        anchors=find_anchors(sections),
    )


def _take_title_block(documents: Sequence[Document]) -> tuple[Sequence[Document], Value | None]:
    """The documents without the title block that the first one may start with."""
    if not documents or not documents[0].source.text.startswith("%"):
        return documents, None
    from govslides.reading.title_block import take_title_block

    first, block = take_title_block(documents[0])
    return (first, *documents[1:]), block


def _settings(documents: Sequence[Document], settings: Value | None, sink: Sink) -> Settings:
    """`settings`, or the front matter of the first document; that of any other is reported."""
    own = documents[0].front_matter if documents and settings is None else None
    for document in documents:
        value = document.front_matter
        if value is not None and value is not own:
            _report_stray(value, sink)
    chosen = settings or own
    if chosen is not None and isinstance(chosen.data, dict):
        return Settings(chosen.data, chosen.span, sink)
    if chosen is not None and chosen.data is not None:
        sink.error(
            "bad-value",
            chosen.span,
            "The settings of the lecture are no mapping.",
            "Each setting is a name with its value.",
            "Write lines such as `title: Digital government`.",
        )
    return Settings({}, _start(documents, chosen), sink)


def _start(documents: Sequence[Document], chosen: Value | None) -> Span:
    if chosen is not None:
        return chosen.span
    return Span(documents[0].source if documents else Source("", ""), 0, 0)


def _report_stray(value: Value, sink: Sink) -> None:
    sink.error(
        "stray-front-matter",
        value.span,
        "This front matter is not read.",
        "A lecture has its settings in one place: `lecture.yaml`, or the only Markdown file.",
        "Move the settings to `lecture.yaml`, and take the front matter out here.",
    )


def _footnotes(documents: Iterable[Document], sink: Sink) -> dict[tuple[str, str], Footnote]:
    reader = Reader(sink)
    return {
        (document.source.path, label): replace(note, blocks=reader.prose(note.blocks))
        for document in documents
        for label, note in document.footnotes.items()
    }


def heading_divider(settings: Settings) -> int:
    """Marp's `headingDivider`: headings up to this level start slides; 0 when not given."""
    value = settings.get("headingDivider")
    return value.data if value is not None and isinstance(value.data, int) and value.data > 0 else 0
