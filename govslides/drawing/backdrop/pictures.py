"""Pictures of a template: checked as any picture is, and given to typst under names of our own."""

from govslides.diagnostics import Sink
from govslides.drawing.backdrop.xml import Package
from govslides.drawing.sheet import media_name
from govslides.images import load_image

_MOST = 200


class Pictures:
    """The pictures in use.

    Attributes:
        files: bytes by file name.
        undrawn: parts that are no picture that can be drawn (EMF, WMF, SVG, a broken file).
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        self.files: dict[str, bytes] = {}
        self.undrawn: set[str] = set()

    def name(self, part: str) -> str:
        """The file name of the picture in `part`, "" when it cannot be drawn."""
        name = media_name(f"template {part}")
        if name not in self.files and part not in self.undrawn:
            media = None
            if len(self.files) < _MOST:
                media = load_image(self._package.data(part), span=None, sink=Sink())
            if media is None:
                self.undrawn.add(part)
            else:
                self.files[name] = media.data
        return "" if part in self.undrawn else name
