"""The PDF of a deck: its text, tags, bookmarks, links, data about itself; and its pictures."""

import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from govslides import drawing
from govslides.diagnostics import Sink
from tests.drawing.drawn import bookmarks, drawn, links, pdf_of, structure, tags, talk, text_of, told
from tests.support.composed import texts_of
from tests.support.samples import FIXTURES
from tests.support.tools import needs

pytestmark = needs("pdftotext", "pdfinfo", "pdftohtml")

TALK = """
---
title: Digital government
subtitle: Eight claims
authors: [Ana Rewi, Bo Li]
language: en-NZ
date: 2026-11-22
keywords: [government, digital]
---

# First part

## A list {#list}

- One
  - Beneath **one**
- Two, with [a site](https://example.org/a?b=c%20d) and [the table](#table)

1. First
2. Second

::: notes

Only for the speaker.

:::

## A table {#table}

| Name | Number |
|------|-------:|
| Left | 12     |

# Second part

## Code and marks

Press `a && b`, ~~not~~ ==this==, H~2~O and x^2^.

```python
def one():
    return "two"
```
"""


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return pdf_of(talk(TALK.strip()))


def test_every_text_can_be_read(pdf: bytes) -> None:
    read = text_of(pdf)
    for frame in talk(TALK.strip()).frames:
        for text in texts_of(frame):
            assert re.sub(r"\s", "", text) in read, text
    assert "Onlyforthespeaker" not in read


def test_headings_lists_and_tables_are_tagged(pdf: bytes) -> None:
    found = tags(pdf)
    assert found.count("H1") == 3
    assert found.count("H2") == 3
    assert found.count("Table") == 1
    assert found.count("TH") == found.count("TD") == 2
    assert found.count("L") >= 3
    assert found.count("LI") == found.count("Lbl") == found.count("LBody") == 5
    told = structure(pdf)
    assert re.search(r'Lbl[^"]*"1\."\s+LBody[^"]*"First"', told)


def test_what_is_read_follows_the_items(pdf: bytes) -> None:
    read = structure(pdf)
    order = ["One", "Beneath ", "Two, with ", "First", "Second", "A table", "Name", "Left", "Second part"]
    places = [read.index(f'"{word}"') for word in order]
    assert places == sorted(places)


def test_decorations_and_footers_are_not_read(pdf: bytes) -> None:
    assert "Digital government" in text_of(pdf).replace("Digitalgovernment", "Digital government")
    read = structure(pdf)
    slides = read[read.index('"A list"') :]
    assert "Digital government" not in slides
    assert not re.search(r'^\s*"\d+"$', slides, re.MULTILINE) or '"12"' in slides


def test_bookmarks_are_sections_and_their_slides(pdf: bytes, tmp_path: Path) -> None:
    assert bookmarks(pdf, tmp_path) == [
        (1, "Digital government", 1),
        (1, "First part", 2),
        (2, "A list", 3),
        (2, "A table", 4),
        (1, "Second part", 5),
        (2, "Code and marks", 6),
    ]


def test_links_lead_outside_and_to_slides(pdf: bytes, tmp_path: Path) -> None:
    assert links(pdf) == ["https://example.org/a?b=c%20d"]
    bookmarks(pdf, tmp_path)
    assert re.search(r'href="[^"]*#4">the table', (tmp_path / "deck.xml").read_text(encoding="utf-8"))


def test_the_document_says_what_it_is(pdf: bytes) -> None:
    said = told(pdf, "pdfinfo", "-")
    assert re.search(r"Title:\s+Digital government\n", said)
    assert re.search(r"Author:\s+Ana Rewi, Bo Li\n", said)
    assert re.search(r"Keywords:\s+government, digital\n", said)
    assert re.search(r"Tagged:\s+yes", said)
    assert re.search(rb"/Lang ?\(en-NZ\)", pdf)
    assert b"<pdfuaid:part>1" in pdf


def test_a_page_is_a_slide(pdf: bytes) -> None:
    said = told(pdf, "pdfinfo", "-")
    assert re.search(r"Pages:\s+6\n", said)
    assert re.search(r"Page size:\s+960(\.\d+)? x 540 pts", said)


def test_another_process_makes_the_same_bytes(pdf: bytes) -> None:
    code = (
        "import sys; from tests.drawing.test_slides import *; "
        "sys.stdout.buffer.write(pdf_of(talk(TALK.strip())))"
    )
    root = Path(__file__).resolve().parents[2]
    for seed in "12":
        environment = {"PYTHONHASHSEED": seed, "GOVSLIDES_CACHE": "", "PATH": ""}
        made = subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, cwd=root, env=environment
        )
        assert made.stdout == pdf


def test_frames_can_be_drawn_in_any_order() -> None:
    deck = talk(TALK.strip())
    one = drawn(deck)
    draw = drawing.Draughtsman(one.theme, one.template).begin(deck.common)
    backwards = [draw(frame, 0) for frame in reversed(deck.frames)][::-1]
    assert backwards == one.markups


def test_single_slides_are_pictures_as_wide_as_asked() -> None:
    made = drawing.slides_png(drawn(talk(TALK.strip())), ["table", "title~"], 400, Sink())
    pictures = [Image.open(BytesIO(one)) for one in made]
    assert [picture.size for picture in pictures] == [(400, 225), (400, 225)]
    assert pictures[1].convert("RGB").getpixel((5, 5)) == (0x12, 0x34, 0x3B)
    assert pictures[0].convert("RGB").getpixel((5, 100)) == (0xFC, 0xFA, 0xF5)


def test_a_link_to_a_slide_that_is_not_drawn_is_plain() -> None:
    assert len(drawing.slides_png(drawn(talk(TALK.strip())), ["list"], 200, Sink())) == 1


def test_slides_are_svg_too() -> None:
    (made,) = drawing.slides_svg(drawn(talk(TALK.strip())), ["list"], Sink())
    assert made.startswith(b"<svg") and b"<text" not in made
    with pytest.raises(KeyError):
        drawing.slides_svg(drawn(talk(TALK.strip())), ["nowhere"], Sink())


def test_numbers_of_single_slides_stay() -> None:
    drawing_ = drawn(talk(TALK.strip()))
    (alone,) = drawing.slides_png(drawing_, ["table"], 960, Sink())
    together = drawing.slides_png(drawing_, [frame.id for frame in drawing_.deck.frames], 960, Sink())
    assert together[3] == alone


def test_a_pdf_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govslides.drawing.assembly.MOST_PAGES", 5)
    sink = Sink()
    assert drawing.slides_pdf(drawn(talk(TALK.strip())), sink) == b""
    assert [found.code for found in sink] == ["too-many-pages"]


def test_pictures_are_drawn_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    one = drawn(talk(TALK.strip()))
    ids = [frame.id for frame in one.deck.frames]
    together = drawing.slides_png(one, ids, 96, Sink())
    monkeypatch.setattr("govslides.drawing.assembly._AT_ONCE", 4)
    assert drawing.slides_png(one, [*ids, ids[0]], 96, Sink()) == [*together, together[0]]


@pytest.mark.parametrize("name", ["hard/right-to-left.md", "hard/cjk.md", "hard/macrons.md"])
def test_scripts_come_back_as_they_were_written(name: str) -> None:
    source = (FIXTURES / name).read_text(encoding="utf-8")
    read = "".join(sorted(set(text_of(pdf_of(talk(source))))))
    letters = {letter for letter in source.split("---", 2)[2] if letter.isalpha()}
    assert letters <= set(read)
