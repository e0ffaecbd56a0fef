"""The files that platforms read: valid, complete, and the same for the same questions."""

import re
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from govslides.media import Media
from govslides.quiz import WRITERS, Item, Picture, Quiz, write_gift, write_moodle, write_qti12, write_qti21
from govslides.records import replace
from tests.quiz.reading import Question, faults, fixture, members, read_gift, read_moodle
from tests.support.building import run
from tests.support.reading import read_folder
from tests.support.tools import ROOT, needs

QTI21 = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}
QTI12 = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
CANVAS = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"


@pytest.fixture(scope="module")
def quiz(tmp_path_factory: pytest.TempPathFactory) -> Quiz:
    return fixture(tmp_path_factory.mktemp("quiz"))[0]


@pytest.fixture(scope="module")
def lecture() -> Quiz:
    from govslides.quiz import quiz_of

    return quiz_of(read_folder(ROOT / "lecture")[0], "digital-government")


def test_items_of_every_kind(quiz: Quiz) -> None:
    assert [(item.id, item.kind) for item in quiz.items] == [
        ("myth-one~claim", "truth"),
        ("q-single", "choice"),
        ("q-many", "choice"),
        ("q-short", "short"),
        ("kinds~1", "essay"),
        ("part-one-of-two/columns~claim", "truth"),
        ("part-one-of-two/columns~claim2", "truth"),
    ]
    assert [item.title for item in quiz.items][1:5] == [
        "Several kinds",
        "Several kinds (2)",
        "Several kinds (3)",
        "Several kinds (4)",
    ]
    assert [item.multiple for item in quiz.items[1:3]] == [False, True]
    assert "It is not" in _html(quiz.items[0].feedback)
    assert "They are not" in _html(quiz.items[5].feedback)
    assert not quiz.items[6].feedback


def test_texts_are_escaped_and_complete(quiz: Quiz) -> None:
    claim, single = quiz.items[0], quiz.items[1]
    assert _html(claim.prompt) == (
        "<p>A register is <em>always</em> right: {x} = #1 ~ \\ <sup>1</sup></p>"
        "<p><sup>1</sup> Not even <strong>this</strong> one.</p>"
    )
    assert "<pre><code>if a &lt; b and c &gt; d:\n\tprint" in _html(single.prompt)
    assert [picture.alt for picture in single.prompt.pictures] == ['Two shapes & "quotes"']
    assert 'href="https://www.example.org/?a=1&amp;b=2"' in _html(single.options[2].feedback)


@pytest.mark.parametrize("which", ["quiz", "lecture"])
def test_moodle_xml(which: str, request: pytest.FixtureRequest) -> None:
    quiz: Quiz = request.getfixturevalue(which)
    data = write_moodle(quiz)
    assert faults("moodle.rng", data) == []
    read = read_moodle(data)
    assert [question.id for question in read] == [f"{quiz.name}/{item.id}" for item in quiz.items]
    for item, question in zip(quiz.items, read, strict=True):
        _compare_moodle(item, question, quiz)


def _compare_moodle(item: Item, question: Question, quiz: Quiz) -> None:
    assert question.title == item.title
    assert question.text == _moodle_html(item.prompt)
    assert question.feedback == _moodle_html(item.feedback)
    assert question.guide == _moodle_html(item.guide)
    assert question.tags == list(item.tags)
    assert question.category == "/".join(
        ["$course$", "top", quiz.title.replace("/", "//"), item.section.replace("/", "//")]
    )
    assert len(set(question.files)) == len({one.name for text in item.texts for one in text.pictures})
    points = [float(share) for _, share, _ in question.answers]
    assert round(sum(point for point in points if point > 0), 3) == (0 if item.kind == "essay" else 100) or (
        item.kind == "short"
    )
    if item.kind == "choice":
        assert [(text, note) for text, _, note in question.answers] == [
            (_moodle_html(option.text), _moodle_html(option.feedback)) for option in item.options
        ]
        assert [point > 0 for point in points] == [option.correct for option in item.options]
        assert all(point < 0 for point in points if point <= 0) == item.multiple
    elif item.kind == "truth":
        assert [(text, share) for text, share, _ in question.answers] == [("true", "0"), ("false", "100")]
    elif item.kind == "short":
        assert [text.replace("\\*", "*") for text, _, _ in question.answers] == list(item.accepted)


@needs("node", "gift-pegjs")
@pytest.mark.parametrize("which", ["quiz", "lecture"])
def test_gift(which: str, request: pytest.FixtureRequest) -> None:
    quiz: Quiz = request.getfixturevalue(which)
    read = [one for one in read_gift(write_gift(quiz)) if one["type"] != "Category"]
    assert [one["id"] for one in read] == [f"{quiz.name}/{item.id}" for item in quiz.items]
    for item, one in zip(quiz.items, read, strict=True):
        _compare_gift(item, one)


