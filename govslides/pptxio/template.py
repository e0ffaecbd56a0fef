"""A template as the writer needs it: its parts as they are, and where slides come in."""

from collections.abc import Mapping

from govslides.ooxml.package import Part
from govslides.records import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """The fixed stretches of presentation.xml and its relationships, between which slides are written.

    Fields:
        head: up to and with the lists of masters.
        tail: from the slide size to the end, without extensions.
        relationships: the rows that stay, as XML.
        types: the content types that stay, as XML.
    """

    head: str
    tail: str
    relationships: str
    types: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A template, read.

    Fields:
        digest: the SHA-256 of the file.
        theme_part: the part name of the master's theme.
        notes_master: the part name of the notes master.
        notes_body, notes_image: the indices of its placeholders for the text and the slide's picture.
        presentation: what stays of presentation.xml.
        kinds: for each layout part the OOXML type of its placeholders by index; "obj" is PowerPoint's
            content placeholder, which our themes call "body".
        parts: all parts that stay as they are, packed.
        overrides: the colour map of each layout part that has its own, as XML: its slides repeat it.
    """

    digest: str
    theme_part: str
    notes_master: str
    notes_body: int
    notes_image: int
    presentation: Presentation
    kinds: Mapping[str, Mapping[int, str]]
    parts: tuple[Part, ...]
    overrides: Mapping[str, str] = field(default_factory=dict)
