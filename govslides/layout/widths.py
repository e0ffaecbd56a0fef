"""How wide the columns of a table are: by their content, or as asked."""

from collections.abc import Sequence

from govslides.tuples import NamedTuple


class Need(NamedTuple):
    """What a column needs, EMU: its longest word on one line, and its longest cell on one line.

    `mass` is the area of all its text, for sharing out the room that is left.
    """

    least: int
    most: int
    mass: int


def column_widths(needs: Sequence[Need], width: int) -> list[int] | None:
    """Widths that add up to `width`; None when the longest words do not stand side by side."""
    least = [need.least for need in needs]
    if sum(least) > width:
        return None
    most = [max(need.most, need.least) for need in needs]
    if sum(most) <= width:
        return _exactly(_stretched(most, width), width)
    return _exactly(_shared(needs, width), width)


def asked_widths(shares: Sequence[float], width: int) -> list[int]:
    """Widths in the proportions asked for."""
    total = sum(shares) or 1
    return _exactly([width * share / total for share in shares], width)


def held_widths(shares: Sequence[float], needs: Sequence[Need], width: int) -> list[int] | None:
    """The proportions asked for, but no column narrower than its longest word; None as above."""
    least = [need.least for need in needs]
    if sum(least) > width:
        return None
    held: set[int] = set()
    while True:
        room = width - sum(least[index] for index in held)
        total = sum(share for index, share in enumerate(shares) if index not in held) or 1
        found = [
            least[index] if index in held else room * share / total for index, share in enumerate(shares)
        ]
        narrow = {index for index, each in enumerate(found) if each < least[index]} - held
        if not narrow:
            return _exactly(found, width)
        held |= narrow


def _stretched(most: Sequence[int], width: int) -> list[float]:
    """All cells fit on one line: half of the room left over evenly, half by need."""
    spare = width - sum(most)
    total = sum(most) or 1
    return [need + spare / 2 / len(most) + spare / 2 * need / total for need in most]


def _shared(needs: Sequence[Need], width: int) -> list[float]:
    """Columns that need little get it; the others share the rest by the root of their text's area.

    With the root, a column with four times the text is twice as wide: lines stay readable in both.
    """
    found: dict[int, float] = {}
    open_columns = set(range(len(needs)))
    while open_columns:
        room = width - sum(found.values())
        weights = {index: max(needs[index].mass, 1) ** 0.5 for index in sorted(open_columns)}
        total = sum(weights.values())
        shares = {index: room * weight / total for index, weight in weights.items()}
        fixed = {index: needs[index].least for index in shares if shares[index] < needs[index].least}
        if not fixed:
            fixed = {index: needs[index].most for index in shares if shares[index] > needs[index].most}
        if not fixed or len(fixed) == len(shares):
            found.update({index: max(share, needs[index].least) for index, share in shares.items()})
            break
        found.update(fixed)
        open_columns -= set(fixed)
    return [found[index] for index in range(len(needs))]


def _exactly(widths: Sequence[float], width: int) -> list[int]:
    """Whole numbers that add up to `width`."""
    total = sum(widths) or 1
    out = [int(each * width / total) for each in widths]
    out[-1] += width - sum(out)
    return out
