"""Words: those that a lecture's sources want shown, and those that a deck has.

A word is a run of letters, digits and their marks; every character of a script that sets no spaces is a
word of its own, and so is every symbol (`+`, `%`, `&`...). Punctuation is left out: citations, labels and
attributions may change it.

Which words belong where follows the language's description, from the syntax tree alone: neither the
reading of blocks nor the layout is trusted here.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from govslides.model import inline, prose
from govslides.model.document import Div, Document, Footnote, Value
from tests.support.deck_text import DeckText

Words = Counter[str]

# Blocks whose words only the lecturer sees, in the notes.
_FOR_NOTES = frozenset({"notes", "tutor", "answer", "explanation", "feedback", "hint"})
# Further questions may be shown or be kept in the notes.
_ANYWHERE = frozenset({"followup"})
_NOWHERE = frozenset({"handout"})
_SHOWN_VALUES = {"quote": ("by", "source", "year", "page"), "chart": ("title", "unit")}
_SHOWN_SYMBOLS = "%&@#/*_\\"


@dataclass(slots=True)
class Wanted:
    """Words by where they must be found: on a slide, in its notes, or in either."""

    slides: Words = field(default_factory=Counter)
    notes: Words = field(default_factory=Counter)
    either: Words = field(default_factory=Counter)


def tokens(text: str) -> Iterator[str]:
    """The words of `text`, composed the same way whatever way they were typed."""
    word: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(character)
        if (kind[0] in "LN" and not _without_spaces(character)) or (kind[0] == "M" and word):
            word.append(character)
        elif kind == "Cf":
            continue
        else:
            if word:
                yield "".join(word)
                word = []
            if kind[0] in "LMS" or character in _SHOWN_SYMBOLS:
                yield character
    if word:
        yield "".join(word)


def _without_spaces(character: str) -> bool:
    """Whether the character's script sets no spaces between words (Thai to Khmer, kana, ideographs)."""
    point = ord(character)
    return (
        0x0E00 <= point <= 0x0EFF
        or 0x1000 <= point <= 0x109F
        or 0x1780 <= point <= 0x17FF
        or 0x2E80 <= point <= 0x31FF
        or 0x3400 <= point <= 0x9FFF
        or 0xF900 <= point <= 0xFAFF
        or 0xFF66 <= point <= 0xFF9F
        or 0x20000 <= point <= 0x3FFFF
    )


def wanted_words(documents: Iterable[Document], settings: Value | None = None) -> Wanted:
    """The words that the deck of `documents` must have; `settings` is lecture.yaml's, if any."""
    wanted = Wanted()
    _settings_words(settings, wanted.slides)
    for document in documents:
        _settings_words(document.front_matter, wanted.slides)
        _Walker(document.footnotes, wanted).blocks(document.blocks, wanted.slides)
        if document.source.text.startswith("% "):
            # The marks of Pandoc's title block.
            wanted.slides["%"] -= len(re.findall(r"^% ", document.source.text, re.MULTILINE))
    return wanted


def _settings_words(settings: Value | None, into: Words) -> None:
    if settings is None or not isinstance(settings.data, dict):
        return
    for key in ("title", "subtitle", "date"):
        if key in settings.data:
            into.update(tokens(str(settings.data[key].data)))
    for key in ("authors", "author"):
        if key in settings.data:
            into.update(_scalars(settings.data[key]))


def _scalars(value: Value) -> Iterator[str]:
    if isinstance(value.data, dict):
        for key, inner in value.data.items():
            if key not in {"url", "email"}:
                yield from _scalars(inner)
    elif isinstance(value.data, tuple):
        for inner in value.data:
            yield from _scalars(inner)
    elif value.data is not None:
        yield from tokens(str(value.data))


