"""Inlines as runs: marks, links, citations, footnotes, formulas; and key terms as gaps."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from govslides.flow.runs import Runs, marked, sentence
from govslides.layout.citations import cited_text
from govslides.model.document import Footnote
from govslides.model.inline import (
    Break,
    Citation,
    Code,
    Emphasis,
    FootnoteReference,
    Highlight,
    Image,
    Inline,
    Link,
    Math,
    Strikethrough,
    Strong,
    Text,
    plain_text,
)
from govslides.model.lecture import Lecture
from govslides.source import Span

SCHEMES = ("http://", "https://", "mailto:")

Gap = Literal["", "blank", "show"]
"""What becomes of key terms: they stay as they are, become gaps, or are shown as what fills the gaps."""

Marks = dict[str, Any]
"""Fields of a run."""

_PLAIN: Marks = {}
_STRONG: Marks = {"strong": True}

_Stretch = list[Any]
"""A run being made: text, marks, the span of its first node, where its last one ends."""


class Wording:
    """Makes runs for one document, and remembers what they name.

    Fields:
        notes: the footnotes met, in order; the first is number 1.
        cited: the keys of works cited, in order, with repeats.
        pictures: the images met inside text, until somebody takes them.
        blanked: the key terms that became gaps, until somebody takes them.
        uncommon: how often something was made that another document cannot share: a number, say.
        gap: what becomes of key terms here.
        bold: whether bold words are key terms here.
    """

    def __init__(self, lecture: Lecture, places: Mapping[str, str]) -> None:
        self.lecture = lecture
        self.notes: list[Footnote] = []
        self.cited: list[str] = []
        self.pictures: list[Image] = []
        self.blanked: list[str] = []
        self.uncommon = 0
        self.gap: Gap = ""
        self.bold = True
        self._places = places
        self._numbers: dict[tuple[str, str], int] = {}

    def runs(self, inlines: Sequence[Inline], marks: Marks = _PLAIN) -> Runs:
        """The runs of `inlines`; pictures are left in `pictures`."""
        if len(inlines) == 1 and type(inlines[0]) is Text and not marks:
            return sentence(inlines[0].text, inlines[0].span)
        out: list[_Stretch] = []
        self._gather(inlines, marks, out)
        return runs_of(out)

    def strong(self, inlines: Sequence[Inline]) -> Runs:
        """The runs of `inlines`, all of them bold; no key term is among them."""
        gap, self.gap = self.gap, ""
        made = self.runs(inlines, _STRONG)
        self.gap = gap
        return made

    def _gather(self, inlines: Iterable[Inline], marks: Marks, out: list[_Stretch]) -> None:
        for node in inlines:
            kind = type(node)
            if kind is Text:
                _add(node.text, marks, node.span, out)  # type: ignore[attr-defined]
            elif kind is Break:
                _add("\v" if node.hard else " ", marks, node.span, out)  # type: ignore[attr-defined]
            else:
                _OTHERS[kind](self, node, marks, out)

    def _strong(self, node: Strong, marks: Marks, out: list[_Stretch]) -> None:
        if self.gap and self.bold:
            self._term(node, {**marks, "strong": True}, out)
        else:
            self._gather(node.children, {**marks, "strong": True} if marks else _STRONG, out)

    def _highlight(self, node: Highlight, marks: Marks, out: list[_Stretch]) -> None:
        if self.gap:
            self._term(node, marks, out)
        else:
            self._gather(node.children, {**marks, "mark": True}, out)

    def _term(self, node: Strong | Highlight, marks: Marks, out: list[_Stretch]) -> None:
        """A key term: a gap as wide as its words, or its words marked."""
        self.uncommon += 1
        if self.gap == "show":
            gap, self.gap = self.gap, ""
            self._gather(node.children, {**marks, "mark": True}, out)
            self.gap = gap
            return
        term = " ".join(plain_text(node.children).split())
        if term:
            from govslides.flowing.gaps import gap_width

            self.blanked.append(term)
            out.append(["", {"blank": gap_width(term)}, node.span, node.span.end])

    def _emphasis(self, node: Emphasis, marks: Marks, out: list[_Stretch]) -> None:
        self._gather(node.children, {**marks, "emphasis": True}, out)

    def _struck(self, node: Strikethrough, marks: Marks, out: list[_Stretch]) -> None:
        self._gather(node.children, {**marks, "strike": True}, out)

    def _code(self, node: Code, marks: Marks, out: list[_Stretch]) -> None:
        out.append([node.text, {**marks, "code": True}, node.span, node.span.end])

    def _link(self, node: Link, marks: Marks, out: list[_Stretch]) -> None:
        target = node.target
        if target.startswith("#"):
            name = target[1:]
            place = self._places.get(name) or self._places.get(self.lecture.anchors.get(name, ""), "")
            looks = {**marks, "anchor": place} if place else marks
        else:
            looks = {**marks, "url": target} if target.lower().startswith(SCHEMES) else marks
        self._gather(node.children, looks, out)

    def _math(self, node: Math, marks: Marks, out: list[_Stretch]) -> None:
        out += formula(node.tex, marks, node.span)

    def _footnote(self, node: FootnoteReference, _marks: Marks, out: list[_Stretch]) -> None:
        key = (node.span.source.path, node.label)
        note = self.lecture.footnotes.get(key)
        if note is None:
            return
        self.uncommon += 1
        number = self._numbers.get(key)
        if number is None:
            self.notes.append(note)
            number = self._numbers[key] = len(self.notes)
        out.append(["", {"note": number}, node.span, node.span.end])

    def _citation(self, node: Citation, marks: Marks, out: list[_Stretch]) -> None:
        self.cited += [cite.key for cite in node.cites]
        told = cited_text(node, self.lecture.references)
        out.append([told, {**marks}, node.span, node.span.end])  # a run of its own

    def _image(self, node: Image, _marks: Marks, _out: list[_Stretch]) -> None:
        self.pictures.append(node)


def _add(text: str, marks: Marks, span: Span, out: list[_Stretch]) -> None:
    """Add plain text, to the last stretch where that looks the same and is of the same file."""
    if out:
        last = out[-1]
        if last[1] is marks and last[2][0] is span[0]:
            last[0] += text
            last[3] = span[2]
            return
    out.append([text, marks, span, span[2]])


def runs_of(stretches: Iterable[_Stretch]) -> Runs:
    """The runs that stretches become."""
    return tuple(
        [
            marked(text, span if end == span[2] else Span(span[0], span[1], end), looks)
            for text, looks, span, end in stretches
        ]
    )


def formula(tex: str, marks: Marks, span: Span) -> Sequence[_Stretch]:
    """A formula: letters in italics, powers raised, fractions with a slash."""
    from govslides.layout.mathematics import spelled

    out: list[_Stretch] = []
    for text, raised, slanted in spelled(tex):
        looks = {**marks, "raised": raised} if raised else marks
        out.append([text, {**looks, "emphasis": True} if slanted else looks, span, span.end])
    return out


def plain(text: str, span: Span | None = None) -> Runs:
    """Text without marks, as runs."""
    return sentence(text, span) if text else ()


_OTHERS: dict[type[Inline], Callable[[Wording, Any, Marks, list[_Stretch]], None]] = {
    Strong: Wording._strong,
    Highlight: Wording._highlight,
    Emphasis: Wording._emphasis,
    Strikethrough: Wording._struck,
    Code: Wording._code,
    Link: Wording._link,
    Math: Wording._math,
    FootnoteReference: Wording._footnote,
    Citation: Wording._citation,
    Image: Wording._image,
}