def _compare_gift(item: Item, one: dict[str, Any]) -> None:
    kind = {"choice": "MC", "truth": "TF", "short": "Short", "essay": "Essay"}[item.kind]
    assert (one["type"], one["title"], one["tags"] or []) == (kind, item.title, list(item.tags))
    assert one["stem"] == {"format": "html", "text": _gift_html(item.prompt)}
    told = one["globalFeedback"]
    assert (told["text"] if told else "") == _gift_html(item.feedback)
    if item.kind == "choice":
        assert [choice["text"]["text"] for choice in one["choices"]] == [
            _gift_html(option.text) for option in item.options
        ]
        assert [choice["feedback"]["text"] if choice["feedback"] else "" for choice in one["choices"]] == [
            _gift_html(option.feedback) for option in item.options
        ]
        right = [choice["isCorrect"] or (choice["weight"] or 0) > 0 for choice in one["choices"]]
        assert right == [option.correct for option in item.options]
    elif item.kind == "truth":
        assert one["isTrue"] is False
    elif item.kind == "short":
        accepted = [choice["text"]["text"].replace("\\*", "*") for choice in one["choices"]]
        assert accepted == [each.replace("->", "\u2192") for each in item.accepted]


@pytest.mark.parametrize("which", ["quiz", "lecture"])
def test_qti21(which: str, request: pytest.FixtureRequest) -> None:
    quiz: Quiz = request.getfixturevalue(which)
    files = members(write_qti21(quiz))
    manifest = files.pop("imsmanifest.xml")
    assert faults("manifest.rng", manifest) == []
    assert faults("qti21.rng", files["test.xml"]) == []
    hrefs = [str(one) for one in etree.fromstring(manifest).xpath("//@href")]
    assert set(hrefs) == set(files)
    order = etree.fromstring(files["test.xml"]).xpath("//q:assessmentItemRef/@href", namespaces=QTI21)
    assert len(order) == len(quiz.items)
    for item, name in zip(quiz.items, order, strict=True):
        assert faults("qti21.rng", files[name]) == [], item.id
        root = etree.fromstring(files[name])
        assert root.get("title") == item.title
        for image in root.xpath("//q:img/@src", namespaces=QTI21):
            assert image.removeprefix("../") in files
        _compare_qti21(item, root)


def _compare_qti21(item: Item, root: Any) -> None:
    right = root.xpath("//q:correctResponse/q:value/text()", namespaces=QTI21)
    choices = root.xpath("//q:simpleChoice", namespaces=QTI21)
    names = [choice.get("identifier") for choice in choices]
    if item.kind == "choice":
        assert [name in right for name in names] == [option.correct for option in item.options]
        assert [_words(choice) for choice in choices] == [_plain(option.text) for option in item.options]
        told = root.xpath("//q:modalFeedback[@outcomeIdentifier='FEEDBACK']", namespaces=QTI21)
        assert [_words(one) for one in told] == [
            _plain(option.feedback) for option in item.options if option.feedback
        ]
        declared = root.xpath("//q:responseDeclaration/@cardinality", namespaces=QTI21)
        assert declared == ["multiple" if item.multiple else "single"]
    elif item.kind == "truth":
        assert (names, right) == (["true", "false"], ["false"])
    elif item.kind == "short":
        assert root.xpath("//q:mapEntry/@mapKey", namespaces=QTI21) == list(item.accepted)
    else:
        assert _words(root.xpath("//q:rubricBlock", namespaces=QTI21)[0]) == _plain(item.guide)
    general = root.xpath("//q:modalFeedback[@outcomeIdentifier='GENERAL']", namespaces=QTI21)
    assert [_words(one) for one in general] == ([_plain(item.feedback)] if item.feedback else [])


@pytest.mark.parametrize("which", ["quiz", "lecture"])
def test_qti12(which: str, request: pytest.FixtureRequest) -> None:
    quiz: Quiz = request.getfixturevalue(which)
    files = members(write_qti12(quiz))
    manifest = files.pop("imsmanifest.xml")
    assert faults("manifest.rng", manifest.replace(CANVAS.encode(), CP.encode())) == []
    hrefs = {str(one) for one in etree.fromstring(manifest).xpath("//@href")}
    assert hrefs == set(files)
    [assessment] = [name for name in files if re.fullmatch(r"(.*)/\1\.xml", name)]
    assert faults("qti12.rng", files[assessment]) == []
    items = etree.fromstring(files[assessment]).xpath("//q:item", namespaces=QTI12)
    assert len(items) == len(quiz.items)
    idents = etree.fromstring(files[assessment]).xpath("//q:response_lid//@ident", namespaces=QTI12)
    assert len(set(idents) - {"response1"}) == len([one for one in idents if one != "response1"])
    for item, node in zip(quiz.items, items, strict=True):
        _compare_qti12(item, node, files)


