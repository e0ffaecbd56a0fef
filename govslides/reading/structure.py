"""Where slides start: the heading rules.

In come the blocks of all files in order, out come sections of slides whose content is unread yet. A
section is started by a heading above the slide level, a slide by a heading of the slide level or by a
thematic break. In a Marp deck only breaks start slides.
"""

from collections.abc import Iterator, Sequence

from govslides.model.document import Document, ThematicBreak
from govslides.model.prose import Block, Heading
from govslides.records import dataclass
from govslides.source import Span


class DraftSlide:
    """A slide that is being filled; `heading` is None for one that a break started."""

    __slots__ = ("blocks", "heading", "span")

    def __init__(self, heading: Heading | None, span: Span) -> None:
        self.heading = heading
        self.span = span
        self.blocks: list[Block] = []


class DraftSection:
    """A section that is being filled; `heading` is None for the slides before the first one."""

    __slots__ = ("blocks", "heading", "slides", "span")

    def __init__(self, heading: Heading | None, span: Span) -> None:
        self.heading = heading
        self.span = span
        self.blocks: list[Block] = []
        self.slides: list[DraftSlide] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How headings are read.

    Fields:
        level: the heading level that starts a slide; 0 when only breaks do, as in Marp.
        divider: in a Marp deck, headings up to this level start a slide too (`headingDivider`).
    """

    level: int
    divider: int = 0


def find_rules(
    documents: Sequence[Document], *, stated_level: int | None, marp: bool, divider: int = 0
) -> Rules:
    """The rules that the author states, or else those that the headings show."""
    if stated_level is not None:
        return Rules(level=stated_level)
    if marp or _looks_like_marp(documents):
        return Rules(level=0, divider=divider)
    has_slides = any(
        type(block) is Heading and block.level == 2 for document in documents for block in document.blocks
    )
    return Rules(level=2 if has_slides else 1)


def split(documents: Sequence[Document], rules: Rules) -> list[DraftSection]:
    """The sections and slides of all documents."""
    splitter = _Splitter(rules)
    for document in documents:
        if not rules.level and "![" in document.source.text:
            from govslides.reading.marp import read_images

            splitter.read(read_images(document.blocks))
        else:
            splitter.read(document.blocks)
    return splitter.sections


class _Splitter:
    """Goes through the blocks; `_target` is where content goes, None right after a break or file start."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._break: Span | None = None
        self._target: DraftSlide | DraftSection | None = None
        self.sections: list[DraftSection] = []

    def read(self, blocks: Sequence[Block]) -> None:
        self._target = None
        self._break = None
        for block in blocks:
            if type(block) is ThematicBreak:
                self._target = None
                self._break = block.span
            elif type(block) is Heading and self._heading(block):
                self._break = None
            else:
                self._content(block)

    def _heading(self, heading: Heading) -> bool:
        """Start what `heading` starts; False when it is content of the slide at hand."""
        if not self._rules.level:
            return self._marp_heading(heading)
        if heading.level < self._rules.level:
            self._target = DraftSection(heading, heading.span)
            self.sections.append(self._target)
            return True
        if heading.level == self._rules.level or self._target is None:
            self._start_slide(heading, heading.span)
            return True
        return False

    def _marp_heading(self, heading: Heading) -> bool:
        """The first heading of a slide is its title, wherever it stands on it."""
        slide = self._target
        if slide is None or heading.level <= self._rules.divider:
            self._start_slide(heading, heading.span)
        elif isinstance(slide, DraftSlide) and slide.heading is None:
            slide.heading = heading
        else:
            return False
        return True

    def _content(self, block: Block) -> None:
        if self._target is None:
            self._start_slide(None, self._break or block.span)
            self._break = None
        if self._target is not None:
            self._target.blocks.append(block)

    def _start_slide(self, heading: Heading | None, span: Span) -> None:
        if not self.sections:
            self.sections.append(DraftSection(None, span))
        slide = DraftSlide(heading, span)
        self.sections[-1].slides.append(slide)
        self._target = slide


def _looks_like_marp(documents: Sequence[Document]) -> bool:
    """Whether breaks rather than headings separate the slides.

    So it is when every `#` stands at the start or right after a break, two of them at least, and
    headings of the second level mostly come after breaks too, as they would not in a lecture of ours.
    """
    if not any(ThematicBreak in map(type, document.blocks) for document in documents):
        return False
    tops = breaks = loose = after_break = 0
    for document in documents:
        for before, block in _pairs(document.blocks):
            if type(block) is ThematicBreak:
                breaks += 1
            elif type(block) is Heading and block.level == 1:
                if before is not None and type(before) is not ThematicBreak:
                    return False
                tops += 1
                after_break += before is not None
            elif type(block) is Heading and block.level == 2:
                loose += not isinstance(before, ThematicBreak | None)
    return tops >= 2 and after_break >= 1 and loose * 2 <= breaks


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[Block | None, Block]]:
    before: Block | None = None
    for block in blocks:
        yield before, block
        before = block
