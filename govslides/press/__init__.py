"""Setting type: markup of typst in; PDF, PNG or SVG out. The only owner of typst.

Who writes markup passes every text through `press.markup`. Fonts are the twins that travel with the
package (see `govslides.press.typefaces`); each source may use the array `fallbacks`, which is put before
it, for what they lack: `#set text(font: ("Carlito", ..fallbacks))`. A source sees the `files` that are
handed over with it and nothing else.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from govslides.diagnostics import Sink
from govslides.fonts.metrics import DATA
from govslides.inputs import source_date
from govslides.press.typefaces import Typefaces, typefaces_for

__all__ = ["PressError", "pdf", "png", "svg"]

Standard = Literal["", "ua-1"]

_ROUNDS = 8
"""How often glyphs that no font has are replaced; each round finds all that a compilation tells."""

_UNDATED = "#set document(date: none)"
_BOX = "\u25a1"


class PressError(RuntimeError):
    """The markup could not be set. The markup is ours, so this is a fault of the program."""


def pdf(
    source: str,
    files: Mapping[str, bytes] | None = None,
    *,
    standard: Standard = "ua-1",
    sink: Sink | None = None,
    path: str = "",
) -> bytes:
    """The PDF of `source`, tagged; the same bytes each time.

    `files` are pictures by the name that `source` gives them, "1.png" for instance. Characters that no
    font has are drawn as boxes. What depends on this machine's fonts is reported to `sink` as warnings,
    `path` being the place that they show. The document's date is SOURCE_DATE_EPOCH, or none is stated.
    Raises PressError.
    """
    options = {
        "format": "pdf",
        "pdf_standards": [standard] if standard else [],
        "timestamp": source_date() or 0,
    }
    return _pages(source, files or {}, options, sink, path)[0]


def png(
    source: str,
    files: Mapping[str, bytes] | None = None,
    *,
    ppi: float = 144,
    sink: Sink | None = None,
    path: str = "",
) -> list[bytes]:
    """Each page as a PNG of `ppi` pixels to the inch; the rest is as with `pdf`."""
    return _pages(source, files or {}, {"format": "png", "ppi": ppi}, sink, path)


def svg(
    source: str, files: Mapping[str, bytes] | None = None, *, sink: Sink | None = None, path: str = ""
) -> list[bytes]:
    """Each page as an SVG that needs no font; the rest is as with `pdf`."""
    return _pages(source, files or {}, {"format": "svg"}, sink, path)


def _pages(
    source: str, files: Mapping[str, bytes], options: dict[str, Any], sink: Sink | None, path: str
) -> list[bytes]:
    faces = typefaces_for(source)
    head = faces.definition if source_date() is not None else f"{_UNDATED}\n{faces.definition}"
    lost: set[str] = set()
    with _folder(files) as root:
        for _ in range(_ROUNDS):
            try:
                made = _compiled(faces, f"{head}\n{source}", root, options)
            except PressError as error:
                undrawn = _undrawn(error) - lost
                if not undrawn:
                    raise
                lost |= undrawn
                source = source.translate(dict.fromkeys(map(ord, undrawn), _BOX))
                continue
            _tell(faces, lost, sink, path)
            return made
    raise PressError("too many characters without a glyph")


def _compiled(faces: Typefaces, source: str, root: str, options: dict[str, Any]) -> list[bytes]:
    import typst

    try:
        made: Any = typst.compile(
            source.encode(),
            root=root,
            font_paths=faces.fonts,
            package_path=root,
            package_cache_path=root,
            **options,
        )
    except typst.TypstError as error:
        raise PressError(error.diagnostic or error.message) from error
    return made if isinstance(made, list) else [made]


def _undrawn(error: PressError) -> set[str]:
    """The characters that an error names as not to be displayed; the marks around them are ASCII."""
    import re

    found: set[str] = set()
    for told in re.findall(
        r'the text `"(.*?)"` could not be displayed|disallowed codepoint `"(.*?)"`', str(error)
    ):
        text = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), told[0] or told[1])
        found.update(letter for letter in text if not " " <= letter <= "~")
    return found


@contextmanager
def _folder(files: Mapping[str, bytes]) -> Iterator[str]:
    """A folder that holds `files` alone, for as long as it is needed; without files, that of the fonts."""
    if not files:
        yield str(DATA)
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="govslides-") as folder:
        for name, data in files.items():
            if not name or {"/", "\\", "\0"} & set(name) or name.startswith("."):
                raise ValueError(f"{name!r} is no plain file name")
            Path(folder, name).write_bytes(data)
        yield folder


def _tell(faces: Typefaces, lost: set[str], sink: Sink | None, path: str) -> None:
    if sink is None:
        return
    if faces.borrowed:
        sink.warning(
            "borrowed-font",
            None,
            "Letters that the fonts of govslides lack are drawn with fonts of this machine.",
            "On another machine the pages can look different.",
            "Compare the pages where that matters, and build where the same fonts are installed.",
        )  # told once for all that a build makes: a lecture in such a script has them everywhere
    if lost:
        sink.warning(
            "missing-glyph",
            None,
            f"No font here can draw {_some(lost)}.",
            "A box stands in the place of each.",
            "Write something else, or install a font that has them.",
            path,
        )


def _some(letters: set[str] | frozenset[str]) -> str:
    """A few of them, as a person can look them up."""
    few = sorted(letters)[:3]
    return ", ".join(
        f"`{one}` (U+{ord(one):04X})" if one.isprintable() else f"U+{ord(one):04X}" for one in few
    )
