"""Small decks built by hand, one frame for each kind of item, in the built-in theme."""

import struct
import zlib
from functools import cache
from pathlib import Path

from govslides.cache import Cache
from govslides.deck.deck import Deck, DeckSection, Frame, Properties, Target
from govslides.deck.items import (
    Chart,
    Group,
    Item,
    Picture,
    PlaceholderRef,
    Series,
    Shape,
    Table,
    TableCell,
    TableRow,
)
from govslides.deck.text import Insets, Link, Paragraph, Run, RunStyle, TextBody
from govslides.diagnostics import Sink
from govslides.geometry import Rect, inches
from govslides.inputs import Inputs
from govslides.media import Media
from govslides.pptxio.template import Template
from govslides.theme.theme import Placeholder, Theme
from govslides.theming import load_theme

PLAIN = RunStyle(size=2000)


@cache
def builtin() -> tuple[Theme, Template]:
    """The built-in theme."""
    return load_theme("", Inputs(Path(__file__).parent, Sink()), Cache(None), Sink())


def placeholder(role: str, idx: int, theme: Theme | None = None) -> Placeholder:
    layout = (theme or builtin()[0]).layout(role)
    return next(one for one in layout.placeholders if one.idx == idx)


def inherited(place: Placeholder, text: str, level: int = 0) -> Paragraph:
    """A paragraph exactly as the placeholder gives it."""
    style = place.levels[level]
    run = RunStyle(
        size=style.size, font=style.font, colour=style.colour, bold=style.bold, italic=style.italic,
        capitals=style.capitals,
    )  # fmt: skip
    return Paragraph(
        runs=(Run(text=text, style=run),),
        size=style.size,
        level=level,
        bullet=style.bullet,
        align=style.align,
        margin=style.margin,
        indent=style.indent,
        space_before=style.space_before,
        space_after=style.space_after,
        spacing=style.spacing,
    )


def fill(role: str, idx: int, *lines: str, key: str = "", theme: Theme | None = None) -> Shape:
    """A filled placeholder; a line's leading spaces are its list level."""
    place = placeholder(role, idx, theme)
    paragraphs = tuple(inherited(place, line.strip(), len(line) - len(line.lstrip())) for line in lines)
    return Shape(
        key=key or f"at{idx}",
        box=place.box,
        name=place.name,
        placeholder=PlaceholderRef(type=place.type, idx=idx),
        body=TextBody(paragraphs=paragraphs, insets=place.insets, anchor=place.anchor),
    )


def paragraph(*runs: Run, **fields: object) -> Paragraph:
    return Paragraph(runs=runs, size=2000, **fields)  # type: ignore[arg-type]


def run(text: str, style: RunStyle = PLAIN, **fields: object) -> Run:
    return Run(text=text, style=style, **fields)  # type: ignore[arg-type]


def text_box(key: str, *paragraphs: Paragraph, top: float = 2.5) -> Shape:
    box = Rect(inches(0.75), inches(top), inches(11), inches(2))
    return Shape(key=key, box=box, name=f"Text {key}", body=TextBody(paragraphs=paragraphs))


def cell(text: str, fill: str = "", style: RunStyle = PLAIN) -> TableCell:
    insets = Insets(left=91440, top=60000, right=91440, bottom=60000)
    return TableCell(
        body=TextBody(paragraphs=(paragraph(run(text, style)),), insets=insets, anchor="middle"), fill=fill
    )


def table() -> Table:
    box = Rect(inches(0.75), inches(2), inches(9), 3 * 450000)
    head = RunStyle(size=2000, bold=True, colour="on-dark")
    rows = [[cell(word, "reality", head) for word in ("Aspect", "Before", "After")]]
    rows += [[cell(f"Aspect {at}"), cell("1 < 2 & 3"), cell("12.5")] for at in (1, 2)]
    return Table(
        key="table",
        box=box,
        name="Table 1",
        columns=(inches(3),) * 3,
        rows=tuple(TableRow(height=450000, cells=tuple(cells)) for cells in rows),
        first_column=True,
    )


def timeline() -> Group:
    box = Rect(inches(0.75), inches(2), inches(8), inches(2))
    axis = Shape(
        key="axis", box=Rect(box.left, inches(3), box.width, 0), name="Axis", outline="line", stroke="muted",
        stroke_width=19050, decorative=True,
    )  # fmt: skip
    card = Shape(
        key="card", box=Rect(box.left, box.top, inches(3), inches(0.8)), name="Card 1", fill="tint",
        outline="roundRect", body=TextBody(paragraphs=(paragraph(run("1990s\vcomputers")),)),
    )  # fmt: skip
    return Group(key="timeline", box=box, name="Timeline 1", alt="Two periods in order", items=(axis, card))


