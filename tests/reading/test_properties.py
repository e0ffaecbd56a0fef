"""Reading never fails, never loses a word, and is the same every time."""

import re

from hypothesis import given
from hypothesis import strategies as st

from govslides.blocks import registry
from govslides.blocks.support.walking import walk
from govslides.model.document import Div, ThematicBreak
from tests.support.dump import dump
from tests.support.reading import read_text

NAMES = st.sampled_from([*registry.names(), "mith", "Notes", "div", "x"])
KEYS = st.sampled_from(
    [
        "minutes=3",
        "minutes=x",
        "width=40%",
        "title=zeta",
        "type=pie",
        "by=eta",
        "cite=key",
        "#one",
        ".two",
        "widths=a",
    ]
)
LEAVES = st.sampled_from(
    [
        "alpha **beta** [@gamma]",
        "- delta\n- epsilon: zeta\n  - eta",
        "- [x] theta\n- [ ] iota\n\n  kappa",
        "| a | b |\n|---|---|\n| lambda | 7 |",
        "![mu](none.png)",
        "# nu\n\n## xi\n\n### omicron",
        "---",
        "pi\n: rho",
        "> [!NOTE]\n> sigma",
        "— tau",
        ". . .",
        "upsilon[^1]\n\n[^1]: phi",
        "* * chi\n  * psi\n* * omega",
        "[link](#nowhere)",
    ]
)


@st.composite
def fenced(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    keys = " ".join(draw(st.lists(KEYS, max_size=2, unique=True)))
    opener = f"::: {{.{draw(NAMES)} {keys}}}" if keys else f"::: {draw(NAMES)}"
    body = "\n\n".join(draw(st.lists(inner, max_size=3)))
    return f"{opener}\n\n{body}\n\n:::"


TEXTS = st.lists(st.recursive(LEAVES, fenced, max_leaves=8), max_size=6).map("\n\n".join)


@given(TEXTS)
def test_reading_anything_reports_or_succeeds(text: str) -> None:
    lecture, sink = read_text(text)
    again, _ = read_text(text)
    assert dump(lecture) == dump(again)
    assert all(one.message.endswith(".") and one.span is not None for one in sink)


@given(TEXTS)
def test_no_word_is_lost_without_an_error(text: str) -> None:
    lecture, sink = read_text(text)
    if sink.failed:
        return
    written = set(
        re.findall(r"\b(?:alpha|beta|delta|epsilon|eta|theta|iota|kappa|lambda|nu|xi|pi|tau|phi)\b", text)
    )
    assert written <= set(re.findall(r"\w+", dump(lecture)))


@given(TEXTS)
def test_no_unread_block_remains(text: str) -> None:
    lecture, _ = read_text(text)
    left = {type(node) for node in walk((*lecture.sections, *lecture.footnotes.values()))}
    assert not left & {Div, ThematicBreak}
