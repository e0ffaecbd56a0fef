"""What a slide becomes: roles, titles, clicks, notes, references."""

import json
from pathlib import Path

from govslides.deck.deck import Deck, Target
from tests.support.composed import compose_text, frames_of, notes_of, paragraphs_of, texts_of


def deck_of(body: str, head: str = "title: A talk", folder: Path = Path(__file__).parent) -> Deck:
    deck, sink = compose_text(f"---\n{head}\n---\n\n{body}", folder)
    assert not list(sink)
    return deck


def roles(body: str) -> list[tuple[str, str]]:
    return [(frame.title, frame.role) for frame in frames_of(body)]


def test_the_title_slide_says_who_and_when() -> None:
    head = (
        "title: T\nsubtitle: S\ndate: 1 May\nauthors:\n  - name: Ada\n    affiliation: [School, University]"
    )
    title = deck_of("## A\n\nText\n", head).frames[0]
    assert (title.role, title.number) == ("title", False)
    assert texts_of(title) == ["S", "Ada", "School, University", "1 May"]


def test_a_deck_without_title_takes_that_of_its_first_slide() -> None:
    deck, _ = compose_text("## A\n\nText\n\n---\n\nMore\n")
    assert [frame.title for frame in deck.frames] == ["A", "A (2)"]
    assert (deck.properties.title, deck.properties.footer) == ("A", "A")


def test_a_deck_without_any_title_takes_its_first_words() -> None:
    deck, _ = compose_text("---\nmarp: true\n---\n\nA sentence to begin with\n\n---\n\nMore\n")
    assert [frame.title for frame in deck.frames] == [
        "A sentence to begin with",
        "A sentence to begin with (2)",
    ]


def test_sections_have_dividers_and_powerpoint_sections() -> None:
    deck = deck_of("# One\n\nA sentence.\n\n## A\n\nText\n\n# Two\n\n## B\n\nText\n")
    assert [frame.role for frame in deck.frames] == ["title", "section", "content", "section", "content"]
    assert texts_of(deck.frames[1]) == ["A sentence."]
    assert [(s.name, len(s.frames)) for s in deck.sections] == [("A talk", 1), ("One", 2), ("Two", 2)]


def test_a_divider_that_repeats_the_title_is_left_out() -> None:
    assert roles("# A talk\n\n## A\n\nText\n") == [("A", "content")]
    assert roles("# A talk\n\n::: notes\n\nHello\n\n:::\n\n## A\n\nText\n")[0] == ("A talk (2)", "section")


def test_titles_are_unique() -> None:
    assert [title for title, _ in roles("## A\n\nx\n\n## A\n\ny\n\n## a\n\nz\n\n## A (2)\n\nw\n")] == [
        "A", "A (2)", "a (3)", "A (2) (2)",
    ]  # fmt: skip


def test_a_title_like_that_of_a_continuation_is_changed() -> None:
    assert roles("## A (2/3)\n\nx\n")[0][0] == "A (2/3) (2)"


def test_a_slide_without_title_gets_that_of_the_one_before() -> None:
    assert [title for title, _ in roles("## A\n\nx\n\n---\n\ny\n")] == ["A", "A (2)"]


def test_a_title_alone_is_set_like_a_section() -> None:
    assert roles("## Questions?\n") == [("Questions?", "section")]


def test_the_myth_comes_first_and_the_reality_on_the_click() -> None:
    (frame,) = frames_of("## Myth 1\n\n::: myth\n\nA claim.\n\n:::\n\n::: reality\n\n- Evidence\n\n:::\n")
    assert frame.role == "myth"
    assert texts_of(frame) == ["A claim.", "Reality", "Evidence"]
    claim, reality = frame.items[1], frame.items[2]
    assert frame.reveals == ((Target(key=reality.key),),)
    assert claim.box.right <= reality.box.left


def test_a_reality_can_come_item_by_item() -> None:
    reality = ":::: reality\n\n::: incremental\n\n- a\n- b\n\n:::\n\n::::\n"
    (frame,) = frames_of(f"## Myth\n\n::: myth\n\nA claim.\n\n:::\n\n{reality}")
    key = frame.items[2].key
    assert texts_of(frame)[1:] == ["Reality", "a", "b"]
    assert frame.reveals == ((Target(key=key, first=0, last=1),), (Target(key=key, first=2, last=2),))


def test_a_panel_can_come_item_by_item() -> None:
    (frame,) = frames_of("## S\n\n::: summary\n\n- a\n- b\n\n:::\n", "title: T\nincremental: true")
    assert [[(t.first, t.last) for t in step] for step in frame.reveals] == [[(0, 0)], [(1, 1)]]


def test_a_long_reality_goes_on_beside_its_claim() -> None:
    points = "".join(f"- Point {n} of the evidence, which is long enough for two lines\n" for n in range(20))
    frames = frames_of(f"## Myth\n\n::: myth\n\nA claim.\n\n:::\n\n::: reality\n\n{points}\n:::\n")
    assert len(frames) > 1
    assert all(texts_of(frame)[0] == "A claim." and len(frame.reveals) == 1 for frame in frames)


