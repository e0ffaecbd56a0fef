"""Numbering: what stands before the items of lists, and where counting starts.

Each ordered list is an instance (`w:num`) of its own with its first number stated, so that it neither
goes on from another list nor loses its start when somebody adds an item. Bullets share one instance.
"""

from functools import cache

from govslides.docxio.names import NAMESPACES
from govslides.docxio.styles.catalogue import STEP
from govslides.ooxml.xml import HEAD

LEVELS = 9
"""Word has nine list levels; deeper items are set on the ninth."""

KINDS = ("bullet", "decimal", "letter", "box", "checked")
"""Our definitions, in the order of their ids."""

_BULLETS = ("\u2022", "\u2013", "\u25aa")
_FORMATS = ("decimal", "lowerLetter", "lowerRoman")
_BOXES = {"box": "\u2610", "checked": "\u2612"}
_SYMBOLS = (
    '<w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:cs="Segoe UI Symbol"/></w:rPr>'
)


class Numbering:
    """The numbering of one document.

    Fields:
        bases: the id of the definition of each kind.
        shared: the id of the instance that every list of a kind shares, where counting does not matter.
    """

    __slots__ = ("_first", "_instances", "_next", "bases", "shared")

    def __init__(self, first_definition: int = 0, first_instance: int = 1) -> None:
        self._first = first_definition
        self.bases = {kind: first_definition + at for at, kind in enumerate(KINDS)}
        self.shared = {kind: first_instance + at for at, kind in enumerate(KINDS)}
        self._next = first_instance + len(KINDS)
        self._instances: list[str] = []

    @property
    def count(self) -> int:
        """How many instances there are that count for themselves."""
        return len(self._instances)

    def restarted(self, kind: str, level: int, start: int, base: int | None = None) -> int:
        """A new instance of a kind that counts from `start` at `level`; `base` is a template's definition."""
        number = self._next
        self._next += 1
        definition = self.bases[kind] if base is None else base
        self._instances.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        return number

    def definitions(self) -> str:
        """Our `w:abstractNum`s."""
        return "".join([_definition(self.bases[kind], kind) for kind in KINDS])

    def instances(self) -> str:
        """Our `w:num`s."""
        shared = [
            f'<w:num w:numId="{self.shared[kind]}"><w:abstractNumId w:val="{self.bases[kind]}"/></w:num>'
            for kind in KINDS
        ]
        return "".join([*shared, *self._instances])

    def xml(self) -> str:
        """word/numbering.xml of a document without a template."""
        return f"{HEAD}<w:numbering {NAMESPACES}>{self.definitions()}{self.instances()}</w:numbering>"


@cache
def _definition(number: int, kind: str) -> str:
    identity = f"{0x60510000 + KINDS.index(kind):08X}"
    levels = "".join([_level(kind, level) for level in range(LEVELS)])
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{identity}"/>'
        f'<w:multiLevelType w:val="hybridMultilevel"/><w:tmpl w:val="{identity}"/>{levels}</w:abstractNum>'
    )


def _level(kind: str, level: int) -> str:
    shown, form, letters = f"%{level + 1}.", _FORMATS[level % len(_FORMATS)], ""
    if kind == "letter":
        form = "upperLetter"
    elif kind == "bullet":
        shown, form = _BULLETS[level % len(_BULLETS)], "bullet"
    elif kind in _BOXES:
        shown, form, letters = _BOXES[kind], "bullet", _SYMBOLS
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{shown}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{STEP * (level + 1)}" w:hanging="{STEP}"/></w:pPr>{letters}</w:lvl>'
    )
