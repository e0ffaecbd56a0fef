"""What students get of a lecture: everything but what is for tutors alone."""

from pathlib import Path

from govslides import audience
from govslides.blocks.support.nodes import Aside, Prompt
from govslides.blocks.support.walking import walk
from govslides.model.lecture import Lecture
from govslides.model.prose import Block
from govslides.records import dataclass, replace
from tests.support.reading import read_folder, read_text, slides

LECTURE = Path(__file__).parents[2] / "lecture"

QUESTION = """
## Asked {#asked}

::: {.question #q1 minutes=3 tags="x"}

Which one?[^seen]

- [ ] This one

  FEEDBACK

- [x] That one

::: answer

ANSWER [@lipsky1980]

:::

::: explanation

EXPLANATION[^secret]

:::

::: followup

FOLLOWUP

:::

::: notes

NOTES

:::

::: handout

More to read.

::: tutor

TUTOR

:::

:::

:::

::: columns

::: column

A column

::: notes

LIFTED

:::

:::

:::

[^seen]: A footnote that is seen.
[^secret]: SECRET
"""


def test_a_question_keeps_what_is_asked_and_nothing_of_its_answer() -> None:
    lecture, _ = read_text(QUESTION)
    said = _words(audience.for_students(lecture))
    for word in ("FEEDBACK", "ANSWER", "EXPLANATION", "FOLLOWUP", "NOTES", "TUTOR", "LIFTED", "SECRET"):
        assert word in _words(lecture)
        assert word not in said
    for word in (
        "Which one?",
        "This one",
        "That one",
        "More to read.",
        "A column",
        "A footnote that is seen.",
    ):
        assert word in said


def test_no_choice_is_marked() -> None:
    shared = audience.for_students(read_text(QUESTION)[0])
    nodes = [node for slide in slides(shared) for node in walk(slide.blocks)]
    choices = [node for node in nodes if type(node).__name__ == "Choice"]
    assert len(choices) == 2
    assert not any(choice.correct or choice.feedback for choice in choices)


def test_what_stays_is_the_same_node() -> None:
    lecture, _ = read_text("## One\n\nA text.\n\n- a list\n\n## Two\n\n::: notes\n\nSaid.\n\n:::\n\nShown.\n")
    one, two = slides(lecture)
    kept_one, kept_two = slides(audience.for_students(lecture))
    assert kept_one is one
    assert kept_two.blocks[-1] is two.blocks[-1]
    assert len(kept_two.blocks) == 1


def test_only_what_students_see_keeps_its_footnotes_and_sources() -> None:
    lecture, _ = read_text(QUESTION)
    shared = audience.for_students(lecture)
    assert [label for _, label in lecture.footnotes] == ["seen", "secret"]
    assert [label for _, label in shared.footnotes] == ["seen"]


def test_sources_that_only_notes_cite_are_left_out() -> None:
    lecture, _ = read_folder(LECTURE)
    text = "## A\n\nSeen [@lipsky1980].\n\n::: notes\n\nSaid [@norris2010].\n\n:::\n"
    own, _ = read_text(text)
    own = replace(own, references=lecture.references)
    assert list(audience.for_students(own).references) == ["lipsky1980"]


def test_where_everything_stood_that_was_left_out() -> None:
    lecture, _ = read_text(QUESTION)
    left_out = [span.text for span in audience.for_tutors_alone(lecture)]
    for word in ("FEEDBACK", "ANSWER", "EXPLANATION", "FOLLOWUP", "NOTES", "TUTOR", "LIFTED", "SECRET"):
        assert sum(word in text for text in left_out) == 1, word
    assert not any("Which one" in text or "More to read" in text for text in left_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Whisper(Aside):
    """An aside of somebody else's, whose module says nothing of students."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Riddle(Prompt):
    """A prompt of somebody else's."""

    solution: tuple[Block, ...] = ()


def test_kinds_of_asides_and_prompts_that_nobody_knows_are_left_out() -> None:
    lecture, _ = read_text("## A\n\n::: handout\n\nWHISPERED\n\n:::\n\nSeen.\n")
    [slide] = slides(lecture)
    [aside] = [block for block in slide.blocks if isinstance(block, Aside)]
    whisper = Whisper(span=aside.span, attributes=aside.attributes, blocks=aside.blocks)
    riddle = Riddle(span=aside.span, blocks=(), solution=aside.blocks)
    for unknown in (whisper, riddle):
        blocks = tuple(unknown if block is aside else block for block in slide.blocks)
        section = replace(lecture.sections[0], slides=(replace(slide, blocks=blocks),))
        other = replace(lecture, sections=(section,))
        assert "WHISPERED" in _words(other)
        assert "WHISPERED" not in _words(audience.for_students(other))


def test_the_lecture_keeps_every_slide() -> None:
    lecture, _ = read_folder(LECTURE)
    shared = audience.for_students(lecture)
    assert [slide.id for slide in slides(shared)] == [slide.id for slide in slides(lecture)]
    assert audience.for_students(shared) == shared


def test_what_was_lifted_out_of_something_for_tutors_is_theirs_too() -> None:
    inner = ["handout", "activity", "poll", "{.question #inner}"]
    for outer in ("notes", "tutor"):
        for name in inner:
            lecture, _ = read_text(
                f"## A\n\nSeen.\n\n::: {outer}\n\nX\n\n::: {name}\n\nINNER\n\n:::\n\n:::\n"
            )
            assert "INNER" in _words(lecture)
            assert "INNER" not in _words(audience.for_students(lecture)), (outer, name)
    for part in ("answer", "explanation", "followup"):
        for name in inner:
            inside = f"::: {part}\n\nX\n\n::: {name}\n\nINNER\n\n:::\n\n:::\n"
            lecture, _ = read_text(f"## A\n\n::: question\n\nSeen?\n\n{inside}\n:::\n")
            assert "INNER" in _words(lecture)
            assert "INNER" not in _words(audience.for_students(lecture)), (part, name)


def test_what_was_lifted_out_of_feedback_is_for_tutors_too() -> None:
    for name in ("handout", "activity", "poll", "{.question #inner}"):
        inside = f"- [x] Yes\n\n  Right.\n\n  ::: {name}\n\n  INNER\n\n  :::\n\n- [ ] No\n"
        lecture, _ = read_text(f"## A\n\n::: question\n\nSeen?\n\n{inside}\n:::\n")
        assert "INNER" in _words(lecture)
        assert "INNER" not in _words(audience.for_students(lecture)), name


def _words(lecture: Lecture) -> str:
    nodes = [*walk(lecture.sections), *walk(lecture.footnotes.values())]
    for section in lecture.sections:
        nodes += walk(section.blocks)
        for slide in section.slides:
            nodes += walk(slide.blocks)
    return " ".join(node.text for node in nodes if hasattr(node, "text"))
