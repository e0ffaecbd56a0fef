"""A web page is one whole file: well formed, complete, safe, the same each time."""

import re
from base64 import b64encode
from hashlib import sha256
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.flow.flow import Flow
from govslides.flow.nodes import (
    Box,
    Figure,
    Heading,
    Item,
    ItemList,
    Node,
    Paragraph,
    Question,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run
from govslides.flow.walking import walk
from govslides.media import Media
from govslides.records import replace
from govslides.webpage import write_page
from tests.support.composed import default_theme
from tests.support.flow_texts import HOSTILE, LONG_WORD
from tests.support.flows import cell, items, plain_flow, sample_flow, says, text
from tests.support.vocabulary import picture

SAFE = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)


def page_of(*nodes: Node, notes: tuple[tuple[Node, ...], ...] = ()) -> Element:
    return parsed(plain_flow(nodes, notes=notes))


def parsed(flow: Flow) -> Element:
    """The page of `flow`, read by a parser that forgives nothing."""
    return ElementTree.fromstring(b"".join(write_page(flow, default_theme())).decode())


def main_of(page: Element) -> Element:
    main = page.find("body/div/main")
    assert main is not None
    return main


def words(element: Element) -> str:
    return "".join(element.itertext())


def classes(element: Element) -> list[str]:
    return element.get("class", "").split()


def sole(page: Element, tag: str) -> Element:
    found = list(page.iter(tag))
    assert len(found) == 1, (tag, len(found))
    return found[0]


@pytest.mark.parametrize("rtl", [False, True])
def test_the_sample_is_whole_and_the_same_each_time(rtl: bool) -> None:
    flow = sample_flow(rtl=rtl, audience="tutor", paper="letter")
    page = b"".join(write_page(flow, default_theme()))
    assert page == b"".join(write_page(flow, default_theme()))
    root = ElementTree.fromstring(page.decode())
    assert (root.get("lang"), root.get("dir")) == (("ar", "rtl") if rtl else ("en-NZ", "ltr"))
    assert sole(root, "title").text == "Digital government: myths & realities"
    described = {meta.get("name"): meta.get("content") for meta in root.iter("meta")}
    assert described["author"] == "Ana Author, Ben O'Brien"
    assert described["description"] == "Handout <of> a lecture"
    assert described["keywords"] == "digital government, R&D"
    assert described["dcterms.rights"] == "CC BY 4.0"


def test_every_word_is_there_in_order() -> None:
    flow = sample_flow()
    main = main_of(parsed(flow))
    for br in main.iter("br"):
        br.text = " "
    shown, at = " ".join(words(main).split()), 0
    said = [node for node in walk(flow.nodes) if isinstance(node, Heading | Paragraph)]
    for node in said:
        for part in "\0".join("\0" if run.note or run.blank else run.text for run in node.runs).split("\0"):
            wanted = " ".join(part.replace("\v", " ").replace("\ufffe", "\ufffd").split())
            assert wanted in shown[at:], (wanted, shown[at : at + 80])
            at = shown.index(wanted, at)


def test_it_has_no_script_and_leads_nowhere_else() -> None:
    root = parsed(sample_flow())
    tags = {element.tag for element in root.iter()}
    assert not tags & {"script", "iframe", "object", "embed", "form", "base", "video", "audio"}
    for element in root.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on") and name not in {"style", "srcset", "ping", "formaction"}
            if name == "src" or (name == "href" and element.tag == "image"):
                assert value.startswith("data:image/"), value
            elif element.tag == "link":
                assert (element.get("rel"), element.get("href")) == ("icon", "data:,")
            elif name == "href":
                assert SAFE.match(value), value


def test_its_policy_allows_its_own_style_alone() -> None:
    root = parsed(sample_flow())
    policy = next(meta.get("content", "") for meta in root.iter("meta") if meta.get("http-equiv"))
    digest = b64encode(sha256((sole(root, "style").text or "").encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; img-src data:; style-src 'sha256-{digest}';")
    assert "unsafe" not in policy
    styled = sole(root, "style").text or ""
    assert "url(" not in styled and "@import" not in styled


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "file:///etc/passwd"]
)
def test_other_addresses_are_words(url: str) -> None:
    root = page_of(Paragraph(runs=(Run(text="there", url=url),)))
    assert words(main_of(root)).strip() == "there"
    assert not list(main_of(root).iter("a"))


def test_every_link_within_it_has_its_place() -> None:
    root = parsed(sample_flow())
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    hrefs = [element.get("href", "") for element in root.iter() if element.tag in {"a", "use"}]
    inner = [href[1:] for href in hrefs if href.startswith("#")]
    assert inner and set(inner) <= set(ids)


def test_a_link_to_what_is_not_in_it_is_words() -> None:
    root = page_of(Paragraph(runs=(Run(text="there", anchor="elsewhere"),)))
    assert not list(main_of(root).iter("a"))


