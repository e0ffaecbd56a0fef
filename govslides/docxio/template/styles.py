"""A template's styles and numbering as text: what is in them, and how ours are put beside them.

They are changed as text, not written anew: their roots declare names that attributes speak of
(`mc:Ignorable`), and a file that lost one of those does not open.
"""

import re
from xml.etree.ElementTree import Element

from govslides.docxio.names import W
from govslides.docxio.styles.sheet import language_xml
from govslides.ooxml.opening import TemplateRefusedError
from govslides.ooxml.package import Part, inflated
from govslides.ooxml.relations import tree
from govslides.tuples import NamedTuple

_W = f"{{{W}}}"
_DECLARED = f'xmlns:w="{W}"'
_LANGUAGE = re.compile(r"<w:lang\b[^>]*/>")
_DEFAULTS = re.compile(r"<w:rPrDefault\b[^>]*>.*?</w:rPrDefault>", re.DOTALL)
_ROOT_END = re.compile(r"<w:styles\b[^>]*>")
_FIRST_INSTANCE = re.compile(r"<w:num\b|<w:numIdMacAtCleanup\b|</w:numbering>")
_AFTER_INSTANCES = re.compile(r"<w:numIdMacAtCleanup\b|</w:numbering>")


class Styles(NamedTuple):
    """The styles of a template.

    Fields:
        text: the whole part.
        ids: what each is referred to with, by type and lower-case name.
        numbered: list styles: the instance and the level they have, by lower-case name.
    """

    text: str
    ids: dict[tuple[str, str], str]
    numbered: dict[str, tuple[int, int]]


class Lists(NamedTuple):
    """The numbering of a template: the part or "", the definition of each instance, and the next free ids."""

    text: str
    definitions: dict[int, int]
    next_definition: int
    next_instance: int


def text_of(parts: dict[str, Part], name: str) -> str:
    """A part as text. Raises TemplateRefusedError when it cannot be put beside ours."""
    try:
        text = inflated(parts[name]).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise TemplateRefusedError(f"`{name}` is not UTF-8") from error
    head = text[: text.find(">", text.find("<w:")) + 1]
    if _DECLARED not in head:
        raise TemplateRefusedError(f"`{name}` is not written as Word writes it")
    return text


def read_styles(parts: dict[str, Part], name: str) -> Styles:
    """The styles in a part."""
    text = text_of(parts, name)
    ids: dict[tuple[str, str], str] = {}
    numbered: dict[str, tuple[int, int]] = {}
    for style in tree(parts, name).findall(f"{_W}style"):
        named = style.find(f"{_W}name")
        shown = named.get(f"{_W}val", "").lower() if named is not None else ""
        ids.setdefault((style.get(f"{_W}type", "paragraph"), shown), style.get(f"{_W}styleId", ""))
        numbering = style.find(f"{_W}pPr/{_W}numPr")
        if numbering is not None:
            numbered[shown] = (_value(numbering.find(f"{_W}numId")), _value(numbering.find(f"{_W}ilvl")))
    return Styles(text, ids, numbered)


def read_lists(parts: dict[str, Part], name: str) -> Lists:
    """The numbering in a part, or none."""
    if name not in parts:
        return Lists("", {}, 0, 1)
    root = tree(parts, name)
    definitions = {
        _number(instance, "numId"): _value(instance.find(f"{_W}abstractNumId"))
        for instance in root.findall(f"{_W}num")
    }
    taken = [_number(one, "abstractNumId") for one in root.findall(f"{_W}abstractNum")]
    return Lists(
        text_of(parts, name), definitions, max(taken, default=-1) + 1, max(definitions, default=0) + 1
    )


def _number(element: Element, name: str) -> int:
    try:
        return int(element.get(f"{_W}{name}", "0"))
    except ValueError as error:
        raise TemplateRefusedError("its numbering has an id that is no number") from error


def _value(element: Element | None) -> int:
    return 0 if element is None else _number(element, "val")


def with_styles(text: str, added: str, language: str) -> str:
    """A styles part with ours at its end; the document's language takes the place of the template's."""
    text = _LANGUAGE.sub("", text)
    ours = language_xml(language)
    defaults = _DEFAULTS.search(text)
    if defaults is None:
        made = f"<w:docDefaults><w:rPrDefault><w:rPr>{ours}</w:rPr></w:rPrDefault></w:docDefaults>"
        if "<w:docDefaults" not in text:
            text = _ROOT_END.sub(lambda root: root[0] + made, text, count=1)
    elif "</w:rPr>" in defaults[0]:
        text = text.replace(defaults[0], defaults[0].replace("</w:rPr>", f"{ours}</w:rPr>", 1), 1)
    else:
        inner = f"<w:rPrDefault><w:rPr>{ours}</w:rPr></w:rPrDefault>"
        text = text.replace(defaults[0], inner, 1)
    return _before_end(text, added, "</w:styles>")


def with_lists(text: str, definitions: str, instances: str) -> str:
    """A numbering part with our definitions after its own, and our instances after its own."""
    first = _FIRST_INSTANCE.search(text)
    if first is None:
        raise TemplateRefusedError("its numbering has no end")
    text = text[: first.start()] + definitions + text[first.start() :]
    last = _AFTER_INSTANCES.search(text)
    at = last.start() if last is not None else len(text)
    return text[:at] + instances + text[at:]


def _before_end(text: str, added: str, end: str) -> str:
    at = text.rfind(end)
    if at < 0:
        raise TemplateRefusedError("its styles have no end")
    return text[:at] + added + text[at:]
