"""What laying out knows besides the text itself: the lecture's setting, and one slide's scope.

A `Setting` is made once for a lecture and never changes; a `Scope` is made for a slide and remembers what
the slide cites and which footnotes it has, so that slides can be laid out in any order and apart.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from govslides.deck.text import Link
from govslides.diagnostics import Sink
from govslides.media import Media
from govslides.model.document import Footnote
from govslides.model.inline import Citation, FootnoteReference, Image
from govslides.model.lecture import Author, Lecture, Reference
from govslides.model.prose import Block
from govslides.source import Span
from govslides.theme.theme import Theme

if TYPE_CHECKING:
    from govslides.layout.places import Places
    from govslides.layout.stack import Part
    from govslides.layout.styles import Styles

RTL_LANGUAGES = frozenset(("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"))
SCHEMES = ("http://", "https://", "mailto:")


class Setting:
    """The lecture, theme and words that every slide is laid out with.

    Fields:
        theme: how slides look.
        styles: the theme's text styles, resolved once.
        language: the lecture's, a BCP 47 tag.
        rtl: whether that language runs right to left.
        labels: our own words ("Myth", "Sources") in that language.
        authors, references, footnotes, media: the lecture's.
        frames: the id of the frame that a link to an id leads to.
        places: those of the layouts met so far, by role.
        incremental: whether lists come in item by item unless told otherwise.
        place: turns a block that is not plain prose into pieces.
    """

    __slots__ = (
        "authors",
        "footnotes",
        "frames",
        "incremental",
        "labels",
        "language",
        "media",
        "place",
        "places",
        "references",
        "rtl",
        "styles",
        "theme",
    )

    def __init__(
        self,
        *,
        lecture: Lecture,
        theme: Theme,
        styles: "Styles",
        labels: Mapping[str, str],
        frames: Mapping[str, str],
        place: "Callable[[Block, Scope], Sequence[Part]]",
    ) -> None:
        self.theme = theme
        self.styles = styles
        self.language = lecture.meta.language
        self.rtl = self.language.split("-", 1)[0].lower() in RTL_LANGUAGES
        self.labels = labels
        self.references: Mapping[str, Reference] = lecture.references
        self.footnotes: Mapping[tuple[str, str], Footnote] = lecture.footnotes
        self.media: Mapping[str, Media] = lecture.media
        self.frames = frames
        self.authors: Sequence[Author] = lecture.meta.authors
        self.incremental = lecture.meta.incremental
        self.place = place
        self.places: dict[str, Places] = {}

    def link(self, target: str, title: str = "") -> Link | None:
        """The link to `target`; None when it leads nowhere that a deck may lead to (reported elsewhere)."""
        if target.startswith("#"):
            frame = self.frames.get(target[1:])
            return Link(frame=frame, tooltip=title) if frame else None
        if target.lower().startswith(SCHEMES):
            return Link(url=target, tooltip=title)
        return None


class Scope:
    """One slide while it is laid out.

    Fields:
        setting: the lecture's.
        sink: where problems go.
        cited: the spans of the citations met, with the keys that each names.
        notes: the footnotes met: number and node by label.
        pictures: images met inside text, for whoever places them to take.
        pace: how lists come in: "whole" (with the slide) or "items".
    """

    __slots__ = ("_clicks", "_numbers", "cited", "notes", "pace", "pictures", "setting", "sink", "span")

    def __init__(self, setting: Setting, sink: Sink, span: Span | None = None) -> None:
        self.setting = setting
        self.sink = sink
        self.span = span
        self.cited: list[tuple[Span, tuple[str, ...]]] = []
        self.notes: list[tuple[Span, int, Footnote]] = []
        self.pictures: list[Image] = []
        self.pace = "items" if setting.incremental else "whole"
        self._numbers: dict[str, int] = {}
        self._clicks = 0

    def footnote(self, node: FootnoteReference) -> int:
        """The number of the footnote on this slide; the same label has the same number."""
        number = self._numbers.get(node.label)
        if number is None:
            number = self._numbers[node.label] = len(self._numbers) + 1
        note = self.setting.footnotes.get((node.span.source.path, node.label))
        if note is not None:
            self.notes.append((node.span, number, note))
        return number

    def cite(self, node: Citation) -> None:
        """Remember what is cited where."""
        self.cited.append((node.span, tuple(cite.key for cite in node.cites)))

    def next_click(self) -> int:
        """The number of the next reveal step."""
        self._clicks += 1
        return self._clicks

    def take_pictures(self) -> list[Image]:
        """The images met since somebody last asked."""
        taken, self.pictures = self.pictures, []
        return taken
