"""Documents as pure data, for tests of the writers: every kind of node, every mark, hostile text.

`sample_flow()` reads as a short handout first (its numbered chapters), then holds what is rare or wants
to do harm (the chapter "Everything else"). Nothing in it may get lost, and nothing of it may break a file.
"""

from collections.abc import Iterable

from govslides.flow.flow import Audience, Flow, Paper, Properties, TitleBlock
from govslides.flow.nodes import (
    Box,
    Cell,
    CodeLines,
    Definition,
    Definitions,
    Figure,
    Handed,
    Heading,
    Item,
    ItemList,
    Marker,
    Node,
    PageBreak,
    Paragraph,
    Question,
    Quotation,
    Role,
    Table,
    WritingSpace,
)
from govslides.flow.runs import Run, Runs
from govslides.media import Media
from tests.support.flow_texts import ARABIC, CHINESE, HEBREW, HOSTILE, KINDS, LONG_WORD, PROSE, ROLES, WORDS
from tests.support.vocabulary import picture


def text(words: str) -> Runs:
    """Words without any mark."""
    return (Run(text=words),)


def says(words: str, role: Role = "", *, keep: bool = False) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(runs=text(words), role=role, keep=keep)


def items(*words: str, marker: Marker = "bullet", start: int = 1) -> ItemList:
    """A list of plain items."""
    return ItemList(items=tuple(Item(blocks=(says(one),)) for one in words), marker=marker, start=start)


def cell(*blocks: Node | str) -> Cell:
    """A cell; plain words are a paragraph."""
    return Cell(blocks=tuple(says(one) if isinstance(one, str) else one for one in blocks))


def question(number: int, *blocks: Node, title: str = "") -> Question:
    """A question with a line of what it asks for."""
    return Question(
        number=str(number),
        id=f"question-{number}",
        blocks=blocks,
        meta=text("10 minutes · pairs · evaluate"),
        title=text(title) if title else (),
    )


def sample_flow(*, paper: Paper = "a4", audience: Audience = "student", rtl: bool = False) -> Flow:
    """A document with everything."""
    return Flow(
        name="sample-handout",
        audience=audience,
        opening=TitleBlock(
            title=(Run(text="Digital government: "), Run(text="myths & realities", emphasis=True)),
            subtitle=text("What four decades of evidence say <about> reform"),
            kind="Handout" if audience == "student" else "Handout: tutor's copy",
            authors=(text("Ana Author, University of Somewhere"), text("Ben O'Brien")),
            date="22 November 2026",
            fields=("Name", "Date"),
        ),
        nodes=(*_chapters(), *_questions(), *_everything_else(), *_handed()),
        properties=Properties(
            title="Digital government: myths & realities",
            authors=("Ana Author", "Ben O'Brien"),
            subject="Handout <of> a lecture",
            keywords=("digital government", "R&D"),
            rights="CC BY 4.0",
            language="ar" if rtl else "en-NZ",
            header="Digital government & society",
            rtl=rtl,
        ),
        notes=(
            (says("The first note, with a second sentence."),),
            (Paragraph(runs=(Run(text="A note with "), _link())), says("and a second paragraph.")),
            (says(HOSTILE),),
        ),
        media={
            "images/adoption.png": Media(
                kind="png", data=picture("png", 640, 360, 0), width=640, height=360, dpi=144.0
            ),
            "slide:myth-1": Media(kind="png", data=picture("png", 480, 270, 1), width=480, height=270),
            "photo.jpg": Media(kind="jpeg", data=picture("jpeg", 90, 120, 2), width=90, height=120),
        },
        contents=True,
        paper=paper,
        words=WORDS,
    )


def plain_flow(nodes: Iterable[Node], *, notes: tuple[tuple[Node, ...], ...] = ()) -> Flow:
    """A document of `nodes` and hardly anything else."""
    return Flow(
        name="plain",
        audience="student",
        opening=TitleBlock(title=text("Plain"), kind="Handout"),
        nodes=tuple(nodes),
        properties=Properties(title="Plain", language="en-NZ"),
        notes=notes,
        words=WORDS,
    )


def _link() -> Run:
    return Run(text="the report", url="https://example.org/report?a=1&b=%22x%22#part")


