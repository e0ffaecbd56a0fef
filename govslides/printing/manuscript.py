"""A document as typst code, with the pictures that it shows."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from govslides.flow.extent import lines_of
from govslides.flow.flow import Flow
from govslides.flow.nodes import Figure, Handed, Heading, Node, PageBreak, Question, Table
from govslides.flow.runs import Run, text_of
from govslides.flow.walking import walk
from govslides.press.markup import number, string
from govslides.printing.look import Look, look_of
from govslides.printing.nodes import Setter
from govslides.printing.place import Place, code_of, flag
from govslides.printing.runs import Words
from govslides.records import dataclass
from govslides.theme.theme import Theme

_NOTE_SIZE = 0.86
_UNNAMED = "\u2026"
"""What is read aloud in the place of words that a document lacks."""
_SURELY = 0.65
"""The share of the estimated lines that text has at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """What the press needs: code, and pictures by the name that the code gives them."""

    source: str
    files: Mapping[str, bytes]


def typeset(flow: Flow, theme: Theme, *, holds: bool = True, close: bool = False) -> Manuscript:
    """`flow` in the look of `theme`; `holds` is whether headings and rows hold on to what follows them, and
    `close` whether lines are a little closer than usual."""
    margin = any(_in_margin(node) for node in flow.nodes)
    broad = not margin and all(isinstance(node, Handed | PageBreak | Heading) for node in flow.nodes)
    look = look_of(flow, theme, margin=margin, broad=broad, close=close)
    media = {
        key: (f"{at}.{'jpg' if media.kind == 'jpeg' else 'png'}", media)
        for at, (key, media) in enumerate(flow.media.items(), 1)
    }
    words = Words(frozenset(_ids(flow.nodes)), [], flow.words.get("blank") or _UNNAMED)
    setter = Setter(look, words, media, flow.words.get("lines") or _UNNAMED)
    words.notes = _notes(flow, setter, look)
    body = [_opening(flow, setter)]
    if flow.contents and any(isinstance(node, Heading) and node.listed for node in flow.nodes):
        body.append(f"contents({string(flow.words.get('contents') or _UNNAMED)})")
    body += _body(flow.nodes, setter) if margin else _plain(flow.nodes, setter)
    head = f"#let holds = {flag(holds)}\n{look.code}{_house()}"
    source = f"{head}#house({_properties(flow, setter)},{{\n{_joined(body)}\n}})\n"
    return Manuscript(source=source, files={name: media.data for name, media in media.values()})


@cache
def _house() -> str:
    """The functions that a document's code calls."""
    return (Path(__file__).parent / "house.typ").read_text(encoding="utf-8")


def _joined(codes: Iterable[str]) -> str:
    return "\n".join([code for code in codes if code])


def _properties(flow: Flow, setter: Setter) -> str:
    properties = flow.properties
    authors = "".join([string(author) + "," for author in properties.authors])
    keywords = "".join([string(keyword) + "," for keyword in properties.keywords])
    title = properties.title.strip() or _title(flow)
    described = ". ".join([part for part in (properties.subject, properties.rights) if part])
    return (
        f"{string(title)},({authors}),({keywords}),{string(described)},"
        f"{setter.runs((Run(text=properties.header),)) if properties.header else 'none'}"
    )


def _title(flow: Flow) -> str:
    """The title's words; PDF/UA wants some."""
    return text_of(flow.opening.title).strip() or flow.properties.title.strip() or flow.name or _UNNAMED


def _opening(flow: Flow, setter: Setter) -> str:
    opening = flow.opening
    title = opening.title if text_of(opening.title).strip() else (Run(text=_title(flow)),)
    authors = "".join([setter.runs(author) + "," for author in opening.authors])
    fields = "".join([string(field) + "," for field in opening.fields])
    return (
        f"opening({string(opening.kind)},{setter.large(title)},{setter.some(opening.subtitle)},"
        f"({authors}),{string(opening.date)},({fields}))"
    )


def _notes(flow: Flow, setter: Setter, look: Look) -> list[str]:
    place = Place(width=look.measure - 1, size=look.size * _NOTE_SIZE)
    return [setter.within(place, blocks, lone=True) for blocks in flow.notes]


def _plain(nodes: Iterable[Node], setter: Setter) -> list[str]:
    return [_NEW_PAGE if type(node) is PageBreak else setter.node(node) for node in nodes]


_NEW_PAGE = "pagebreak(weak: true)"


def _body(nodes: Iterable[Node], setter: Setter) -> list[str]:
    """Nodes at the top of a document that has a margin: its figures stand beside what follows them."""
    codes: list[str] = []
    figures: list[Figure] = []
    beside: list[Node] = []
    for node in nodes:
        aside = isinstance(node, Figure) and node.margin
        if figures and (beside if aside else isinstance(node, Heading | PageBreak | Handed)):
            codes += _beside(figures, beside, setter)
            figures, beside = [], []
        if isinstance(node, Figure) and aside:
            figures.append(node)
        elif figures:
            beside.append(node)
        else:
            codes += _plain((node,), setter)
    return codes + _beside(figures, beside, setter)


def _beside(figures: list[Figure], nodes: list[Node], setter: Setter) -> list[str]:
    """Figures of the margin, and text that is at least as high: else they would stand in each other's
    way. The heading that comes next takes room as well."""
    look = setter.look
    codes = _plain(nodes, setter)
    if not figures:
        return codes
    height = sum([setter.height_of(figure, look.margin) for figure in figures]) - 2 * look.line
    if lines_of(nodes, setter.place.letters) * look.line * _SURELY < height:
        codes = [f"at-least({number(height)}pt,{code_of(codes)})"]
    return [f"aside({code_of([setter.figure(figure, 1) for figure in figures])})", *codes]


def _in_margin(node: Node) -> bool:
    return isinstance(node, Figure) and node.margin


def _ids(nodes: Iterable[Node]) -> Iterator[str]:
    """The ids of all that is in the document and can be led to."""
    for node in walk(nodes):
        if isinstance(node, Heading | Table | Figure | Question) and node.id:
            yield node.id
