"""Where a lecture lives, and where its output goes."""

import os
import re
import unicodedata
from pathlib import Path

from govslides.patterns import pattern
from govslides.records import dataclass, replace

SETTINGS = "lecture.yaml"
_WORD = pattern(r"\w+")
_RESERVED = pattern(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A lecture found on disk.

    Fields:
        folder: the lecture's folder; nothing outside is read but what `looks` holds.
        document: the one Markdown file that is the whole lecture, or "" for all of the folder.
        looks: the folder of the theme (`slides_src`), or None.
        looks_shown: how to write `looks` from the lecture's folder, with a slash.
        out: where output goes unless somebody says otherwise.
        answers: the folder of separate answers that somebody named, or None; `answers_shown` is how to
            write it from the lecture's folder, with a slash.
        shown: how a person in the working directory writes `folder`, "" for here, else with a slash.
    """

    folder: Path
    document: str
    looks: Path | None
    looks_shown: str
    out: Path
    shown: str
    answers: Path | None = None
    answers_shown: str = ""

    @property
    def label(self) -> str:
        """The name of the lecture's folder or file, to tell lectures of one output folder apart."""
        return self.document or self.folder.resolve().name

    @property
    def folders(self) -> dict[str, Path]:
        """The folders that are read, by their part in the build."""
        both = {"lecture": self.folder, "theme": self.looks, "answers": self.answers}
        return {part: folder for part, folder in both.items() if folder is not None}


def find_project(path: Path) -> Project | None:
    """The lecture at `path` (a repository, a lecture's folder, one Markdown file), or None."""
    if path.is_file():
        if path.name == SETTINGS:
            return find_project(path.parent)
        if path.suffix.lower() not in {".md", ".markdown"}:
            return None
        return _project(path.parent, path.parent, document=path.name)
    inner = path / "lecture"
    if _is_lecture(inner):
        return _project(inner, path)
    if _is_lecture(path):
        return _project(path, path.resolve().parent if path.name in {"", ".."} else path.parent)
    return None


def with_answers(project: Project, folder: Path | None) -> Project:
    """The project with the folder of separate answers that the command line names."""
    if folder is None:
        return project
    shown = os.path.relpath(folder.absolute(), project.folder.absolute())
    return replace(project, answers=folder, answers_shown=f"{Path(shown).as_posix()}/")


def output_name(document: str, title: str) -> str:
    """The name of the output files without suffix: the one file's own name, or the title's slug."""
    stem = Path(document).stem if document else title
    name = slug(stem) or "lecture"
    return f"{name}-deck" if _RESERVED.fullmatch(name) else name


def slug(text: str) -> str:
    """`text` as a file name: lower case, accents off Latin letters, words joined by hyphens."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in spread if not "\u0300" <= letter <= "\u036f")
    words = [found.group() for found in _WORD.finditer(unicodedata.normalize("NFC", plain))]
    return "-".join(words)[:_LONGEST_NAME].strip("-_")


def _is_lecture(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    return (folder / SETTINGS).is_file() or any(
        found.suffix.lower() == ".md" and found.name.lower() != "readme.md" for found in folder.iterdir()
    )


def _project(folder: Path, home: Path, document: str = "") -> Project:
    looks = home / "slides_src"
    shown = folder.as_posix()
    return Project(
        folder=folder,
        document=document,
        looks=looks if looks.is_dir() else None,
        looks_shown="slides_src/" if document else "../slides_src/",
        out=home / "build",
        shown="" if shown == "." else f"{shown.rstrip('/')}/",
    )
