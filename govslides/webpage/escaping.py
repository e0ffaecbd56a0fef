"""Text as HTML and CSS may hold it. Every string of a lecture goes through here."""

_SCHEMES = ("http://", "https://", "mailto:")
_NO_BREAK_SPACE = "\xa0"
_REPLACEMENT = "\ufffd"
_URL_ESCAPES = {ord(sign): f"%{ord(sign):02X}" for sign in '%"<>\\^`{|}[] #'}
_CSS_ESCAPES = {ord(sign): f"\\{ord(sign):x} " for sign in "\"\\<>&\n\v'"}


def content(text: str) -> str:
    """`text` as the content of an element; a vertical tab is a line break."""
    if not is_printable(text):
        text = _cleaned(text)
        if "\v" in text:
            return "<br/>".join([content(line) for line in text.split("\v")])
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def is_printable(text: str) -> bool:
    """Whether a document may hold each character of `text`; a break of lines is none of those."""
    return text.isprintable() or text.replace(_NO_BREAK_SPACE, "").isprintable()


def attribute(text: str) -> str:
    """`text` as the value of an attribute, between double quotes."""
    if not text.isprintable():
        text = _cleaned(text).replace("\v", " ")
    if "&" in text or '"' in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace('"', "&quot;")
        return text.replace("<", "&lt;").replace(">", "&gt;")
    return text


def address(url: str) -> str:
    """`url` for `href`, or "" when it leads nowhere that a page may lead to."""
    return attribute(url) if url.lower().startswith(_SCHEMES) else ""


def fragment(identifier: str) -> str:
    """The link to the element `identifier` of the page, for `href`."""
    if identifier.replace("-", "").isalnum():  # as most are
        return f"#{identifier}"
    return "#" + attribute(identifier.translate(_URL_ESCAPES))


def css_string(text: str) -> str:
    """`text` as a string of CSS that stands in a `style` element."""
    return f'"{_cleaned(text).translate(_CSS_ESCAPES)}"'


def _cleaned(text: str) -> str:
    """`text` without the characters that no document may hold: they show as unreadable."""
    return "".join([sign if _allowed(ord(sign)) else _REPLACEMENT for sign in text])


def _allowed(code: int) -> bool:
    """Whether HTML and XML both may hold the character (controls, surrogates and non-characters may not)."""
    if code < 0xA0:
        return 0x20 <= code < 0x7F or code in (0x09, 0x0A, 0x0B)
    return not (0xD800 <= code < 0xE000 or 0xFDD0 <= code < 0xFDF0 or code & 0xFFFE == 0xFFFE)
