"""Pictures: as large as there is room, never distorted, with a caption beneath."""

from govslides.deck.deck import Target
from govslides.deck.items import Item
from govslides.deck.items import Picture as PictureItem
from govslides.geometry import EMU_PER_INCH, Rect, Size, inches, points
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import IMPOSSIBLE, Piece
from govslides.layout.scope import Scope
from govslides.layout.snippets import Snippet, snippets
from govslides.layout.text import Text
from govslides.media import Media, media_key
from govslides.model.inline import Image, Inline

COARSEST = 72
"""Pixels to the inch below which a picture is not enlarged."""

LEAST = inches(1.6)
"""A picture is not made lower than this to stand on a frame with other things."""

CAPTION_GAP = points(6)


class Picture(Piece):
    """A picture with its caption."""

    __slots__ = (
        "alt",
        "caption",
        "click",
        "decorative",
        "media",
        "natural",
        "share",
        "source",
        "span",
        "steps",
    )

    flexible = True

    def __init__(self, image: Image, media: Media, key: str, caption: Text | None) -> None:
        self.source = image
        self.span = image.span
        self.media = key
        self.alt = image.alt
        self.decorative = not image.alt
        self.caption = caption
        self.steps = caption.steps if caption else 1
        self.share = _share(image)
        self.natural = Size(
            max(media.width, 1) * EMU_PER_INCH // COARSEST, max(media.height, 1) * EMU_PER_INCH // COARSEST
        )
        self.click = 0

    @classmethod
    def of(cls, image: Image, scope: Scope, caption: tuple[Inline, ...] = ()) -> "Picture | None":
        """The piece of an image; None when its file could not be read (reported elsewhere)."""
        key = media_key(image.span.source.path, image.src)
        media = scope.setting.media.get(key)
        if media is None:
            return None
        found = snippets(caption, scope)
        if not found and image.title:
            found = [Snippet(image.title, 0, None, image.span)]
        text = None
        if found:
            style = scope.setting.styles.compact("caption", colour="muted")
            text = Text([Draft(found, image.span)], style, rtl=scope.setting.rtl)
        return cls(image, media, key, text)

    def without_caption(self, title: str) -> None:
        """Leave the caption out when the slide's title says the same."""
        if self.caption and "".join(draft.text for draft in self.caption.drafts) == title:
            self.caption = None

    def size(self, width: int, height: int) -> Size:
        """How large the picture itself is in a room of `width` by `height`."""
        wide, tall = self.natural
        if self.share is not None:
            asked = round(width * self.share) if self.share <= 1 else round(self.share)
            scale = min(asked / wide, width / wide, height / tall)
        else:
            scale = min(1.0, width / wide, height / tall)
        return Size(max(round(wide * scale), 1), max(round(tall * scale), 1))

    def measure(self, width: int, step: int) -> int:
        """The least height that it can do with."""
        return min(self.size(width, IMPOSSIBLE).height, LEAST) + self.caption_height(width, step)

    def most(self, width: int, step: int) -> int:
        """The height of the picture at its largest, with its caption."""
        return self.size(width, IMPOSSIBLE).height + self.caption_height(width, step)

    def words(self) -> list[Draft]:
        """What the picture shows, in words."""
        shown = [Draft([Snippet(self.alt, 0, None, self.span)], self.span)] if self.alt else []
        return [*shown, *(self.caption.drafts if self.caption else [])]

    def caption_height(self, width: int, step: int) -> int:
        """The height of the caption with the space above it."""
        return self.caption.measure(width, step) + CAPTION_GAP if self.caption else 0

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """The picture in the middle of its box, its caption beneath."""
        caption_height = self.caption_height(box.width, step)
        size = self.size(box.width, box.height - caption_height)
        # Beneath text, a picture starts where the text does; alone or in a column it stands in the middle.
        among = canvas.layout.role != "picture" and box.width == canvas.area.width
        rtl = canvas.scope.setting.rtl
        left = box.left + (box.width - size.width) // 2
        if among:
            left = box.right - size.width if rtl else box.left
        top = box.top + max(box.height - caption_height - size.height, 0) // 2
        key = canvas.key("picture")
        canvas.reveal(self.click, Target(key=key))
        items: list[Item] = [
            PictureItem(
                key=key,
                box=Rect(left, top, size.width, size.height),
                name=f"Picture {key.rpartition('-')[2]}",
                alt=self.alt,
                decorative=self.decorative,
                span=self.span,
                media=self.media,
            )
        ]
        if self.caption:
            picture = Rect(left, top, size.width, size.height)
            items += self._captioned(canvas, box, picture, step, "start" if among else "center")
        return items

    def _captioned(self, canvas: Canvas, box: Rect, picture: Rect, step: int, align: str) -> list[Item]:
        """The caption, aligned like the picture."""
        assert self.caption is not None
        height = self.caption.measure(box.width, step)
        for draft in self.caption.drafts:
            draft.align = align
        self.caption.click = self.click
        place = Rect(box.left, picture.bottom + CAPTION_GAP, box.width, height)
        return self.caption.place(canvas, place, step)


def _share(image: Image) -> float | None:
    """The width asked for: a share of the room up to 1, or EMU; None when nothing is asked."""
    asked = image.attributes.values.get("width", "").strip().lower()
    for unit, size in (
        ("%", 0.01),
        ("cm", EMU_PER_INCH / 2.54),
        ("mm", EMU_PER_INCH / 25.4),
        ("in", EMU_PER_INCH),
        ("pt", EMU_PER_INCH / 72),
        ("px", EMU_PER_INCH / 96),
    ):
        if asked.endswith(unit):
            try:
                value = float(asked[: -len(unit)]) * size
            except ValueError:
                return None
            if unit == "%":
                value = min(value, 1.0)
            return value if value > 0 else None
    return None