def test_runs_of_one_link_are_one_link() -> None:
    url = "https://example.org/"
    runs = (Run(text="the "), Run(text="whole", url=url), Run(text=" report", url=url, emphasis=True))
    link = sole(main_of(page_of(Paragraph(runs=runs))), "a")
    assert words(link) == "whole report"


def test_headings_open_sections_in_each_other() -> None:
    levels = (1, 2, 3, 2, 1)
    heads = [Heading(level=level, runs=text(f"h{n}"), id=f"h{n}") for n, level in enumerate(levels)]
    main = main_of(page_of(says("first"), *heads))

    def outline(element: Element) -> list[object]:
        return [
            (words(section[0]), outline(section)) for section in element.findall("section") if len(section)
        ]

    assert outline(main) == [("h0", [("h1", [("h2", [])]), ("h3", [])]), ("h4", [])]
    assert [head.tag for head in main.iter() if head.tag in {"h2", "h3", "h4"}] == [
        "h2",
        "h3",
        "h4",
        "h3",
        "h2",
    ]


def test_contents_list_the_listed_headings_as_deep_as_they_are() -> None:
    root = parsed(sample_flow())
    nav = sole(root, "nav")
    shown = [words(link) for link in nav.iter("a")]
    assert shown[:4] == ["1 What is claimed", "1.1 The first myth", "1.2 Terms", "1.3 In a table"]
    assert "Marks" not in shown
    assert len(nav.findall("ol")) == 1
    assert len(nav.findall("ol/li/ol")) == 2
    assert not list(parsed(replace(sample_flow(), contents=False)).iter("nav"))


def test_footnotes_lead_there_and_back() -> None:
    mark = Run(text="", note=1)
    root = page_of(
        Paragraph(runs=(Run(text="a"), mark, Run(text="b"), mark, Run(text="", note=2))),
        notes=((says("first"),), (says("second"), says("and more"))),
    )
    marks = [link for link in root.iter("a") if link.get("role") == "doc-noteref"]
    backs = [link for link in root.iter("a") if link.get("role") == "doc-backlink"]
    assert [link.get("href") for link in backs] == ["#" + str(link.get("id")) for link in marks]
    assert [link.get("href") for link in marks] == ["#note=1", "#note=1", "#note=2"]
    assert [words(link) for link in backs] == [
        "↩Back to the text, 1",
        "↩Back to the text, 1 (2)",
        "↩Back to the text, 2",
    ]
    assert "".join(words(sup) for sup in main_of(root).iter("sup")) == "11, 2"


def test_a_gap_is_as_wide_as_its_word_and_says_what_it_is() -> None:
    gap = sole(main_of(page_of(Paragraph(runs=(Run(text="", blank=7),)))), "span")
    assert (gap.text, gap.get("role"), gap.get("aria-label")) == ("_" * 7, "img", "Gap to fill in")


def test_a_picture_stands_in_it_once() -> None:
    data = picture("png", 30, 20, 3)
    media = Media(kind="png", data=data, width=30, height=20)
    one, two = (Figure(media=name, alt=f"{name} & co") for name in ("a", "b"))
    flow = replace(plain_flow((one, two, two)), media={"a": media, "b": media})
    page = b"".join(write_page(flow, default_theme())).decode()
    assert page.count(b64encode(data).decode()) == 1
    main = main_of(parsed(flow))
    assert [svg.get("aria-label") for svg in main.iter("svg")] == ["a & co", "b & co", "b & co"]
    single = main_of(parsed(replace(plain_flow((one,)), media={"a": media})))
    assert sole(single, "img").get("alt") == "a & co"


def test_pictures_have_their_size_on_paper() -> None:
    media = Media(kind="jpeg", data=picture("jpeg", 90, 60, 0), width=90, height=60, dpi=192)
    image = sole(parsed(replace(plain_flow((Figure(media="a", alt=""),)), media={"a": media})), "img")
    assert (image.get("width"), image.get("height"), image.get("alt")) == ("45", "30", "")
    assert str(image.get("src")).startswith("data:image/jpeg;base64,")


def test_tables_head_what_they_head() -> None:
    node = Table(
        header=((cell(""), cell("A")),),
        rows=((cell("x"), cell("1")), (cell(""), cell("2"))),
        widths=(0.3, 0.7),
        row_headers=True,
    )
    table = sole(page_of(node), "table")
    assert [(th.get("scope"), words(th)) for th in table.iter("th")] == [("col", "A"), ("row", "x")]
    headless = replace(node, rows=())
    assert not list(sole(page_of(headless), "table").iter("th"))


