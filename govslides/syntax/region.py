"""Text taken out of a source, which still knows where each of its characters stood.

A paragraph inside a quotation or a list item is read without its line prefixes. A `Region` is that
clean text together with the way back, and the only place where positions are translated.
"""

from bisect import bisect_right

from govslides.source import Source, Span


class Region:
    """Clean text of a paragraph, heading or cell, with its places in the source.

    Fields:
        source: where the text comes from.
        text: the text, prefixes removed, lines joined by a line feed.
        base: the source offset of the first character, while the text is one unbroken stretch.
        starts, offsets: else, for each stretch, where it starts in `text` and in the source.
    """

    __slots__ = ("base", "offsets", "source", "starts", "text")

    def __init__(
        self,
        source: Source,
        text: str,
        base: int,
        starts: list[int] | None = None,
        offsets: list[int] | None = None,
    ) -> None:
        self.source = source
        self.text = text
        self.base = base
        self.starts = starts
        self.offsets = offsets

    def at(self, index: int) -> int:
        """The source offset of the character at `index` of the text."""
        if self.starts is None or self.offsets is None:
            return self.base + index
        stretch = bisect_right(self.starts, index) - 1
        return self.offsets[stretch] + index - self.starts[stretch]

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        if self.starts is None:
            return Span(self.source, self.base + start, self.base + end)
        first = self.at(start)
        return Span(self.source, first, self.at(end - 1) + 1 if end > start else first)

    def part(self, start: int, end: int) -> "Region":
        """The region of `text[start:end]`."""
        text = self.text[start:end]
        if self.starts is None or self.offsets is None:
            return Region(self.source, text, self.base + start)
        starts, offsets = [0], [self.at(start)]
        for begin, offset in zip(self.starts, self.offsets, strict=True):
            if start < begin < end:
                starts.append(begin - start)
                offsets.append(offset)
        return Region(self.source, text, offsets[0], starts, offsets)


def region_of_lines(source: Source, lines: list[tuple[int, int]]) -> Region:
    """The region of some stretches of one source, each a line, joined by line feeds.

    The last line loses the white space at its end.
    """
    text = source.text
    first, end = lines[0]
    if len(lines) == 1:
        return Region(source, text[first:end].rstrip(" \t"), first)
    if all(lines[index][1] + 1 == lines[index + 1][0] for index in range(len(lines) - 1)):
        return Region(source, text[first : lines[-1][1]].rstrip(" \t"), first)
    return _region_of_pieces(source, lines)


def _region_of_pieces(source: Source, lines: list[tuple[int, int]]) -> Region:
    starts: list[int] = []
    at = 0
    for start, end in lines:
        starts.append(at)
        at += end - start + 1
    joined = "\n".join(source.text[start:end] for start, end in lines)
    return Region(source, joined.rstrip(" \t"), lines[0][0], starts, [start for start, _ in lines])
