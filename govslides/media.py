"""Pictures, as checked and ready to be written."""

import posixpath

from govslides.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture's bytes, decoded once and found whole; `kind` is "png" or "jpeg"; sizes in pixels.

    `dpi` is the resolution that the file states, else 96.
    """

    kind: str
    data: bytes
    width: int
    height: int
    dpi: float = 96.0


def media_key(document: str, src: str) -> str:
    """The key of the picture `src` named in `document`: its path from the lecture's folder.

    Both are paths with forward slashes, `document` from the lecture's folder, `src` from the document.
    """
    return posixpath.normpath(posixpath.join(posixpath.dirname(document), src))
