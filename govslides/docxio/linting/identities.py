"""Rules for ids: pictures, bookmarks, footnotes, relationships."""

from collections.abc import Iterator

from govslides.docxio.linting.documentfile import DocumentFile, W
from govslides.docxio.names import WP
from govslides.ooxml.lint.packagefile import Finding
from govslides.ooxml.xml import R

_LONGEST = 40
_REFERENCES = (f"{{{R}}}id", f"{{{R}}}embed", f"{{{R}}}link")


def picture_ids(file: DocumentFile) -> Iterator[Finding]:
    """A picture without an id, with the id 0, or with another's."""
    seen: set[str] = set()
    for page in file.texts:
        for picture in page.root.iter(f"{{{WP}}}docPr"):
            number = picture.get("id", "")
            if not number.isdigit() or int(number) == 0 or number in seen:
                yield Finding("picture-id", page.part, f"a picture has the id {number or 'nothing'}")
            seen.add(number)


def bookmarks(file: DocumentFile) -> Iterator[Finding]:
    """Two bookmarks of one name or id, a name that is none, one that never ends."""
    names: set[str] = set()
    ids: set[str] = set()
    for part, id_, name in file.bookmarks:
        if not name or len(name) > _LONGEST or " " in name:
            yield Finding("bookmark", part, f"`{name}` is no name of a bookmark")
        if name.lower() in names or id_ in ids:
            yield Finding("bookmark", part, f"two bookmarks are called `{name}` or have the id {id_}")
        names.add(name.lower())
        ids.add(id_)
    for page in file.texts:
        ends = [row.get(f"{W}id", "") for row in page.root.iter(f"{W}bookmarkEnd")]
        starts = [row.get(f"{W}id", "") for row in page.root.iter(f"{W}bookmarkStart")]
        if sorted(ends) != sorted(starts):
            yield Finding("bookmark", page.part, "a bookmark starts or ends alone")


def anchors(file: DocumentFile) -> Iterator[Finding]:
    """A link within the document to a bookmark that is not there."""
    names = {name for _, _, name in file.bookmarks}
    for page in file.texts:
        for link in page.root.iter(f"{W}hyperlink"):
            anchor = link.get(f"{W}anchor")
            if anchor is not None and anchor not in names:
                yield Finding("anchor", page.part, f"a link leads to `{anchor}`, which is not there")


def footnotes(file: DocumentFile) -> Iterator[Finding]:
    """A footnote that is not there, that is referred to twice, or never."""
    root = file.part("footnotes")
    there = set() if root is None else {row.get(f"{W}id", "") for row in root if row.get(f"{W}type") is None}
    referred = [row.get(f"{W}id", "") for row in file.document.root.iter(f"{W}footnoteReference")]
    for number in sorted({*referred, *there}):
        if number not in there:
            yield Finding("footnote", file.main, f"the footnote {number} is not there")
        elif referred.count(number) != 1:
            yield Finding(
                "footnote", file.main, f"the footnote {number} is referred to {referred.count(number)} times"
            )


def relationship_ids(file: DocumentFile) -> Iterator[Finding]:
    """A picture, link or header whose relationship is not there."""
    for page in file.texts:
        for element in page.root.iter():
            for name in _REFERENCES:
                id_ = element.get(name)
                if id_ is not None and id_ not in page.relations:
                    yield Finding("relationship", page.part, f"`{id_}` is no relationship of the part")


RULES = (picture_ids, bookmarks, anchors, footnotes, relationship_ids)
