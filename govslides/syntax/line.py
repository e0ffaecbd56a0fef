"""The line that is being read: how far, how deep indented, tabs and all."""

from govslides.patterns import pattern

_SPACES = pattern(r"[ \t]*")


class Line:
    """A cursor over one line of the text at a time.

    Fields:
        text: the whole text.
        start, end: the line's offsets, its line feed left out.
        pos: how far it is read.
        next: where the first character after white space stands.
        column: the column of `pos`, from 0.
        indent: the columns of white space between `pos` and `next`.
        blank: whether nothing but white space is left.
    """

    __slots__ = (
        "_any_tabs",
        "_spare",
        "_tabs",
        "blank",
        "column",
        "end",
        "indent",
        "next",
        "pos",
        "start",
        "text",
    )

    def __init__(self, text: str) -> None:
        self.text = text
        self._any_tabs = "\t" in text
        self._tabs = False  # in this line
        self.start = self.end = self.pos = self.next = self.indent = 0
        self.blank = True
        self.column = 0
        self._spare = 0  # columns left of a tab before `pos` that is used in part

    def begin(self, start: int, told: str) -> None:
        """Start reading the line `told`, which starts at `start`."""
        self.start = self.pos = start
        self.end = end = start + len(told)
        self.column = self._spare = 0
        bare = told.lstrip(" \t")
        self.next = at = end - len(bare)
        self.indent = at - start
        self.blank = not bare
        self._tabs = self._any_tabs and "\t" in told
        if self._tabs:
            self.measure()

    def measure(self) -> None:
        """Set `next`, `indent` and `blank` from `pos`."""
        found = _SPACES.match(self.text, self.pos, self.end)
        self.next = at = found.end() if found else self.pos
        self.blank = at >= self.end
        if not self._tabs:
            self.indent = at - self.pos
            return
        column = self.column + self._spare
        for character in self.text[self.pos : at]:
            column += 4 - column % 4 if character == "\t" else 1
        self.indent = column - self.column

    def narrow(self, start: int, end: int) -> None:
        """Read on with nothing but the part of the line from `start` to `end`."""
        self.column += start - self.pos
        self._spare = 0
        self.pos = start
        self.end = end
        self.measure()

    def to_next(self) -> None:
        """Read the white space."""
        self.column += self.indent
        self._spare = 0
        self.pos = self.next
        self.indent = 0

    def marker(self, length: int) -> None:
        """Read the white space and a marker of `length` characters after it."""
        self.to_next()
        self.pos += length
        self.column += length
        self.measure()

    def item_marker(self, length: int) -> int:
        """Read the marker of a list item, with the white space that belongs to it; how wide all that is."""
        pos, text = self.next + length, self.text
        width = self.indent + length + 1
        if text.startswith(" ", pos) and pos + 1 < self.end and text[pos + 1] not in " \t":
            self.column += width  # the ordinary case, made quick
            self._spare = 0
            self.pos = self.next = pos + 1
            self.indent = 0
            return width
        self.marker(length)
        if self.blank:
            return width
        if self.indent > 4:
            self.columns(1)
            self.measure()
            return width
        width += self.indent - 1
        self.to_next()
        return width

    def columns(self, count: int) -> None:
        """Read `count` columns of white space."""
        if not self._tabs:
            self.pos += count
            self.column += count
            self.indent -= count
            return
        while count:
            if not self._spare:
                width = 4 - self.column % 4 if self.text[self.pos] == "\t" else 1
                self.pos += 1
                self._spare = width
            taken = min(count, self._spare)
            self._spare -= taken
            self.column += taken
            count -= taken
        self.measure()

    @property
    def padding(self) -> str:
        """The spaces that stand for the rest of a tab used in part."""
        return " " * self._spare