def _chapters() -> tuple[Node, ...]:
    return (
        Heading(level=1, runs=text("What is claimed"), id="claims", number="1"),
        says("Four decades of evidence, in one sentence.", "lead"),
        Paragraph(
            runs=(
                Run(text=f"{PROSE} As "),
                _link(),
                Run(text=" says, "),
                Run(text="adoption", strong=True),
                Run(text=" is not "),
                Run(text="transformation", emphasis=True),
                Run(text="", note=1),
                Run(text="; see also "),
                Run(text="Table 1", anchor="table-1"),
                Run(text=" and "),
                Run(text="Figure 1", anchor="figure-1"),
                Run(text="."),
            )
        ),
        Heading(level=2, runs=text("The first myth"), id="myth-1", number="1.1"),
        Figure(media="slide:myth-1", alt="The slide of the first myth", framed=True, margin=True),
        Box(kind="myth", title=text("Myth 1"), blocks=(says(dict(ROLES)["claim"], "claim"),)),
        Box(
            kind="reality",
            title=text("Reality"),
            blocks=(says(PROSE), items("Structures change last.", "Budgets decide.", "Careers matter.")),
        ),
        says("Source: Norris and Reddick (2013), pp. 165 to 175.", "source"),
        Heading(level=2, runs=text("Terms"), id="terms", number="1.2"),
        Definitions(
            entries=(
                Definition(
                    term=text("Interoperability"),
                    meanings=((says("Systems of several agencies work on the same data."),),),
                ),
                Definition(
                    term=text("Legacy"),
                    meanings=((says("A system older than its task."),), (says("What is left behind."),)),
                ),
            )
        ),
        *_tables(),
        Quotation(
            blocks=(says("Technology changes what is cheap; politics decides what is done."),),
            attribution=text("A minister, 1999"),
        ),
        Figure(
            media="images/adoption.png",
            alt="Adoption rises from 1990 to 2020, transformation hardly",
            label="Figure 1",
            caption=text("Adoption and transformation, 1990 to 2020"),
            id="figure-1",
            width=0.8,
        ),
    )


def _tables() -> tuple[Node, ...]:
    loud = ItemList(
        items=(
            Item(blocks=(says("Portals"), items("national", "local"))),
            Item(blocks=(says("Registers"),)),
        )
    )
    return (
        Heading(level=2, runs=text("In a table"), id="in-a-table", number="1.3"),
        Table(
            header=((cell("Period"), cell("What was built"), cell("Cost, million")),),
            rows=(
                (cell("1990s"), cell(loud), cell("1.5")),
                (cell("2000s"), cell("One-stop shops", items("phone", "web", marker="decimal")), cell("22")),
                (cell("2010s"), cell(PROSE), cell()),
            ),
            widths=(0.2, 0.6, 0.2),
            alignments=("", "left", "right"),
            row_headers=True,
            caption=text("What was built, and what it cost"),
            label="Table 1",
            id="table-1",
        ),
        Table(
            header=(),
            rows=((cell("adoption"), cell("legacy")), (cell("portal"), cell(LONG_WORD))),
            widths=(0.5, 0.5),
            alignments=("center", "center"),
            ruled=False,
        ),
    )


def _questions() -> tuple[Node, ...]:
    gaps = (
        Run(text="Reform changes "),
        Run(text="", blank=12, strong=True),
        Run(text=" before it changes "),
        Run(text="", blank=3),
        Run(text="."),
    )
    choices = ItemList(
        items=(
            Item(blocks=(says("A ministry of its own"),)),
            Item(blocks=(says("Shared budgets"),), checked=True),
            Item(blocks=(says("A new portal"),), checked=False),
        ),
        marker="letter",
    )
    return (
        PageBreak(),
        Heading(level=1, runs=text("Questions"), id="questions", number="2"),
        question(
            1,
            says("Which change in your own agency would you call a transformation? Why?"),
            WritingSpace(lines=6),
        ),
        question(2, says("What would change structures first?"), choices, title="Structures"),
        question(
            3,
            Paragraph(runs=gaps),
            WritingSpace(lines=4, boxed=True),
            Box(
                kind="answer", title=text("Answer"), blocks=(says("Routines; structures."), items("budgets"))
            ),
        ),
        question(4, says("Tick what you have seen."), items("A portal", "A merger", marker="box")),
    )


