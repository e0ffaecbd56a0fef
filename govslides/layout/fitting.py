"""Fitting a stack into a height: the theme's sizes from large to small, then over several frames."""

from govslides.diagnostics import Sink
from govslides.geometry import EMU_PER_POINT
from govslides.layout.pieces import IMPOSSIBLE
from govslides.layout.stack import Stack
from govslides.source import Span
from govslides.tuples import NamedTuple

MOST_FRAMES = 200
"""More frames than this are not one slide."""

SHRINKING = 4
"""How many times lower a text can get from the largest step to the smallest, at most."""

PAIR = 2
"""Columns of one frame."""

BALANCED = 24
"""Up to so many frames are balanced; beyond, nobody compares them."""


class Fitted(NamedTuple):
    """A stack and the size step that it is set in."""

    stack: Stack
    step: int


def fit(stack: Stack, width: int, height: int, sink: Sink, span: Span | None) -> list[Fitted]:
    """The stack, or its parts, at the largest step that needs the fewest frames.

    What cannot be cut and is still too tall is reported as "does-not-fit", and returned all the same.
    """
    if stack.measure(width, 0) <= height:
        return [Fitted(stack, 0)]  # as most do
    last = stack.steps - 1
    for step in range(last + 1):
        needed = stack.measure(width, step)
        if needed <= height:
            return [Fitted(stack, step)]
        # At the largest size, what is far too much is so at all others.
        endless = height * MOST_FRAMES * (1 if step == last else 4)
        if endless < needed < IMPOSSIBLE:
            _report_endless(sink, span)
            return [Fitted(stack, step)]
    parts = _split_all(stack, width, last, height)
    if parts is None:
        _report(stack, width, last, height, sink, span)
        return [Fitted(stack, last)]
    # The smallest size is for what it saves from being cut; what is cut anyway need not be so small.
    step = last
    if last and (roomier := _split_all(stack, width, last - 1, height)) is not None:
        parts, step = roomier, last - 1
    for larger in range(step):
        tried = _split_all(stack, width, larger, height)
        if tried is not None and len(tried) == len(parts):
            parts, step = tried, larger
            break
    if len(parts) <= BALANCED:
        parts = _balanced(stack, width, step, height, parts)
    return [Fitted(part, step) for part in parts]


def fit_pairs(stack: Stack, width: int, height: int, sink: Sink, span: Span | None) -> list[Fitted]:
    """A stack in columns that stand in pairs: as large as one pair holds it, else small on several.

    What cannot be cut and is still too tall is reported, as by `fit`.
    """
    last = stack.steps - 1
    for step in range(stack.steps):
        if step < last and stack.measure(width, step) > height * PAIR:
            continue
        parts = _split_all(stack, width, step, height)
        if parts is not None and (len(parts) <= PAIR or step == last):
            if len(parts) <= BALANCED:
                parts = _balanced(stack, width, step, height, parts, more=len(parts) % PAIR)
            return [Fitted(part, step) for part in parts]
    return fit(stack, width, height, sink, span)


def _split_all(stack: Stack, width: int, step: int, height: int) -> list[Stack] | None:
    """The stack cut into parts of at most `height`; None when that cannot be done."""
    parts: list[Stack] = []
    rest = stack
    while rest.measure(width, step) > height:
        cut = rest.split(width, step, height)
        if cut is None or len(parts) >= MOST_FRAMES:
            return None
        parts.append(cut[0])
        rest = cut[1]
    parts.append(rest)
    return parts


def _balanced(
    stack: Stack, width: int, step: int, height: int, parts: list[Stack], *, more: int = 0
) -> list[Stack]:
    """As many parts and `more`, as even in height as cutting allows: those of the least height that does.

    With `more`, no paragraph is cut for it.
    """
    count = len(parts) + more
    whole = _paragraphs(parts) if more else 0
    low, high = min(stack.measure(width, step) // count, height), height
    best = parts
    for _ in range(7):
        middle = (low + high) // 2
        tried = _split_all(stack, width, step, middle)
        if tried is not None and len(tried) <= count and (not more or _paragraphs(tried) == whole):
            best, high = tried, middle
        else:
            low = middle
    return best


def _paragraphs(parts: list[Stack]) -> int:
    """How many paragraphs there are, those that were cut counted as often as they were."""
    return sum([len(piece.words()) for part in parts for piece in part.pieces])


def _report(stack: Stack, width: int, step: int, height: int, sink: Sink, span: Span | None) -> None:
    rest, count = stack, 0
    while count < MOST_FRAMES:
        cut = rest.split(width, step, height)
        if cut is None:
            break
        rest, count = cut[1], count + 1
    if count >= MOST_FRAMES:
        _report_endless(sink, span)
        return
    piece = rest.pieces[0]
    over = (piece.measure(width, step) - height) // EMU_PER_POINT
    sink.error(
        "does-not-fit",
        piece.span or span,
        f"This is {over} pt taller than a slide has room for, at the theme's smallest size.",
        "What cannot be cut in two would run off the slide.",
        "Shorten it, or divide it into parts that can stand on slides of their own.",
    )


def _report_endless(sink: Sink, span: Span | None) -> None:
    sink.error(
        "does-not-fit",
        span,
        f"This slide would need more than {MOST_FRAMES} frames.",
        "Nobody can follow a slide that goes on for so long.",
        "Divide it into slides of their own with `##` headings.",
    )
