"""Whatever the lecture: every word is in the right copies, nothing for tutors is in a student's."""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from govslides.audience import for_students, for_tutors_alone
from govslides.diagnostics import Sink
from govslides.flow.flow import Flow
from govslides.flow.nodes import Box, Heading, Question, Table
from govslides.flowing import Flowing
from govslides.inputs import Inputs
from govslides.model.inline import plain_text
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.settings import HandoutSettings, QuestionSettings
from govslides.source import Span
from govslides.syntax.markdown import parse
from tests.support.flow_words import nodes_of, runs_in, runs_of, spans_of, texts_of
from tests.support.lectures import Generated, lectures
from tests.support.reading import read_file, read_folder
from tests.support.words import Wanted, Words, tokens, wanted_words

HANDOUT = HandoutSettings(start=600)
SHEET = QuestionSettings(seed="seed")

some = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def read(generated: Generated) -> tuple[Lecture, Wanted]:
    """A generated lecture, and the words that it has for slides and notes."""
    with TemporaryDirectory() as folder:
        path = generated.write(Path(folder))
        lecture, problems = (read_folder if path.is_dir() else read_file)(path)
        assert not problems.failed, [str(problem) for problem in problems]
        inputs = Inputs(path if path.is_dir() else path.parent, Sink())
        names = inputs.names(".md") if path.is_dir() else [path.name]
        sources = [inputs.source(name) for name in names]
        return lecture, wanted_words(parse(source, Sink()) for source in sources if source is not None)


def said_in(flow: Flow) -> Words:
    """The words of a document."""
    return Counter(word for text in texts_of(flow) for word in tokens(text))


def repeated_titles(lecture: Lecture) -> Words:
    """The words of titles, which a document may leave out when they only repeat something."""
    places = [place for section in lecture.sections for place in (section, *section.slides)]
    return Counter(word for place in places for word in tokens(plain_text(place.title)))


def handout(lecture: Lecture, audience: str, flowing: Flowing | None = None) -> Flow:
    made = flowing or Flowing()
    copy = for_students(lecture) if audience == "student" else lecture
    return made.handout(copy, HANDOUT, audience, "full", "handout", {}, Sink())  # type: ignore[arg-type]


@some
@given(lectures())
def test_every_word_is_in_the_copies_that_should_have_it(generated: Generated) -> None:
    lecture, wanted = read(generated)
    left_out = repeated_titles(lecture)
    student, tutor = said_in(handout(lecture, "student")), said_in(handout(lecture, "tutor"))
    assert set(wanted.slides) <= set(student)
    assert not (wanted.slides - left_out) - student
    assert not (wanted.slides - left_out) - tutor
    assert not (wanted.notes + wanted.either) - tutor


@some
@given(lectures())
def test_students_get_nothing_that_is_for_tutors(generated: Generated) -> None:
    lecture, _ = read(generated)
    secret = for_tutors_alone(lecture)
    flowing = Flowing()
    for copy in (lecture, for_students(lecture)):
        made = [
            flowing.handout(copy, HANDOUT, "student", variant, "x", {}, Sink())
            for variant in ("full", "guided", "slides")
        ]
        made += [
            flowing.question_sheet(copy, SHEET, "student", version, "x", Sink()) for version in ("", "A")
        ]
        for flow in made:
            assert [span.text for span in spans_of(flow) if _is_in(span, secret)] == []


def _is_in(span: Span, places: list[Span]) -> bool:
    return any(
        place.source is span.source
        and place.start <= span.start
        and span.end <= place.end
        and span.end > span.start
        for place in places
    )


@some
@given(lectures(slides=4))
def test_documents_are_well_made(generated: Generated) -> None:
    lecture, _ = read(generated)
    flowing = Flowing()
    for audience in ("student", "tutor"):
        for flow in (
            handout(lecture, audience, flowing),
            flowing.question_sheet(lecture, SHEET, audience, "A", "x", Sink()),  # type: ignore[arg-type]
        ):
            check(flow)


def check(flow: Flow) -> None:
    """Ids are unique, no heading skips a level, tables are whole, links lead somewhere."""
    nodes = nodes_of(flow)
    ids = [node.id for node in nodes if getattr(node, "id", "")]
    assert len(set(ids)) == len(ids)
    level = 0
    for node in nodes:
        if isinstance(node, Heading):
            assert 1 <= node.level <= level + 1
            level = node.level
        if isinstance(node, Table):
            assert abs(sum(node.widths) - 1) < 1e-6
            assert all(len(row) == len(node.widths) for row in (*node.header, *node.rows))
    assert {run.anchor for run in runs_of(flow) if run.anchor} <= set(ids)
    assert all(0 <= run.note <= len(flow.notes) for run in runs_of(flow))
    numbers = [node.number for node in nodes if isinstance(node, Question)]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


@some
@given(lectures())
def test_copies_agree_and_sharing_changes_nothing(generated: Generated) -> None:
    lecture, _ = read(generated)
    flowing = Flowing()
    shared = [handout(lecture, audience, flowing) for audience in ("student", "tutor")]
    assert shared == [handout(lecture, audience) for audience in ("student", "tutor")]
    marks = [
        [(node.number, node.id) for node in nodes_of(flow) if isinstance(node, Question)] for flow in shared
    ]
    assert marks[0] == marks[1]
    heads = [[node.id for node in nodes_of(flow) if isinstance(node, Heading)] for flow in shared]
    assert [name for name in heads[1] if name in heads[0]] == heads[0]
    sheet = flowing.question_sheet(lecture, SHEET, "tutor", "", "x", Sink())
    assert [(node.number, node.id) for node in nodes_of(sheet) if isinstance(node, Question)] == marks[0]


@some
@given(lectures(slides=4))
def test_what_a_gap_hides_is_nowhere_on_its_slide(generated: Generated) -> None:
    lecture, _ = read(generated)
    flow = Flowing().handout(for_students(lecture), HANDOUT, "student", "guided", "x", {}, Sink())
    places = [place for section in lecture.sections for place in (section, *section.slides)]
    hidden: dict[str, set[str]] = {}
    shown: dict[str, set[str]] = {}
    for node in flow.nodes:
        if isinstance(node, Heading | Question) or (isinstance(node, Box) and node.kind == "panel"):
            continue
        for run in runs_in(node):
            place = _place_of(run.span, places) if run.span else None
            if place is not None and run.blank:
                terms = run.span.text.strip("*_= ").casefold().split() if run.span else []
                hidden.setdefault(place.id, set()).update(
                    terms if len(terms) == 1 and terms[0].isalpha() else ()
                )
            elif place is not None:
                shown.setdefault(place.id, set()).update(word.casefold() for word in tokens(run.text))
    for name, words in hidden.items():
        assert not words & shown.get(name, set())


def _place_of(span: Span, places: list[Slide | Section]) -> Slide | Section | None:
    """The last slide or divider that starts before `span` in its file."""
    before = [
        place for place in places if place.span.source is span.source and place.span.start <= span.start
    ]
    return max(before, key=lambda place: place.span.start, default=None)