def _everything_else() -> tuple[Node, ...]:
    deep = items("ninth")
    for at in range(8, 0, -1):
        deep = ItemList(
            items=(Item(blocks=(says(f"level {at}"), deep)),), marker="decimal" if at % 2 else "bullet"
        )
    return (
        Heading(level=1, runs=text("Everything else"), id="everything-else", number="3"),
        Heading(level=2, runs=text("Marks"), id="marks", listed=False),
        _marked(),
        Paragraph(runs=(Run(text=ARABIC, language="ar"), Run(text=" (Arabic)"))),
        Paragraph(runs=(Run(text=HEBREW, language="he"),)),
        Paragraph(runs=(Run(text=CHINESE, language="zh-Hans"), Run(text=" with a family 👩‍👩‍👧 and ½ é"))),
        says(LONG_WORD),
        says(HOSTILE),
        Paragraph(runs=()),
        *(says(words, role) for role, words in ROLES),
        says("Kept with what follows.", keep=True),
        Heading(level=3, runs=text(HOSTILE), id="hostile"),
        *(Box(kind=kind, title=text(title), blocks=(says(PROSE),)) for kind, title in KINDS),
        Box(
            kind="panel",
            title=text("A box with everything"),
            blocks=(
                items("one", "two", marker="decimal", start=7),
                CodeLines(lines=("x = 1",), language="python"),
                Box(kind="note", title=text("Inner"), blocks=(says("A box in a box."),)),
                Table(header=(), rows=((cell("in a box"),),), widths=(1.0,)),
                Quotation(blocks=(says("Quoted in a box"),)),
                Figure(media="photo.jpg", alt="A photo"),
                WritingSpace(lines=2),
            ),
        ),
        deep,
        items("plain", "without a marker", marker="none"),
        ItemList(
            items=(
                Item(blocks=(says("loose"), says("with a second paragraph"))),
                Item(blocks=(CodeLines(lines=("code first",)), says("then words"))),
                Item(blocks=()),
            ),
            loose=True,
        ),
        ItemList(
            items=(Item(blocks=(says("done"),), checked=True), Item(blocks=(says("to do"),), checked=False)),
            marker="box",
        ),
        CodeLines(
            lines=("def serve(citizen):", "    return 42 if citizen < 3 else '&'", "", "\t# tab"),
            language="python",
        ),
        Quotation(blocks=(says(PROSE), items("quoted item"))),
        Figure(media="photo.jpg", alt="", framed=True),
        Figure(media="photo.jpg", alt=HOSTILE, caption=text(HOSTILE), width=0.1),
        WritingSpace(lines=1),
    )


def _marked() -> Paragraph:
    return Paragraph(
        runs=(
            Run(text="strong ", strong=True),
            Run(text="emphasis ", emphasis=True),
            Run(text="both ", strong=True, emphasis=True),
            Run(text="code <b>", code=True),
            Run(text=" struck", strike=True),
            Run(text=" marked", mark=True),
            Run(text=" x"),
            Run(text="2", raised="super"),
            Run(text=" H"),
            Run(text="2", raised="sub"),
            Run(text="O, a line\vbreak, "),
            Run(text="mail", url="mailto:ana@example.org", strong=True),
            Run(text=" and "),
            Run(text="a place here", anchor="myth-1", emphasis=True),
            Run(text="", note=2),
            Run(text="", note=3),
            Run(text="  two  spaces "),
        )
    )


def _handed() -> tuple[Node, ...]:
    def slides(count: int) -> tuple[Figure, ...]:
        return tuple(
            Figure(media="slide:myth-1", alt=f"Slide {at}", framed=True) for at in range(1, count + 1)
        )

    said = (says("What to say about the slide."), items("Ask for a show of hands."))
    return (
        PageBreak(),
        Heading(level=1, runs=text("Slides"), id="slides"),
        Handed(figures=slides(1), per_page=1),
        PageBreak(),
        Handed(figures=slides(2), per_page=2),
        PageBreak(),
        Handed(figures=slides(3), per_page=3),
        PageBreak(),
        Handed(figures=slides(5), per_page=6),
        PageBreak(),
        Handed(figures=slides(2), per_page=3, notes=(said, ())),
    )
