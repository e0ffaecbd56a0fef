"""What the shapes of one part of the template share while they are drawn."""

from govslides.drawing.backdrop.colours import Palette
from govslides.drawing.backdrop.fills import Formats
from govslides.drawing.backdrop.pictures import Pictures
from govslides.drawing.backdrop.xml import Package
from govslides.drawing.stage import Stage
from govslides.press.typefaces import family


class Scene:
    """Colours, formats, pictures and fonts of a master or a layout.

    Attributes:
        media: the part's pictures by relationship id.
        above: the part's name.
    """

    __slots__ = ("formats", "media", "palette", "part", "pictures", "stage")

    def __init__(
        self,
        stage: Stage,
        package: Package,
        pictures: Pictures,
        palette: Palette,
        formats: Formats,
        part: str,
    ) -> None:
        self.stage = stage
        self.pictures = pictures
        self.palette = palette
        self.formats = formats
        self.part = part
        self.media = {id_: target for id_, kind, target in package.targets(part) if kind == "image"}

    def twin(self, typeface: str) -> str:
        """The family that measures and draws a typeface as a template writes it ("+mj-lt")."""
        fonts = self.stage.theme.fonts
        if typeface.startswith("+mj"):
            return fonts["heading"].twin
        if not typeface or typeface.startswith("+"):
            return fonts["body"].twin
        return typeface

    def families(self, typeface: str) -> str:
        """The same as typst code."""
        return f'("{family(self.twin(typeface))}", ..fallbacks)'
