"""Questions that share a slide, and those that do not."""

from tests.support.composed import frames_of, notes_of, texts_of

TWO = """## Discuss

::: {.question minutes=2 group=pairs}

What changed?

::: answer

The channel.

:::

:::

::: {.question title="Tutorial" minutes=6}

What stayed?

::: answer

The office.

:::

:::
"""


def test_questions_under_one_heading_share_a_slide() -> None:
    (frame,) = frames_of(TWO)
    assert (frame.title, frame.role) == ("Discuss", "question")
    assert texts_of(frame) == [
        "What changed?",
        "2 minutes  ·  pairs",
        "Tutorial",
        "What stayed?",
        "6 minutes",
    ]


def test_the_notes_keep_their_answers_apart() -> None:
    (frame,) = frames_of(TWO)
    assert notes_of(frame) == [
        "Question 1",
        "Answer",
        "The channel.",
        "Question 2",
        "Answer",
        "The office.",
    ]


def test_choices_and_polls_keep_slides_of_their_own() -> None:
    body = TWO + "\n::: question\n\nWhich?\n\n- [x] This\n- [ ] That\n\n:::\n\n::: poll\n\nHands up?\n\n:::\n"
    assert [frame.title for frame in frames_of(body)] == ["Discuss", "Discuss (2)", "Discuss (3)"]


def test_questions_beside_other_content_keep_slides_of_their_own() -> None:
    titles = [frame.title for frame in frames_of(TWO.replace("## Discuss", "## Change\n\nA sentence."))]
    assert titles == ["Change", "Discuss · Change", "Tutorial"]


def test_too_much_to_ask_goes_on_over_further_slides() -> None:
    long = "Who decides what is counted, and what would change if the counted decided? " * 8
    body = TWO.replace("What changed?", long).replace("What stayed?", long)
    frames = frames_of(body)
    assert len(frames) > 1
    said = " ".join(text for frame in frames for text in texts_of(frame)).replace("\u00a0", " ")
    assert said.count("Who decides") == 16
