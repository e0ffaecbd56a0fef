"""What students may see of a lecture: the same lecture without anything that is for tutors alone.

In comes a lecture, out comes another one in which no node for tutors is left, nor a footnote, a source or
a picture that only those named. Whatever is made for students is made of it, so that no writer has to
know what is secret. What a block type keeps for tutors its module says in `for_students(node)`: the node
as students get it, or None. An aside or a prompt whose module says nothing is left out. Key terms stay:
they are the slide's own words, and guided notes blank them later.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from operator import is_
from typing import Any, cast

from govslides.blocks import registry
from govslides.blocks.support.nodes import Aside, Choice, Prompt
from govslides.blocks.support.walking import node_fields, rebuilt
from govslides.media import Media, media_key
from govslides.model.attributes import Attributes
from govslides.model.document import Footnote
from govslides.model.inline import Citation, FootnoteReference, Image, Inline
from govslides.model.lecture import Lecture, Reference, Section, Slide
from govslides.model.prose import Block
from govslides.records import replace
from govslides.source import Source, Span

_APART = (Aside, Prompt)
_FENCE = ":::"
_NAMING = ("[^", "^[", "![", "@", "cite")
"""What names a footnote, a picture or a work begins with one of these."""


def for_students(lecture: Lecture) -> Lecture:
    """`lecture` as students may have it; settings of outputs are for whoever builds, and go too."""
    return divide(lecture)[0]


def for_tutors_alone(lecture: Lecture) -> "Regions":
    """Where everything stands that `for_students` leaves out."""
    return divide(lecture)[1]


def divide(lecture: Lecture) -> "tuple[Lecture, Regions]":
    """The lecture for students, and where everything stands that it lacks.

    Reading lifts asides and prompts out of what they stand in. One that stood in something for tutors is
    theirs too, so that it is left out in another round.
    """
    forbidden: set[Span] = set()
    while True:
        sharing = _Sharing(forbidden)
        shared = sharing.lecture(lecture)
        regions = Regions(sharing.left_out)
        inside = set(filter(regions.cover, sharing.kept))
        if inside <= forbidden:
            return shared, regions
        forbidden |= inside


class Regions:
    """Stretches of sources, put together where they overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._ends: dict[Source, tuple[list[int], list[int]]] = {}
        by_source: dict[Source, list[tuple[int, int]]] = {}
        for source, start, end in spans:
            by_source.setdefault(source, []).append((start, end))
        for source, ranges in by_source.items():
            starts, ends = self._ends.setdefault(source, ([], []))
            for start, end in sorted(ranges):
                if ends and start <= ends[-1]:
                    ends[-1] = max(ends[-1], end)
                else:
                    starts.append(start)
                    ends.append(end)

    def cover(self, span: Span) -> bool:
        """Whether all of `span` lies in one of them; an empty span does not."""
        source, start, end = span
        found = self._ends.get(source)
        if found is None or start == end:
            return False
        at = bisect_right(found[0], start) - 1
        return at >= 0 and end <= found[1][at]

    def __iter__(self) -> Iterator[Span]:
        for source, (starts, ends) in self._ends.items():
            for start, end in zip(starts, ends, strict=True):
                yield Span(source, start, end)


class _Named:
    """What the nodes that stay name: footnotes, works, pictures, targets of links."""

    def __init__(self, lecture: Lecture, share: Callable[[tuple[Block, ...]], tuple[Block, ...]]) -> None:
        self._lecture = lecture
        self._share = share
        self.footnotes: dict[tuple[str, str], Footnote] = {}
        self.references: dict[str, Reference] = {}
        self.media: dict[str, Media] = {}
        self._naming: dict[Source, list[int]] = {}

    def look(self, nodes: Iterable[Any]) -> None:
        """Remember what `nodes` name; those whose source cannot name anything are passed by."""
        for node in nodes:
            source, start, end = node.span
            at = self._naming.get(source) or self._find(source)
            if at[bisect_left(at, start)] < end:
                for each in _all_in(node):
                    kind = type(each)
                    if kind is FootnoteReference:
                        self._footnote(each)
                    elif kind is Citation:
                        self._citation(each)
                    elif kind is Image:
                        self._image(each)

    def _find(self, source: Source) -> list[int]:
        """Where in a source something may be named, in order, with an end that nothing reaches."""
        text = source.text
        found = [len(text) + 1]
        for sign in _NAMING:
            at = text.find(sign)
            while at >= 0:
                found.append(at)
                at = text.find(sign, at + 1)
        found.sort()
        self._naming[source] = found
        return found

    def _footnote(self, node: FootnoteReference) -> None:
        key = node.span.source.path, node.label
        note = self._lecture.footnotes.get(key)
        if note is not None and key not in self.footnotes:
            blocks = self._share(note.blocks)
            self.footnotes[key] = replace(note, blocks=blocks)
            self.look(blocks)

    def _citation(self, node: Citation) -> None:
        for cite in node.cites:
            if cite.key in self._lecture.references:
                self.references[cite.key] = self._lecture.references[cite.key]

    def _image(self, node: Image) -> None:
        key = media_key(node.span.source.path, node.src)
        if key in self._lecture.media:
            self.media[key] = self._lecture.media[key]


