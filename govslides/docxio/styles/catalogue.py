"""The styles that govslides knows, in the order in which the part lists them."""

from govslides.docxio.styles.style import END, Letters, Rule, Style

STEP = 340
"""How far a list level is indented."""

BAR = 160
"""How far the text of a box stands from the start of what is around it; its bar stands between."""

_SMALL = 20
_TEXT = 24


def _headings() -> tuple[Style, ...]:
    looks = (
        (Letters(font="heading", size=38, colour="ink"), 560, 160),
        (Letters(font="heading", bold=True, size=28, colour="ink"), 400, 100),
        (Letters(font="heading", bold=True, size=_TEXT, colour="ink"), 280, 80),
        (Letters(bold=True, size=_TEXT, colour="muted"), 220, 60),
        (Letters(italic=True, size=_TEXT, colour="ink"), 160, 40),
        (Letters(italic=True, size=_TEXT, colour="muted"), 160, 40),
    )
    return tuple(
        Style(
            name=f"heading {level}",
            id=f"Heading{level}",
            follow="Normal",
            letters=letters,
            keep_next=True,
            keep_lines=True,
            before=before,
            after=after,
            line=240,
            align="left",
            outline=level - 1,
            quick=level < 4,
            rank=9,
        )
        for level, (letters, before, after) in enumerate(looks, 1)
    )


def _lists() -> tuple[Style, ...]:
    kinds = (("bullet", "List Bullet"), ("decimal", "List Number"), ("", "List"), ("", "List Continue"))
    return tuple([_list_style(name, kind, level) for kind, name in kinds for level in range(1, 6)])


def _list_style(name: str, kind: str, level: int) -> Style:
    ending = str(level) if level > 1 else ""
    return Style(
        name=f"{name} {ending}".rstrip(),
        id=name.replace(" ", "") + ending,
        number=(level - 1, kind) if kind else None,
        left=STEP * level,
        hanging=None if name == "List Continue" else STEP,
        after=60,
        quick=level == 1 and bool(kind),
        rank=10,
    )


def _contents() -> tuple[Style, ...]:
    levels = tuple(
        Style(
            name=f"toc {level}",
            id=f"TOC{level}",
            follow="Normal",
            left=STEP * (level - 1),
            before=100 if level == 1 else 0,
            after=20,
            line=240,
            letters=Letters(bold=True) if level == 1 else Letters(),
            stops=(("right", "dot", END),),
            rank=39,
        )
        for level in range(1, 4)
    )
    heading = Style(
        name="TOC Heading",
        id="TOCHeading",
        follow="Normal",
        letters=Letters(font="heading", size=38, colour="ink"),
        keep_next=True,
        before=360,
        after=80,
        rank=39,
    )
    return (heading, *levels)


OPENING = (
    Style(
        name="Document Kind",
        id="DocumentKind",
        follow="Title",
        letters=Letters(bold=True, colour="muted", spacing=8, size=_SMALL),
        keep_next=True,
        after=80,
        quick=True,
        rank=8,
    ),
    Style(
        name="Title",
        id="Title",
        follow="Subtitle",
        letters=Letters(font="heading", size=50, colour="ink"),
        keep_next=True,
        keep_lines=True,
        after=100,
        line=228,
        align="left",
        quick=True,
        rank=8,
    ),
    Style(
        name="Subtitle",
        id="Subtitle",
        follow="Normal",
        letters=Letters(size=30, colour="muted"),
        keep_next=True,
        after=160,
        line=240,
        align="left",
        quick=True,
        rank=8,
    ),
    Style(name="Authors", id="Authors", letters=Letters(size=22, colour="ink"), after=20, line=240),
    Style(name="Date", id="Date", letters=Letters(size=22, colour="muted"), after=160, line=240),
    Style(name="Fields", id="Fields", letters=Letters(size=22), before=240, after=120, line=240),
)

