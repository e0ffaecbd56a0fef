"""Putting drawn frames together: one source for the press, and from it PDF, PNG or SVG."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from govslides import press
from govslides.cache import user_cache
from govslides.deck.deck import Deck, Properties
from govslides.diagnostics import Sink
from govslides.drawing.frame import BREAK
from govslides.drawing.prelude import PRELUDE
from govslides.drawing.sheet import media_name, seen
from govslides.drawing.stage import Stage
from govslides.geometry import EMU_PER_INCH
from govslides.press.markup import language, number, string
from govslides.records import dataclass
from govslides.theme.theme import Theme

if TYPE_CHECKING:
    from govslides.drawing.backdrop import Backdrop
    from govslides.ooxml.package import Part


MOST_PAGES = 3_000
"""Slides of a PDF; typst takes up to 0.4 MB for each."""

_AT_ONCE = 200
"""Slides that are drawn as pictures together, for the same reason."""


class HasParts(Protocol):
    """A template: what matters here is its parts."""

    @property
    def parts(self) -> "Sequence[Part]":
        """All of them, packed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A deck whose frames have been drawn.

    Fields:
        deck: its frames may be without items; its media are whole.
        markups: of each frame, in the deck's order.
        theme, template: as the frames were drawn with.
    """

    deck: Deck
    markups: Sequence[str]
    theme: Theme
    template: HasParts


def slides_pdf(drawing: Drawing, sink: Sink) -> bytes:
    """The deck as a tagged PDF (PDF/UA-1)."""
    path = f"deck/{drawing.deck.name}.pdf"
    if len(drawing.markups) > MOST_PAGES:
        sink.error(
            "too-many-pages",
            None,
            f"The deck has {len(drawing.markups)} slides; a PDF of slides has {MOST_PAGES} at most.",
            "All of its pages stand in the memory of the machine at once.",
            "Build it without `slides-pdf`, as in `--only deck`, or divide the lecture into several.",
            path,
        )
        return b""
    source, files = manuscript(drawing, range(len(drawing.markups)), sink, path)
    return press.pdf(source, files, sink=sink, path=path)


def slides_png(drawing: Drawing, ids: Sequence[str], width: int, sink: Sink) -> list[bytes]:
    """The frames `ids` as PNG of `width` pixels, in the order of `ids`; unknown ids raise KeyError."""
    ppi = width * EMU_PER_INCH / drawing.theme.size.width
    return _pictures(drawing, ids, sink, partial(press.png, ppi=ppi))


def slides_svg(drawing: Drawing, ids: Sequence[str], sink: Sink) -> list[bytes]:
    """The frames `ids` as SVG, in the order of `ids`; unknown ids raise KeyError."""
    return _pictures(drawing, ids, sink, press.svg)


def _pictures(
    drawing: Drawing, ids: Sequence[str], sink: Sink, draw: Callable[..., list[bytes]]
) -> list[bytes]:
    """A picture of each of `ids`; as many together as are drawn at once, and none twice."""
    places = {frame.id: at for at, frame in enumerate(drawing.deck.frames)}
    wanted = [places[one] for one in dict.fromkeys(ids)]
    made: list[bytes] = []
    for start in range(0, len(wanted), _AT_ONCE):
        source, files = manuscript(drawing, wanted[start : start + _AT_ONCE], sink, "")
        made += draw(source, files, sink=sink)
    drawn = dict(zip(wanted, made, strict=True))
    return [drawn[places[one]] for one in ids]


def manuscript(
    drawing: Drawing, wanted: Sequence[int], sink: Sink, path: str
) -> tuple[str, dict[str, bytes]]:
    """The source of the frames at the places `wanted`, and the pictures that it names."""
    from govslides.drawing.backdrop.keeping import kept_backdrops

    deck = drawing.deck
    stage = Stage(deck.properties, drawing.theme)
    drawn = [drawing.markups[at].partition(BREAK) for at in wanted]
    roles = {deck.frames[at].role for at in wanted}
    behind = kept_backdrops(stage, drawing.template.parts, roles, user_cache())
    _report(behind, sink, path)
    levels = _levels(deck)
    pages = [
        _page(at + 1, levels[at], _with_number(code, behind.numbered))
        for at, (_, _, code) in zip(wanted, drawn, strict=True)
    ]
    body = "#pagebreak()\n".join(pages)
    head = [
        _document(deck.properties),
        _set_page(stage),
        PRELUDE,
        *stage.definitions(),
        behind.markup,
        *_shared(head for head, _, _ in drawn),
        _targets({deck.frames[at].id: at + 1 for at in wanted}),
    ]
    return "\n".join([*head, body]), _files(deck, body, behind)


def _page(at: int, level: int, code: str) -> str:
    return f"#let (number, level) = ({at}, {level})\n#metadata(none)<f{at}>\n#{code}\n"


def _with_number(code: str, numbered: Sequence[str]) -> str:
    """A frame's code, which begins with the name of its backdrop; some of those are functions."""
    name, rest = code[1:].split("\n", 1)
    return f"{{{name}(number)\n{rest}" if name in numbered else code


def _report(behind: "Backdrop", sink: Sink, path: str) -> None:
    """Warn of what cannot be drawn."""
    for name in behind.undrawn:
        sink.warning(
            "undrawn-picture",
            None,
            f"The template's picture `{name}` is of a kind that cannot be drawn here.",
            "PDF and PNG show the slides without it; the deck itself has it.",
            "Replace it in the template with a PNG or a JPEG.",
            path,
        )


def _document(properties: Properties) -> str:
    subject = string(properties.subject) if properties.subject else "none"
    title = properties.title if seen(properties.title) else "-"
    return (
        f"#set document(title: {string(title)}, author: {_strings(properties.authors)}, "
        f"keywords: {_strings(properties.keywords)}, description: {subject})"
    )


def _strings(values: Iterable[str]) -> str:
    """An array."""
    return f"({''.join(f'{string(one)},' for one in values)})"


def _set_page(stage: Stage) -> str:
    tag = language(stage.language) or language("en")
    return (
        f"#set page(width: {number(stage.width)}pt, height: {number(stage.height)}pt, margin: 0pt)\n"
        f"#set text({tag}, dir: ltr, hyphenate: false, ligatures: false)\n"
        f"#let wide = {number(stage.width * 2)}pt"
    )


def _shared(heads: Iterable[str]) -> list[str]:
    """The definitions of all frames, each once, in an order that does not depend on theirs."""
    return sorted({line for head in heads for line in head.splitlines()})


def _targets(numbers: Mapping[str, int]) -> str:
    """`go`, which links to a frame that is there and leaves the others plain."""
    known = {string(id_): number for id_, number in numbers.items()}
    told = "".join(f"{id_}: {number}," for id_, number in known.items()) or ":"
    return (
        f"#let frames = ({told})\n"
        '#let go(id, body) = if id in frames { link(label("f" + str(frames.at(id))), body) } else { body }'
    )


def _levels(deck: Deck) -> list[int]:
    """The level of each frame's heading: 1 for sections and for slides before and outside them."""
    sections = {section.frames[0] for section in deck.sections if section.frames}
    levels = []
    inside = False
    for frame in deck.frames:
        if frame.id in sections:
            inside = frame.role == "section"
            levels.append(1)
        else:
            levels.append(2 if inside else 1)
    return levels


def _files(deck: Deck, body: str, behind: "Backdrop") -> dict[str, bytes]:
    """The pictures in use, by the names that stand in the source."""
    named = {media_name(key): media.data for key, media in deck.media.items()}
    return {**{name: data for name, data in named.items() if f'"{name}"' in body}, **behind.files}
