"""Links: outside, and to another slide of the deck.

Those that lead outside are underlined, as programs that show slides do it; citations and other links within
the deck are as quiet as they are there.
"""

from govslides.deck.text import Link
from govslides.press.markup import string

_MARKS = "-._~:/?#[]@!$&'()*+,;=%"
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + _MARKS)
_LONGEST = 2_000
"""Characters of an address; readers cut or refuse longer ones."""


def linked(link: Link, content: str) -> str:
    """Code for `content` that leads where `link` says; a target that cannot be written leaves it plain."""
    if link.frame:
        return f"go({string(link.frame)}, {content})"
    address = _address(link.url)
    if not address or len(address) > _LONGEST:
        return content
    return f"link({string(address)}, underline({content}))"


def _address(url: str) -> str:
    """`url` with what no URI may hold percent-encoded (RFC 3986, 2)."""
    if _PLAIN.issuperset(url):
        return url
    from urllib.parse import quote

    return quote(url, safe=_MARKS, errors="ignore")