class _Sharing:
    """Takes out what is for tutors, and notes where it stood.

    Attributes:
        left_out: where all of it stood.
        kept: where the asides and prompts stood that stay.
    """

    def __init__(self, forbidden: Collection[Span]) -> None:
        self.left_out: list[Span] = []
        self.kept: list[Span] = []
        self._forbidden = forbidden
        self._hooks: dict[type, Callable[[Any], Any] | None] = {}

    def lecture(self, lecture: Lecture) -> Lecture:
        """The lecture as students may have it."""
        named = _Named(lecture, self.blocks)
        sections = tuple([self._section(section, named) for section in lecture.sections])
        notes = lecture.footnotes
        self.left_out += [note.span for key, note in notes.items() if key not in named.footnotes]
        return replace(
            lecture,
            meta=replace(lecture.meta, outputs={}, answers=None),
            sections=sections,
            footnotes={key: named.footnotes[key] for key in notes if key in named.footnotes},
            references={key: work for key, work in lecture.references.items() if key in named.references},
            media={key: media for key, media in lecture.media.items() if key in named.media},
        )

    def _section(self, section: Section, named: _Named) -> Section:
        blocks = self.blocks(section.blocks)
        named.look(section.title)
        named.look(blocks)
        slides = tuple([self._slide(slide, named) for slide in section.slides])
        return replace(section, blocks=blocks, slides=slides)

    def _slide(self, slide: Slide, named: _Named) -> Slide:
        blocks = self.blocks(slide.blocks)
        named.look(slide.title)
        named.look(blocks)
        return slide if blocks is slide.blocks else replace(slide, blocks=blocks)

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """`blocks` without those for tutors; the very same tuple when there are none."""
        block = self.block
        kept = [block(one) for one in blocks]
        if all(map(is_, kept, blocks)):
            return blocks
        return tuple([one for one in kept if one is not None])

    def block(self, block: Block) -> Block | None:
        """A block as students may have it, or None."""
        kind = type(block)
        if kind is Choice:
            return self._choice(cast(Choice, block))
        apart = isinstance(block, _APART)
        if apart and block.span in self._forbidden:
            self.left_out.append(block.span)
            return None
        hook = self._hooks[kind] if kind in self._hooks else self._hook(block)
        if hook is not None:
            shared = hook(block)
            self._note_difference(block, shared)
            if shared is None:
                return None
            block = shared
        elif apart:
            self.left_out.append(block.span)
            return None
        if apart:
            self.kept.append(block.span)
            return self._inside(block)
        source, start, end = block.span
        return block if source.text.find(_FENCE, start, end) < 0 else self._inside(block)

    def _hook(self, block: Block) -> Callable[[Any], Any] | None:
        """What the module of a block's type does for students, or None."""
        hook: Callable[[Any], Any] | None = getattr(registry.home(block), "for_students", None)
        self._hooks[type(block)] = hook
        return hook

    def _inside(self, block: Block) -> Block:
        """`block` with all that it holds as students may have it."""
        shared: Block = rebuilt(block, self.block)
        if isinstance(shared, Prompt):  # its fields say what its keys say
            written: Attributes = shared.attributes
            kept = Attributes(id=written.id, classes=written.classes, span=written.span)
            return replace(shared, attributes=kept)
        return shared

    def _choice(self, choice: Choice) -> Choice:
        """A choice tells neither whether it is right nor what to say to whoever picks it."""
        source, start, end = choice.span
        self.left_out.append(Span(source, choice.blocks[-1].span.end if choice.blocks else start, end))
        return replace(choice, blocks=self.blocks(choice.blocks), correct=False, feedback=())

    def _note_difference(self, block: Block, shared: Block | None) -> None:
        if shared is None:
            self.left_out.append(block.span)
            return
        for name in node_fields(type(block)):
            before, after = getattr(block, name), getattr(shared, name)
            if before is not after:
                kept = {id(node) for node in _blocks_in(after)}
                self.left_out += [node.span for node in _blocks_in(before) if id(node) not in kept]


def _all_in(node: Any) -> list[Any]:
    """A node and all nodes in it, among the tuples that hold them."""
    found: list[Any] = [node]
    for each in found:  # grows while it is gone through
        kind = type(each)
        if kind is tuple:
            found += each
            continue
        names = _FIELDS.get(kind)
        if names is None:
            names = _FIELDS[kind] = node_fields(kind) if issubclass(kind, Block | Inline) else ()
        for name in names:
            found.append(getattr(each, name))
    return found


_FIELDS: dict[type, tuple[str, ...]] = {}


def _blocks_in(held: Any) -> Iterator[Block]:
    if type(held) is tuple:
        for each in held:
            yield from _blocks_in(each)
    elif isinstance(held, Block):
        yield held
