"""A finished file, before it is anywhere on disk."""

from collections.abc import Sequence

from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A finished file.

    Fields:
        path: where it belongs, from the output folder, with forward slashes.
        pieces: its bytes; those of a large one are never all in one place, since fresh memory takes longer
            than writing them.
        output: what it is, as `--only` names it ("deck").
    """

    path: str
    pieces: Sequence[bytes]
    output: str
