"""Which files a build makes: by default, by the lecture's settings, by what the command line asks for."""

import json
import os
import signal
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_build import built, tree
from tests.support.building import command, run

TALK = """---
title: Services
author: A Lecturer
duration: 20 min
---

# Counters

## A counter

- One **counter** for every service

::: notes

Ask who has been to one.

:::

::: {.question #open minutes=5 group=pairs tags=tutorial-2}

What would you miss?

::: answer

Somebody to talk to.

:::

:::

::: {.question #choice}

Which is quickest?

- [x] the web
- [ ] a letter

:::
"""

DECKS = ["deck/talk.pdf", "deck/talk.pptx"]
QUIZZES = [f"tutor/talk-quiz.{end}" for end in ("gift", "moodle.xml", "qti12.zip", "qti21.zip")]


def papers(*names: str, audiences: tuple[str, ...] = ("student", "tutor")) -> list[str]:
    return [
        f"{audience}/talk-{name}.{end}"
        for audience in audiences
        for name in names
        for end in ("docx", "html", "pdf")
    ]


EVERYTHING = sorted([*DECKS, *QUIZZES, *papers("handout", "questions")])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.md").write_text(TALK)
    return tmp_path


def say(folder: Path, outputs: str, talk: str = TALK) -> None:
    """Give the lecture settings of its outputs."""
    inner = "".join(f"  {line}\n" for line in outputs.strip().splitlines())
    (folder / "talk.md").write_text(talk.replace("duration:", f"outputs:\n{inner}duration:"))


def made(folder: Path, *options: str) -> list[str]:
    """The files that a build with `options` makes in a new place."""
    out = folder / "-".join(["out", *options]).replace("/", "_")
    ended = built(run("build", "talk.md", "--out", out, *options, folder=folder))
    files = sorted(set(tree(out)) - {"manifest.json"})
    told = sorted(line.partition(f"{out.name}/")[2] for line in ended.stdout.splitlines())
    assert told == files
    return files


def test_all_that_people_want_comes_of_one_command(folder: Path) -> None:
    assert made(folder) == EVERYTHING


def test_a_lecture_without_questions_has_no_sheets_and_no_quiz(folder: Path) -> None:
    (folder / "talk.md").write_text("## One\n\n- Words\n")
    assert made(folder) == sorted([*DECKS, *papers("handout")])


def test_the_command_line_chooses(folder: Path) -> None:
    assert made(folder, "--only", "handout", "--audience", "student", "--format", "docx") == [
        "student/talk-handout.docx"
    ]
    assert made(folder, "--only", "quiz", "--format", "moodle") == ["tutor/talk-quiz.moodle.xml"]
    assert made(folder, "--format", "html") == [one for one in EVERYTHING if one.endswith(".html")]
    assert made(folder, "--only", "handout", "--guided", "--slides-per-page", "3", "--format", "html") == [
        f"{audience}/talk-{name}.html"
        for audience in ("student", "tutor")
        for name in ("guided-notes", "slides")
    ]
    assert made(folder, "--only", "questions", "--versions", "2", "--format", "html") == [
        f"{audience}/talk-questions-{version}.html" for audience in ("student", "tutor") for version in "AB"
    ]
    student = [one for one in EVERYTHING if one.startswith("student")]
    assert made(folder, "--audience", "student") == sorted(
        [*student, "student/talk.pdf", "student/talk.pptx"]
    )


def test_the_lecture_chooses_and_the_command_line_wins(folder: Path) -> None:
    say(
        folder,
        """
deck: {audience: student}
slides-pdf: false
handout: {formats: [html], variants: [full, guided], audience: tutor}
questions: false
quiz: {formats: gift}
""",
    )
    expected = [
        "deck/talk.pptx",
        "student/talk.pptx",
        "tutor/talk-guided-notes.html",
        "tutor/talk-handout.html",
        "tutor/talk-quiz.gift",
    ]
    assert made(folder) == expected
    assert made(folder, "--only", "handout", "--audience", "student") == [
        "student/talk-guided-notes.html",
        "student/talk-handout.html",
    ]
    assert made(folder, "--only", "questions", "--format", "docx") == [
        "student/talk-questions.docx",
        "tutor/talk-questions.docx",
    ]


