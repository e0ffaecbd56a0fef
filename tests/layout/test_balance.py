"""Looks of text that no writer chooses: no word left alone, few sizes, even cards and columns."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govslides.deck.deck import Frame
from govslides.deck.items import Group, Shape
from govslides.deck.text import Paragraph
from tests.support.composed import compose_text, frames_of, paragraphs_of, text_of

NO_BREAK = "\u00a0"


def lines_of(paragraph: Paragraph) -> list[str]:
    text = text_of(paragraph)
    return [text[line.start : line.end].strip() for line in paragraph.lines]


def the_item(body: str) -> Paragraph:
    (frame,) = frames_of(f"## Slide\n\n{body}\n")
    return paragraphs_of(frame)[1]


def test_a_short_word_does_not_stand_alone() -> None:
    first, last = lines_of(
        the_item("- Think about organic systems, processes and relationships, not about technology")
    )
    assert first.endswith("relationships, not")
    assert last == f"about{NO_BREAK}technology"


def test_a_sentence_does_not_begin_at_the_end_of_a_line() -> None:
    body = (
        "- "
        + "The first of two sentences is so long that it nearly fills a line of the slide here. What a line."
    )
    lines = lines_of(the_item(body))
    assert not any(line.endswith("What") for line in lines)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcdefgh", min_size=1, max_size=24), min_size=2, max_size=12), st.booleans())
def test_no_word_that_fits_is_cut(words: list[str], claim: bool) -> None:
    said = " ".join(words)
    body = f"::: myth\n\n{said}\n\n:::\n\n::: reality\n\n- {said}\n\n:::\n" if claim else f"- {said}\n"
    for frame in frames_of(f"## Slide\n\n{body}"):
        for paragraph in paragraphs_of(frame):
            text = text_of(paragraph)
            for line in paragraph.lines[:-1]:
                assert not (text[line.end - 1].isalnum() and text[line.end].isalnum()), text


def test_a_claim_without_evidence_has_the_slide_for_itself() -> None:
    claim = "::: myth\n\nEverything is digital now.\n\n:::\n"
    (alone,) = frames_of(f"## Myth\n\n{claim}")
    (answered,) = frames_of(f"## Myth\n\n{claim}\n::: reality\n\nIt is not.\n\n:::\n")
    assert (alone.role, answered.role) == ("claim", "myth")
    assert max(size_of(one) for one in paragraphs_of(alone)) > max(
        size_of(one) for one in paragraphs_of(answered)
    )


def size_of(paragraph: Paragraph) -> int:
    return max(run.style.size for run in paragraph.runs)


def test_slides_of_two_questions_have_one_size() -> None:
    short, long = "What changed?", "What changed in your agency, and who noticed it before you did? " * 2
    found = set()
    for said in (short, long):
        body = f"## Discuss\n\n::: question\n\n{said}\n\n:::\n\n::: question\n\n{said}\n\n:::\n"
        (frame,) = frames_of(body)
        found |= {size_of(one) for one in paragraphs_of(frame) if said.split()[0] in text_of(one)}
    assert len(found) == 1


def test_cards_above_and_beneath_are_equally_tall() -> None:
    periods = [f"{1970 + 10 * at}s\n:   {'Some words. ' * (1 + 3 * (at == 1))}" for at in range(5)]
    (frame,) = frames_of("## Time\n\n::: timeline\n\n" + "\n\n".join(periods) + "\n\n:::\n")
    (group,) = [item for item in frame.items if isinstance(item, Group)]
    cards = [item.box for item in group.items if isinstance(item, Shape) and "card" in item.key]
    assert len(cards) == 5
    assert len({box.height for box in cards}) == 1
    assert abs(max(box.right for box in cards) - group.box.right) < 20


def test_what_makes_a_title_unique_stands_back() -> None:
    _, second = frames_of("## Same\n\nText.\n\n## Same\n\nText.\n")
    runs = paragraphs_of(second)[0].runs
    assert [(run.text, run.style.colour) for run in runs] == [("Same", "ink"), (" (2)", "muted")]


@pytest.mark.parametrize(("works", "frames", "columns"), [(1, 1, 1), (4, 1, 2), (40, 2, 4)])
def test_references_stand_in_two_columns(tmp_path: Path, works: int, frames: int, columns: int) -> None:
    entries = [
        {
            "id": f"w{at}",
            "type": "article-journal",
            "title": "The title of a work that is about as long as titles are",
            "container-title": "A Journal of Public Things",
            "author": [{"family": f"Author{at:02}", "given": "A."}],
            "issued": {"date-parts": [[1980 + at]]},
        }
        for at in range(works)
    ]
    (tmp_path / "references.json").write_text(json.dumps(entries), encoding="utf-8")
    cited = "\n".join(f"- Claim [@w{at}]" for at in range(works))
    deck, sink = compose_text(
        f"---\ntitle: T\nreferences: references.json\n---\n\n## All\n\n{cited}\n", tmp_path
    )
    assert not list(sink)
    listed = [frame for frame in deck.frames if frame.role == "references"]
    assert (len(listed), sum(len(bodies_beside(frame)) for frame in listed)) == (frames, columns)
    said = [text_of(one).split(",")[0] for frame in listed for one in paragraphs_of(frame)[1:]]
    assert said == [f"Author{at:02}" for at in range(works)]


def bodies_beside(frame: Frame) -> list[Shape]:
    return [item for item in frame.items[1:] if isinstance(item, Shape)]
