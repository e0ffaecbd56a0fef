"""Nothing for tutors in any byte of what students get; nor does what tutors get change a byte of it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govslides.build import build
from govslides.diagnostics import Sink
from govslides.emit.job import Job
from govslides.model.outputs import Request
from govslides.project import find_project, with_answers
from tests.leaks.marked import Marked, Tone, marked
from tests.leaks.unpacking import everything, seen
from tests.support.building import contents, run
from tests.support.tools import needs

QUICK = ("pptx", "docx", "html", "moodle", "gift", "qti12", "qti21")
OUTPUTS = """\
  questions:
    versions: 2
  handout:
    variants: [full, guided, slides]
    word-bank: true
    thumbnails: margin
"""


def built(lecture: Marked, folder: Path, *formats: str) -> Path:
    """The output of a build in this process; `formats` alone, or all."""
    place = lecture.write(folder)
    project = find_project(place)
    assert project is not None
    answers = folder / "private"
    sink = Sink()
    build(
        with_answers(project, answers if answers.is_dir() else None),
        Request(formats=formats),
        sink,
        out=folder / "out",
        force=True,
        progress=lambda _: None,
    )
    assert not sink.failed, [str(one) for one in sink]
    return folder / "out"


def leaked(lecture: Marked, out: Path) -> dict[str, str]:
    """What students got to see of the secrets, each with one place."""
    return seen(lecture.secrets, everything(out / "student"))


def test_every_secret_that_tutors_get_is_found_where_it_is(tmp_path: Path) -> None:
    """The search finds what it looks for: all that is printed is in the tutors' files."""
    lecture = marked(1, "marked", slides=2)
    out = built(lecture, tmp_path, *QUICK)
    printed = set(lecture.secrets) - set(lecture.unprinted)
    searched = everything(out / "tutor") + everything(out / "deck")
    assert printed - seen(lecture.secrets, searched).keys() == set()
    assert set(lecture.shown) - seen(lecture.shown, everything(out / "student")).keys() == set()
    assert len(printed) > 60


def test_no_secret_reaches_students(tmp_path: Path) -> None:
    lecture = marked(2, "marked", slides=3)
    assert leaked(lecture, built(lecture, tmp_path, *QUICK)) == {}


@pytest.mark.parametrize("output", ["deck", "handout"])
def test_a_leak_stops_publication(output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Were students' files made of the whole lecture, nothing would be published."""
    monkeypatch.setattr(Job, "lecture_for", lambda job, _audience: job.lecture)
    project = find_project(marked(5, "marked", slides=1).write(tmp_path))
    assert project is not None
    sink = Sink()
    asked = Request(only=(output,), audiences=("student",), formats=QUICK)
    build(project, asked, sink, out=tmp_path / "out", force=True, progress=lambda _: None)
    found = [one for one in sink if one.code == "leak"]
    assert found
    assert all("student/" in one.message for one in found)
    assert any(one.place.startswith("talk.md:") for one in found)
    assert sink.failed
    assert not list(tmp_path.glob("out/**/*.*"))


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(seed=st.integers(0, 2**32))
def test_no_secret_of_any_lecture_reaches_students(
    seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lecture = marked(seed, "marked")
    assert leaked(lecture, built(lecture, tmp_path_factory.mktemp("leaks"), *QUICK)) == {}


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(seed=st.integers(0, 2**32), tone=st.sampled_from(["other", "silent"]))
def test_what_is_for_tutors_changes_nothing_of_what_students_get(
    seed: int, tone: Tone, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Not a byte: neither which choice is right nor how long an answer is can be told from it."""
    folder = tmp_path_factory.mktemp("same")
    outs = [built(marked(seed, one), folder / one, *QUICK) for one in ("marked", tone)]
    one, two = (contents(out / "student") for out in outs)
    assert {name.rpartition(".")[2] for name in one} == {"pptx", "docx", "html"}
    assert one == two


@pytest.mark.slow
@needs("pdftotext")
def test_no_secret_is_in_any_format_of_the_whole_build(tmp_path: Path) -> None:
    """Through the command, with every output and variant; the search sees what PDFs show."""
    lecture = marked(3, "marked", slides=2)
    lecture.files["lecture/lecture.yaml"] += OUTPUTS
    place = lecture.write(tmp_path)
    everywhere = "deck,slides-pdf,slides-png,slides-svg,handout,questions"
    for audience in ("student", "tutor"):
        ended = run(
            *("build", place, "--out", tmp_path / audience, "--only", everywhere, "--audience", audience),
            *("--answers", tmp_path / "private", "--versions", "2"),
            folder=tmp_path,
            seconds=120,
        )
        assert ended.code == 0, ended.stderr
    student = everything(tmp_path / "student" / "student")
    endings = {name.rpartition(".")[2] for name in contents(tmp_path / "student" / "student")}
    assert endings == {"pptx", "pdf", "png", "svg", "docx", "html"}
    assert seen(lecture.secrets, student) == {}
    for ending in ("pptx", "pdf", "docx", "html"):
        some = [
            (where, data) for where, data in student if where.split("!")[0].split(":")[0].endswith(ending)
        ]
        assert len(seen(lecture.shown, some)) > len(lecture.shown) // 2, ending
    tutor = everything(tmp_path / "tutor" / "tutor")
    for ending in ("pdf", "docx", "html"):
        some = [(where, data) for where, data in tutor if where.split("!")[0].split(":")[0].endswith(ending)]
        assert len(seen(lecture.secrets, some)) > 50, ending


@pytest.mark.slow
def test_tutors_change_no_byte_of_any_format(tmp_path: Path) -> None:
    outs = []
    for tone in ("marked", "other", "silent"):
        lecture = marked(4, tone, slides=1)
        lecture.files["lecture/lecture.yaml"] = lecture.files["lecture/lecture.yaml"].replace(
            "outputs:\n", f"outputs:\n{OUTPUTS}"
        )
        outs.append(contents(built(lecture, tmp_path / tone) / "student"))
    assert outs[0] == outs[1] == outs[2]
    assert {name.rpartition(".")[2] for name in outs[0]} == {"pptx", "pdf", "docx", "html"}