def test_a_claim_too_long_for_its_card_stands_above_the_evidence() -> None:
    claim = "A claim that goes on and on about what will change when services are digital. " * 12
    points = "- One point of the evidence\n- Another point\n"
    frames = frames_of(f"## Myth\n\n::: myth\n\n{claim}\n\n:::\n\n::: reality\n\n{points}\n:::\n")
    assert {frame.role for frame in frames} == {"title-only"}
    told = [texts_of(frame) for frame in frames]
    assert told[0][:2] == ["Myth", claim.strip()]
    assert all(texts[-1] not in {"Myth", "Reality"} for texts in told)  # no label without its text
    assert sum(texts.count("Another point") for texts in told) == 1


def test_a_list_in_a_claim_has_room_for_its_bullets() -> None:
    (frame,) = frames_of(
        "## Myth\n\n::: myth\n\nA claim:\n\n- a\n\n  - b\n\n:::\n\n::: reality\n\nNo.\n\n:::\n"
    )
    _, claim, item, deeper = paragraphs_of(frame)[:4]
    assert claim.margin == 0
    assert 0 < item.margin == -item.indent < deeper.margin


def test_list_items_come_one_by_one() -> None:
    (frame,) = frames_of("## S\n\n::: incremental\n\n- a\n  - under a\n- b\n\n:::\n")
    key = frame.items[1].key
    assert frame.reveals == ((Target(key=key, first=0, last=1),), (Target(key=key, first=2, last=2),))


def test_a_reveal_comes_at_once() -> None:
    (frame,) = frames_of("## S\n\nFirst\n\n::: reveal\n\n- a\n- b\n\n:::\n")
    assert frame.reveals == ((Target(key=frame.items[1].key, first=1, last=2),),)


def test_a_question_leaves_the_slide_that_it_stands_on() -> None:
    question = "::: {.question minutes=5 group=pairs}\n\nWhy?\n\n::: answer\n\nBecause.\n\n:::\n\n:::\n"
    slide, asked = frames_of(f"## A\n\nText\n\n{question}")
    assert (slide.role, asked.role) == ("content", "question")
    assert asked.title == "Discuss · A"
    assert texts_of(asked) == ["Why?", "5 minutes  ·  pairs"]
    assert notes_of(asked) == ["Answer", "Because."]


def test_a_question_alone_fills_its_slide() -> None:
    (asked,) = frames_of("## A\n\n::: question\n\nWhy?\n\n:::\n\n::: notes\n\nSay.\n\n:::\n")
    assert (asked.title, asked.role, notes_of(asked)) == ("A", "question", ["Say."])


def test_choices_have_letters_and_only_the_notes_tell_the_right_one() -> None:
    (asked,) = frames_of("## A\n\n::: question\n\nWhich?\n\n- [ ] One\n- [x] Two\n\n  Well done.\n\n:::\n")
    assert texts_of(asked) == ["Which?", "One", "Two"]
    bullets = [p.bullet for p in paragraphs_of(asked) if p.bullet]
    assert [(bullet.scheme, bullet.start) for bullet in bullets] == [("alphaUcPeriod", 1)] * 2
    assert notes_of(asked) == ["Correct answer: B", "Feedback B", "Well done."]


def test_tutor_text_goes_to_the_notes_and_handout_text_nowhere() -> None:
    (frame,) = frames_of("## A\n\nx\n\n::: tutor\n\nSecret\n\n:::\n\n::: handout\n\nRead\n\n:::\n")
    assert notes_of(frame) == ["For tutors", "Secret"]
    assert texts_of(frame) == ["x"]


def test_notes_keep_lists_links_and_marks() -> None:
    (frame,) = frames_of(
        "## A\n\nx\n\n::: notes\n\n**Bold** [site](https://example.org)\n\n1. one\n2. two\n\n:::\n"
    )
    first, one, two = frame.notes
    assert first.runs[0].style.bold
    assert first.runs[2].link is not None and first.runs[2].link.url == "https://example.org"
    assert [p.bullet.start for p in (one, two) if p.bullet] == [1, 2]


def test_links_lead_to_frames() -> None:
    deck = deck_of("## A {#first}\n\nSee [there](#second).\n\n## B {#second}\n\nx\n")
    (link,) = [run.link for p in paragraphs_of(deck.frames[1]) for run in p.runs if run.link]
    assert link.frame == "second"


def test_a_quotation_alone_has_its_layout_and_with_others_a_panel() -> None:
    quote = '::: {.quote by="Ada"}\n\nWell said.\n\n:::\n'
    assert roles(f"## A\n\n{quote}")[0][1] == "quotation"
    (frame,) = frames_of(f"## A\n\nText\n\n{quote}")
    assert frame.role == "content"
    assert texts_of(frame) == ["Text", "Well said.", "— Ada"]


def test_markdowns_own_quotation_alone_is_one() -> None:
    assert roles("## A\n\n> Well said.\n>\n> — Ada\n") == [("A", "quotation")]


