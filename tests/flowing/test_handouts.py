"""What settings change in a handout, and what a lecture needs that has little in it."""

import pytest

from govslides.audience import for_students
from govslides.blocks import registry
from govslides.diagnostics import Sink
from govslides.flow.flow import Audience, Flow
from govslides.flow.nodes import Figure, Handed, Heading, PageBreak, Question
from govslides.flow.runs import text_of
from govslides.flowing import Flowing, handout
from govslides.layout.labels import _LANGUAGES as LANGUAGES
from govslides.layout.labels import ENGLISH, labels
from govslides.model.settings import HandoutSettings, Variant
from tests.support.flow_words import nodes_of, texts_of
from tests.support.reading import read_text

TALK = "# Part\n\nIntroduction\n\n" + "".join(
    f"## Slide {n}\n\nText {n} with a **term**.\n\n" for n in range(20)
)


def made(
    text: str,
    settings: HandoutSettings | None = None,
    audience: Audience = "student",
    variant: Variant = "full",
) -> Flow:
    lecture, problems = read_text(text)
    assert not problems.failed, [str(problem) for problem in problems]
    places = [place for section in lecture.sections for place in (section, *section.slides)]
    frames = {place.id: [(place.id, f"T {place.id}"), (f"{place.id}~2", "T2")] for place in places}
    copy = for_students(lecture) if audience == "student" else lecture
    return handout(copy, settings or HandoutSettings(), audience, variant, "h", frames, Sink())


def pictures(flow: Flow) -> list[Figure]:
    return [node for node in nodes_of(flow) if isinstance(node, Figure)]


@pytest.mark.parametrize(("where", "margin"), [("margin", True), ("inline", False)])
def test_thumbnails_show_the_first_frame_of_each_slide(where: str, margin: bool) -> None:
    settings = HandoutSettings(thumbnails=where)  # type: ignore[arg-type]
    found = pictures(made(TALK, settings))
    assert [picture.media for picture in found] == [f"slide:part/slide-{n}" for n in range(20)]
    assert {(picture.margin, picture.framed) for picture in found} == {(margin, True)}
    assert found[0].alt == "Slide: T part/slide-0"


def test_guided_notes_have_no_thumbnails_for_students() -> None:
    settings = HandoutSettings(thumbnails="margin")
    assert pictures(made(TALK, settings, variant="guided")) == []
    assert len(pictures(made(TALK, settings, "tutor", "guided"))) == 20


@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_pages_of_slides_hold_all_frames_in_order(count: int) -> None:
    flow = made(TALK, HandoutSettings(slides_per_page=count), variant="slides")
    groups = [node for node in flow.nodes if isinstance(node, Handed)]
    shown = [figure.media for group in groups for figure in group.figures]
    names = ["part", *(f"part/slide-{n}" for n in range(20))]
    assert shown == [f"slide:{name}{frame}" for name in names for frame in ("", "~2")]
    assert {len(group.figures) for group in groups[:-1]} == {count}
    assert sum(isinstance(node, PageBreak) for node in flow.nodes) == len(groups) - 1
    said = TALK.replace("a **term**.", "a term.\n\n::: notes\n\nSay this.\n\n:::")
    told = made(said, HandoutSettings(slides_per_page=count), "tutor", "slides").nodes
    breaks = sum(isinstance(node, PageBreak) for node in told)
    assert breaks == sum(isinstance(node, Handed) and not any(node.notes) for node in told[1:])


@pytest.mark.parametrize(
    ("asked", "slides", "wanted"), [(None, 20, True), (None, 4, False), (False, 20, False), (True, 1, True)]
)
def test_long_handouts_have_contents(asked: bool | None, slides: int, wanted: bool) -> None:
    text = "".join(f"## Slide {n}\n\nText.\n\n" for n in range(slides))
    assert made(text, HandoutSettings(contents=asked)).contents is wanted


@pytest.mark.parametrize(
    "text", ["## Only a title", "---\n\nNo title at all.", "# Section alone", "## ![alt only](x.png)\n\nText"]
)
def test_little_is_enough(text: str) -> None:
    lecture, _ = read_text(text)
    for variant in ("full", "guided", "slides"):
        for audience in ("student", "tutor"):
            assert Flowing().handout(lecture, HandoutSettings(), audience, variant, "h", {}, Sink())  # type: ignore[arg-type]


def test_run_in_headings_never_skip_a_level() -> None:
    headings = ("# S", "## Slide", "#### Deep", "### Less", "###### Deepest")
    flow = made("---\ntitle: T\n---\n\n" + "".join(f"{heading}\n\nText.\n\n" for heading in headings))
    levels = [(node.level, text_of(node.runs)) for node in flow.nodes if isinstance(node, Heading)]
    assert levels == [(1, "S"), (2, "Slide"), (3, "Deep"), (3, "Less"), (4, "Deepest")]


@pytest.mark.parametrize("language", [*LANGUAGES, "en", "pl"])
def test_every_word_of_ours_is_in_the_language(language: str) -> None:
    words = labels(language, {})
    assert set(words) == set(ENGLISH)
    flow = made(
        f"---\nlanguage: {language}\n---\n\n{TALK}\n## Q\n\n::: question\n\nWhy?\n\n:::\n", audience="tutor"
    )
    told = " ".join(texts_of(flow))
    for key in ("run", "time", "part", "copy"):
        assert words[key] in told


def test_an_authors_own_words_come_first() -> None:
    flow = made(
        "---\nlabels: {handout: Worksheet, table: Tab.}\n---\n\n## T\n\n| A | B |\n|---|---|\n| c | d |\n"
    )
    assert flow.opening.kind == "Worksheet"
    assert "Tab.\N{NO-BREAK SPACE}1" in texts_of(flow)


def test_pages_for_tutors_hold_answers_and_not_what_the_slide_shows() -> None:
    text = "## Q\n\n::: question\n\nShown?\n\n- [ ] A\n- [x] B\n\n::: explanation\n\nBecause.\n\n:::\n\n:::\n"
    flow = made(text, audience="tutor", variant="slides")
    assert "Because." in texts_of(flow)
    assert "Shown?" not in texts_of(flow)
    assert "Because." not in texts_of(made(text, variant="slides"))


@pytest.mark.parametrize("name", registry.names())
def test_every_block_that_slides_or_notes_show_tells_itself(name: str) -> None:
    module = registry.find(name)
    if hasattr(module, "place") or hasattr(module, "speak"):
        assert hasattr(module, "tell")


def test_a_question_beside_the_slide_keeps_its_choices_and_has_no_number() -> None:
    question = "::: question\n\nPick?\n\n- [ ] This one\n- [x] That one\n\n:::\n"
    beside = "".join(f"\n:::: {name}\n\nRead.\n\n{question}\n::::\n" for name in ("handout", "notes"))
    text = f"## Q\n\n{question}{beside}"
    student, tutor = made(text), made(text, audience="tutor")
    assert texts_of(student).count("That one") == 2
    assert texts_of(tutor).count("That one") == 3
    assert [node.number for node in nodes_of(tutor) if isinstance(node, Question)] == ["1"]
