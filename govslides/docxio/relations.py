"""Relationships of one part, and the names of bookmarks of the whole document."""

from govslides.ooxml.xml import relationship, relationships_of

_LONGEST = 40
"""Letters of a bookmark's name, at most (ECMA-376 part 1, 17.13.6.2)."""

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
_URI = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%")


class Relations:
    """What a part leads to: each target once, ids in the order of first use; `uses` counts all of them."""

    __slots__ = ("_ids", "uses")

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}
        self.uses = 0

    def id(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of the relationship to `target`."""
        self.uses += 1
        key = (kind, target, external)
        found = self._ids.get(key)
        if found is None:
            found = self._ids[key] = f"rId{len(self._ids) + 1}"
        return found

    def link(self, url: str) -> str:
        """The id of the relationship to a page or a mailbox."""
        return self.id("hyperlink", safe_url(url), external=True)

    def xml(self) -> str:
        """The relationships part, or "" when there are none."""
        rows = [
            relationship(id_, kind, target, external=external)
            for (kind, target, external), id_ in self._ids.items()
        ]
        return relationships_of("".join(rows)) if rows else ""


def safe_url(url: str) -> str:
    """`url` with what no URI may hold as per cents (RFC 3986, 2.1): Word refuses a file otherwise."""
    if _URI.issuperset(url) and "%" not in url:
        return url
    made = []
    for at, char in enumerate(url):
        if char == "%" and not _is_escape(url, at):
            made.append("%25")
        elif char in _URI:
            made.append(char)
        else:
            made.append("".join([f"%{byte:02X}" for byte in char.encode("utf-8", "replace")]))
    return "".join(made)


def _is_escape(url: str, at: int) -> bool:
    digits = url[at + 1 : at + 3]
    return len(digits) == 2 and all(char in "0123456789abcdefABCDEF" for char in digits)


class Bookmarks:
    """Places that links within the document lead to: a name for each id, unique and fit for Word.

    `uses` counts the links and the places.
    """

    __slots__ = ("_count", "_defined", "_names", "_taken", "uses")

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()
        self._defined: dict[str, None] = {}
        self._count = 0
        self.uses = 0

    def name(self, id_: str) -> str:
        """The name of the bookmark of an id."""
        self.uses += 1
        found = self._names.get(id_)
        if found is None:
            found = self._names[id_] = self._new(id_)
        return found

    def _new(self, id_: str) -> str:
        plain = id_.replace("-", "_")
        if not (plain.isascii() and plain.isidentifier()):  # as most are
            plain = "".join([char if char in _LETTERS else "_" for char in id_])
            plain = plain if plain[:1].isalpha() or plain[:1] == "_" else f"at_{plain}"
        name, at = plain[:_LONGEST], 1
        while name.lower() in self._taken:
            at += 1
            ending = f"_{at}"
            name = plain[: _LONGEST - len(ending)] + ending
        self._taken.add(name.lower())
        return name

    def around(self, id_: str, inner: str) -> str:
        """`inner` with the bookmark of an id around it; nothing is added for "" or a second time."""
        if not id_ or id_ in self._defined:
            return inner
        self._defined[id_] = None
        self._count += 1
        start = f'<w:bookmarkStart w:id="{self._count}" w:name="{self.name(id_)}"/>'
        return f'{start}{inner}<w:bookmarkEnd w:id="{self._count}"/>'

    def strays(self) -> str:
        """Bookmarks for ids that were linked to but are nowhere; at the start, links to them lead there."""
        return "".join([self.around(id_, "") for id_ in list(self._names)])
