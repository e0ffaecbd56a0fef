"""Source texts and the places in them.

Every node of a lecture, every item on a slide and every message carries a `Span`. A span is two
offsets into one `Source`; line and column are derived only when somebody wants to read them.
"""

from bisect import bisect_right

from govslides.tuples import NamedTuple


class Source:
    """One text file of a lecture, decoded.

    Fields:
        path: the name shown to people, relative to the lecture's folder, with forward slashes.
        text: the whole text, line ends normalised to a line feed.
    """

    __slots__ = ("_line_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._line_starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Source({self.path!r})"

    def __reduce__(self) -> "tuple[type[Source], tuple[str, str]]":
        return Source, (self.path, self.text)

    @property
    def line_starts(self) -> list[int]:
        """The offset at which each line starts; the first is 0."""
        if self._line_starts is None:
            starts = [0]
            find = self.text.find
            at = find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = find("\n", at + 1)
            self._line_starts = starts
        return self._line_starts

    def position(self, offset: int) -> "Position":
        """The line and column of `offset`, both counted from 1, columns in code points."""
        starts = self.line_starts
        line = bisect_right(starts, offset)
        return Position(line, offset - starts[line - 1] + 1)


class Position(NamedTuple):
    """A place as people count it: line and column from 1, columns in code points."""

    line: int
    column: int


class Span(NamedTuple):
    """A stretch of a source: `start` is its first offset, `end` the offset after its last one."""

    source: Source
    start: int
    end: int

    @property
    def position(self) -> Position:
        """Where the span starts."""
        return self.source.position(self.start)

    @property
    def text(self) -> str:
        """The source text that the span covers."""
        return self.source.text[self.start : self.end]

    def __str__(self) -> str:
        line, column = self.position
        return f"{self.source.path}:{line}:{column}"


new_span = tuple.__new__
"""`new_span(Span, (source, start, end))` is a `Span` in two thirds of the time of `Span(...)`."""
