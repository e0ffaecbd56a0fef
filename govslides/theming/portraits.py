"""A picture of each layout of a template: what it draws, and where its placeholders stand."""

from collections.abc import Iterator

from govslides.deck.deck import Deck, Frame, Properties
from govslides.deck.items import Shape
from govslides.deck.text import Insets, Line, Paragraph, Run, RunStyle, TextBody
from govslides.diagnostics import Sink
from govslides.fonts import face
from govslides.geometry import EMU_PER_CENTIPOINT, Rect, points
from govslides.pptxio.reader.raw import RawLayout, RawTemplate
from govslides.records import replace
from govslides.theme.theme import Layout, Theme
from govslides.theming.contrast import contrast
from govslides.theming.scene import Scene, mean

WIDTH = 960
"""Of a picture, in pixels."""

_EDGE = points(1.5)


def portraits(raw: RawTemplate, theme: Theme, sink: Sink) -> list[bytes]:
    """A PNG of each layout, in their order."""
    from govslides.drawing import Draughtsman, Drawing, slides_png

    whole = Rect(0, 0, *raw.size)
    layouts = {
        f"layout-{number}": Layout(
            role=f"layout-{number}",
            name=layout.name,
            part=f"/{layout.part}",
            placeholders=(),
            background=layout.background,
            area=whole,
        )
        for number, layout in enumerate(raw.layouts, 1)
    }
    dressed = replace(theme, layouts={**layouts, "content": layouts["layout-1"]})
    frames = tuple(_frame(number, layout, theme) for number, layout in enumerate(raw.layouts, 1))
    properties = Properties(title=theme.name, language="en")
    deck = Deck(name="layouts", size=raw.size, frames=frames, sections=(), properties=properties)
    draw = Draughtsman(dressed, raw.template).begin(deck.common)
    markups = [draw(frame, number) for number, frame in enumerate(frames, 1)]
    drawing = Drawing(deck=deck, markups=markups, theme=dressed, template=raw.template)
    return slides_png(drawing, [frame.id for frame in frames], WIDTH, sink)


def _frame(number: int, layout: RawLayout, theme: Theme) -> Frame:
    name = f"layout-{number}"
    items = tuple(_boxes(layout, theme))
    return Frame(id=name, title=layout.name or name, role=name, items=items, number=False)


def _boxes(layout: RawLayout, theme: Theme) -> Iterator[Shape]:
    """An outline where each placeholder stands, with its type and index in it."""
    scene = Scene(layout, theme.size)
    for at, one in enumerate(layout.placeholders):
        if one.placed:
            behind = mean(scene.colours(one.box, one.fill))
            colour = max(("ink", "on-dark"), key=lambda role: contrast(theme.colours[role].rgb, behind))
            words = f"{one.type} {one.idx}"
            yield Shape(
                key=f"place-{at}",
                box=one.box,
                name=words,
                stroke=colour,
                stroke_width=_EDGE,
                body=_label(words, colour, theme),
            )


def _label(words: str, colour: str, theme: Theme) -> TextBody:
    size = theme.floor
    letters = face(theme.fonts["body"].twin)
    ascent, descent = letters.ascent(size), letters.descent(size)
    height = ascent + descent
    line = Line(
        start=0,
        end=len(words),
        left=0,
        top=0,
        width=letters.width(words, size),
        height=height,
        baseline=ascent,
    )
    run = Run(text=words, style=RunStyle(size=size, colour=colour))
    inset = size * EMU_PER_CENTIPOINT // 3
    insets = Insets(left=inset, top=inset, right=inset, bottom=inset)
    return TextBody(
        paragraphs=(Paragraph(runs=(run,), size=size, lines=(line,)),), insets=insets, height=height
    )
