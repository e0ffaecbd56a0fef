"""Clicks: PowerPoint's own structure, one build entry a text shape."""

from xml.etree.ElementTree import Element

from govslides.deck.deck import Target
from govslides.deck.items import Shape
from govslides.geometry import Rect
from govslides.media import Media
from govslides.pptxio.lint import lint
from tests.pptxio.decks import chart, deck, fill, frame, picture, png, table, timeline
from tests.pptxio.opened import NS, slide_of, written

MEDIA = {"a.png": Media(kind="png", data=png(), width=6, height=4)}


def timing(*items: object, reveals: tuple[tuple[Target, ...], ...], role: str = "title-only") -> Element:
    whole = deck(frame("a", *items, role=role, reveals=reveals), media=MEDIA)  # type: ignore[arg-type]
    assert lint(written(whole)) == []
    found = slide_of(whole).find("p:timing", NS)
    assert found is not None
    return found


def effects(tree: Element) -> list[tuple[str, str]]:
    """The node type and the target shape of each effect, in playing order."""
    nodes = [node for node in tree.iter(f"{{{NS['p']}}}cTn") if node.get("presetClass")]
    return [(node.get("nodeType", ""), node.find(".//p:spTgt", NS).get("spid", "")) for node in nodes]  # type: ignore[union-attr]


def test_each_click_starts_one_effect_and_the_rest_go_with_it() -> None:
    first, second = fill("columns", 1, "Left", key="l"), fill("columns", 2, "Right", key="r")
    tree = timing(
        first,
        second,
        role="columns",
        reveals=((Target(key="l"), Target(key="r")), (Target(key="title"), Target(key="l"))),
    )
    assert effects(tree) == [("clickEffect", "3"), ("withEffect", "4"), ("clickEffect", "2")]
    outer = tree.findall("p:tnLst/p:par/p:cTn/p:childTnLst/p:seq/p:cTn/p:childTnLst/p:par/p:cTn", NS)
    assert [node.find("p:stCondLst/p:cond", NS).get("delay") for node in outer] == ["indefinite"] * 2  # type: ignore[union-attr]


def test_paragraphs_are_built_by_paragraph() -> None:
    body = fill("content", 1, "One", "Two", "Three", key="b")
    tree = timing(
        body, role="content", reveals=((Target(key="b", first=1, last=1),), (Target(key="b", first=2),))
    )
    spans = [dict(one.attrib) for one in tree.iter(f"{{{NS['p']}}}pRg")]
    assert spans == [{"st": "1", "end": "1"}, {"st": "2", "end": "2"}]
    assert [dict(one.attrib) for one in tree.iter(f"{{{NS['p']}}}bldP")] == [
        {"spid": "3", "grpId": "0", "build": "p"}
    ]


def test_a_range_past_the_end_is_cut_to_what_is_there() -> None:
    tree = timing(
        fill("content", 1, "One", key="b"), role="content", reveals=((Target(key="b", first=0, last=9),),)
    )
    assert [dict(one.attrib) for one in tree.iter(f"{{{NS['p']}}}pRg")] == [{"st": "0", "end": "0"}]


def test_what_has_no_text_has_no_build_entry() -> None:
    box = Shape(key="s", box=Rect(0, 0, 9, 9), name="Box", fill="tint", decorative=True)
    keys = ("picture", "table", "timeline", "s")
    tree = timing(picture(), table(), timeline(), box, reveals=tuple((Target(key=key),) for key in keys))
    assert [dict(one.attrib) for one in tree.iter(f"{{{NS['p']}}}bldP")] == [
        {"spid": "8", "grpId": "0", "animBg": "1"}
    ]
    assert len(effects(tree)) == 4


def test_a_chart_is_built_as_one() -> None:
    tree = timing(chart(), reveals=((Target(key="chart"),),))
    assert tree.find("p:bldLst/p:bldGraphic/p:bldAsOne", NS) is not None


def test_a_child_of_a_group_brings_the_group() -> None:
    tree = timing(timeline(), reveals=((Target(key="card"), Target(key="axis")),))
    assert effects(tree) == [("clickEffect", "3")]


def test_a_target_that_is_not_there_is_passed_over() -> None:
    whole = deck(frame("a", reveals=((Target(key="gone"),),)))
    assert slide_of(whole).find("p:timing", NS) is None
