"""The deck: its frames, in order, and what they share."""

from collections.abc import Mapping

from govslides.deck.items import Item
from govslides.deck.text import Paragraph
from govslides.geometry import Size
from govslides.media import Media
from govslides.records import dataclass, field
from govslides.source import Span
from govslides.tuples import NamedTuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What one reveal step shows: an item, or its paragraphs from `first` to `last` (both counted in)."""

    key: str
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One slide of the deck.

    Fields:
        id: unique and stable: the source slide's id, with a suffix for a continuation.
        title: the unique plain title, "(2/3)" of a continuation included.
        role: which layout it uses, a role of the theme ("content", "myth"...).
        items: in reading order, the title first.
        notes: the speaker notes; their paragraphs carry no lines.
        reveals: one step a click, each showing its targets at once.
        number: whether footer and slide number are shown.
        span: the slide's source.
    """

    id: str
    title: str
    role: str
    items: tuple[Item, ...]
    notes: tuple[Paragraph, ...] = ()
    reveals: tuple[tuple[Target, ...], ...] = ()
    number: bool = True
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSection:
    """A PowerPoint section: its name, and the ids of its frames, in order."""

    id: str
    name: str
    frames: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """Document properties; `footer` is the short title that the footer shows."""

    title: str
    authors: tuple[str, ...] = ()
    subject: str = ""
    keywords: tuple[str, ...] = ()
    rights: str = ""
    language: str = "en"
    footer: str = ""


class Common(NamedTuple):
    """What frames are written with: what the deck of them all is known to have once they are composed.

    Fields:
        properties: the document's.
        numbers: the number of each frame by its id, counted from 1, in order.
    """

    properties: Properties
    numbers: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A whole deck, ready to be written or drawn."""

    name: str
    size: Size
    frames: tuple[Frame, ...]
    sections: tuple[DeckSection, ...]
    properties: Properties
    media: Mapping[str, Media] = field(default_factory=dict)

    @property
    def common(self) -> Common:
        """What each of its frames is written with."""
        return Common(self.properties, {frame.id: number for number, frame in enumerate(self.frames, 1)})
