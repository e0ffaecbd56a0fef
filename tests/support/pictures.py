"""Draws the pictures of README and docs: `python -m tests.support.pictures` (`make pictures`).

README's picture shows four slides of the lecture. In docs/language.md each picture shows what the
example above it becomes: the last fenced `markdown` block before `![...](images/language/NAME.png)` is
built, and every slide it makes is drawn, side by side. Those of docs/themes.md are drawn by
tests/support/theme_pictures.py.
"""

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from tests.support import theme_pictures
from tests.support.building import build
from tests.support.render import to_pdf, to_png
from tests.support.tools import ROOT
from tests.support.vocabulary import picture

README_PICTURE = ROOT / "docs" / "images" / "deck.png"
GUIDE = ROOT / "docs" / "language.md"
# The slides of the lecture that README shows, counted from 1.
README_SLIDES = (1, 10, 11, 29)
_EXAMPLE = re.compile(
    r"^(`{3,})markdown\n(.*?)^\1$|^!\[[^\]]*\]\((images/language/[\w-]+\.png)\)", re.M | re.S
)
_GAP = 12
_BACKGROUND = "#d9d9d9"
_MOST = 4


def main() -> int:
    """Draw all; names of pictures on the command line draw only those."""
    wanted = set(sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        if not wanted or README_PICTURE.name in wanted:
            slides = slide_pictures([ROOT], Path(folder) / "readme")[0]
            _save(sheet([slides[number - 1] for number in README_SLIDES], across=2), README_PICTURE)
        examples = {
            target: text
            for target, text in guide_examples(GUIDE.read_text(encoding="utf-8")).items()
            if not wanted or Path(target).name in wanted
        }
        talks = [_write(Path(folder) / f"example{at}", text) for at, text in enumerate(examples.values())]
        for target, drawn in zip(examples, slide_pictures(talks, Path(folder)), strict=True):
            shown = drawn[:_MOST]
            _save(sheet(shown, across=min(2, len(shown))), GUIDE.parent / target)
    if not wanted:
        theme_pictures.main()
    return 0


def guide_examples(text: str) -> dict[str, str]:
    """The Markdown of the example that each picture of the guide shows, by the picture's path."""
    found, example = {}, ""
    for match in _EXAMPLE.finditer(text):
        if match[3]:
            found[match[3]] = example
        else:
            example = match[2]
    return found


def slide_pictures(lectures: Sequence[Path], folder: Path, *, dpi: int = 48) -> list[list[Path]]:
    """The pictures of all slides of each of `lectures`."""
    folder.mkdir(parents=True, exist_ok=True)
    decks = [build(path, folder / f"out{number}") for number, path in enumerate(lectures)]
    made = to_pdf(decks, folder / "pdf")
    return [to_png(made[deck], folder / "png", dpi=dpi) for deck in decks]


def sheet(pictures: Sequence[Path], *, across: int) -> Image.Image:
    """`pictures`, all of one size, side by side in rows of `across`."""
    opened = [Image.open(path).convert("RGB") for path in pictures]
    width, height = opened[0].size
    rows = -(-len(opened) // across)
    whole = Image.new("RGB", (across * (width + _GAP) + _GAP, rows * (height + _GAP) + _GAP), _BACKGROUND)
    for place, one in enumerate(opened):
        row, column = divmod(place, across)
        whole.paste(one, (_GAP + column * (width + _GAP), _GAP + row * (height + _GAP)))
    return whole


def _write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    talk = folder / "talk.md"
    talk.write_text(text, encoding="utf-8")
    for name in re.findall(r"!\[[^\]]*\]\(([\w/-]+\.png)", text):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture("png", 640, 400, 0))
    return talk


def _save(drawn: Image.Image, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    drawn.quantize(64).save(path, optimize=True)
    print(f"drew {path.relative_to(ROOT)}")


if __name__ == "__main__":
    sys.exit(main())
