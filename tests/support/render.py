"""Decks as LibreOffice shows them: to PDF, then words with their boxes, then pictures.

Boxes are EMU from the page's top left corner, so that they compare with the deck's own boxes: a page
of the PDF is as large as a slide.
"""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from govslides.geometry import Rect, Size, points
from tests.support.fontconfig import environment
from tests.support.tools import ROOT, find_tool

_SECONDS_TO_START = 90
_SECONDS_A_DECK = 30
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the page shows it, and where."""

    text: str
    box: Rect


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered slide: its size and its words, in the renderer's reading order."""

    size: Size
    words: tuple[Word, ...]


def to_pdf(decks: Sequence[Path], folder: Path) -> dict[Path, Path]:
    """The PDF of each of `decks`, made in `folder` by one LibreOffice; raises when one is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    # Names of our own: two decks may have the same name, and the PDF takes it over.
    copies = {deck: folder / f"deck{number:04}.pptx" for number, deck in enumerate(decks)}
    for deck, copy in copies.items():
        shutil.copyfile(deck, copy)
    if copies:
        _convert([str(copy) for copy in copies.values()], folder)
    made = {deck: copy.with_suffix(".pdf") for deck, copy in copies.items()}
    absent = [str(deck) for deck, pdf in made.items() if not pdf.is_file()]
    if absent:
        raise RuntimeError(f"LibreOffice made no PDF of {', '.join(absent)}")
    return made


def document_to_pdf(document: Path, folder: Path) -> Path:
    """The PDF of a .docx, made in `folder`; raises when there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    _convert([str(document)], folder, kind="pdf:writer_pdf_Export")
    made = folder / f"{document.stem}.pdf"
    if not made.is_file():
        raise RuntimeError(f"LibreOffice made no PDF of {document}")
    return made


def _convert(names: Sequence[str], folder: Path, *, kind: str = "pdf:impress_pdf_Export") -> None:
    # A profile of its own for each call: two LibreOffices that share one wait for each other.
    with tempfile.TemporaryDirectory(prefix="soffice-") as profile:
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                kind,
                "--outdir",
                str(folder),
                *names,
            ],
            check=True,
            capture_output=True,
            timeout=_SECONDS_TO_START + _SECONDS_A_DECK * len(names),
            env=_environment(Path(profile)),
        )


def _environment(profile: Path) -> Mapping[str, str]:
    return {**os.environ, "HOME": str(profile), "SAL_USE_VCLPLUGIN": "svp", **font_environment()}


@functools.cache
def font_environment() -> Mapping[str, str]:
    """What makes a renderer draw with govslides' fonts; the system's serve other scripts.

    Each test worker has a folder of its own, kept between runs, because listing all fonts takes long.
    """
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    return environment(ROOT / ".pytest_cache" / f"fonts-{worker}", others=True)


def pages(pdf: Path) -> list[Page]:
    """The pages of `pdf` with their words."""
    done = subprocess.run(
        ["pdftotext", "-bbox-layout", str(pdf), "-"], check=True, capture_output=True, timeout=120
    )
    return [
        Page(Size(points(float(width)), points(float(height))), tuple(_words(body)))
        for width, height, body in _PAGE.findall(done.stdout.decode("utf-8", errors="replace"))
    ]


def _words(body: str) -> list[Word]:
    words = []
    for left, top, right, bottom, text in _WORD.findall(body):
        edges = [points(float(edge)) for edge in (left, top, right, bottom)]
        box = Rect(edges[0], edges[1], edges[2] - edges[0], edges[3] - edges[1])
        words.append(Word(unescape(text), box))
    return words


def render(decks: Sequence[Path], folder: Path) -> dict[Path, list[Page]]:
    """The rendered slides of each of `decks`; PDFs stay in `folder`."""
    return {deck: pages(pdf) for deck, pdf in to_pdf(decks, folder).items()}


def to_png(pdf: Path, folder: Path, *, dpi: int = 60) -> list[Path]:
    """A picture of each page of `pdf`, in `folder`, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = folder / pdf.stem
    subprocess.run(
        ["pdftoppm", "-png", "-r", str(dpi), str(pdf), str(stem)],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return sorted(folder.glob(f"{pdf.stem}-*.png"), key=lambda path: int(path.stem.rsplit("-", 1)[1]))


def can_render() -> bool:
    """Whether everything that rendering needs is installed."""
    return all(find_tool(tool) for tool in ("soffice", "pdftotext", "pdftoppm"))