def test_pictures_of_slides_come_on_demand_as_wide_as_asked(folder: Path) -> None:
    made(folder, "--only", "slides-png,slides-svg", "--width", "640")
    pictures = sorted((folder / "out---only-slides-png,slides-svg---width-640" / "deck").rglob("*.*"))
    assert [path.name for path in pictures] == [
        f"{n:02}.{end}" for n in range(1, 6) for end in ("png", "svg")
    ]
    for path in pictures[::2]:
        data = path.read_bytes()
        assert data.startswith(b"\x89PNG")
        assert (int.from_bytes(data[16:20]), int.from_bytes(data[20:24])) == (640, 360)
    assert all(path.read_bytes().startswith(b"<svg") for path in pictures[1::2])


@pytest.mark.parametrize(
    ("outputs", "code", "line"),
    [
        ("handuot: true", "unknown-key", 5),
        ("handout: {variant: gided}", "bad-value", 5),
        ("handout: {slides-per-page: 4}", "bad-value", 5),
        ("handout: {colour: red}", "unknown-key", 5),
        ("handout: perhaps", "bad-value", 5),
        ("deck: true\nquestions: {versions: 99}", "bad-value", 6),
        ("questions: {start: noon}", "bad-value", 5),
        ("slides-png: {width: 1}", "bad-value", 5),
        ("handout: {template: ours.docx}", "file-missing", 5),
    ],
)
def test_settings_that_make_no_sense_are_told_where_they_stand(
    folder: Path, outputs: str, code: str, line: int
) -> None:
    say(folder, outputs)
    ended = run("build", "talk.md", folder=folder)
    assert ended.code == 1
    assert ended.stderr.startswith(f"talk.md:{line}:"), ended.stderr
    assert f"error[{code}]" in ended.stderr
    assert not (folder / "build").exists()


def test_a_documents_template_that_is_none_is_told_where_it_is_named(folder: Path) -> None:
    (folder / "ours.docx").write_bytes(b"no document")
    say(folder, "deck: true\nquestions: {template: ours.docx}")
    ended = run("build", "talk.md", "--format", "docx", folder=folder)
    assert ended.code == 1
    assert ended.stderr.startswith("talk.md:6:"), ended.stderr
    assert "error[invalid-template]" in ended.stderr


def test_a_part_built_again_leaves_the_others_alone(folder: Path) -> None:
    built(run("build", "talk.md", folder=folder))
    before = tree(folder / "build")
    (folder / "talk.md").write_text(TALK.replace("One **counter**", "A **counter**"))
    ended = built(run("build", "talk.md", "--only", "deck", folder=folder))
    assert ended.stdout == "Built build/deck/talk.pptx\n"
    after = tree(folder / "build")
    assert {name for name in before if before[name] != after.get(name)} == {"deck/talk.pptx", "manifest.json"}
    assert built(run("build", "talk.md", "--only", "deck", folder=folder)).stdout.startswith("Nothing")
    assert built(run("build", "talk.md", folder=folder)).stdout.startswith("Built")
    assert built(run("build", "talk.md", folder=folder)).stdout == (
        f"Nothing has changed; all {len(EVERYTHING)} files are up to date.\n"
    )


def test_a_part_built_of_other_words_is_not_taken_for_the_whole(folder: Path) -> None:
    built(run("build", "talk.md", folder=folder))
    before = tree(folder / "build")
    (folder / "talk.md").write_text(TALK.replace("One **counter**", "A **counter**"))
    built(run("build", "talk.md", "--only", "deck", folder=folder))
    (folder / "talk.md").write_text(TALK)
    assert built(run("build", "talk.md", folder=folder)).stdout.startswith("Built")
    assert {**tree(folder / "build"), "manifest.json": ""} == {**before, "manifest.json": ""}


def test_what_is_no_longer_wanted_goes(folder: Path) -> None:
    built(run("build", "talk.md", folder=folder))
    say(folder, "handout: false\nquiz: false")
    built(run("build", "talk.md", folder=folder))
    assert sorted(set(tree(folder / "build")) - {"manifest.json"}) == sorted([*DECKS, *papers("questions")])


def test_json_names_the_output_of_each_file(folder: Path) -> None:
    told = json.loads(run("build", "talk.md", "--json", folder=folder).stdout)
    outputs = {one["path"]: one["output"] for one in told["artifacts"]}
    assert outputs["build/deck/talk.pdf"] == "slides-pdf"
    assert outputs["build/student/talk-questions.docx"] == "questions"
    assert outputs["build/tutor/talk-quiz.gift"] == "quiz"
    assert len(outputs) == len(EVERYTHING)


