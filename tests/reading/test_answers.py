"""Answers in files of their own: found by id, reported when lost, read from nowhere else."""

from pathlib import Path

from govslides.blocks.question import Question
from govslides.blocks.support.walking import walk
from govslides.diagnostics import Sink
from govslides.inputs import Inputs, unchanged
from govslides.model.inline import Text
from govslides.model.lecture import Lecture
from govslides.reading import read_lecture
from govslides.reading.answers import add_answers
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.support.building import run
from tests.support.reading import found, slides

LECTURE = """\
---
title: A lecture
---

# Part

## Asked

::: {.question #q-who}

Who decides?

:::

::: {.question #q-which}

Which one?

- [ ] This *one*
- [ ] That one

:::
"""

ANSWERS = """\
# Answers to the lecture

## q-who

The *designers* do.[^n]

### More

- and more

::: followup

Why?

:::

## The second one {#q-which}

- [x] This one

  Right.

- [ ] That one

  Wrong.

::: explanation

Because.

:::

[^n]: A note.
"""


def read(folder: Path, lecture: str = LECTURE, *, named: bool = True) -> tuple[Lecture, Sink, Inputs]:
    """The lecture with the answers in `folder`/private, which is named on the command line or by itself."""
    sink = Sink()
    own = Inputs(folder / "lecture", sink)
    outside = Inputs(folder / "private", sink, shown="../private/") if named else None
    read = read_lecture([parse(Source("talk.md", lecture), sink)], None, own, sink)
    return add_answers(read, own, outside, sink), sink, outside or own


def files(folder: Path, **texts: str) -> Path:
    (folder / "lecture").mkdir()
    (folder / "private").mkdir()
    for name, text in texts.items():
        (folder / "private" / f"{name}.md").write_text(text, encoding="utf-8")
    return folder


def questions(lecture: Lecture) -> dict[str, Question]:
    blocks = [block for slide in slides(lecture) for block in slide.blocks]
    return {str(one.attributes.id): one for one in walk(blocks) if isinstance(one, Question)}


def said(nodes: object) -> str:
    return " ".join(node.text for node in walk(nodes) if isinstance(node, Text))  # type: ignore[arg-type]


def test_answers_are_found_by_heading_and_by_id(tmp_path: Path) -> None:
    lecture, sink, _ = read(files(tmp_path, answers=ANSWERS))
    assert found(sink) == []
    who, which = questions(lecture)["q-who"], questions(lecture)["q-which"]
    assert said(who.answer) == "The  designers  do. More and more"
    assert said(who.followups[0]) == "Why?"
    assert [choice.correct for choice in which.choices] == [True, False]
    assert [said(choice.feedback) for choice in which.choices] == ["Right.", "Wrong."]
    assert said(which.explanation) == "Because."
    assert which.answer == ()
    assert [label for _, label in lecture.footnotes] == ["n"]


def test_a_question_div_with_the_id_does_as_well(tmp_path: Path) -> None:
    text = '::: {.question #q-who}\n\n::: {.answer accept="The clerk | Clerks"}\n\nOr nobody.\n\n:::\n\n:::\n'
    lecture, sink, _ = read(files(tmp_path, a=text, b="## q-which\n\nThat one.\n"))
    assert found(sink) == []
    assert questions(lecture)["q-who"].accepted == ("The clerk", "Clerks")
    assert said(questions(lecture)["q-who"].answer) == "The clerk; Clerks Or nobody."
    assert said(questions(lecture)["q-which"].answer) == "That one."


def test_places_of_answers_are_in_their_own_file(tmp_path: Path) -> None:
    lecture, _, _ = read(files(tmp_path, answers=ANSWERS))
    assert str(questions(lecture)["q-who"].answer[0].span) == "../private/answers.md:5:1"


def test_missing_and_orphaned_answers_are_reported(tmp_path: Path) -> None:
    text = "A stray line.\n\n# Answers\n\n## q-whihc\n\nY\n\n## q-who\n\nX\n"
    _, sink, _ = read(files(tmp_path, answers=text))
    assert not sink.failed
    assert found(sink) == ["1:1 orphaned-answer", "5:1 orphaned-answer", "15:16 missing-answer"]
    assert "Did you mean `q-which`?" in [str(one) for one in sink][1]


def test_a_question_without_an_id_has_to_get_one(tmp_path: Path) -> None:
    _, sink, _ = read(files(tmp_path, a="## q-who\n\nX\n"), "## A\n\n::: question\n\nWhy?\n\n:::\n")
    assert [one.code for one in sink] == ["orphaned-answer", "missing-answer"]
    assert "{.question #q-roles}" in str(list(sink)[-1])


