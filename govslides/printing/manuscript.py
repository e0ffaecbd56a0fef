"""A document as typst code, with the pictures that it shows."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from govslides.flow.flow import Flow, TitleBlock
from govslides.flow.nodes import Definitions, Figure, Handed, Heading, ItemList, Node, PageBreak, Table
from govslides.flow.runs import Run, text_of
from govslides.press.markup import string
from govslides.printing.look import Look, look_of
from govslides.printing.nodes import Setter
from govslides.printing.place import Place, code_of
from govslides.printing.runs import Words
from govslides.records import dataclass
from govslides.theme.theme import Theme

_NOTE_SIZE = 0.86


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """What the press needs: code, and pictures by the name that the code gives them."""

    source: str
    files: Mapping[str, bytes]


def typeset(flow: Flow, theme: Theme) -> Manuscript:
    """`flow` in the look of `theme`."""
    margin = any(_in_margin(node) for node in flow.nodes)
    look = look_of(flow, theme, margin=margin)
    media = {
        key: (f"{at}.{'jpg' if media.kind == 'jpeg' else 'png'}", media)
        for at, (key, media) in enumerate(flow.media.items(), 1)
    }
    words = Words(frozenset(_ids(flow.nodes)), [], flow.words.get("blank", ""))
    setter = Setter(look, words, media, flow.words.get("lines", ""))
    words.notes = _notes(flow, setter, look)
    body = [_opening(flow.opening, setter)]
    if flow.contents:
        body.append(f"contents({string(flow.words.get('contents', ''))})")
    body += _body(flow.nodes, setter) if margin else _plain(flow.nodes, setter)
    source = f"{look.code}{_house()}#house({_properties(flow, setter)},{{\n{_joined(body)}\n}})\n"
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
    title = properties.title.strip() or text_of(flow.opening.title).strip() or flow.name
    described = ". ".join([part for part in (properties.subject, properties.rights) if part])
    return (
        f"{string(title)},({authors}),({keywords}),{string(described)},"
        f"{setter.runs((Run(text=properties.header),)) if properties.header else 'none'}"
    )


def _opening(opening: TitleBlock, setter: Setter) -> str:
    authors = "".join([setter.runs(author) + "," for author in opening.authors])
    fields = "".join([string(field) + "," for field in opening.fields])
    return (
        f"opening({string(opening.kind)},{setter.runs(opening.title)},{setter.some(opening.subtitle)},"
        f"({authors}),{string(opening.date)},({fields}))"
    )


def _notes(flow: Flow, setter: Setter, look: Look) -> list[str]:
    place = Place(width=look.measure, size=look.size * _NOTE_SIZE)
    return [setter.within(place, blocks, lone=True) for blocks in flow.notes]


def _plain(nodes: Iterable[Node], setter: Setter) -> list[str]:
    return [_NEW_PAGE if type(node) is PageBreak else setter.node(node) for node in nodes]


_NEW_PAGE = "pagebreak(weak: true)"


def _body(nodes: Iterable[Node], setter: Setter) -> list[str]:
    """Nodes at the top of a document that has a margin: figures of the margin take what follows them
    beside them, up to the next of its heading's level or above."""
    codes: list[str] = []
    pictures: list[str] = []
    text: list[str] = []
    level = under = 0

    def close() -> None:
        if pictures:
            codes.append(f"beside({code_of(pictures)},{code_of(text)})")
        else:
            codes.extend(text)
        pictures.clear()
        text.clear()

    for node in nodes:
        if isinstance(node, Figure) and node.margin:
            if text:
                close()
            pictures.append(setter.figure(node, 1))
            under = level
            continue
        if isinstance(node, Heading):
            level = node.level
        if isinstance(node, PageBreak | Handed) or (isinstance(node, Heading) and level <= under):
            close()
            codes.append(_NEW_PAGE if isinstance(node, PageBreak) else setter.node(node))
        else:
            text.append(setter.node(node))
    close()
    return codes


def _in_margin(node: Node) -> bool:
    return isinstance(node, Figure) and node.margin


def _ids(nodes: Iterable[Node]) -> Iterator[str]:
    """The ids of all that is in the document."""
    for node in nodes:
        identifier: str = getattr(node, "id", "")
        if identifier:
            yield identifier
        yield from _ids(getattr(node, "blocks", ()))
        if isinstance(node, ItemList):
            yield from _ids(node.items)
        elif isinstance(node, Table):
            for row in (*node.header, *node.rows):
                yield from _ids(row)
        elif isinstance(node, Definitions):
            for entry in node.entries:
                for meaning in entry.meanings:
                    yield from _ids(meaning)
