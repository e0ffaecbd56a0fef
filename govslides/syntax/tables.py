"""The lines of a GitHub table, and the cells in them."""

import re
from itertools import pairwise

from govslides.patterns import pattern
from govslides.source import Source
from govslides.syntax.region import Region

_DELIMITER = pattern(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE)
_STROKE = pattern(r"\\.|\|")
_CAPTION = pattern(r"(?:Table)?:[ \t]+(?=\S)")
MAX_COLUMNS = 200


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
    strokes = [found.start() for found in _STROKE.finditer(text, start, end) if found.group() == "|"]
    if strokes and strokes[-1] == end - 1:
        strokes.pop()
        end -= 1
    edges = [start - 1, *strokes, end]
    return [_trim(text, left + 1, right) for left, right in pairwise(edges)]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in " \t":
        end -= 1
    while start < end and text[start] in " \t":
        start += 1
    return start, end


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
    return Region(source, "|".join(pieces), start, starts, offsets)


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


def caption_start(text: str, start: int, end: int) -> int:
    """Where the caption of a line `: Caption` or `Table: Caption` starts; -1 when it is no such line."""
    found = _CAPTION.match(text, start, end)
    return found.end() if found else -1
