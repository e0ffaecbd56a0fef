"""Draws the pictures of docs/themes.md: `python -m tests.support.theme_pictures` (part of `make pictures`).

One lecture with every kind of slide (tests/fixtures/gallery) is built in each theme that comes with
govslides, and the build draws its slides. Each picture shows one kind in all themes, side by side.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from tests.support.building import run
from tests.support.tools import ROOT

GALLERY = ROOT / "tests" / "fixtures" / "gallery"
PICTURES = ROOT / "docs" / "images" / "themes"
THEMES = ("govslides", "auditorium", "plain")
KINDS = (
    "title",
    "section",
    "bullets",
    "columns",
    "table",
    "timeline",
    "myth",
    "claim",
    "quotation",
    "choices",
    "discussion",
    "chart",
    "picture",
    "definitions",
    "objectives",
    "code",
    "closing",
    "references",
)
"""The kinds of slides in the gallery, in its order."""

WIDTH = 400
_GAP = 10
_BACKGROUND = "#d9d9d9"
_COLOURS = 128


def main() -> int:
    """Draw all pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        drawn = [theme_slides(theme, Path(folder) / theme, WIDTH) for theme in THEMES]
        for kind, slides in zip(KINDS, zip(*drawn, strict=True), strict=True):
            path = PICTURES / f"{kind}.png"
            drawing = _side_by_side(slides).quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE)
            drawing.save(path, optimize=True)
            print(f"drew {path.relative_to(ROOT)}")
    return 0


def theme_slides(theme: str, folder: Path, width: int) -> list[Path]:
    """The gallery's slides in a theme, as pictures `width` pixels wide, in order."""
    shutil.copytree(GALLERY, folder)
    talk = folder / "talk.md"
    text = talk.read_text(encoding="utf-8")
    talk.write_text(text.replace("---\n", f"---\ntheme: {theme}\n", 1), encoding="utf-8")
    options = ("--out", folder / "out", "--only", "slides-png", "--width", str(width))
    ended = run("build", talk, *options, folder=folder)
    if ended.code:
        raise RuntimeError(f"{theme}: {ended.stderr}")
    return sorted((folder / "out").rglob("*.png"))


def _side_by_side(slides: Sequence[Path]) -> Image.Image:
    opened = [Image.open(path).convert("RGB") for path in slides]
    width, height = opened[0].size
    whole = Image.new("RGB", (len(opened) * (width + _GAP) + _GAP, height + 2 * _GAP), _BACKGROUND)
    for place, one in enumerate(opened):
        whole.paste(one, (_GAP + place * (width + _GAP), _GAP))
    return whole


if __name__ == "__main__":
    sys.exit(main())