def test_the_same_bytes_on_another_day_with_another_seed_and_one_core(folder: Path) -> None:
    options = ("--guided", "--slides-per-page", "6", "--versions", "2")
    trees = []
    for number, environment in enumerate(
        ({"PYTHONHASHSEED": "1", "GOVSLIDES_CORES": "1"}, {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland"})
    ):
        place = folder / str(number)
        place.mkdir()
        (place / "talk.md").write_text(TALK)
        built(run("build", "talk.md", *options, folder=place, environment=environment))
        trees.append(tree(place / "build"))
    assert trees[0] == trees[1]
    assert len(trees[0]) == len(DECKS) + len(QUIZZES) + 24 + 1


LONG = 160
"""Slides from which on documents are made in processes of their own."""

NOT_TYPESET = ("--format", "pptx,docx,html,moodle,gift,qti12,qti21")


def long_talk(folder: Path, last: str = "") -> Path:
    """A folder with a talk of many slides, some with questions, and `last` at its end."""
    folder.mkdir()
    head, _, rest = TALK.replace("duration: 20 min\n", "").partition("## A counter")
    slides = [f"## A counter {number}{rest.replace('#open', f'#open{number}')}" for number in range(LONG)]
    slides = [slide.replace("#choice", f"#choice{number}") for number, slide in enumerate(slides)]
    (folder / "talk.md").write_text(head + "".join(slides) + last)
    return folder


def test_any_number_of_cores_makes_the_same_documents(tmp_path: Path) -> None:
    folder = long_talk(tmp_path / "lecture")
    trees, told = [], []
    for cores in ("1", "2", "4"):
        ended = run(
            *("build", "talk.md", "--force", *NOT_TYPESET),
            folder=folder,
            environment={"GOVSLIDES_CORES": cores},
        )
        built(ended)
        trees.append(tree(folder / "build"))
        told.append(ended.stdout)
    assert trees[0] == trees[1] == trees[2]
    assert told[0] == told[1] == told[2]
    assert len(trees[0]) == 14


@pytest.mark.parametrize("cores", ["1", "2", "4"])
@pytest.mark.parametrize(
    ("last", "codes"),
    [
        ("## Done\n\n[Away](#nowhere)\n", ["unresolved-link"]),
        ("## Done\n\n[Away](#nowhere)\n\n![Gone](gone.png)\n", ["unresolved-link", "file-missing"]),
    ],
)
def test_faults_are_told_whoever_finds_them(tmp_path: Path, cores: str, last: str, codes: list[str]) -> None:
    folder = long_talk(tmp_path / "lecture", last)
    ended = run(
        *("build", "talk.md", "--json", *NOT_TYPESET), folder=folder, environment={"GOVSLIDES_CORES": cores}
    )
    assert ended.code == 1
    assert [one["code"] for one in json.loads(ended.stdout)["diagnostics"]] == codes
    assert [one.name for one in folder.iterdir()] == ["talk.md"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells the children of a process")
@pytest.mark.parametrize(("last", "code"), [("", 0), ("## Done\n\n[Away](#nowhere)\n", 1)])
def test_a_lost_process_is_made_up_for(tmp_path: Path, last: str, code: int) -> None:
    folder, other = long_talk(tmp_path / "lecture", last), long_talk(tmp_path / "other", last)
    process = subprocess.Popen(
        command("build", "talk.md", *NOT_TYPESET),
        cwd=folder,
        env={**os.environ, "GOVSLIDES_CORES": "2"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while not (found := children.read_text()):
        assert process.poll() is None, "it makes documents in a process of their own"
    os.kill(int(found.split()[0]), signal.SIGKILL)
    told = process.communicate()
    whole = run("build", "talk.md", *NOT_TYPESET, folder=other)
    assert (process.returncode, *told) == (code, whole.stdout, whole.stderr)
    assert tree(folder / "build") == tree(other / "build")


@pytest.mark.parametrize("cores", ["1", "4"])
@pytest.mark.parametrize(
    ("last", "code"), [("", "output-folder"), ("## Done\n\n[Away](#nowhere)\n", "unresolved-link")]
)
def test_what_cannot_be_written_is_told_once(tmp_path: Path, cores: str, last: str, code: str) -> None:
    folder = long_talk(tmp_path / "lecture", last)
    (folder / "build").write_text("in the way")
    ended = run("build", "talk.md", *NOT_TYPESET, folder=folder, environment={"GOVSLIDES_CORES": cores})
    assert (ended.code, ended.stderr.count("error["), ended.stderr.count(f"error[{code}]")) == (1, 1, 1)
    assert sorted(one.name for one in folder.iterdir()) == ["build", "talk.md"]
