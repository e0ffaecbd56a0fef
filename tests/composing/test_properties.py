"""Whatever the content: every word is there, nothing overflows, titles and keys are unique."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govslides.composing import Composition, compose
from govslides.deck.deck import Deck
from govslides.deck.overflow import overflow
from govslides.deck.walking import items_of
from govslides.diagnostics import Sink
from tests.support.composed import compose_text, default_theme, paragraphs_of, text_of
from tests.support.lectures import Generated, lectures
from tests.support.reading import read_file, read_folder

WORD = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)
LONG = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=40, max_size=120)
WORDS = st.lists(st.one_of(WORD, WORD, WORD, LONG), min_size=1, max_size=60).map(" ".join)
BULLETS = st.lists(st.tuples(st.integers(0, 5), WORDS), min_size=1, max_size=30).map(
    lambda items: "".join(f"{'  ' * min(level, at)}- {text}\n" for at, (level, text) in enumerate(items))
)
TABLE = st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=2, max_size=12).map(
    lambda rows: (
        f"| {' | '.join(rows[0])} |\n|---|---|---|\n"
        + "".join(f"| {' | '.join(row)} |\n" for row in rows[1:])
    )
)
CALLOUT = WORDS.map(lambda text: f"> [!NOTE]\n> {text}\n")
TIMELINE = st.lists(WORDS, min_size=1, max_size=14).map(
    lambda texts: (
        "::: timeline\n\n" + "".join(f"- **{n}0s** {text}\n" for n, text in enumerate(texts)) + "\n:::\n"
    )
)
MYTH = st.tuples(WORDS, BULLETS).map(
    lambda pair: f"::: myth\n\n{pair[0]}\n\n:::\n\n::: reality\n\n{pair[1]}\n:::\n"
)
BLOCK = st.one_of(WORDS, BULLETS, TABLE, CALLOUT, TIMELINE, MYTH, WORDS.map(lambda text: f"### {text}\n"))
TITLE = WORDS.map(lambda text: text[:200].rpartition(" ")[0] or text[:200])
SLIDE = st.tuples(st.one_of(WORD, TITLE), st.lists(BLOCK, max_size=4)).map(
    lambda pair: f"## {pair[0]}\n\n" + "\n".join(f"{block}\n" for block in pair[1])
)

careful = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def check(deck: Deck) -> None:
    assert overflow(deck) == []
    titles = [frame.title for frame in deck.frames]
    assert len({title.casefold() for title in titles}) == len(titles)
    ids = [frame.id for frame in deck.frames]
    assert len(set(ids)) == len(ids)
    assert [frame for section in deck.sections for frame in section.frames] == ids
    floor = default_theme().floor
    for frame in deck.frames:
        assert frame.items[0].key == "title"
        keys = [item.key for item in items_of(frame.items)]
        assert len(set(keys)) == len(keys)
        shown = {target.key for step in frame.reveals for target in step}
        assert shown <= set(keys)
        assert all(run.style.size >= floor for p in paragraphs_of(frame) for run in p.runs)


@careful
@given(st.lists(SLIDE, min_size=1, max_size=3))
def test_every_word_is_there_and_nothing_overflows(slides: list[str]) -> None:
    source = "\n".join(slides)
    deck, sink = compose_text(f"---\ntitle: A talk\n---\n\n{source}")
    assert not list(sink), [str(problem) for problem in sink]
    check(deck)
    shown = "".join("".join(text_of(p).split()) for frame in deck.frames for p in paragraphs_of(frame))
    for word in {
        word for word in source.split() if word.isalpha() and word not in ("timeline", "myth", "reality")
    }:
        assert word in shown, word


@careful
@given(lectures())
def test_lectures_of_all_kinds(lecture: Generated) -> None:
    with TemporaryDirectory() as folder:
        path = lecture.write(Path(folder))
        read, _ = (read_folder if path.is_dir() else read_file)(path)
        sink = Sink()
        deck = compose(read, default_theme(), "talk", sink)
        assert not list(sink), [str(problem) for problem in sink]
        check(deck)


@settings(max_examples=10, deadline=None)
@given(lectures())
def test_slides_can_be_composed_in_any_order(lecture: Generated) -> None:
    with TemporaryDirectory() as folder:
        path = lecture.write(Path(folder))
        read, _ = (read_folder if path.is_dir() else read_file)(path)
        forward, backward = Composition(read, default_theme()), Composition(read, default_theme())
        plans = [plan for planned in forward.plans for plan in planned]
        there = [forward.compose(plan) for plan in plans]
        again = [plan for planned in backward.plans for plan in planned]
        back = [backward.compose(plan) for plan in reversed(again)][::-1]
        assert forward.deck("t", there, Sink()) == backward.deck("t", back, Sink())
