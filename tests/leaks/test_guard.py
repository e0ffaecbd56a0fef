"""The last look at what students get finds what is for tutors, however it got in."""

from pathlib import Path

import pytest

from govslides.audience import divide
from govslides.diagnostics import Sink
from govslides.flow.flow import Flow, Properties, TitleBlock
from govslides.flow.nodes import Figure, Item, ItemList, Node, Paragraph
from govslides.flow.runs import Run, sentence
from govslides.flowing import handout, question_sheet
from govslides.leaks import Guard
from govslides.model.lecture import Lecture
from govslides.model.settings import HandoutSettings, QuestionSettings
from govslides.source import Span
from tests.support.lectures import generate
from tests.support.reading import read_folder, read_text

LECTURE = Path(__file__).parents[2] / "lecture"

TEXT = """\
## A slide

What everybody may read, in a sentence that is long enough.

::: notes

Do not tell them yet that the second answer is the right one.

What everybody may read, in a sentence that is long enough.

:::
"""


def document(*nodes: Node) -> Flow:
    runs = (Run(text="A title"),)
    opening = TitleBlock(title=runs, kind="Handout")
    return Flow(
        name="x", audience="student", opening=opening, nodes=nodes, properties=Properties(title="A title")
    )


def guard_of(text: str = TEXT) -> tuple[Guard, Lecture]:
    lecture, _ = read_text(text)
    shared, private = divide(lecture)
    return Guard(private, shared), lecture


def span_of(words: str, lecture: Lecture, *, last: bool = False) -> Span:
    source = lecture.sections[0].slides[0].span.source
    at = source.text.rindex(words) if last else source.text.index(words)
    return Span(source, at, at + len(words))


def test_a_text_from_the_notes_is_found_by_its_place() -> None:
    guard, lecture = guard_of()
    span = span_of("the second answer", lecture)
    sink = Sink()
    guard.check(document(Paragraph(runs=(Run(text="anything", span=span),))), "student/x", sink)
    [leak] = sink
    assert (leak.code, leak.place) == ("leak", "talk.md:7:27")
    assert "student/x" in leak.message
    assert "the second answer" in leak.message
    assert sink.failed


def test_a_sentence_that_slide_and_notes_share_is_judged_by_its_place() -> None:
    guard, lecture = guard_of()
    words = "What everybody may read, in a sentence that is long enough."
    first, second = span_of(words, lecture), span_of(words, lecture, last=True)
    assert guard.leaks(document(Paragraph(runs=(Run(text=words, span=first),)))) == []
    assert [leak.span for leak in guard.leaks(document(Paragraph(runs=(Run(text=words, span=second),))))] == [
        second
    ]


@pytest.mark.parametrize("place", [0, 499, 500, 1234, 1998])
def test_one_leak_among_thousands_is_found(place: int) -> None:
    guard, lecture = guard_of()
    fine, wrong = span_of("What everybody may read", lecture), span_of("the second answer", lecture)

    def listed(spans: tuple[Span | None, ...]) -> ItemList:
        texts = [Paragraph(runs=sentence("x", span)) for span in spans]
        return ItemList(items=tuple([Item(blocks=(text,), span=fine) for text in texts]), span=fine)

    spans = [fine if at % 3 else None for at in range(1999)]
    assert guard.leaks(document(listed(tuple(spans)))) == []
    spans[place] = wrong
    assert [leak.span for leak in guard.leaks(document(listed(tuple(spans))))] == [wrong]


@pytest.mark.parametrize(
    "node",
    [
        Paragraph(runs=(Run(text="Yet that the second ANSWER? do not tell them yet that the second"),)),
        Paragraph(runs=sentence("do not tell them yet that the second answer is the right one")),
        Figure(media="x", alt="Do not tell them: yet that the second answer, is the right one"),
        Figure(
            media="x", alt="", caption=(Run(text="", note=1), Run(text="that the second answer is the right"))
        ),
    ],
)
def test_a_text_without_a_place_is_found_by_its_words(node: Node) -> None:
    guard, _ = guard_of()
    [leak] = guard.leaks(document(node))
    assert leak.span is None


def test_words_that_stand_on_a_slide_too_are_no_secret() -> None:
    guard, _ = guard_of()
    shared = "What everybody may read, in a sentence that is long enough."
    ours = "The second answer is what is yet to be seen by the others."
    assert guard.leaks(document(Figure(media="x", alt=shared), Paragraph(runs=(Run(text=ours),)))) == []


def test_a_title_that_the_notes_repeat_is_no_secret(tmp_path: Path) -> None:
    title = "Digital government, hopes, aspirations and reality for everybody"
    (tmp_path / "lecture.yaml").write_text(f"title: '{title}'\n", encoding="utf-8")
    notes = f"## A slide\n\n::: notes\n\nThis is *{title}*.\n\n:::\n\nSeen.\n"
    (tmp_path / "talk.md").write_text(notes, encoding="utf-8")
    shared, private = divide(read_folder(tmp_path)[0])
    titled = document(Figure(media="x", alt=title))
    assert Guard(private, shared).leaks(titled) == []
    assert Guard(private, guard_of()[1]).leaks(titled) != []


@pytest.mark.parametrize("variant", ["full", "guided"])
def test_handouts_of_the_lecture(variant: str) -> None:
    lecture, _ = read_folder(LECTURE)
    shared, private = divide(lecture)
    guard, settings = Guard(private, shared), HandoutSettings()
    student = handout(shared, settings, "student", variant, "x", {}, Sink())  # type: ignore[arg-type]
    tutor = handout(lecture, settings, "tutor", variant, "x", {}, Sink())  # type: ignore[arg-type]
    assert guard.leaks(student) == []
    assert len(guard.leaks(tutor)) > 100


def test_question_sheets_of_the_lecture() -> None:
    lecture, _ = read_folder(LECTURE)
    shared, private = divide(lecture)
    guard = Guard(private, shared)
    student = question_sheet(shared, QuestionSettings(), "student", "", "x", Sink())
    tutor = question_sheet(lecture, QuestionSettings(), "tutor", "", "x", Sink())
    assert guard.leaks(student) == []
    assert len(guard.leaks(tutor)) > 50


@pytest.mark.parametrize("seed", range(8))
def test_generated_lectures_leak_nothing_and_are_not_suspected(seed: int, tmp_path: Path) -> None:
    lecture, _ = read_folder(generate(seed, slides=8).write(tmp_path))
    shared, private = divide(lecture)
    guard, settings = Guard(private, shared), HandoutSettings(thumbnails="margin", word_bank=True)
    for variant in ("full", "guided", "slides"):
        assert guard.leaks(handout(shared, settings, "student", variant, "x", {}, Sink())) == []  # type: ignore[arg-type]
    sheet = question_sheet(shared, QuestionSettings(), "student", "", "x", Sink())
    assert sheet is None or guard.leaks(sheet) == []
