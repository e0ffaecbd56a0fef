"""What a language tag and a link look like."""

import re
from urllib.parse import urlsplit

from govslides.patterns import pattern

LANGUAGE = pattern(
    r"(?:[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[A-WY-Za-wy-z0-9](?:-[A-Za-z0-9]{2,8})+)*"
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?"
)
"""A BCP 47 tag (RFC 5646, 2.1), without the grandfathered ones."""

_URI = pattern(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_SCHEMES = {"http", "https", "mailto"}


def well_formed(uri: str) -> bool:
    """Whether `uri` is a link to a page or a mailbox, as RFC 3986 writes them."""
    if not _URI.fullmatch(uri) or re.search(r"%(?![0-9A-Fa-f]{2})", uri):
        return False
    try:
        parts = urlsplit(uri)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.netloc if parts.scheme != "mailto" else parts.path)
