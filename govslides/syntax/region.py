"""Text taken out of a source, which still knows where each of its characters stood.

A paragraph inside a quotation or a list item is read without its line prefixes. A `Region` is that
clean text together with the way back, and the only place where positions are translated.
"""

from bisect import bisect_right

from govslides.source import Source, Span, new_span


class Region:
    """Clean text of a paragraph, heading or cell that is one unbroken stretch of the source.

    Fields:
        source: where the text comes from.
        text: the text.
        base: the source offset of the first character.
    """

    __slots__ = ("base", "source", "text")

    def __init__(self, source: Source, text: str, base: int) -> None:
        self.source = source
        self.text = text
        self.base = base

    def at(self, index: int) -> int:
        """The source offset of the character at `index` of the text."""
        return self.base + index

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        base = self.base
        return new_span(Span, (self.source, base + start, base + end))

    def part(self, start: int, end: int) -> "Region":
        """The region of `text[start:end]`."""
        return Region(self.source, self.text[start:end], self.base + start)


class PiecedRegion(Region):
    """Text of several stretches, prefixes between them removed, lines joined by a line feed.

    Fields:
        starts, offsets: for each stretch, where it starts in `text` and in the source.
    """

    __slots__ = ("offsets", "starts")

    def __init__(self, source: Source, text: str, starts: list[int], offsets: list[int]) -> None:
        super().__init__(source, text, offsets[0])
        self.starts = starts
        self.offsets = offsets

    def at(self, index: int) -> int:
        """The source offset of the character at `index` of the text."""
        stretch = bisect_right(self.starts, index) - 1
        return self.offsets[stretch] + index - self.starts[stretch]

    def span(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`."""
        first = self.at(start)
        return Span(self.source, first, self.at(end - 1) + 1 if end > start else first)

    def part(self, start: int, end: int) -> Region:
        """The region of `text[start:end]`."""
        starts, offsets = [0], [self.at(start)]
        for begin, offset in zip(self.starts, self.offsets, strict=True):
            if start < begin < end:
                starts.append(begin - start)
                offsets.append(offset)
        return PiecedRegion(self.source, self.text[start:end], starts, offsets)


def region_of_lines(source: Source, lines: list[tuple[int, int]]) -> Region:
    """The region of some stretches of one source, each a line, joined by line feeds.

    The last line loses the white space at its end.
    """
    text = source.text
    first, end = lines[0]
    for start, after in lines[1:]:
        if start != end + 1:
            return _region_of_pieces(source, lines)
        end = after
    return Region(source, text[first:end].rstrip(" \t"), first)


def _region_of_pieces(source: Source, lines: list[tuple[int, int]]) -> Region:
    starts: list[int] = []
    at = 0
    for start, end in lines:
        starts.append(at)
        at += end - start + 1
    joined = "\n".join(source.text[start:end] for start, end in lines)
    return PiecedRegion(source, joined.rstrip(" \t"), starts, [start for start, _ in lines])
