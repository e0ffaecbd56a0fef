"""A picture of each layout of a template: what it draws, and where its placeholders stand."""

from collections.abc import Iterator

from govslides.deck.deck import Deck, Frame, Properties
from govslides.deck.items import Shape
from govslides.deck.text import TextBody
from govslides.diagnostics import Sink
from govslides.geometry import Rect, points
from govslides.pptxio.reader.raw import RawLayout, RawTemplate
from govslides.records import replace
from govslides.theme.theme import Layout, Theme

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
    frames = tuple(_frame(number, layout) for number, layout in enumerate(raw.layouts, 1))
    properties = Properties(title=theme.name, language="en")
    deck = Deck(name="layouts", size=raw.size, frames=frames, sections=(), properties=properties)
    draw = Draughtsman(dressed, raw.template).begin(properties)
    markups = [draw(frame, number) for number, frame in enumerate(frames, 1)]
    drawing = Drawing(deck=deck, markups=markups, theme=dressed, template=raw.template)
    return slides_png(drawing, [frame.id for frame in frames], WIDTH, sink)


def _frame(number: int, layout: RawLayout) -> Frame:
    name = f"layout-{number}"
    return Frame(id=name, title=layout.name or name, role=name, items=tuple(_boxes(layout)), number=False)


def _boxes(layout: RawLayout) -> Iterator[Shape]:
    for at, one in enumerate(layout.placeholders):
        if one.placed:
            yield Shape(
                key=f"place-{at}",
                box=one.box,
                name=one.name,
                stroke="accent",
                stroke_width=_EDGE,
                body=TextBody(paragraphs=()),
                alt=one.name or one.type,
            )