def test_our_words_are_in_the_lectures_language_or_its_own() -> None:
    body = "## A\n\n::: myth\n\nx\n\n:::\n\n::: reality\n\ny\n\n:::\n"
    assert "Wirklichkeit" in texts_of(deck_of(body, "title: T\nlanguage: de-AT").frames[1])
    assert "Evidence" in texts_of(deck_of(body, "title: T\nlabels:\n  reality: Evidence").frames[1])


def test_references_stand_where_they_are_wanted(tmp_path: Path) -> None:
    entry = {"id": "n", "type": "book", "title": "E", "author": [{"family": "Norris"}]}
    tmp_path.joinpath("references.json").write_text(json.dumps([entry]), encoding="utf-8")
    body = "## A\n\nx [@n]\n\n## Works {.references}\n\n## Thanks {.closing}\n\nBye\n"
    deck = deck_of(body, "title: T\nreferences: references.json", tmp_path)
    assert [frame.role for frame in deck.frames] == ["title", "content", "references", "closing"]
    assert deck.frames[2].title == "Works"
    assert "Norris" in texts_of(deck.frames[2])[0]
    assert [frame for section in deck.sections for frame in section.frames] == [f.id for f in deck.frames]


def test_the_closing_slide_gives_the_address_once() -> None:
    head = "title: T\nauthors:\n  - name: Ada\n    email: ada@example.org"
    closing = deck_of("## Thanks {.closing}\n\nBye\n", head).frames[1]
    assert texts_of(closing) == ["Bye", "ada@example.org"]
    closing = deck_of("## Thanks {.closing}\n\nada@example.org\n", head).frames[1]
    assert texts_of(closing) == ["ada@example.org"]


def test_two_columns_of_text_fill_the_layouts_placeholders() -> None:
    columns = ":::: columns\n\n::: column\n\n- a\n\n:::\n\n::: column\n\n- b\n\n:::\n\n::::\n"
    (frame,) = frames_of(f"## A\n\n{columns}")
    assert frame.role == "columns"
    assert texts_of(frame) == ["a", "b"]


def test_a_timeline_is_one_group_in_order() -> None:
    periods = "".join(f"- **{year}s** Something new\n" for year in (1970, 1980, 1990, 2000, 2010))
    (frame,) = frames_of(f"## A\n\n::: timeline\n\n{periods}\n:::\n")
    (group,) = frame.items[1:]
    assert group.alt == "Timeline: 1970s, 1980s, 1990s, 2000s, 2010s"
    assert texts_of(frame)[::2] == ["1970s", "1980s", "1990s", "2000s", "2010s"]


def test_a_long_timeline_goes_on() -> None:
    periods = "".join(f"- **{year}s** Something new\n" for year in range(1800, 2000, 10))
    frames = frames_of(f"## A\n\n::: timeline\n\n{periods}\n:::\n")
    assert [t for frame in frames for t in texts_of(frame)[::2]] == [f"{y}s" for y in range(1800, 2000, 10)]


def test_footnotes_that_would_fill_the_slide_go_on_frames_of_their_own() -> None:
    marks = " ".join(f"word[^{n}]" for n in range(60))
    notes = "\n".join(f"[^{n}]: Note {n}, which says where this comes from.\n" for n in range(60))
    frames = frames_of(f"## A\n\n{marks}\n\n{notes}")
    texts = [text for frame in frames for text in texts_of(frame)]
    assert [text for text in texts if "which says" in text] == [
        f"{n + 1}\u00a0Note {n}, which says where this comes from." for n in range(60)
    ]
    assert texts_of(frames[0])[0].startswith("word1 word2")


def test_what_has_a_layout_of_its_own_stands_on_a_panel_inside_other_blocks() -> None:
    claim = "::: column\n::: myth\nClaim\n:::\n:::"
    found = "::: column\n::: reality\nFound\n:::\n:::"
    columns = f"## A\n\n::: columns\n{claim}\n{found}\n:::\n"
    frame = frames_of(columns)[0]
    assert (frame.role, texts_of(frame)) == ("title-only", ["Myth", "Claim", "Reality", "Found"])
    asked = frames_of("## A\n\n::: myth\nClaim\n:::\n\n::: question\nWhy?\n\n::: reality\nFound\n:::\n:::\n")[
        1
    ]
    assert (asked.role, texts_of(asked)) == ("question", ["Why?", "Reality", "Found"])


def test_a_long_title_is_shortened_in_the_footer_at_a_word() -> None:
    head = "title: " + "Digital government and what became of its promises " * 4
    footer = deck_of("## A\n\nText\n", head).properties.footer
    assert footer.endswith("…")
    assert head.removeprefix("title: ").startswith(footer.removesuffix("…") + " ")
    assert 30 < len(footer) < 80


def test_a_long_title_without_spaces_is_shortened_too() -> None:
    footer = deck_of("## A\n\nText\n", "title: " + "数字政府" * 40).properties.footer
    assert footer.endswith("…")
    assert len(footer) > 15


def test_a_short_title_stays_whole() -> None:
    assert deck_of("## A\n\nText\n", "title: A talk").properties.footer == "A talk"
