"""A finished file, before it is anywhere on disk."""

from govslides.digests import sha256
from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A finished file.

    Fields:
        path: where it belongs, from the output folder, with forward slashes.
        data: its bytes.
        output: what it is, as `--only` names it ("deck").
    """

    path: str
    data: bytes
    output: str

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.data).hexdigest()
