"""Whatever stands in a question, the files are well formed and say it."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from govslides.model.inline import Text
from govslides.model.prose import Paragraph
from govslides.quiz import (
    WRITERS,
    Item,
    Option,
    Quiz,
    Rich,
    quiz_of,
    write_gift,
    write_moodle,
    write_qti12,
    write_qti21,
)
from govslides.quiz.richtext import Scribe
from govslides.source import Source, Span
from tests.quiz.reading import faults, members, read_gift, read_moodle
from tests.support.lectures import generate
from tests.support.reading import read_folder, read_text
from tests.support.tools import needs

SPAN = Span(Source("talk.md", "x"), 0, 1)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HOSTILE = [
    "~=#{}:\\ %50% -> // $CATEGORY: x",
    "]]> <![CDATA[ <script>alert(1)</script> &amp; &lt; &#0;",
    "\\n \\: \\\\ \\{ [html] [id:x] [tag:y] ::title:: ####",
    "{=right ~wrong} {T} {FALSE} {#1:2}",
    '" onload="x" \' \u2028 \u202e \ufeff \ud7ff \U0001f600 \u0000',
    "%%PLUGINFILE%% @@PLUGINFILE@@/x $IMS-CC-FILEBASE$",
    "*a* _b_ `c` <b>d</b> 1 < 2 && 3 > 2",
]


def rich(words: str) -> Rich:
    lecture, _ = read_text("## A\n\nX\n")
    return Scribe(lecture).rich((Paragraph(inlines=(Text(text=words, span=SPAN),), span=SPAN),))


def quiz_saying(words: str) -> Quiz:
    """An item of each kind that says `words` wherever it can."""
    said, title = rich(words), " ".join(words.split()) or "-"
    options = tuple(Option(text=said, correct=number == 0, feedback=said) for number in range(3))
    items = (
        Item(id="c", kind="choice", title=title, prompt=said, options=options, feedback=said, span=SPAN),
        Item(id="t", kind="truth", title=title, prompt=said, feedback=said, tags=(title,), span=SPAN),
        Item(id="s", kind="short", title=title, prompt=said, accepted=(title,), section=title, span=SPAN),
        Item(id=words or "e", kind="essay", title=title, prompt=said, guide=said, span=SPAN),
    )
    return Quiz(name="x", title=title, language="en", items=items)


@settings(max_examples=60, deadline=None)
@given(st.text() | st.sampled_from(HOSTILE))
def test_any_words_survive_in_xml(words: str) -> None:
    quiz = quiz_saying(words)
    left = NOT_XML.sub("", words).replace("\r\n", "\n").replace("\r", "\n")
    moodle = write_moodle(quiz)
    assert faults("moodle.rng", moodle) == []
    for question in read_moodle(moodle):
        assert "".join(etree.fromstring(question.text).itertext()) == left
    for name, data in members(write_qti21(quiz)).items():
        if name.startswith("items/"):
            assert faults("qti21.rng", data) == []
    [assessment] = [data for name, data in members(write_qti12(quiz)).items() if name.endswith("/x.xml")] or [
        data for data in members(write_qti12(quiz)).values() if b"<questestinterop" in data
    ]
    assert faults("qti12.rng", assessment) == []


@needs("node", "gift-pegjs")
def test_hostile_words_survive_in_gift() -> None:
    for words in HOSTILE:
        quiz = quiz_saying(words)
        read = [one for one in read_gift(write_gift(quiz)) if one["type"] != "Category"]
        assert [one["type"] for one in read] == ["MC", "TF", "Short", "Essay"], words
        left = NOT_XML.sub("", words)
        for one in read:
            assert "".join(etree.fromstring(one["stem"]["text"]).itertext()) == left
            assert one["title"] == quiz.items[0].title
        assert [choice["isCorrect"] for choice in read[0]["choices"]] == [True, False, False]


@pytest.mark.parametrize("seed", range(25))
def test_quizzes_of_generated_lectures(seed: int, tmp_path: Path) -> None:
    lecture, _ = read_folder(generate(seed, slides=6).write(tmp_path))
    quiz = quiz_of(lecture, "generated")
    assert len({item.id for item in quiz.items}) == len(quiz.items)
    assert len({item.title for item in quiz.items}) == len(quiz.items)
    assert faults("moodle.rng", write_moodle(quiz)) == []
    for name, data in members(write_qti21(quiz)).items():
        if name.startswith("items/"):
            assert faults("qti21.rng", data) == [], name
    assert write_qti12(quiz) == write_qti12(quiz_of(lecture, "generated"))


def test_a_thousand_questions_come_in_every_format() -> None:
    choices = "- [ ] One\n\n  No.\n\n- [x] Two\n- [ ] Three\n"
    slide = "## Slide {0}\n\n::: {{.question #q{0}}}\n\nWhat is **{0}**?\n\n" + choices + "\n:::\n\n"
    lecture, _ = read_text("".join(slide.format(number) for number in range(1000)))
    quiz = quiz_of(lecture, "big")
    for write in WRITERS.values():
        assert len(write(quiz)) > 10_000
    assert len(quiz.items) == 1000
