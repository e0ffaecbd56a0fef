"""Where text goes on a layout of somebody else's: its own placeholders, as far as nothing is drawn on them,
and places of our own within the margins that its placeholders keep."""

from collections.abc import Sequence

from govslides.geometry import Rect, Size, inches
from govslides.pptxio.reader.raw import RawPlaceholder
from govslides.records import dataclass
from govslides.theming.contrast import contrast
from govslides.theming.parts import Parts
from govslides.theming.scene import Scene, mean

_EDGE = 0.055
"""The margin of a slide whose placeholders tell none, as a share of its width or height."""

_KEPT_WIDTH, _KEPT_HEIGHT = 0.5, 0.45
"""A place that is left with less of its width or height than this had better keep it all."""

_LEAST_WIDTH = 0.3
"""A title in less of the slide's width is a stamp, and moved."""

_LOW, _ROOM = 0.33, 0.25
"""A title whose middle is further down than this stands low; places for text of a smaller share of the
slide hold a line or two of what a slide has to say."""

_SAME = 1.2
"""Grounds that differ by less contrast than this are one."""

_GAP = inches(0.12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """A layout with its scene.

    Fields:
        covered: what is drawn where text has to stand all the same, as clauses.
    """

    parts: Parts
    scene: Scene
    covered: list[str]

    @property
    def size(self) -> Size:
        """Of the slide."""
        return self.parts.size

    @property
    def floor(self) -> int:
        """Where the footers begin, or the lower margin: nothing of a slide's content stands beneath."""
        height = self.size.height
        return min([height - round(height * _EDGE), *(box.top for box in self._footers())])

    def _footers(self) -> list[Rect]:
        found = []
        for one in self.parts.layout.placeholders:
            box = one.box
            low = box.top > self.size.height * 0.8 and box.bottom <= self.size.height * 1.02
            if one.type in {"ftr", "sldNum"} and one.placed and low:
                found.append(box)
        return found

    def lower_edge(self, box: Rect) -> int:
        """How far down content may reach between the left and right edge of `box`."""
        height = self.size.height
        under = [foot.top for foot in self._footers() if foot.left < box.right and foot.right > box.left]
        return min([height - round(height * _EDGE * 0.6), *under])

    def on_slide(self, box: Rect) -> Rect:
        """The part of a box that is on the slide."""
        left, top = max(box.left, 0), max(box.top, 0)
        right, bottom = min(box.right, self.size.width), min(box.bottom, self.size.height)
        return Rect(left, top, max(right - left, 0), max(bottom - top, 0))

    def kept_clear(self, box: Rect, what: str) -> Rect:
        """`box` without what the layout draws on it; all of it, and a word, where too little is left."""
        whole = self.on_slide(box)
        free = self.scene.free(whole)
        if free.width >= whole.width * _KEPT_WIDTH and free.height >= whole.height * _KEPT_HEIGHT:
            return free
        names = [one.name or "a drawing" for one in self.scene.marks(whole)]
        self.covered.append(f"{what} covers {_listed(names)}")
        return whole


def _listed(names: Sequence[str]) -> str:
    shown = [f"`{name}`" for name in dict.fromkeys(names)]
    more = f" and {len(shown) - 3} more" if len(shown) > 3 else ""
    return ", ".join(shown[:3]) + more


def grounds(parts: Parts) -> Grounds:
    """A layout, ready to find places on."""
    return Grounds(parts=parts, scene=Scene(parts.layout, parts.size), covered=[])


def margins(content: Parts, masters: Sequence[RawPlaceholder]) -> tuple[int, int]:
    """The left and right edge of text, EMU: of the content layout's widest place, else of its master's."""
    places = [one for one in (*content.texts, content.title) if one is not None and one.placed]
    places += [one for one in masters if one.placed and one.type in {"title", "body"}]
    edge = round(content.size.width * _EDGE)
    wide = [one for one in places if one.box.width > content.size.width * _KEPT_WIDTH]
    if not wide:
        return own_edges(content.size)
    widest = wide[0]
    left = max(widest.box.left + widest.insets.left, edge // 3)
    right = min(widest.box.right - widest.insets.right, content.size.width - edge // 3)
    return left, right


def is_cramped(ground: Grounds) -> bool:
    """Whether a layout has hardly any room for content, its title standing low: a title slide, in truth."""
    title = ground.parts.title
    if title is None or title.box.top + title.box.height // 2 <= ground.size.height * _LOW:
        return False
    return max((ground.parts.share(one.box) for one in ground.parts.texts), default=0.0) < _ROOM


def own_edges(size: Size) -> tuple[int, int]:
    """The left and the right edge of text where the template's tell nothing."""
    edge = round(size.width * _EDGE)
    return edge, size.width - edge


def title_box(
    ground: Grounds, edges: tuple[int, int], *, alone: bool, least: int, anew: bool = False
) -> Rect:
    """Where the title stands: at its placeholder, when that holds a line of it (`least` EMU high); else, or
    when its place is chosen `anew`, at the top, or in the middle of a slide that is the title's `alone`."""
    title, size = ground.parts.title, ground.size
    if title is not None and title.placed and not anew:
        box = ground.kept_clear(title.box, "the title")
        if box.width >= size.width * _LEAST_WIDTH and box.height * 5 >= least * 4:
            return box
    top = round(size.height * (0.3 if alone else 0.06))
    box = Rect(edges[0], top, edges[1] - edges[0], max(round(size.height * (0.2 if alone else 0.13)), least))
    return ground.kept_clear(box, "the title")


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two boxes share more than an edge."""
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and min(one.bottom, other.bottom) - max(one.top, other.top) > _GAP


def beneath(ground: Grounds, title: Rect) -> Rect:
    """The room beneath a title that has a slide for itself."""
    top = title.bottom + _GAP
    whole = Rect(title.left, top, title.width, 0)
    bottom = max(min(ground.lower_edge(whole), top + title.height), top + ground.size.height // 8)
    return ground.scene.free(ground.on_slide(Rect(title.left, top, title.width, bottom - top)))


def body_box(ground: Grounds, placeholder: RawPlaceholder, title: Rect) -> Rect:
    """What of a text placeholder is free: neither under the title nor on the footers nor on drawings."""
    box = ground.on_slide(placeholder.box)
    across = title.left < box.right and title.right > box.left
    if across and box.top < title.bottom < box.top + box.height // 2 and title.top <= box.top:
        box = Rect(box.left, title.bottom, box.width, box.bottom - title.bottom)
    bottom = max(min(box.bottom, ground.lower_edge(box)), box.top + box.height // 2)
    return ground.kept_clear(Rect(box.left, box.top, box.width, bottom - box.top), "the text")


def open_area(ground: Grounds, edges: tuple[int, int], title: Rect, usual: Rect | None) -> Rect:
    """Where content stands that has no placeholder; `usual` is the content layout's text area, if any."""
    left, right = (usual.left, usual.right) if usual is not None else edges
    top = title.bottom + _GAP if title.top < ground.size.height * 0.4 else round(ground.size.height * _EDGE)
    if usual is not None and abs(usual.top - top) < ground.size.height * 0.12:
        top = max(top - _GAP, usual.top)
    whole = Rect(left, top, right - left, 0)
    bottom = min(
        ground.lower_edge(whole) - _GAP // 2, usual.bottom if usual is not None else ground.size.height
    )
    bottom = max(bottom, top + ground.size.height // 4)
    return ground.kept_clear(Rect(left, top, right - left, bottom - top), "the content")


def foot_box(ground: Grounds, area: Rect, height: int) -> Rect:
    """A line for sources: beneath the content where there is room, else at its lower end."""
    lowest = min(ground.lower_edge(area) - _GAP // 3, area.bottom + round(height * 1.6))
    bottom = max(lowest, area.bottom)
    box = Rect(area.left, bottom - height, area.width, height)
    scene = ground.scene
    same = contrast(mean(scene.colours(box)), mean(scene.colours(area))) < _SAME
    if same and scene.free(box) == box:
        return box
    return Rect(area.left, area.bottom - height, area.width, height)
