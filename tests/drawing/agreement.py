"""How far two renderings of one deck agree: line by line, and box by box.

A line of the deck is looked for in both renderings: the words that stand in its band and within its text
area, their letters in any order. It agrees when both show the same letters there, and begins and stands
where the other does when edge and baseline differ by no more than `NEAR`.
"""

import re
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import category

from govslides.deck.deck import Deck, Frame
from govslides.deck.items import Shape, Table
from govslides.deck.text import Line, Paragraph, TextBody
from govslides.deck.walking import items_of
from govslides.drawing.text import body_top, physical
from govslides.geometry import Rect, points
from tests.support.render import Page, Word, pages

NEAR = points(2)
DRIFT = 0.02
"""What the lines of a text may come apart by, as a share of its height: PowerPoint sets lines 1 to 1.7 %
higher than LibreOffice does, and the deck is measured as PowerPoint sets it (see tests/fonts)."""
AWAY = 2
"""How many lines away a line is looked for."""
_GLYPH = re.compile(r'<use xlink:href="#glyph[^"]*" x="([-\d.]+)" y="([-\d.]+)"/>')

_UNSEEN = ("Cf", "Cc", "Zs", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Place:
    """A measured line on its slide.

    Fields:
        band: where its words stand.
        side: from which it is set: "l", "r" or "c".
        reach: how tall the text is that it belongs to, EMU.
        shift: by how much LibreOffice has it elsewhere.
    """

    text: str
    band: Rect
    baseline: int
    side: str
    reach: int
    shift: int = 0

    def theirs(self) -> "Place":
        """Where LibreOffice has it."""
        return replace(self, band=self.band._replace(left=self.band.left + self.shift))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A rendered page: its words, and the origin of each of its glyphs, EMU."""

    page: Page
    glyphs: tuple[tuple[int, int], ...]


def sheets(pdf: Path) -> list[Sheet]:
    """The pages of a PDF. Boxes of words are as high as each PDF says that its fonts are: only glyphs tell
    where a baseline is."""
    found = pages(pdf)
    return [Sheet(page, _glyphs(pdf, number)) for number, page in enumerate(found, 1)]


def _glyphs(pdf: Path, number: int) -> tuple[tuple[int, int], ...]:
    command = ["pdftocairo", "-svg", "-f", str(number), "-l", str(number), str(pdf), "-"]
    drawn = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout.decode()
    return tuple((points(float(x)), points(float(y))) for x, y in _GLYPH.findall(drawn))


@dataclass(slots=True)
class Agreement:
    """What was compared and what differs, readable: each line compared as `told`, with what differs."""

    told: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def lines(self) -> int:
        """How many were compared."""
        return len(self.told)

    @property
    def broken(self) -> list[str]:
        """Lines that the two renderings break differently."""
        return [f"{here}: {what}" for here, kind, what in self.told if kind == "broken"]

    @property
    def moved(self) -> list[str]:
        """Lines that stand elsewhere."""
        return [f"{here}: {what}" for here, kind, what in self.told if kind == "moved"]

    @property
    def share(self) -> float:
        """Of the lines that both renderings break alike."""
        return 1 - len(self.broken) / self.lines if self.lines else 1.0

    def add(self, other: "Agreement") -> None:
        """Count in another deck's."""
        self.told += other.told

    def only(self, wanted: Callable[[str], bool]) -> "Agreement":
        """Those lines whose text is wanted."""
        return Agreement([row for row in self.told if wanted(row[0])])


def agreement(deck: Deck, ours: Sequence[Sheet], theirs: Sequence[Sheet], name: str = "") -> Agreement:
    """Compare two renderings of `deck`, page by page."""
    found = Agreement()
    assert len(ours) == len(theirs) == len(deck.frames), (len(ours), len(theirs), len(deck.frames))
    for number, (frame, mine, other) in enumerate(zip(deck.frames, ours, theirs, strict=True), 1):
        for place in places(frame):
            here = f"{name} slide {number}: {place.text!r}"
            first, second = words_in(place, mine.page), words_in(place.theirs(), other.page)
            kind = what = ""
            if letters(first) != letters(second) or not letters(first):
                kind, what = "broken", f"{letters(first)!r} / {letters(second)!r}"
            elif what := _off(place, mine, other):
                kind = "moved"
            found.told.append((here, kind, what))
    return found


def places(frame: Frame) -> Iterator[Place]:
    """Every line of a frame that has ink."""
    for item in items_of(frame.items):
        if isinstance(item, Shape) and item.body is not None:
            yield from _of_body(item.body, item.box)
        elif isinstance(item, Table):
            yield from _of_table(item)


def _of_table(table: Table) -> Iterator[Place]:
    from govslides.drawing.tables import runs_backwards

    backwards = runs_backwards(table)
    top = table.box.top
    for row in table.rows:
        left = table.box.left
        for cell, width in zip(row.cells, table.columns, strict=True):
            mirrored = table.box.left + table.box.right - left - width
            # LibreOffice leaves the first column at the left; PowerPoint has it where its text begins.
            shift = mirrored - left if backwards else 0
            for place in _of_body(cell.body, Rect(left, top, width, row.height)):
                yield replace(place, band=place.band._replace(left=place.band.left + shift), shift=-shift)
            left += width
        top += row.height


def _of_body(body: TextBody, box: Rect) -> Iterator[Place]:
    top = body_top(body, box)
    area = Rect(box.left + body.insets.left, 0, box.width - body.insets.left - body.insets.right, 0)
    for paragraph in body.paragraphs:
        told = "".join(run.text for run in paragraph.runs)
        for line in paragraph.lines:
            text = told[line.start : line.end].replace("\v", "")
            if text.strip():
                yield Place(
                    text,
                    _band(paragraph, line, area, top),
                    top + line.top + line.baseline,
                    physical(paragraph),
                    body.height,
                )


def _band(paragraph: Paragraph, line: Line, area: Rect, top: int) -> Rect:
    """Where a line's words stand: as wide as its text area, without the room of its bullet."""
    before = min(line.left, area.width) if physical(paragraph) == "l" else 0
    after = area.width - line.left - line.width if physical(paragraph) == "r" else 0
    margin = points(3)
    return Rect(
        area.left + before - margin,
        top + line.top,
        area.width - before - max(after, 0) + 2 * margin,
        line.height,
    )


def words_in(place: Place, page: Page) -> list[Word]:
    """The words of a page that stand in a line's band; where that is another line, those of the line near by
    that has the same letters: a renderer may have set the lines above lower or higher."""
    band = place.band
    across = [word for word in page.words if _stands_across(word.box, band)]
    inside = [word for word in across if band.top <= _middle(word) < band.bottom]
    if letters(inside) == _wanted(place):
        return inside
    near = [line for line in _lines(across) if abs(_middle(line[0]) - _middle_of(band)) < AWAY * band.height]
    return next((line for line in near if letters(line) == _wanted(place)), inside)


def _wanted(place: Place) -> str:
    return "".join(sorted(letter for letter in place.text if category(letter) not in _UNSEEN))


def _lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words by the line that they stand on, from above."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=_middle):
        # Raised letters stand aside from the middle of their line, by less than half of it.
        if lines and _middle(word) - _middle(lines[-1][-1]) < _tallest(word, *lines[-1]) * 0.4:
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _tallest(*words: Word) -> int:
    return max(word.box.height for word in words)


def _middle(word: Word) -> int:
    return _middle_of(word.box)


def _middle_of(box: Rect) -> int:
    return box.top + box.height // 2


def _stands_across(box: Rect, band: Rect) -> bool:
    return band.left <= box.left + box.width // 2 <= band.right and band.left - NEAR <= box.left


def letters(words: Sequence[Word]) -> str:
    """The letters of words in any order: scripts that run backwards come in the order seen."""
    told = "".join(word.text for word in words)
    return "".join(sorted(letter for letter in told if category(letter) not in _UNSEEN))


def _off(place: Place, ours: Sheet, theirs: Sheet) -> str:
    """By how much a line begins or stands elsewhere, where that is more than `NEAR`; else ""."""
    (left, foot), (other_left, other_foot) = _origin(place, ours), _origin(place.theirs(), theirs)
    aside = abs(left + place.shift - other_left) if place.side == "l" else 0
    down = abs(foot - other_foot)
    if aside <= NEAR and down <= NEAR + place.reach * DRIFT:
        return ""
    return f"{aside / 12700:.1f} pt aside, {down / 12700:.1f} pt down"


def _origin(place: Place, sheet: Sheet) -> tuple[int, int]:
    """Where the glyphs of a line begin, raised ones too, and the baseline of most of them."""
    band = place.band
    reach = band.height // 2
    near = [
        (x, y) for x, y in sheet.glyphs if band.left <= x <= band.right and abs(y - place.baseline) < reach
    ]
    if not near:
        return -1, -1
    foot = Counter(y for _, y in near).most_common(1)[0][0]
    return min(x for x, _ in near), foot
