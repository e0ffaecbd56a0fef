"""What a template .pptx offers, as data: its layouts resolved, its parts as they are.

`read_template` turns a file's bytes into a `Template`, once; `record.py` keeps the result. Nothing
here knows our roles: theming lays them over it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from govslides.deck.text import Align, Anchor, Insets
from govslides.geometry import Rect, Size
from govslides.pptxio.ooxml import RawColour
from govslides.pptxio.package import Part


@dataclass(frozen=True, slots=True)
class RawLevel:
    """A list level as the template resolves it.

    Fields:
        size: centipoints.
        font: as written: "+mj-lt", "+mn-lt" or a family's name.
        bullet: "" for none, "char" or "number"; `char` is its character.
        margin, indent, space_before, space_after: EMU; `spacing` in per cent.
    """

    size: int
    font: str
    colour: RawColour
    bold: bool
    italic: bool
    capitals: bool
    bullet: str
    char: str
    bullet_colour: RawColour | None
    align: Align
    margin: int
    indent: int
    space_before: int
    space_after: int
    spacing: int


@dataclass(frozen=True, slots=True)
class RawPlaceholder:
    """A placeholder of a layout, inheritance resolved; `type` "obj" is the content placeholder."""

    type: str
    idx: int
    name: str
    box: Rect
    anchor: Anchor
    insets: Insets
    levels: tuple[RawLevel, ...]


@dataclass(frozen=True, slots=True)
class RawLayout:
    """A layout: `kind` is OOXML's type, `background` the RGB behind the text."""

    part: str
    name: str
    kind: str
    background: str
    placeholders: tuple[RawPlaceholder, ...]


@dataclass(frozen=True, slots=True)
class Presentation:
    """The fixed stretches of presentation.xml and its relationships, between which slides are written.

    Fields:
        head: up to and with the list of masters.
        tail: from the slide size to the end, without extensions.
        relationships: the rows that stay, as XML.
        types: the content-type rows that stay, as XML.
    """

    head: str
    tail: str
    relationships: str
    types: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template, read.

    Fields:
        digest: the SHA-256 of the file.
        size: of its slides.
        palette: RGB by slot ("dk1"...).
        fonts: the families of the "major" and the "minor" font.
        theme_part: the part name of the master's theme.
        notes_master: the part name of the notes master.
        layouts: of the first master, in its order.
        presentation: what stays of presentation.xml.
        parts: all parts that stay as they are, packed.
    """

    digest: str
    size: Size
    palette: Mapping[str, str]
    fonts: Mapping[str, str]
    theme_part: str
    notes_master: str
    layouts: tuple[RawLayout, ...]
    presentation: Presentation
    parts: tuple[Part, ...]