def _compare_qti12(item: Item, node: Any, files: dict[str, bytes]) -> None:
    assert node.get("title") == item.title
    html = node.xpath("string(q:presentation/q:material/q:mattext)", namespaces=QTI12)
    assert _words(etree.fromstring(f"<x>{html}</x>")) == _plain(item.prompt)
    for image in re.findall(r'<img src="%24IMS-CC-FILEBASE%24/([^"]+)"', html):
        assert image in files
    shown = node.xpath("q:itemfeedback/@ident", namespaces=QTI12)
    assert sorted(shown) == sorted(node.xpath(".//q:displayfeedback/@linkrefid", namespaces=QTI12))
    labels = node.xpath(".//q:response_lid//q:response_label/@ident", namespaces=QTI12)
    if item.kind == "choice":
        right = {name for name, option in zip(labels, item.options, strict=True) if option.correct}
        most = len(labels) if item.multiple else 1
        for count in range(most + 1):
            for picked in combinations(labels, count):
                assert _scores(node, set(picked)) == (set(picked) == right)
    elif item.kind == "truth":
        assert [_scores(node, {name}) for name in labels] == [False, True]
    elif item.kind == "short":
        assert [_scores(node, {text}) for text in (*item.accepted, "else")] == [True] * len(item.accepted) + [
            False
        ]


def _scores(node: Any, given: set[str]) -> bool:
    """Whether an answer gets the points: a condition holds when any of its parts does."""
    for condition in node.xpath(".//q:respcondition[q:setvar]", namespaces=QTI12):
        if any(_holds(one, given) for one in condition.find("q:conditionvar", QTI12)):
            return True
    return False


def _holds(node: Any, given: set[str]) -> bool:
    kind = etree.QName(node).localname
    if kind == "varequal":
        return node.text in given
    if kind == "not":
        return not _holds(node[0], given)
    return all(_holds(one, given) for one in node)


@pytest.mark.parametrize("kind", WRITERS)
def test_the_same_questions_give_the_same_bytes_and_names(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, two = fixture(tmp_path / "a")[0], fixture(tmp_path / "b")[0]
    assert WRITERS[kind](one) == WRITERS[kind](two)


def test_pictures_say_how_large_they_are(quiz: Quiz) -> None:
    small, large = (replace(_picture(quiz), media=_media(width)) for width in (300, 4000))
    assert small.element("x.png") == (
        '<img src="x.png" alt="Two shapes &amp; &quot;quotes&quot;" width="300" height="150"/>'
    )
    assert 'width="640" height="320"' in large.element("x.png")


def _picture(quiz: Quiz) -> Picture:
    return quiz.items[1].prompt.pictures[0]


def _media(width: int) -> Media:
    return Media(kind="png", data=b"", width=width, height=width // 2)


def test_a_changed_text_keeps_the_names(quiz: Quiz) -> None:
    first = quiz.items[1]
    other = replace(quiz, items=(replace(first, prompt=quiz.items[2].prompt), *quiz.items[2:]))
    before, after = members(write_qti21(quiz)), members(write_qti21(other))
    assert set(after) <= set(before)
    assert read_moodle(write_moodle(other))[0].id == read_moodle(write_moodle(quiz))[1].id


def _html(rich: Any) -> str:
    return str(rich.html(lambda picture: f"[{picture.name}]"))


def _moodle_html(rich: Any) -> str:
    return str(rich.html(lambda one: one.element(f"@@PLUGINFILE@@/{one.name}")))


def _gift_html(rich: Any) -> str:
    from govslides.ooxml.xml import text

    return str(rich.html(lambda one: f"[{text(one.alt)}]")).replace("\t", " ")


def _plain(rich: Any) -> str:
    return _words(etree.fromstring(f"<x>{rich.html(lambda _: '')}</x>"))


def _words(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def test_tags_choose_what_is_asked(tmp_path: Path) -> None:
    text = "outputs: {questions: {tags: lecture}, quiz: {tags: [week 1], formats: gift}}\n"
    (tmp_path / "lecture.yaml").write_text(f"title: A\n{text}", encoding="utf-8")
    question = "::: {{.question #q{0} tags='{1}'}}\n\nWhat is {0}?\n\n:::\n\n"
    asked = [question.format(number, tag) for number, tag in enumerate(["week 1", "week 2", "lecture"])]
    (tmp_path / "talk.md").write_text("## A\n\n" + "".join(asked), encoding="utf-8")
    for options, expected in (((), ["q0"]), (("--tag", "lecture,week 2"), ["q1", "q2"])):
        ended = run("build", ".", "--only", "quiz", *options, "--out", "out", folder=tmp_path)
        assert ended.code == 0, ended.stderr
        text = (tmp_path / "out" / "tutor" / "a-quiz.gift").read_text(encoding="utf-8")
        assert re.findall(r"\[id:a/(\w+)]", text) == expected