def test_only_what_a_phone_has_no_room_for_scrolls() -> None:
    def boxed(*row: str) -> bool:
        node = Table(header=(), rows=(tuple(map(cell, row)),), widths=(1 / len(row),) * len(row))
        boxes = [one for one in page_of(node).iter("section") if "wide" in classes(one)]
        assert all(box.get("tabindex") == "0" and box.get("aria-label") for box in boxes)
        return bool(boxes)

    assert not boxed("1", "22", "333", "4")
    assert not boxed("1980s", "a sentence of some length that goes on")
    assert not boxed("a", LONG_WORD)
    assert boxed("a sentence that goes on", "another one that goes on", "and a third that does")
    assert boxed(*["Rechtsverordnung"] * 3)


def test_lists_keep_their_numbers() -> None:
    main = main_of(page_of(items("a", marker="decimal", start=7), items("b", marker="letter")))
    seven, letters = main.iter("ol")
    assert (seven.get("start"), letters.get("type")) == ("7", "A")


def test_choices_can_be_ticked_until_their_answer_is_shown() -> None:
    def boxes(*checked: bool | None) -> list[tuple[bool, bool]]:
        choices = tuple(Item(blocks=(says("x"),), checked=one) for one in checked)
        inputs = main_of(page_of(ItemList(items=choices, marker="box"))).iter("input")
        return [("checked" in box.attrib, "disabled" in box.attrib) for box in inputs]

    assert boxes(None, None) == [(False, False)] * 2
    assert boxes(True, False) == [(True, True), (False, True)]


def test_a_question_is_an_article_with_its_number() -> None:
    question = Question(
        number="3", id="q3", blocks=(says("Why?"), WritingSpace(lines=4)), title=text("Reasons")
    )
    article = sole(page_of(Heading(level=1, runs=text("One"), id="one"), question), "article")
    assert (article.get("id"), article.get("aria-label")) == ("q3", "3 Reasons")
    assert words(sole(article, "h3")) == "3 Reasons"
    room = next(div for div in article.iter("div") if "room" in classes(div))
    assert (len(room), room.get("aria-label")) == (4, "Room to write")


def test_boxes_say_what_they_are() -> None:
    myth, note, panel = page_of(
        Box(kind="myth", title=text("Myth 1"), blocks=(says("x"),)),
        Box(kind="note", title=text("Note"), blocks=()),
        Box(kind="panel", blocks=(says("y"),)),
    ).findall("body/div/main/div")
    assert (myth.get("role"), myth.get("aria-label"), classes(myth)) == ("group", "Myth 1", ["box", "myth"])
    assert (note.get("role"), panel.get("role")) == ("note", None)


def test_text_of_the_other_direction_says_so() -> None:
    arabic = Run(text="الحكومة", language="ar")
    first, second, third = page_of(
        Paragraph(runs=(arabic,)), Paragraph(runs=(Run(text="In "), arabic)), says("2026")
    ).findall("body/div/main/p")
    assert first.get("dir") == "rtl"
    span = sole(second, "span")
    assert (second.get("dir"), span.get("lang"), span.get("dir")) == (None, "ar", "rtl")
    flow = plain_flow((says("2026"), says("Latin words"), items("one", "two")))
    turned = parsed(replace(flow, properties=replace(flow.properties, language="ar", rtl=True)))
    year, latin = turned.findall("body/div/main/p")
    assert (year.get("dir"), latin.get("dir")) == (None, "ltr")
    assert sole(turned, "ul").get("dir") == "ltr"
    assert third.get("dir") is None


def test_words_of_a_document_that_brings_none_are_english() -> None:
    root = parsed(replace(plain_flow((WritingSpace(lines=1),)), words={}))
    assert "Skip to the text" in words(root)


@given(st.text(), st.text(), st.text())
def test_no_text_breaks_out(one: str, two: str, three: str) -> None:
    flow = plain_flow(
        (
            Heading(level=1, runs=text(one), id="x"),
            Paragraph(runs=(Run(text=two, url=f"https://{three}"), Run(text=three, language="en"))),
            Box(kind="note", title=text(one), blocks=(says(three),)),
        )
    )
    properties = replace(flow.properties, title=one, header=two, rights=three, subject=one, authors=(two,))
    root = parsed(replace(flow, properties=properties, contents=True))
    assert {element.tag for element in main_of(root).iter()} <= {
        "main",
        "section",
        "h2",
        "p",
        "a",
        "span",
        "div",
        "br",
    }
    assert len(list(root.iter("style"))) == 1


def test_hostile_headers_stay_strings_of_css() -> None:
    flow = plain_flow(())
    properties = replace(flow.properties, header=f'{HOSTILE}"}}</style>@import url(x)\\')
    style = sole(parsed(replace(flow, properties=properties)), "style").text or ""
    strings = re.findall(r'content:("(?:[^"\\]|\\.)*")', style)
    assert any("@import" in string and "</" not in string for string in strings)
    assert "@import" not in re.sub(r'"(?:[^"\\]|\\.)*"', "", style)
