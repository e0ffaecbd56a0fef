"""From drafts to sections and slides: ids are given, and the blocks are read."""

from collections.abc import Sequence

from govslides.blocks.support.attributes import nearest, whole_minutes
from govslides.blocks.support.nodes import Aside, Prompt
from govslides.blocks.support.reader import Reader
from govslides.diagnostics import Sink
from govslides.model.attributes import NO_ATTRIBUTES, Attributes
from govslides.model.document import Div
from govslides.model.inline import Text, plain_text
from govslides.model.lecture import Section, Slide
from govslides.model.prose import Block, Heading, Paragraph
from govslides.reading.ids import Ids, slug
from govslides.reading.structure import DraftSection, DraftSlide
from govslides.records import replace
from govslides.source import Span

_HEADING_KEYS = frozenset({"layout", "minutes"})


def read_sections(drafts: Sequence[DraftSection], sink: Sink) -> tuple[Section, ...]:
    """Read every section."""
    explicit = {written for draft in drafts for written in _explicit_ids(draft)}
    maker = _Maker(Reader(sink), Ids(explicit), sink)
    return tuple(maker.section(draft) for draft in drafts)


def _explicit_ids(draft: DraftSection) -> list[str]:
    headings = [draft.heading, *(slide.heading for slide in draft.slides)]
    return [heading.attributes.id for heading in headings if heading and heading.attributes.id]


class _Maker:
    """Makes the sections of one lecture."""

    def __init__(self, reader: Reader, ids: Ids, sink: Sink) -> None:
        self._reader = reader
        self._ids = ids
        self._sink = sink
        self._explicit: set[str] = set()
        self._before = ""

    def section(self, draft: DraftSection) -> Section:
        """Read one section with its slides."""
        heading = draft.heading
        path = slug(plain_text(heading.inlines)) if heading else ""
        section_id = self._id(heading, path or "section") if heading else self._ids.unique("start")
        self._before = section_id if heading else ""
        attributes, blocks = self._content(heading, draft.blocks)
        return Section(
            id=section_id,
            title=heading.inlines if heading else (),
            blocks=blocks,
            slides=tuple(self._slide(slide, section_id if heading else "") for slide in draft.slides),
            attributes=attributes,
            span=draft.span,
        )

    def _slide(self, draft: DraftSlide, path: str) -> Slide:
        heading = draft.heading
        own = slug(plain_text(heading.inlines)) if heading else ""
        wanted = f"{path}/{own or 'slide'}" if path else own or "slide"
        slide_id = self._id(heading, wanted if own or not self._before else self._before)
        if own or not self._before:
            self._before = slide_id
        attributes, blocks = self._content(heading, draft.blocks)
        return Slide(
            id=slide_id,
            title=heading.inlines if heading else (),
            blocks=blocks,
            attributes=attributes,
            span=draft.span,
        )

    def _id(self, heading: Heading | None, wanted: str) -> str:
        """The id that `heading` states, or one made of `wanted`."""
        stated = heading.attributes.id if heading else None
        if stated and stated not in self._explicit:
            self._explicit.add(stated)
            return stated
        return self._ids.unique(stated or wanted)

    def _content(
        self, heading: Heading | None, blocks: Sequence[Block]
    ) -> tuple[Attributes, tuple[Block, ...]]:
        attributes = heading.attributes if heading else NO_ATTRIBUTES
        if attributes.values:
            _check_keys(attributes, self._sink)
        content = [block for block in blocks if not (type(block) is Div and block.name == "refs")]
        if len(content) < len(blocks):  # where Pandoc puts the reference list
            attributes = replace(attributes, classes=(*attributes.classes, "references"))
        return attributes, _with_pauses(self._reader.slide(content))


def _check_keys(attributes: Attributes, sink: Sink) -> None:
    for key in attributes.values:
        if key in _HEADING_KEYS or key.startswith(("data-", "background-")):
            continue
        meant = nearest(key, _HEADING_KEYS, sink)
        sink.error(
            "unknown-attribute",
            attributes.spans.get(key) or attributes.span,
            f"A heading has no attribute `{key}`.",
            "What nobody reads would be lost without a word.",
            f"Did you mean `{meant}`?" if meant else "Take it out; the attributes are: `layout`, `minutes`.",
        )
    if "minutes" in attributes.values and whole_minutes(attributes.values["minutes"]) is None:
        sink.error(
            "bad-value",
            attributes.spans.get("minutes") or attributes.span,
            f"`minutes` of a heading cannot be `{attributes.values['minutes']}`.",
            "It has to be a whole number of minutes from 1 to 600.",
            "Write for example `minutes=5`.",
        )


def _with_pauses(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """`blocks` with what follows each Pandoc pause (`. . .` alone in a paragraph) on a click of its own."""
    if Paragraph not in map(type, blocks):
        return blocks
    pauses = [at for at, block in enumerate(blocks) if type(block) is Paragraph and _is_pause(block)]
    if not pauses:
        return blocks
    from govslides.blocks.reveal import Reveal

    out = list(blocks[: pauses[0]])
    for start, end in zip(pauses, [*pauses[1:], len(blocks)], strict=True):
        after = blocks[start + 1 : end]
        shown = tuple(block for block in after if not isinstance(block, Aside | Prompt))
        if shown:
            source, first, _ = shown[0].span
            out.append(Reveal(span=Span(source, first, shown[-1].span.end), blocks=shown))
        out += (block for block in after if isinstance(block, Aside | Prompt))
    return tuple(out)


def _is_pause(paragraph: Paragraph) -> bool:
    inlines = paragraph.inlines
    return len(inlines) == 1 and type(inlines[0]) is Text and inlines[0].text == ". . ."
