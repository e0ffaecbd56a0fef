"""Rules for readers: languages, links, alternative texts, headings, and nothing that is fetched."""

from collections.abc import Iterator

from govslides.docxio.linting.documentfile import VAL, DocumentFile, W
from govslides.docxio.names import WP
from govslides.ooxml.lint.packagefile import Finding
from govslides.ooxml.lint.texts import LANGUAGE, well_formed

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_FILE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".svg")


def languages(file: DocumentFile) -> Iterator[Finding]:
    """A language tag that is none, or a document without a language."""
    root = file.part("styles")
    default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang") if root is not None else None
    if default is None:
        yield Finding("language", "styles", "the document states no language")
    places = [(page.part, page.root) for page in file.texts]
    places += [] if root is None else [("styles", root)]
    for part, place in places:
        for row in place.iter(f"{W}lang"):
            for name in ("val", "eastAsia", "bidi"):
                tag = row.get(f"{W}{name}")
                if tag is not None and not LANGUAGE.fullmatch(tag):
                    yield Finding("language", part, f"`{tag}` is no language tag")


def links(file: DocumentFile) -> Iterator[Finding]:
    """A link whose URI is malformed, or something that would be fetched when the file is opened."""
    for page in file.texts:
        for row in page.relations.values():
            if row.external and row.kind != "hyperlink":
                yield Finding("external-part", page.part, f"{row.kind} leads to {row.target}")
            elif row.external and not well_formed(row.target):
                yield Finding("link", page.part, f"`{row.target}` is no link that can be followed")


def alternatives(file: DocumentFile) -> Iterator[Finding]:
    """A picture with neither an alternative text nor a mark that it is decorative."""
    for page in file.texts:
        for picture in page.root.iter(f"{{{WP}}}docPr"):
            alt = picture.get("descr", "").strip()
            decorative = any(one.get("val") in {"1", "true"} for one in picture.iter(_DECORATIVE))
            if bool(alt) == decorative or alt.lower().endswith(_FILE_ENDINGS):
                yield Finding("alt-text", page.part, f"the picture {picture.get('id')} is not described")


def headings(file: DocumentFile) -> Iterator[Finding]:
    """A heading two levels deeper than the one before it, or without words."""
    before = 0
    for paragraph in file.document.root.iter(f"{W}p"):
        name = file.style_name(paragraph)
        if not name.startswith("heading "):
            continue
        level = int(name.rpartition(" ")[2]) if name[-1].isdigit() else before
        if level > before + 1:
            yield Finding("heading", file.main, f"a heading of level {level} follows one of level {before}")
        if not "".join(one.text or "" for one in paragraph.iter(f"{W}t")).strip():
            yield Finding("heading", file.main, "a heading has no words")
        before = level


def fields(file: DocumentFile) -> Iterator[Finding]:
    """A field that begins or ends alone; Word then asks to repair."""
    for page in file.texts:
        depth = 0
        for mark in page.root.iter(f"{W}fldChar"):
            kind = mark.get(f"{W}fldCharType")
            depth += {"begin": 1, "end": -1}.get(kind or "", 0)
            if depth < 0:
                break
        if depth:
            yield Finding("field", page.part, "a field begins or ends alone")


def settings(file: DocumentFile) -> Iterator[Finding]:
    """No compatibility mode of Word 2013: Word shows "Compatibility Mode" and hides its newer tools."""
    root = file.part("settings")
    rows = [] if root is None else list(root.iter(f"{W}compatSetting"))
    modes = [row.get(VAL) for row in rows if row.get(f"{W}name") == "compatibilityMode"]
    if modes != ["15"]:
        yield Finding(
            "compatibility", "settings", "the document does not say that it is of Word 2013 or later"
        )


RULES = (languages, links, alternatives, headings, fields, settings)
