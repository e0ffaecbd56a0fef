"""One hostile input, and the two shapes that most of them have."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Verdict = Literal["refuse", "survive"]
Content = bytes | Callable[[], bytes]
MEGABYTE = 1_000_000
SLIDE = "# A\n\n## B\n\n"


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile lecture: `write` makes it in a folder and returns what `govslides build` is given.

    The verdict says what a run must do with it: "refuse" it (exit 1), or "survive" it (build or refuse).
    """

    name: str
    verdict: Verdict
    write: Callable[[Path], Path]


def talk(name: str, text: str | bytes, verdict: Verdict = "refuse", /, **files: Content) -> Case:
    """A case that is one Markdown file, with `files` beside it (`__` in their names is a dot)."""

    def write(folder: Path) -> Path:
        path = folder / "talk.md"
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))
        for file, data in files.items():
            (folder / file.replace("__", ".")).write_bytes(data() if callable(data) else data)
        return path

    return Case(name, verdict, write)


def settings(name: str, text: str | bytes, verdict: Verdict = "refuse") -> Case:
    """A case that is a lecture.yaml, with a good part beside it."""

    def write(folder: Path) -> Path:
        (folder / "lecture.yaml").write_bytes(text if isinstance(text, bytes) else text.encode())
        (folder / "01.md").write_text("# One\n\n## Two\n\nText.\n")
        return folder

    return Case(name, verdict, write)
