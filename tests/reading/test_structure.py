"""Where sections and slides start, and what they are called."""

import pytest

from govslides.model.inline import plain_text
from tests.support.reading import found, read_text, slides


def outline(text: str) -> list[str]:
    """Sections as "# title", slides as "- title (number of blocks)"."""
    lecture, _ = read_text(text)
    lines = []
    for section in lecture.sections:
        if section.title:
            lines.append(f"# {plain_text(section.title)} ({len(section.blocks)})")
        lines += [f"- {plain_text(slide.title)} ({len(slide.blocks)})" for slide in section.slides]
    return lines


OUTLINES = [
    ("sections and slides", "# A\n\n## B\n\nx\n\n## C\n\ny\n", ["# A (0)", "- B (1)", "- C (1)"]),
    ("text under a section", "# A\n\nx\n\n## B\n\ny\n", ["# A (1)", "- B (1)"]),
    ("run-in headings", "# A\n\n## B\n\n### C\n\nx\n", ["# A (0)", "- B (2)"]),
    ("only first-level headings", "# A\n\nx\n\n# B\n\ny\n", ["- A (1)", "- B (1)"]),
    ("slides before a section", "## A\n\nx\n\n# B\n\n## C\n\ny\n", ["- A (1)", "# B (0)", "- C (1)"]),
    ("a break", "# A\n\n## B\n\nx\n\n---\n\ny\n", ["# A (0)", "- B (1)", "- (1)".replace("- ", "-  ")]),
    ("a break before a heading", "# A\n\n## B\n\nx\n\n---\n\n## C\n\ny\n", ["# A (0)", "- B (1)", "- C (1)"]),
    (
        "a break before a small one",
        "# A\n\n## B\n\nx\n\n---\n\n### C\n\ny\n",
        ["# A (0)", "- B (1)", "- C (1)"],
    ),
    ("breaks with nothing", "---\n\n## A\n\nx\n\n---\n\n---\n\n## B\n\ny\n\n---\n", ["- A (1)", "- B (1)"]),
    ("text first", "x\n\n## A\n\ny\n", ["-  (1)", "- A (1)"]),
    ("only breaks", "x\n\n---\n\ny\n", ["-  (1)", "-  (1)"]),
    ("only text", "x\n", ["-  (1)"]),
    ("nothing", "", []),
    ("Marp", "# A\n\nx\n\n---\n\n# B\n\n## C\n\ny\n\n---\n\nz\n", ["- A (1)", "- B (2)", "-  (1)"]),
    (
        "a lecture of ours with breaks before its sections",
        "# A\n\n## B\n\nx\n\n## C\n\ny\n\n---\n\n# D\n\n## E\n\nz\n\n## F\n\nz\n\n---\n\n# G\n\n## H\n\nz\n",
        ["# A (0)", "- B (1)", "- C (1)", "# D (0)", "- E (1)", "- F (1)", "# G (0)", "- H (1)"],
    ),
    ("headings in blocks", "# A\n\n## B\n\n::: notes\n\n# C\n\n## D\n\nx\n\n:::\n", ["# A (0)", "- B (1)"]),
    ("by its own word", "---\nslide-level: 1\n---\n\n# A\n\n## B\n\nx\n", ["- A (2)"]),
    ("Marp by its own word", "---\nmarp: true\n---\n\n# A\n\n# B\n\nx\n", ["- A (2)"]),
    (
        "Marp's divider",
        "---\nmarp: true\nheadingDivider: 2\n---\n\n# A\n\nx\n\n## B\n\ny\n",
        ["- A (1)", "- B (1)"],
    ),
    ("Marp with a picture first", "---\nmarp: true\n---\n\nx\n\n# A\n\ny\n", ["- A (2)"]),
]


@pytest.mark.parametrize(
    ("text", "expected"), [case[1:] for case in OUTLINES], ids=[case[0] for case in OUTLINES]
)
def test_outlines(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


def ids(text: str) -> list[str]:
    return [slide.id for slide in slides(read_text(text)[0])]


def test_ids_are_heading_paths() -> None:
    text = "# Myths\n\n## Myth 1: a claim\n\nx\n\n## 政府 2.0\n\nx\n\n## Te kāwanatanga\n\nx\n"
    assert ids(text) == ["myths/myth-1-a-claim", "myths/政府-2-0", "myths/te-kāwanatanga"]


def test_ids_are_unique_and_explicit_ones_come_first() -> None:
    text = "# A\n\n## B\n\nx\n\n## B\n\nx\n\n## C {#a/b}\n\nx\n"
    assert ids(text) == ["a/b-2", "a/b-3", "a/b"]


def test_untitled_slides_are_named_after_the_one_before() -> None:
    assert ids("# A\n\n## B\n\nx\n\n---\n\ny\n\n---\n\nz\n") == ["a/b", "a/b-2", "a/b-3"]


def test_thousands_of_slides_with_one_title_take_no_time() -> None:
    found_ids = ids("# A\n\n" + "## B\n\nx\n\n" * 5000)
    assert len(set(found_ids)) == 5000


def test_a_duplicate_id_is_reported_at_the_second() -> None:
    lecture, sink = read_text("# A\n\n## B {#x}\n\ny\n\n## C {#x}\n\ny\n")
    assert found(sink) == ["7:7 duplicate-id"]
    assert len({slide.id for slide in slides(lecture)}) == 2


def test_links_find_slides_by_path_tail_and_blocks() -> None:
    text = (
        "# A\n\n## B\n\n[1](#a/b) [2](#b) [3](#a) [4](#fig) [5](#own)\n\n"
        "## C {#own}\n\n::: {.summary #fig}\n- x\n:::\n"
    )
    lecture, sink = read_text(text)
    assert found(sink) == []
    assert lecture.anchors == {"a": "a", "a/b": "a/b", "own": "own", "fig": "own", "b": "a/b"}


def test_a_tail_that_two_slides_have_leads_nowhere() -> None:
    _, sink = read_text("# A\n\n## X\n\n[1](#x)\n\n# B\n\n## X\n\ny\n")
    assert found(sink) == ["5:5 unresolved-link"]


def test_pauses_of_pandoc_come_on_clicks() -> None:
    lecture, _ = read_text("# A\n\n## B\n\na\n\n. . .\n\nb\n\n. . .\n\nc\n\n::: notes\nd\n:::\n")
    assert [type(block).__name__ for block in slides(lecture)[0].blocks] == [
        "Paragraph",
        "Reveal",
        "Reveal",
        "Notes",
    ]
