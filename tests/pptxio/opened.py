"""Written decks opened again: the XML of their parts, and what python-pptx reads."""

import zipfile
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from pptx import Presentation

from govslides.deck.deck import Deck
from govslides.pptxio.ooxml import NS
from govslides.pptxio.write import write_deck
from tests.pptxio.decks import builtin

__all__ = ["NS", "parts_of", "presentation", "slide_of", "written"]


def written(deck: Deck) -> bytes:
    return write_deck(deck, *builtin())


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def slide_of(deck: Deck, number: int = 1) -> Element:
    """The tree of a slide of the written deck."""
    return fromstring(parts_of(written(deck))[f"ppt/slides/slide{number}.xml"])


def presentation(data: bytes) -> Any:
    return Presentation(BytesIO(data))