def chart(kind: str = "column", **fields: object) -> Chart:
    values = {
        "key": "chart",
        "box": Rect(inches(0.75), inches(2), inches(9), inches(4)),
        "name": "Chart 1",
        "alt": "Use rises from 2019 to 2021",
        "kind": kind,
        "categories": ("2019", "2020 & later", "2021"),
        "series": (Series(name="Use", values=(1.0, 2.5, None)), Series(name="Cost", values=(3, 4, 5.25))),
    }
    return Chart(**{**values, **fields})  # type: ignore[arg-type]


def png(width: int = 6, height: int = 4, shade: int = 120) -> bytes:
    rows = b"".join(b"\0" + bytes([shade, 60, 90] * width) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def picture(media: str = "a.png", key: str = "picture") -> Picture:
    box = Rect(inches(0.75), inches(2), inches(3), inches(2))
    return Picture(key=key, box=box, name="Picture 1", alt="A plain colour", media=media)


def notes(*words: str) -> tuple[Paragraph, ...]:
    return tuple(paragraph(run(f"{word} "), run("really", RunStyle(size=1200, bold=True))) for word in words)


def frame(id_: str, *items: Item, role: str = "title-only", title: str = "", **fields: object) -> Frame:
    shown = title or f"Slide {id_}"
    place = next(one for one in builtin()[0].layout(role).placeholders if one.type in {"title", "ctrTitle"})
    return Frame(
        id=id_,
        title=shown,
        role=role,
        items=(fill(role, place.idx, shown, key="title"), *items),
        **fields,  # type: ignore[arg-type]
    )


def deck(*frames: Frame, **fields: object) -> Deck:
    sections = (DeckSection(id="all", name="All & everything", frames=tuple(one.id for one in frames)),)
    values: dict[str, object] = {
        "name": "deck",
        "size": builtin()[0].size,
        "frames": frames,
        "sections": sections,
        "properties": Properties(title="Digital government", language="en-NZ", footer="Footer words"),
    }
    return Deck(**{**values, **fields})  # type: ignore[arg-type]


def everything() -> Deck:
    """Every layout and every kind of item."""
    linked = paragraph(
        run("See "),
        run("the site", RunStyle(size=2000, colour="link"), link=Link(url="https://example.org/a?b=1&c=2")),
        run(" or the start", RunStyle(size=2000, colour="muted"), link=Link(frame="one", tooltip="To it")),
        run("2", RunStyle(size=2000, raised="super")),
        run("marked", RunStyle(size=2000, highlight="highlight", strike=True)),
        run("code()", RunStyle(size=2000, font="mono", colour="code-keyword")),
    )
    arabic = paragraph(run("مرحبا بالعالم", language="ar"), rtl=True)
    frames = (
        frame(
            "one", fill("title", 1, "Subtitle"), fill("title", 21, "A. Author"), role="title", number=False
        ),
        frame("two", fill("section", 1, "A sentence"), role="section"),
        frame(
            "three",
            fill("content", 1, "First", "Second", " Deeper", "  Deepest", "Last", key="body"),
            fill("content", 20, "Norris 2010"),
            role="content",
            notes=notes("One", "Two"),
            reveals=((Target(key="body", first=1, last=3),), (Target(key="body", first=4, last=4),)),
        ),
        frame("four", fill("columns", 1, "Left"), fill("columns", 2, "Right"), role="columns"),
        frame(
            "five",
            fill("myth", 21, "Going digital transforms government"),
            fill("myth", 22, "It does not", key="reality"),
            role="myth",
            reveals=((Target(key="reality"),),),
            notes=notes("Wait for the click"),
        ),
        frame("six", table(), reveals=((Target(key="table"),),)),
        frame("seven", timeline(), reveals=((Target(key="card"),),)),
        frame("eight", picture(), role="picture"),
        frame("nine", text_box("links", linked, arabic)),
        frame(
            "ten", fill("quotation", 21, "A quotation"), fill("quotation", 22, "Somebody"), role="quotation"
        ),
        frame("eleven", fill("question", 1, "Why?"), fill("question", 21, "10 minutes"), role="question"),
        frame("twelve", chart(), reveals=((Target(key="chart"),),)),
        frame("thirteen", fill("references", 1, "A reference"), role="references"),
        frame("fourteen", fill("closing", 1, "name@example.org"), role="closing"),
    )
    return deck(*frames, media={"a.png": Media(kind="png", data=png(), width=6, height=4)})
