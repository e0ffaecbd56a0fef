"""Pages in Chromium: readable by everybody, on a phone and a wide screen, by light, by dark and on paper."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.support.browser import Seen, View, look
from tests.support.html_check import html_errors
from tests.support.tools import needs
from tests.webpage.pages import LANGUAGES, write_pages

pytestmark = [pytest.mark.slow, needs("chromium", "axe")]

PHONE = {"width": 320, "height": 640}
NAMES = (
    "sample",
    "sample-rtl",
    *LANGUAGES,
    *(f"{who}-{what}" for who in ("student", "tutor") for what in ("full", "guided", "slides", "questions")),
)
SHOWN = {
    "phone": {"width": 320, "height": 640, "parse": True},
    "wide-dark": {"width": 1440, "scheme": "dark"},
}
"""How every page is looked at."""

MEASURE = """
(() => {
  const all = [...document.querySelectorAll("section > p:not([class])")];
  const long = all.filter((p) => p.textContent.length > 250);
  const lengths = long.map((p) => {
    const lines = Math.round(p.clientHeight / parseFloat(getComputedStyle(p).lineHeight));
    return p.textContent.length / (lines - 0.5);
  });
  return lengths.reduce((sum, length) => sum + length) / lengths.length;
})()
"""
"""The letters in a line of running text, on average; last lines are half full."""

FOCUSED = """
(({ className, id }) => [className, id, document.activeElement.getBoundingClientRect().top >= 0])(
  document.activeElement
)
"""
"""What has the keyboard's focus, and whether it can be seen."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return write_pages(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def seen(pages: Mapping[str, Path]) -> dict[tuple[str, str], Seen]:
    """Every page in every way of `SHOWN`, by one browser."""
    assert set(pages) == set(NAMES)
    keys = [(name, how) for name in NAMES for how in SHOWN]
    views: list[Any] = [View(file=str(pages[name]), **SHOWN[how]) for name, how in keys]
    return dict(zip(keys, look(views), strict=True))


@pytest.mark.parametrize("how", SHOWN)
@pytest.mark.parametrize("name", NAMES)
def test_it_is_accessible(seen: Mapping[tuple[str, str], Seen], name: str, how: str) -> None:
    assert seen[name, how].violations == []
    hidden = ("obscured by another", "overlaps other", "hidden-content:")  # axe does not scroll
    doubtful = [told for told in seen[name, how].incomplete if not any(part in told for part in hidden)]
    assert doubtful == []


@pytest.mark.parametrize("how", SHOWN)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_overflows_and_nothing_is_asked_for(
    seen: Mapping[tuple[str, str], Seen], name: str, how: str
) -> None:
    one = seen[name, how]
    assert (one.overflowing, one.messages, one.requests) == ([], [], [])


@pytest.mark.parametrize("name", NAMES)
def test_the_browser_reads_the_elements_that_were_written(
    seen: Mapping[tuple[str, str], Seen], pages: Mapping[str, Path], name: str
) -> None:
    written = as_read(ElementTree.fromstring(pages[name].read_text(encoding="utf-8")))
    assert without_space(json.loads(seen[name, "phone"].parsed)) == without_space(written)


def as_read(element: ElementTree.Element) -> list[Any]:
    children: list[Any] = [element.text or ""]
    for child in element:
        children += [as_read(child), child.tail or ""]
    return [element.tag, sorted([name, value] for name, value in element.attrib.items()), children]


def without_space(element: list[Any]) -> list[Any]:
    """An element as [name, attributes, children], without text that is nothing but space."""
    name, attributes, children = element
    kept = [child if isinstance(child, str) else without_space(child) for child in children]
    return [name, attributes, [child for child in kept if not isinstance(child, str) or child.strip()]]


@needs("html-validate")
def test_it_is_html_as_the_standard_has_it(pages: Mapping[str, Path]) -> None:
    assert html_errors(list(pages.values())) == []


@needs("html-validate")
def test_what_is_not_html_is_found(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text("<!DOCTYPE html><html lang='en'><body><ul><p>a</p></ul></body></html>", encoding="utf-8")
    assert any("element-permitted-content" in told for told in html_errors([page]))


def test_what_is_wrong_with_a_page_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        "<!DOCTYPE html><html lang='en'><title>x</title><meta http-equiv='Content-Security-Policy' "
        "content=\"default-src 'none'\"><main><h1>x</h1><img src='https://example.org/x.png'>"
        "<a href='#x'></a><pre>" + "wide" * 99 + "</pre></main></html>",
        encoding="utf-8",
    )
    (bad,) = look([View(file=str(page), width=320)])
    assert {told.split(":")[0] for told in bad.violations} >= {"image-alt", "link-name"}
    assert bad.overflowing
    assert any("Content Security Policy" in message for message in bad.messages)


def test_readers_may_force_colours_and_space_text(pages: Mapping[str, Path]) -> None:
    files = [str(pages[name]) for name in ("sample", "student-full", "tutor-questions")]
    spaced = [View(file=file, **PHONE, loose=True, axe=False) for file in files]
    forced = [View(file=file, forced=True, axe=False) for file in files[:1]]
    for one in look([*spaced, *forced]):
        assert (one.overflowing, one.messages) == ([], [])


def test_lines_have_a_comfortable_length(pages: Mapping[str, Path]) -> None:
    file = str(pages["student-full"])
    wide, middle = look([View(file=file, width=width, axe=False, evaluate=MEASURE) for width in (1440, 800)])
    assert 60 <= wide.value <= 76
    assert 60 <= middle.value <= 76


def test_the_keyboard_skips_to_the_text_and_reaches_what_scrolls(pages: Mapping[str, Path]) -> None:
    file = str(pages["student-full"])
    first = View(file=file, axe=False, press=["Tab"], evaluate=FOCUSED)
    skipped = View(file=file, axe=False, press=["Tab", "Enter"], evaluate=FOCUSED)
    assert [one.value for one in look([first, skipped])] == [["skip", "", True], ["", "page=text", True]]


@needs("pdftotext", "pdfinfo")
def test_paper_has_pages_numbers_and_addresses(pages: Mapping[str, Path], tmp_path: Path) -> None:
    for name, size in (("sample", "A4"), ("sample-rtl", "letter")):
        pdf = tmp_path / f"{name}.pdf"
        look([View(file=str(pages[name]), scheme="dark", axe=False, pdf=str(pdf))])
        told = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        assert f"({size})" in told
        text = subprocess.run(
            ["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True
        ).stdout
        count = text.count("\f")
        assert f"Page 2 of {count}" in text and f"Page {count} of {count}" in text
        assert "Digital government & society" in text
        assert "the report (https://example.org/report?a=1&b=%22x%22#part)" in " ".join(text.split())
        assert "Skip to the text" not in text and "Contents" not in text
        assert all(page.split() for page in text.split("\f")[:-1])
