"""Templates of other people have few layouts, and sometimes not even the usual placeholders."""

from pathlib import Path

import pytest

from govslides.composing import compose
from govslides.deck.overflow import overflow
from govslides.deck.walking import runs
from govslides.diagnostics import Sink
from govslides.records import replace
from govslides.theme.theme import Layout, Theme
from tests.support.composed import default_theme
from tests.support.reading import read_file

FIXTURES = Path(__file__).parent.parent / "fixtures"
TALKS = sorted(FIXTURES.glob("blocks/*.md"))


def with_placeholders(*types: str) -> Theme:
    """The theme with a content layout alone, of which only placeholders of `types` are left."""
    content: Layout = default_theme().layouts["content"]
    kept = tuple(one for one in content.placeholders if one.type in types)
    return replace(default_theme(), layouts={"content": replace(content, placeholders=kept)})


@pytest.mark.parametrize("types", [("title", "obj", "body"), ("title",), ("obj",), ()], ids=str)
@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_nothing_is_lost_or_cut_off(path: Path, types: tuple[str, ...]) -> None:
    lecture, _ = read_file(path)
    sink = Sink()
    deck = compose(lecture, with_placeholders(*types), "talk", sink)
    assert not list(sink)
    assert overflow(deck) == []
    shown = " ".join(run.text for frame in deck.frames for run in runs(frame.items))
    usual = compose(lecture, default_theme(), "talk", Sink())
    words = " ".join(run.text for frame in usual.frames for run in runs(frame.items)).split()
    assert [word for word in words if word not in shown and not word.startswith("(")] == []
