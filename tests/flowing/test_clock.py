"""The run of a lecture: parts add up to its duration, and what does not fit is told."""

import pytest

from govslides.diagnostics import Sink
from govslides.flowing.clock import Clock, lecture_clock
from tests.support.reading import read_text

POLL = "::: {.poll minutes=%d}\n\nWho?\n\n- A\n- B\n\n:::\n"
NOTES = "::: notes\n\n" + "word " * 130 + "\n\n:::\n"


def run(text: str, start: int | None = None) -> tuple[Clock, list[str]]:
    """The clock of a lecture, and what it reports."""
    lecture, problems = read_text(text)
    assert not problems.failed, [str(problem) for problem in problems]
    sink = Sink()
    return lecture_clock(lecture, start, sink), [str(problem) for problem in sink]


def minutes(clock: Clock) -> list[float]:
    return [part.minutes for _, parts in clock.parts for part in parts]


def test_parts_add_up_to_the_duration() -> None:
    slides = "".join(f"## Slide {n}\n\nText.\n\n{NOTES if n % 2 else ''}\n" for n in range(7))
    clock, told = run(f"---\nduration: 45\n---\n\n# Part\n\nIntroduction\n\n{slides}\n## Poll\n\n{POLL % 4}")
    assert sum(minutes(clock)) == clock.total == 45
    assert minutes(clock)[-1] == 4
    assert all(part * 2 == int(part * 2) for part in minutes(clock))
    assert told == []


def test_slides_with_more_to_say_get_more_time() -> None:
    clock, _ = run(f"---\nduration: 20\n---\n\n## Much\n\nText.\n\n{NOTES}\n## Little\n\nText.\n")
    much, little = minutes(clock)
    assert much > little > 0


def test_estimates_stand_without_a_duration() -> None:
    clock, told = run(f"## Slide\n\nText.\n\n{NOTES}\n## Poll\n\n{POLL % 3}")
    assert minutes(clock) == [1, 3]
    assert told == []


def test_the_minutes_of_a_slide_hold_what_is_asked_on_it() -> None:
    clock, told = run(
        f"---\nduration: 30\n---\n\n## Slide {{minutes=10}}\n\nText.\n\n{POLL % 4}\n## Rest\n\nText.\n"
    )
    assert minutes(clock) == [6, 4, 20]
    assert told == []


def test_the_minutes_of_a_section_are_shared_by_its_slides() -> None:
    clock, _ = run(
        "---\nduration: 30\n---\n\n# One {minutes=10}\n\n## A\n\nText\n\n## B\n\nText\n\n# Two\n\n## C\n\nYes"
    )
    assert minutes(clock) == [5, 5, 20]


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        (None, ["0:00", "0:50", "1:40"]),
        (9 * 60 + 30, ["9:30", "10:20", "11:10"]),
        (1400, ["23:20", "0:10", "1:00"]),
    ],
)
def test_the_clock_shows_the_time_of_day_or_since_the_start(start: int | None, wanted: list[str]) -> None:
    clock, _ = run("".join(f"## Slide {n} {{minutes=50}}\n\nText.\n\n" for n in range(3)), start)
    assert [clock.at(part.node) for _, parts in clock.parts for part in parts] == wanted


def test_parts_that_take_longer_than_the_lecture_are_reported_where_time_runs_out() -> None:
    _, told = run(
        f"---\nduration: 5\n---\n\n## One\n\n{POLL % 4}\n## Two\n\n{POLL % 4}\n## Three\n\n{POLL % 4}"
    )
    assert len(told) == 1
    assert told[0].startswith("talk.md:18:1: warning[over-time]: The parts take 12 minutes, and there are 5.")


def test_parts_that_leave_too_little_are_reported() -> None:
    _, told = run(
        f"---\nduration: 10\n---\n\n## Poll {{minutes=9}}\n\n{POLL % 9}\n" + "## Slide\n\nText.\n\n" * 12
    )
    assert "over-time" in told[0]
    assert "leaves too few for 12 slides more" in told[0]


def test_a_slide_that_holds_more_than_its_minutes_is_reported() -> None:
    _, told = run(f"## Slide {{minutes=3}}\n\nText.\n\n{POLL % 4}")
    assert "talk.md:1:1: warning[over-time]" in told[0]


def test_questions_for_another_time_are_not_counted() -> None:
    question = '::: {.question minutes=%d tags="%s"}\n\nWhy?\n\n:::\n\n'
    text = (
        "## Ask\n\n"
        + question % (2, "lecture")
        + question % (30, "tutorial")
        + question % (5, "tutorial, lecture")
    )
    clock, _ = run(text + POLL % 1)
    assert minutes(clock) == [2, 5, 1]
    assert [prompt.minutes for prompt in clock.later] == [30]


def test_all_questions_count_when_none_is_for_the_lecture() -> None:
    clock, _ = run('## Ask\n\n::: {.question minutes=7 tags="tutorial"}\n\nWhy?\n\n:::\n')
    assert minutes(clock) == [7]


@pytest.mark.parametrize("written", ["soon", "0", "601", "2.5", "-1"])
def test_minutes_of_a_heading_are_a_whole_number(written: str) -> None:
    _, problems = read_text(f"## Slide {{minutes={written}}}\n\nText.\n")
    assert [problem.code for problem in problems] == ["bad-value"]
