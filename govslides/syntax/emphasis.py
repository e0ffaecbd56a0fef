"""Which `*`, `_`, `~~` and `==` belong together, and the tree that they make.

CommonMark's rules for delimiter runs, in two linear steps: `pair` marks each run with what it opens
and closes, `assemble` builds the nested nodes from the marked runs.
"""

from govslides.model.inline import Emphasis, Highlight, Inline, Strikethrough, Strong, Text
from govslides.syntax.characters import is_punctuation, is_space
from govslides.syntax.region import Region

MAX_DEPTH = 40
_EDGES = ("", " ", "\n")


class TooDeep(Exception):  # noqa: N818 - not an error of the program: the caller reports it
    """Emphasis is nested beyond `MAX_DEPTH`."""


class Run:
    """A run of one delimiter character.

    Fields:
        char: the character.
        start, length: where the run stands in the region's text.
        left: how many of its characters still wait for a partner.
        can_open, can_close: by what stands beside it.
        opens, closes: how many characters each of its pairs takes, innermost first.
    """

    __slots__ = ("can_close", "can_open", "char", "closes", "left", "length", "opens", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.char = text[start]
        self.start = start
        self.length = self.left = end - start
        self.opens: list[int] = []
        self.closes: list[int] = []
        before, after = text[start - 1 : start] if start else "", text[end : end + 1]
        if before in _EDGES and after.isalnum():  # the ordinary cases, made quick
            self.can_open, self.can_close = True, False
        elif before.isalnum() and after in _EDGES:
            self.can_open, self.can_close = False, True
        else:
            self._flank(before, after)

    def _flank(self, before: str, after: str) -> None:
        space_before, space_after = is_space(before), is_space(after)
        mark_before = not space_before and is_punctuation(before)
        mark_after = not space_after and is_punctuation(after)
        left = not space_after and (not mark_after or space_before or mark_before)
        right = not space_before and (not mark_before or space_after or mark_after)
        if self.char == "_":
            self.can_open = left and (not right or mark_before)
            self.can_close = right and (not left or mark_after)
        else:
            self.can_open, self.can_close = left, right

    def fits(self, closer: "Run") -> bool:
        """Whether this run may open what `closer` closes."""
        if self.char != closer.char:
            return False
        if not (self.can_close or closer.can_open) or self.char in "~=":
            return True
        return (self.length + closer.length) % 3 != 0 or (self.length % 3 == 0 and closer.length % 3 == 0)


Item = Inline | Run | tuple[int, int, str]
_Key = tuple[str, bool, int]


def pair(runs: list[Run]) -> None:
    """Mark what each of `runs` opens and closes."""
    openers: list[Run] = []
    searched: dict[_Key, int] = {}  # below which index no opener fits a closer of this kind
    for closer in runs:
        if closer.can_close:
            _close(closer, openers, searched)
        if closer.can_open and closer.left:
            openers.append(closer)


def _close(closer: Run, openers: list[Run], searched: dict[_Key, int]) -> None:
    key = (closer.char, closer.can_open, closer.length % 3)
    while closer.left:
        index = len(openers) - 1
        bottom = searched.get(key, 0)
        while index >= bottom and not openers[index].fits(closer):
            index -= 1
        if index < bottom:
            searched[key] = len(openers)
            return
        opener = openers[index]
        size = 2 if opener.left >= 2 and closer.left >= 2 else 1
        opener.opens.append(size)
        closer.closes.append(size)
        opener.left -= size
        closer.left -= size
        del openers[index + 1 if opener.left else index :]
        for other, limit in searched.items():
            if limit > len(openers):
                searched[other] = len(openers)


class _Frame:
    __slots__ = ("children", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.children: list[Inline] = []


class _Assembly:
    """Nested nodes under construction; plain text next to plain text becomes one node."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.frames = [_Frame(0)]
        self.pending: list[str] = []
        self.pending_start = self.pending_end = 0

    def text(self, start: int, end: int, text: str) -> None:
        if not self.pending:
            self.pending_start = start
        self.pending.append(text)
        self.pending_end = end

    def flush(self) -> None:
        if self.pending:
            text = "".join(self.pending)
            self.pending.clear()
            if text:
                span = self.region.span(self.pending_start, self.pending_end)
                self.frames[-1].children.append(Text(span=span, text=text))

    def run(self, run: Run) -> None:
        at = run.start
        for size in run.closes:
            at += size
            self._close(run.char, size, at)
        if run.left:
            self.text(at, at + run.left, run.char * run.left)
            at += run.left
        for size in reversed(run.opens):
            self.flush()
            if len(self.frames) > MAX_DEPTH:
                raise TooDeep
            self.frames.append(_Frame(at))
            at += size

    def _close(self, char: str, size: int, end: int) -> None:
        self.flush()
        frame = self.frames.pop()
        span = self.region.span(frame.start, end)
        children = tuple(frame.children)
        self.frames[-1].children.append(_KINDS[char, size](span=span, children=children))


_KINDS: dict[tuple[str, int], type[Emphasis | Strong | Strikethrough | Highlight]] = {
    ("*", 1): Emphasis,
    ("_", 1): Emphasis,
    ("*", 2): Strong,
    ("_", 2): Strong,
    ("~", 2): Strikethrough,
    ("=", 2): Highlight,
}


def assemble(items: list[Item], region: Region) -> tuple[Inline, ...]:
    """The nodes that `items` make, once their runs are paired.

    Raises:
        TooDeep: the nodes would nest deeper than `MAX_DEPTH`.
    """
    assembly = _Assembly(region)
    for item in items:
        if isinstance(item, tuple):
            assembly.text(*item)
        elif isinstance(item, Run):
            assembly.run(item)
        else:
            assembly.flush()
            assembly.frames[-1].children.append(item)
    assembly.flush()
    return tuple(assembly.frames[0].children)
