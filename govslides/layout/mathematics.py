"""Formulas in Unicode: TeX is read by latex2mathml, and its tree is spelt out in one line.

Powers and indices become raised and lowered text, fractions take a slash, roots their sign. A formula that
the library cannot read keeps its TeX, so that nothing is lost.
"""

from html import unescape
from xml.etree.ElementTree import Element

from govslides.tuples import NamedTuple

LOOSE = frozenset(
    "=<>+\u00b1\u00b7\u00d7\u2208\u2260\u2264\u2265\u2192\u21d2\u2248\u2261\u221d\u2282\u2286\u222a\u2229\u2227\u2228"
)
"""Operators with space around them."""


ACCENTS = {
    "\u00af": "\u0304",
    "\u203e": "\u0304",
    "\u2015": "\u0304",
    "^": "\u0302",
    "\u02c6": "\u0302",
    "~": "\u0303",
    "\u02dc": "\u0303",
    "\u02d9": "\u0307",
    "\u00a8": "\u0308",
    "\u2192": "\u20d7",
    "\u02c7": "\u030c",
}
"""Signs set over a letter, as the characters that combine with it."""


class Spelt(NamedTuple):
    """Text of a formula: `place` is "", "super" or "sub"; `slanted` for the names of variables."""

    text: str
    place: str = ""
    slanted: bool = False


def spelled(tex: str) -> list[Spelt]:
    """A formula, spelt out; its own TeX where it cannot be read."""
    from latex2mathml.converter import convert_to_element

    try:
        root = convert_to_element(tex)
    except Exception:
        return [Spelt(tex)]
    out: list[Spelt] = []
    _spell(root, "", out)
    return _joined(out) or [Spelt(tex)]


def _spell(node: Element, place: str, out: list[Spelt]) -> None:
    tag, children = node.tag.rpartition("}")[2], list(node)
    if tag in ("mi", "mn", "mo", "mtext", "ms"):
        _token(node, tag, place, out)
    elif tag in ("msup", "msub", "msubsup", "munder", "mover", "munderover"):
        _scripts(tag, children, place, out)
    elif tag == "mfrac" and len(children) == 2:
        _bracketed(children[0], place, out)
        out.append(Spelt("\u2044" if place else "/", place))
        _bracketed(children[1], place, out)
    elif tag == "msqrt":
        out.append(Spelt("\u221a", place))
        _bracketed(node, place, out)
    elif tag == "mroot" and len(children) == 2:
        _spell(children[1], place or "super", out)
        out.append(Spelt("\u221a", place))
        _bracketed(children[0], place, out)
    elif tag == "mtable":
        _table(children, place, out)
    elif tag == "mspace":
        out.append(Spelt(" ", place))
    else:
        for child in children:
            _spell(child, place, out)


def _token(node: Element, tag: str, place: str, out: list[Spelt]) -> None:
    # The library hands its characters over as references ("&#x003B1;").
    text = unescape(node.text or "").replace("\u00a0", " ").replace("\u2061", "")
    if tag != "mtext":
        text = text.strip() or text[:1]
    if tag == "mo" and text in LOOSE and out and not place and out[-1].text[-1:] not in ("(", "", " "):
        text = f" {text} "
    elif tag == "mo" and text == ",":
        text = ", "
    elif tag == "mo" and text == "-":
        text = "\u2212"
    if tag == "mo" and text == "\u2212" and not place and out and out[-1].text[-1:].isalnum():
        text = " \u2212 "
    slanted = tag == "mi" and len(text) == 1 and text.isalpha() and ord(text) < 0x1D400
    out.append(Spelt(text, place, slanted))


def _scripts(tag: str, children: list[Element], place: str, out: list[Spelt]) -> None:
    if not children:
        return
    if tag == "mover" and len(children) == 2 and (accent := ACCENTS.get(unescape(children[1].text or ""))):
        inner: list[Spelt] = []
        _spell(children[0], place, inner)
        out += [
            part._replace(text="".join(sign + accent if sign.isalnum() else sign for sign in part.text))
            for part in inner
        ]
        return
    _spell(children[0], place, out)
    rest = children[1:]
    places = {"msup": ["super"], "mover": ["super"], "msub": ["sub"], "munder": ["sub"]}.get(
        tag, ["sub", "super"]
    )
    for child, where in zip(rest, places, strict=False):
        if place:
            # Text is raised once only; a power of a power is written out.
            out.append(Spelt("^" if where == "super" else "_", place))
            _bracketed(child, place, out)
        else:
            _spell(child, where, out)


def _bracketed(node: Element, place: str, out: list[Spelt]) -> None:
    """A part of a formula, in brackets when it is more than one sign."""
    inner: list[Spelt] = []
    children = list(node) if node.tag.rpartition("}")[2] == "msqrt" else [node]
    for child in children:
        _spell(child, place, inner)
    text = "".join(part.text for part in inner)
    single = (
        len(text) == 1 or text.replace(".", "").isdigit() or all(part.place != place for part in inner[1:])
    )
    out += inner if single and text else [Spelt("(", place), *inner, Spelt(")", place)]


def _table(rows: list[Element], place: str, out: list[Spelt]) -> None:
    for number, row in enumerate(rows):
        if number:
            out.append(Spelt("; ", place))
        for index, cell in enumerate(row):
            if index:
                out.append(Spelt(" ", place))
            _spell(cell, place, out)


def _joined(parts: list[Spelt]) -> list[Spelt]:
    out: list[Spelt] = []
    for part in parts:
        if out and out[-1].place == part.place and out[-1].slanted == part.slanted:
            out[-1] = Spelt(out[-1].text + part.text, part.place, part.slanted)
        elif part.text:
            out.append(part)
    return out
