"""Reading a template: bytes in, what a document takes over out, or TemplateRefusedError with the reason."""

from collections.abc import Mapping
from functools import lru_cache
from xml.etree.ElementTree import Element

from govslides.docxio.names import WP, W
from govslides.docxio.page import Page
from govslides.docxio.template.furniture import Reference, check_part, references
from govslides.docxio.template.styles import Lists, Styles, read_lists, read_styles
from govslides.ooxml.opening import TemplateRefusedError, open_package
from govslides.ooxml.package import Part
from govslides.ooxml.relations import reachable, relations, target_of, tree
from govslides.ooxml.xml import A
from govslides.records import dataclass

_W = f"{{{W}}}"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OURS = {"word/document.xml", "word/settings.xml", "word/footnotes.xml"}
_SWITCHES = ("mirrorMargins", "gutterAtTop"), ("autoHyphenation", "evenAndOddHeaders")
"""What of a template's settings is about its pages: before and after the tab stops, by the schema."""

_REAL_MARGIN = 2700
"""From so many twips on, an outer margin has room for pictures."""

_AROUND = 1360
"""What the text and the paper's edge keep of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTemplate:
    """A template, read.

    Fields:
        parts: what stays as it is: headers, footers, theme, fonts, pictures.
        types: the content type of each of these, and of endings (".png").
        styles, lists: its styles and numbering, and in which parts they stand.
        references: its headers and footers; `title_page` whether the first page has its own.
        page: its size and margins, or None where it says nothing.
        palette: RGB by slot of its theme ("accent1").
        before, middle: what stays of its settings.
        pictures: the largest number of a picture in its headers and footers.
    """

    parts: tuple[Part, ...]
    types: Mapping[str, str]
    styles: Styles
    lists: Lists
    names: Mapping[str, str]
    references: tuple[Reference, ...]
    title_page: bool
    page: Page | None
    palette: Mapping[str, str]
    before: str
    middle: str
    pictures: int

    @property
    def numbered(self) -> dict[str, tuple[int, int]]:
        """Of its list styles the definition and the level, by lower-case name."""
        return {
            name: (self.lists.definitions[instance], level)
            for name, (instance, level) in self.styles.numbered.items()
            if instance in self.lists.definitions
        }

    @property
    def free_media(self) -> str:
        """What names of our pictures start with: none of its own pictures' names does."""
        prefix = "media/figure"
        while any(part.name.lower().startswith(f"word/{prefix}") for part in self.parts):
            prefix += "-"
        return prefix


@lru_cache(maxsize=4)
def read_template(data: bytes) -> DocumentTemplate:
    """The template in the bytes of a .docx or .dotx file."""
    parts = open_package(data, ".docx")
    main = target_of(parts, "", "officeDocument")
    root = tree(parts, main)
    if root.tag == f"{{{_STRICT}}}document":
        raise TemplateRefusedError("it is saved as Strict Open XML, which few programs read")
    if root.tag != f"{_W}document":
        raise TemplateRefusedError("it is no document")
    names = {
        kind: target_of(parts, main, kind)
        for kind in ("styles", "numbering", "theme", "fontTable", "settings")
    }
    if names["styles"] not in parts:
        raise TemplateRefusedError("it has no styles")
    targets = {id_: target for id_, _, target in relations(parts, main) if target in parts}
    found = references(root, targets)
    kept = _kept(parts, names, found)
    section = _last_section(root)
    before, middle = _switches(parts, names["settings"])
    return DocumentTemplate(
        parts=tuple(parts[name] for name in sorted(kept)),
        types=_types(tree(parts, "[Content_Types].xml")),
        styles=read_styles(parts, names["styles"]),
        lists=read_lists(parts, names["numbering"]),
        names=names,
        references=tuple(found),
        title_page=section is not None and section.find(f"{_W}titlePg") is not None,
        page=_page(section),
        palette=_palette(parts, names["theme"]),
        before=before,
        middle=middle,
        pictures=_pictures(parts, found),
    )


def _kept(parts: dict[str, Part], names: Mapping[str, str], found: list[Reference]) -> set[str]:
    """The parts that stay as they are; raises TemplateRefusedError where one does harm."""
    starts = [names["styles"], names["numbering"], names["theme"], names["fontTable"]]
    kept = reachable(parts, [*starts, *(one.part for one in found)])
    for name in sorted(kept):
        if not name.endswith(".rels"):
            check_part(parts, name)
    if kept & _OURS or any("[" in name for name in kept):
        raise TemplateRefusedError("its parts are not named as Word names them")
    return kept - {names["styles"], names["numbering"]}


def _types(root: Element) -> dict[str, str]:
    return {
        (row.get("PartName") or f".{row.get('Extension', '').lower()}").lstrip("/"): row.get(
            "ContentType", ""
        )
        for row in root
    }


def _last_section(root: Element) -> Element | None:
    found = root.findall(f"{_W}body/{_W}sectPr")
    return found[-1] if found else None


def _page(section: Element | None) -> Page | None:
    if section is None:
        return None
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    if size is None or margins is None:
        return None
    right = _twips(margins, "right", 1440)
    return Page(
        width=max(_twips(size, "w", 11906), 4000),
        height=max(_twips(size, "h", 16838), 4000),
        left=_twips(margins, "left", 1440),
        right=right,
        top=_twips(margins, "top", 1440, least=-20000),
        bottom=_twips(margins, "bottom", 1440, least=-20000),
        header=_twips(margins, "header", 708),
        footer=_twips(margins, "footer", 708),
        gutter=_twips(margins, "gutter", 0),
        margin=right - _AROUND if right >= _REAL_MARGIN else 0,
    )


def _twips(element: Element, name: str, default: int, *, least: int = 0) -> int:
    """A length; Word allows no page beyond 22 inches."""
    try:
        found = round(float(element.get(f"{_W}{name}", default)))
    except (ValueError, OverflowError):
        return default
    return min(max(found, least), 31680)


def _pictures(parts: dict[str, Part], found: list[Reference]) -> int:
    numbers = [
        element.get("id", "")
        for reference in found
        for element in tree(parts, reference.part).iter(f"{{{WP}}}docPr")
    ]
    return max([int(number) for number in numbers if number.isdecimal() and len(number) < 10], default=0)


def _palette(parts: dict[str, Part], theme: str) -> dict[str, str]:
    if theme not in parts:
        return {}
    found = {}
    for slot in tree(parts, theme).findall(f"{{{A}}}themeElements/{{{A}}}clrScheme/*"):
        for colour in slot:
            value = colour.get("lastClr", colour.get("val", ""))
            if len(value) == 6 and all(char in "0123456789abcdefABCDEF" for char in value):
                found[slot.tag.rpartition("}")[2]] = value.upper()
    return found


def _switches(parts: dict[str, Part], settings: str) -> tuple[str, str]:
    if settings not in parts:
        return "", ""
    root = tree(parts, settings)
    on = {
        name
        for group in _SWITCHES
        for name in group
        if (found := root.find(f"{_W}{name}")) is not None
        and found.get(f"{_W}val", "1") not in {"0", "false", "off"}
    }
    before, middle = ("".join([f"<w:{name}/>" for name in group if name in on]) for group in _SWITCHES)
    return before, middle
