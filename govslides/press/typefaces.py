"""Which fonts a source is set with: the twins of the package, and others for scripts that these lack.

Each step is taken only when the one before lacks a character of the source: the twins; the fonts
within typst itself, which have most signs; families of this machine in a fixed order; all other fonts of the
machine. A font of the machine never takes the place of a twin, whatever its name. Letters of scripts that are
measured by fonts from elsewhere (`govslides.fonts.borrowed`) come from the machine at once: the fonts within
typst have some of them, but those of a typewriter, far wider than text is.
"""

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from govslides.ending import at_end
from govslides.fonts.borrowed import script_of
from govslides.fonts.families import twin
from govslides.fonts.metrics import DATA, load
from govslides.press.markup import text
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    import typst

FAMILIES = {
    "Caladea": "Caladea",
    "Carlito": "Carlito",
    "Gelasio": "Gelasio",
    "LiberationMono": "Liberation Mono",
    "LiberationSans": "Liberation Sans",
    "LiberationSerif": "Liberation Serif",
}
"""The families that travel with the package: as their files are called, and as typst calls them."""

_ALWAYS = ("Liberation Sans",)
_SIGNS = ("DejaVu Sans", "DejaVu Sans Mono", "New Computer Modern Math")
_SCRIPTS = (
    "Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Thai", "Noto Sans Bengali",
    "Noto Sans Tamil", "Noto Sans Khmer", "Noto Sans Georgian", "Noto Sans Armenian", "Noto Sans Ethiopic",
    "Segoe UI", "Nirmala UI", "Leelawadee UI", "Ebrima", "Geeza Pro", "Arial Unicode MS",
)  # fmt: skip
_EAST_ASIAN = {
    "ja": ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "Hiragino Sans", "MS Gothic"),
    "ko": ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"),
    "zh": ("Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Zen Hei"),
}
_EMOJI = ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji")


class Typefaces(NamedTuple):
    """The fonts for one source.

    Fields:
        fonts: what the compiler may use.
        definition: the line of code that defines `fallbacks`.
        borrowed: characters that only the machine's fonts have; empty when none of those is used.
    """

    fonts: "typst.Fonts"
    definition: str
    borrowed: frozenset[str]


def family(name: str) -> str:
    """The family that draws `name`, as typst calls it: "Carlito" for Calibri."""
    return FAMILIES[twin(name)[0]]


def typefaces_for(source: str) -> Typefaces:
    """The fonts that `source` needs."""
    missing = frozenset() if source.isascii() else frozenset(source) - _covered()
    if not missing:
        return Typefaces(_fonts(DATA, embedded=False), _definition(_ALWAYS), missing)
    fonts = _fonts(DATA, embedded=True)
    if not any(script_of(letter) for letter in missing) and _draws(fonts, missing):
        return Typefaces(fonts, _definition((*_ALWAYS, *_SIGNS[1:])), frozenset())
    wanted = (*_SCRIPTS, *_east_asian(source), *_SIGNS, *_EMOJI)
    fonts = _borrowing(frozenset(wanted))
    if not _draws(fonts, missing):
        fonts = _borrowing(frozenset())
    there = set(fonts.families())
    return Typefaces(fonts, _definition((*_ALWAYS, *(name for name in wanted if name in there))), missing)


@cache
def _fonts(folder: Path, *, embedded: bool) -> "typst.Fonts":
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=embedded,
        font_paths=sorted({str(DATA), str(folder)}),
    )


@cache
def _borrowing(families: frozenset[str]) -> "typst.Fonts":
    """The package's fonts, and of the machine's those of `families`; all when none are named."""
    import typst

    system = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False)
    own = set(FAMILIES.values())
    paths = {
        font.path
        for font in system.fonts()
        if font.path and font.family not in own and (not families or font.family in families)
    }
    return _fonts(_folder_of(tuple(sorted(paths))), embedded=True)


@cache
def _folder_of(paths: tuple[str, ...]) -> Path:
    """A folder with links to font files; it lasts as long as the process, since fonts are read late."""
    from shutil import copyfile, rmtree
    from tempfile import mkdtemp

    folder = Path(mkdtemp(prefix="govslides-fonts-"))
    at_end(partial(rmtree, folder, ignore_errors=True))
    for number, path in enumerate(paths):
        link = folder / f"{number:04}{Path(path).suffix}"
        try:
            link.symlink_to(path)
        except OSError:  # Windows lets only some users make links
            copyfile(path, link)
    return folder


@cache
def _covered() -> frozenset[str]:
    """Characters that every source can show: those of the font that stands in for all others, and what
    draws nothing by itself."""
    return frozenset(load("LiberationSans-Regular").advances) | {"\n", "\t", "\u200d", "\u2060", "\ufe0f"}


def _east_asian(source: str) -> list[str]:
    """Families for ideographs; those of the language whose own letters stand in the source come first."""
    first = "zh"
    if any("\u3040" <= letter <= "\u30ff" for letter in source):
        first = "ja"
    elif any("\uac00" <= letter <= "\ud7a3" for letter in source):
        first = "ko"
    order = sorted(_EAST_ASIAN, key=lambda language: (language != first, language != "zh", language))
    return [name for language in order for name in _EAST_ASIAN[language]]


def _definition(names: tuple[str, ...]) -> str:
    return "#let fallbacks = (" + "".join(f'"{name}",' for name in names) + ")"


def _draws(fonts: "typst.Fonts", letters: frozenset[str]) -> bool:
    """Whether `fonts` have a glyph for each of `letters`: PDF/UA allows nothing else."""
    import typst

    probe = '#set document(title: "-")\n' + "\n\n".join(text(letter) for letter in sorted(letters))
    try:
        typst.compile(probe.encode(), font_paths=fonts, pdf_standards=["ua-1"])
    except typst.TypstError:
        return False
    return True
