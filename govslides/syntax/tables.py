"""The lines of a GitHub table, and the cells in them."""

import re
from itertools import pairwise

from govslides.patterns import pattern
from govslides.source import Source
from govslides.syntax.region import PiecedRegion, Region

_DELIMITER = pattern(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_STROKE = pattern(r"\\.|\|")
_CAPTION = pattern(r"(?:Table)?:[ \t]+(?=\S)")
MAX_COLUMNS = 200
_BENEATH = (":", "T", "{")


def alignments(text: str, start: int, end: int) -> tuple[str, ...]:
    """What a delimiter row (`| --- | :-: |`) says for each column; empty when the line is none."""
    if "|" not in text[start:end] or _DELIMITER.match(text, start, end) is None:
        return ()
    cells = text[start:end].strip().strip("|").split("|")
    return tuple(_alignment(cell.strip()) for cell in cells)


def _alignment(cell: str) -> str:
    if cell.startswith(":"):
        return "center" if cell.endswith(":") else "left"
    return "right" if cell.endswith(":") else ""


def split_row(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where each cell's text stands in the row from `start` to `end`, white space left out."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    if text.startswith("|", start):
        start += 1
    row = text[start:end]
    pieces = row.split("|") if "\\" not in row else _split_escaped(row)
    if len(pieces) > 1 and not pieces[-1]:
        pieces.pop()
    places = []
    for piece in pieces:
        after = start + len(piece)
        bare = piece.strip(" \t")
        left = start + piece.find(bare) if bare else start
        places.append((left, left + len(bare)))
        start = after + 1
    return places


def _split_escaped(row: str) -> list[str]:
    """The pieces between the strokes of a row in which some may be escaped."""
    strokes = [found.start() for found in _STROKE.finditer(row) if found.group() == "|"]
    edges = [-1, *strokes, len(row)]
    return [row[left + 1 : right] for left, right in pairwise(edges)]


def cell_region(source: Source, start: int, end: int) -> Region:
    """The region of a cell; `\\|` stands for a stroke, even in code."""
    text = source.text[start:end]
    if "\\|" not in text:
        return Region(source, text, start)
    pieces = text.split("\\|")
    starts, offsets = [0], [start]
    at, offset = 0, start
    for piece in pieces[:-1]:
        at += len(piece)
        offset += len(piece) + 1
        starts.append(at)
        offsets.append(offset)
        at += 1
        offset += 1
    return PiecedRegion(source, "|".join(pieces), starts, offsets)


def lone_cell(text: str, start: int, end: int) -> tuple[int, int]:
    """The only filled cell of a row, where it is the first one; else the row itself.

    A formatter takes a fence or attributes that stand tight under a table for a row of it, and writes
    `| ::: |   |` or `| ::: |`. Read this way, the line still says what its author wrote.
    """
    if text.startswith("|", start):
        first, *others = split_row(text, start, end)
        if all(left == right for left, right in others):
            return first
    return start, end


def may_stand_beneath(text: str, start: int, end: int) -> bool:
    """Whether the row from `start` to `end` may be a caption or attributes; told by its first character."""
    return text[start:end].lstrip("| \t").startswith(_BENEATH)


def caption_start(text: str, start: int, end: int) -> int:
    """Where the caption of a line `: Caption` or `Table: Caption` starts; -1 when it is no such line."""
    found = _CAPTION.match(text, start, end)
    return found.end() if found else -1
