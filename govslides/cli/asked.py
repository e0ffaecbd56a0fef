"""What `govslides build` was asked for, and whether that can be."""

from pathlib import Path

from govslides.cli.choices import UsageError, one_of, some_of
from govslides.model.outputs import FORMATS as FORMATS_OF
from govslides.model.outputs import Request
from govslides.tuples import NamedTuple

OUTPUTS = ("deck", "slides-pdf", "slides-png", "slides-svg", "handout", "questions", "quiz")
FORMATS = ("pptx", "pdf", "png", "svg", "docx", "html", "moodle", "gift", "qti12", "qti21")
AUDIENCES = ("student", "tutor")
PAPERS = ("a4", "letter")
PER_PAGE = ("1", "2", "3", "6")


class Asked(NamedTuple):
    """The options as they were given; each field is named as its option (`as_json`: `--json`)."""

    path: Path = Path()
    out: Path | None = None
    only: str = ""
    audience: str = ""
    formats: str = ""
    guided: bool = False
    slides_per_page: str = ""
    paper: str = ""
    start: str = ""
    tag: str = ""
    versions: int | None = None
    seed: str = ""
    answers: Path | None = None
    width: int | None = None
    force: bool = False
    as_json: bool = False
    quiet: bool = False


def request(asked: Asked) -> Request:
    """What the build is to make; UsageError when nothing can come of it."""
    wanted = Request(
        only=some_of(asked.only, OUTPUTS, "--only", "output"),
        audiences=some_of(asked.audience, AUDIENCES, "--audience", "audience"),
        formats=some_of(asked.formats, FORMATS, "--format", "format"),
        guided=asked.guided,
        slides_per_page=int(one_of(asked.slides_per_page, PER_PAGE, "--slides-per-page") or 0) or None,
        paper=one_of(asked.paper, PAPERS, "--paper"),
        start=_time(asked.start),
        tags=tuple(part for one in asked.tag.split(",") if (part := one.strip())),
        versions=asked.versions,
        seed=asked.seed,
        width=asked.width,
    )
    _check_possible(wanted)
    if not asked.path.exists():
        raise UsageError(f"there is no file or folder '{asked.path}'.", "PATH")
    if asked.answers is not None and not asked.answers.is_dir():
        raise UsageError(f"there is no folder '{asked.answers}'.", "--answers")
    return wanted


def _check_possible(wanted: Request) -> None:
    for name in wanted.only:
        if wanted.formats and not set(wanted.formats) & set(FORMATS_OF[name]):
            listed = ", ".join(FORMATS_OF[name])
            raise UsageError(f"'{name}' has other formats: {listed}.", "--format")
        if name == "quiz" and wanted.audiences == ("student",):
            raise UsageError("a quiz holds its answers: it is for tutors.", "--audience")


def _time(start: str) -> str:
    if start:
        from govslides.reading.choosing import minutes_of_day

        if minutes_of_day(start) is None:
            raise UsageError(f"'{start}' is no time of day such as 09:30.", "--start")
    return start
