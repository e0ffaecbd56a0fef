"""A frame while it is drawn: the definitions that its code needs."""

from govslides.digests import sha256
from govslides.drawing.stage import Stage
from govslides.press.markup import number


class Sheet:
    """See the module.

    Attributes:
        definitions: lines of typst by the name that each defines.
        narrow: whether what is drawn now stands in a cell.
    """

    __slots__ = ("definitions", "narrow", "stage")

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.narrow = False
        self.definitions: dict[str, str] = {}

    def define(self, name: str, value: str) -> str:
        """Have `name` stand for `value` in this frame's markup; returns `name`."""
        if name not in self.definitions:
            self.definitions[name] = f"#let {name}{value}"
        return name


def media_name(key: str) -> str:
    """The name under which typst is given the picture `key`."""
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def pt(emu: float) -> str:
    """EMU as a number of points, to a hundredth."""
    return number(emu / 12700)


def seen(text: str) -> bool:
    """Whether anything of a text can be seen."""
    return any(letter.isprintable() and not letter.isspace() for letter in text)