class _Walker:
    """Goes through one document's tree and counts words where they belong."""

    def __init__(self, footnotes: Mapping[str, Footnote], wanted: Wanted) -> None:
        self.footnotes = footnotes
        self.wanted = wanted
        self.told: set[str] = set()

    def blocks(self, blocks: Iterable[prose.Block], into: Words) -> None:
        for block in blocks:
            self.block(block, into)

    def block(self, block: prose.Block, into: Words) -> None:
        match block:
            case Div():
                self.div(block, into)
            case prose.Paragraph() | prose.Heading():
                self.inlines(block.inlines, into)
            case prose.CodeBlock():
                into.update(tokens(block.text))
            case prose.BlockQuote() | prose.Alert() | prose.Cell():
                self.blocks(block.blocks, into)
            case prose.ItemList():
                for item in block.items:
                    self.blocks(item.blocks, into)
            case prose.Table() | prose.DefinitionList():
                self.structure(block, into)

    def structure(self, block: prose.Table | prose.DefinitionList, into: Words) -> None:
        if isinstance(block, prose.Table):
            self.inlines(block.caption, into)
            for row in (*block.header, *block.rows):
                self.blocks(row.cells, into)
        else:
            for entry in block.entries:
                self.inlines(entry.term, into)
                for meaning in entry.meanings:
                    self.blocks(meaning, into)

    def div(self, div: Div, into: Words) -> None:
        if div.name in _NOWHERE:
            return
        if div.name in _FOR_NOTES:
            into = self.wanted.notes
        elif div.name in _ANYWHERE and into is self.wanted.slides:
            into = self.wanted.either
        for key in _SHOWN_VALUES.get(div.name, ()):
            into.update(tokens(div.attributes.values.get(key, "")))
        if div.name == "chart":
            self.chart(div.blocks)
        elif div.name == "question":
            for block in div.blocks:
                self.question_part(block, into)
        else:
            self.blocks(div.blocks, into)

    def chart(self, blocks: Iterable[prose.Block]) -> None:
        """A chart's names are words on the slide; its numbers are drawn."""
        for table in blocks:
            if isinstance(table, prose.Table):
                names = [cell for row in table.header for cell in row.cells]
                self.blocks([*names, *(row.cells[0] for row in table.rows)], self.wanted.either)

    def question_part(self, block: prose.Block, into: Words) -> None:
        """Beneath a choice stands what tutors say about it."""
        choices = isinstance(block, prose.ItemList) and any(item.checked is not None for item in block.items)
        if not choices:
            self.block(block, into)
            return
        assert isinstance(block, prose.ItemList)
        for item in block.items:
            self.blocks(item.blocks[:1], into)
            self.blocks(item.blocks[1:], self.wanted.notes)

    def inlines(self, inlines: Iterable[inline.Inline], into: Words) -> None:
        into.update(tokens("".join(self._texts(inlines, into))))

    def _texts(self, inlines: Iterable[inline.Inline], into: Words) -> Iterator[str]:
        for node in inlines:
            match node:
                case inline.Text() | inline.Code():
                    yield node.text
                case inline.Break() | inline.Math():
                    yield " "
                case inline.Image():
                    yield f" {node.title} "
                case inline.FootnoteReference():
                    self._footnote(node.label, into)
                    yield " "
                case inline.Citation():
                    for cite in node.cites:
                        yield f" {cite.prefix} {cite.locator} "
                case inline.Container():
                    yield from self._texts(node.children, into)

    def _footnote(self, label: str, into: Words) -> None:
        if label in self.footnotes and label not in self.told:
            self.told.add(label)
            self.blocks(self.footnotes[label].blocks, into)


def slide_words(deck: DeckText) -> Words:
    """The words on the deck's slides, charts included."""
    return Counter(word for slide in deck.slides for area in slide.areas for word in tokens(area.text))


def note_words(deck: DeckText) -> Words:
    """The words in the deck's notes."""
    return Counter(word for slide in deck.slides for word in tokens(slide.notes))


def missing_words(wanted: Wanted, deck: DeckText) -> list[str]:
    """What `wanted` has and the deck has not, or less often, as readable lines."""
    on_slides, in_notes = slide_words(deck), note_words(deck)
    lines = [f"slides lack {word!r} x{count}" for word, count in (wanted.slides - on_slides).items()]
    lines += [f"notes lack {word!r} x{count}" for word, count in (wanted.notes - in_notes).items()]
    left = (on_slides - wanted.slides) + (in_notes - wanted.notes)
    lines += [f"the deck lacks {word!r} x{count}" for word, count in (wanted.either - left).items()]
    return lines