def test_a_choice_that_the_question_does_not_have_is_an_error(tmp_path: Path) -> None:
    text = "## q-who\n\nX\n\n## q-which\n\n- [x] This other one\n"
    _, sink, _ = read(files(tmp_path, answers=text))
    assert sink.failed
    assert "foreign-choice" in [one.code for one in sink]


def test_an_empty_folder_is_told_once(tmp_path: Path) -> None:
    _, sink, _ = read(files(tmp_path))
    assert [str(one) for one in sink] == [
        "../private/: warning[no-answers]: There are no answers in `../private/`. Tutors get the questions "
        "alone. Put Markdown files with the answers there, or name another folder with `--answers`."
    ]


def test_a_lecture_cannot_point_outside(tmp_path: Path) -> None:
    """Whatever it writes, and whatever links lie in its folder."""
    folder = files(tmp_path, answers="## q-who\n\nSECRET\n")
    (folder / "lecture" / "link").symlink_to(folder / "private")
    for path in ("../private/", str(folder / "private"), "link", "x/../../private", "file:///etc", "..", "~"):
        text = LECTURE.replace("title: A lecture", f"title: A lecture\nanswers: '{path}'")
        lecture, sink, inputs = read(folder, text, named=False)
        assert [one.code for one in sink] in (["answers-elsewhere"], ["no-answers"]), path
        assert "SECRET" not in said(questions(lecture)["q-who"].answer)
        assert inputs.hashes == {}


def test_a_folder_of_the_lecture_itself_is_read_when_it_says_so(tmp_path: Path) -> None:
    folder = files(tmp_path)
    (folder / "lecture" / "private").mkdir()
    (folder / "lecture" / "private" / "answers.md").write_text(ANSWERS, encoding="utf-8")
    text = LECTURE.replace("title: A lecture", "title: A lecture\nanswers: private/")
    lecture, sink, inputs = read(folder, text, named=False)
    assert found(sink) == []
    assert said(questions(lecture)["q-who"].answer) != ""
    assert inputs.record.listings == {"private/.md": ["answers.md"]}
    assert unchanged(folder / "lecture", inputs.record)
    (folder / "lecture" / "private" / "more.md").write_text("## q-who\n\nX\n", encoding="utf-8")
    assert not unchanged(folder / "lecture", inputs.record)


def test_answers_may_show_pictures_of_their_own_folder_only(tmp_path: Path) -> None:
    folder = files(
        tmp_path, a="## q-who\n\n![A map](map.png)\n\n![Out](../lecture/x.png)\n", b="## q-which\n\nY\n"
    )
    picture = Path(__file__).parents[1] / "fixtures" / "blocks" / "images" / "network.png"
    (folder / "private" / "map.png").write_bytes(picture.read_bytes())
    lecture, sink, _ = read(folder)
    assert list(lecture.media) == ["../private/map.png"]
    assert [one.code for one in sink] == ["path-outside"]


def test_the_command_reads_the_folder_that_it_is_told(tmp_path: Path) -> None:
    """With `--answers` tutors get them; a lecture that names the folder itself is built without, and told."""
    folder = files(tmp_path, answers=ANSWERS)
    text = LECTURE.replace("title: A lecture", "title: A lecture\nanswers: ../private")
    (folder / "lecture" / "talk.md").write_text(text, encoding="utf-8")
    asked = ("build", "lecture/talk.md", "--only", "questions", "--format", "html")
    without = run(*asked, folder=folder)
    assert (without.code, "warning[answers-elsewhere]" in without.stderr) == (0, True)
    tutor = folder / "lecture" / "build" / "tutor" / "talk-questions.html"
    assert "designers" not in tutor.read_text(encoding="utf-8")
    told = run(*asked, "--answers", "private", folder=folder)
    assert (told.code, told.stderr) == (0, "")
    assert "designers" in tutor.read_text(encoding="utf-8")
    student = folder / "lecture" / "build" / "student" / "talk-questions.html"
    assert "designers" not in student.read_text(encoding="utf-8")
    assert "up to date" in run(*asked, "--answers", "private", folder=folder).stdout.lower()
    (folder / "private" / "answers.md").write_text(ANSWERS.replace("designers", "builders"), encoding="utf-8")
    assert run(*asked, "--answers", "private", folder=folder).code == 0
    assert "builders" in tutor.read_text(encoding="utf-8")
    assert run(*asked, "--answers", "nowhere", folder=folder).code == 2