TEXT = (
    Style(
        name="Lead",
        id="Lead",
        follow="Normal",
        letters=Letters(font="heading", size=26, colour="ink"),
        after=160,
        quick=True,
    ),
    Style(
        name="Claim",
        id="Claim",
        follow="Normal",
        letters=Letters(font="heading", size=30, colour="ink"),
        keep_lines=True,
        after=100,
        line=252,
        align="left",
        quick=True,
    ),
    Style(
        name="Label", id="Label", letters=Letters(bold=True, size=22), keep_next=True, before=120, after=40
    ),
    Style(
        name="Meta",
        id="Meta",
        letters=Letters(size=_SMALL, colour="muted"),
        keep_next=True,
        after=80,
        line=240,
    ),
    Style(name="Source", id="Source", letters=Letters(size=_SMALL, colour="muted"), line=240, quick=True),
    Style(name="Option", id="Option", left=STEP, hanging=STEP, after=60),
    Style(
        name="Attribution", id="Attribution", letters=Letters(size=22, colour="muted"), left=STEP, after=160
    ),
    Style(name="Formula", id="Formula", letters=Letters(font="math"), align="center", before=60),
    Style(name="Term", id="Term", letters=Letters(bold=True), keep_next=True, after=0, follow="Definition"),
    Style(name="Definition", id="Definition", left=STEP, after=100, quick=True),
    Style(
        name="Quote",
        id="Quote",
        letters=Letters(font="heading", italic=True, size=_TEXT, colour="ink"),
        left=STEP,
        right=STEP,
        before=120,
        after=80,
        keep_lines=True,
        quick=True,
        rank=29,
    ),
    Style(
        name="caption",
        id="Caption",
        letters=Letters(size=_SMALL, colour="muted"),
        keep_lines=True,
        before=60,
        after=100,
        line=240,
        align="left",
        quick=True,
        rank=35,
    ),
    Style(name="Figure", id="Figure", before=120, after=140, line=240, align="left"),
    Style(
        name="Code",
        id="Code",
        letters=Letters(font="mono", no_proof=True, size=19),
        shade="tint",
        before=120,
        after=120,
        line=240,
        contextual=True,
        align="left",
        quick=True,
    ),
)

SHEET = (
    Style(
        name="Question",
        id="Question",
        follow="Question Text",
        letters=Letters(font="heading", bold=True, size=26, colour="ink"),
        keep_next=True,
        keep_lines=True,
        rules=(Rule(side="top", size=8, space=5, colour="ink"),),
        before=440,
        after=40,
        line=240,
        align="left",
        quick=True,
    ),
    Style(name="First Question", id="FirstQuestion", based="Question", follow="Question Text", before=140),
    Style(name="Question Text", id="QuestionText", keep_lines=True, after=100, quick=True),
    Style(
        name="Writing Line",
        id="WritingLine",
        rules=(Rule(side="bottom", colour="muted"), Rule(side="between", colour="muted")),
        before=0,
        after=0,
        line=-500,
        quick=True,
    ),
    Style(
        name="Writing Box",
        id="WritingBox",
        rules=(Rule(side="box", colour="muted"),),
        before=0,
        after=0,
        line=-500,
        quick=True,
    ),
)

TABLES = (
    Style(
        name="Table Text", id="TableText", letters=Letters(size=21), before=40, after=40, line=245, quick=True
    ),
    Style(
        name="Table Heading",
        id="TableHeading",
        based="Table Text",
        letters=Letters(bold=True),
        quick=True,
    ),
    Style(name="Table Text Small", id="TableTextSmall", based="Table Text", letters=Letters(size=18)),
    Style(
        name="Table Heading Small", id="TableHeadingSmall", based="Table Heading", letters=Letters(size=18)
    ),
    Style(name="After Table", id="AfterTable", letters=Letters(size=8), before=0, after=0, line=-160),
)

FURNITURE = (
    Style(
        name="header",
        id="Header",
        letters=Letters(size=18, colour="muted"),
        rules=(Rule(side="bottom", space=4),),
        stops=(("right", "", END),),
        after=0,
        line=240,
    ),
    Style(
        name="footer",
        id="Footer",
        letters=Letters(size=18, colour="muted"),
        stops=(("right", "", END),),
        after=0,
        line=240,
    ),
    Style(name="footnote text", id="FootnoteText", letters=Letters(size=_SMALL), after=40, line=240),
)

CHARACTERS = (
    Style(
        name="Hyperlink",
        id="Hyperlink",
        type="character",
        letters=Letters(colour="link", underline="link"),
        rank=99,
    ),
    Style(
        name="footnote reference",
        id="FootnoteReference",
        type="character",
        letters=Letters(raised="superscript"),
    ),
    Style(
        name="Code Character",
        id="CodeCharacter",
        type="character",
        letters=Letters(font="mono", no_proof=True, size=21),
    ),
    Style(
        name="Highlighted", id="Highlighted", type="character", letters=Letters(bold=True, shade="highlight")
    ),
    Style(name="Gap", id="Gap", type="character", letters=Letters(no_proof=True, underline="muted")),
    Style(
        name="Meta Character",
        id="MetaCharacter",
        type="character",
        letters=Letters(font="body", bold=False, size=_SMALL, colour="muted"),
    ),
)

STYLES = (
    *OPENING,
    *_headings(),
    *TEXT,
    *_lists(),
    *SHEET,
    *TABLES,
    *FURNITURE,
    *_contents(),
    *CHARACTERS,
)
