"""Writing a deck as a PowerPoint file.

`write_deck` does it all. For decks that are laid out and written in several processes the steps stand
alone too: a `Stage` per process, `write_frame` per frame, `assemble_deck` once for all.
"""

from collections.abc import Sequence

from govslides.deck.deck import Deck
from govslides.pptxio.assembly import assembled
from govslides.pptxio.frame import Written, write_frame
from govslides.pptxio.stage import Stage
from govslides.pptxio.template import Template
from govslides.theme.theme import Theme

__all__ = ["Stage", "Written", "assemble_deck", "write_deck", "write_frame"]


def write_deck(deck: Deck, theme: Theme, template: Template) -> bytes:
    """The bytes of the .pptx; the same deck gives the same bytes."""
    stage = Stage(deck.common, theme, template, deck.media)
    frames = [write_frame(frame, stage, number) for number, frame in enumerate(deck.frames, 1)]
    return b"".join(assemble_deck(deck, frames, template))


def assemble_deck(deck: Deck, frames: Sequence[Written], template: Template) -> list[bytes]:
    """The package of frames already written, in the deck's order, in pieces.

    Only the sections, properties and media of `deck` are looked at, so its own frames may be absent.
    """
    return assembled(deck, frames, template)
