"""Walking over the items of a frame."""

from collections.abc import Iterable, Iterator

from govslides.deck.items import Group, Item, Shape, Table
from govslides.deck.text import Run, TextBody


def items_of(items: Iterable[Item]) -> Iterator[Item]:
    """Every item, groups before what they hold."""
    for item in items:
        yield item
        if isinstance(item, Group):
            yield from items_of(item.items)


def bodies(items: Iterable[Item]) -> Iterator[tuple[Item, TextBody]]:
    """Every text body with the item that it stands in, a table's cells row by row."""
    for item in items_of(items):
        if isinstance(item, Shape) and item.body is not None:
            yield item, item.body
        elif isinstance(item, Table):
            for row in item.rows:
                for cell in row.cells:
                    yield item, cell.body


def runs(items: Iterable[Item]) -> Iterator[Run]:
    """Every run of text."""
    for _, body in bodies(items):
        for paragraph in body.paragraphs:
            yield from paragraph.runs
