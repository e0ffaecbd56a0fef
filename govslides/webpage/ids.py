"""The ids that a page adds to its document's. None of a lecture can have an equals sign in it."""

CONTENTS = "page=contents"
FOOTNOTES = "page=footnotes"
TEXT = "page=text"


def note(number: int) -> str:
    """The footnote's."""
    return f"note={number}"


def mark(number: int, count: int) -> str:
    """That of the footnote's mark in the text, of the `count`-th one when several lead to it."""
    return f"mark={number}" if count == 1 else f"mark={number}={count}"


def picture(number: int) -> str:
    """That of a picture which stands more than once in the page."""
    return f"picture={number}"
