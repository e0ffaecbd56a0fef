"""Plain bullets are read at once, and come to what reading line by line makes of them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from govslides.diagnostics import Sink
from govslides.source import Source
from govslides.syntax.bullets import read_bullets
from govslides.syntax.inline import Inlines
from govslides.syntax.markdown import parse

QUICK, SLOW = "One", "1ne"
"""Words to begin with: behind a digit, which a number might have, bullets are read line by line."""

WORDS = st.sampled_from(["a", "b c", "é", "x\u00a0y", "“q”", "a | b", "Table: c", "d.", "e #", "1. f", "# g"])
INDENTS = st.sampled_from(["", "", " ", "  ", "  ", "   ", "    ", "    ", "      ", "        "])
BULLETS = st.lists(st.tuples(INDENTS, WORDS), max_size=8).map(
    lambda lines: "".join(f"{indent}- {words}\n" for indent, words in lines)
)
BEFORE = ["", "## Title\n\n", "Text.\n\n", "a | b\n--|--\nc | d\n\n", "::: notes\n\n", "- a\n\n"]
TIGHT = ["", "Text.\n", ":::\n", "---\n", "1. b\n", "* b\n", "> b\n", ": b\n", "    b\n"]
MORE = ["\n  Text.\n", "\n- b\n", "\n* b\n", "\n \n- b\n", "\n1. b\n"]
OTHER = [
    "\n",
    "\n: b\n",
    "\n{.c}\n",
    "\nText.\n",
    "\n> b\n",
    "\n\n## b\n",
    "\n::: b\n\nText.\n\n:::\n",
    "\n:::\n",
    "\n|a|\n|-|\n",
]


def told(text: str, first: str) -> tuple[str, list[str]]:
    """All of the tree, with all its places, and what is reported."""
    sink = Sink()
    document = parse(Source("talk.md", text.replace(QUICK, first)), sink)
    return repr(document).replace(SLOW, QUICK), [str(problem).replace(SLOW, QUICK) for problem in sink]


@given(
    st.sampled_from(BEFORE), st.sampled_from(["", " ", "   "]), BULLETS, st.sampled_from(TIGHT + MORE + OTHER)
)
@example("", "", "".join(f"{'  ' * depth}- a\n" for depth in range(12)), "")
@example(":::: a\n" * 45, "", "  - a\n    - b\n", "")
def test_both_ways_come_to_the_same(before: str, indent: str, bullets: str, behind: str) -> None:
    text = f"{before}{indent}- {QUICK}\n{bullets}{behind}"
    assert told(text, QUICK) == told(text, SLOW)


def lines_of(text: str) -> int | None:
    """How many lines are read at once; None when the list is read line by line."""
    source = Source("talk.md", text)
    bullets = read_bullets(source, 0, Inlines(Sink(), source.text))
    return bullets and bullets.lines


@pytest.mark.parametrize("behind", OTHER)
def test_ordinary_lists_are_read_at_once(behind: str) -> None:
    assert lines_of(f"- a\n    - b\n  - c\n- d\n{behind}") == 4


@pytest.mark.parametrize(
    "behind", ["- *b*\n", "- b \n", "      - b\n", "-\tb\n", "- [ ] b\n", "- b :::\n", *MORE]
)
def test_what_may_be_more_is_read_line_by_line(behind: str) -> None:
    assert lines_of(f"- a\n{behind}") is None
