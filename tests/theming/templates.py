# ruff: noqa: E501 -- specimens of XML are easier to read on one line
"""Templates as they come: of different programs, languages, sizes and tastes; each a function that makes its bytes.

`TEMPLATES` has them by name. They imitate real ones in what matters here: where placeholders stand and what
they inherit, what is drawn around them, and how much is missing.
"""

from collections.abc import Callable
from functools import cache
from io import BytesIO

from tests.theming.makers import (
    DARK,
    Deck,
    Layout,
    Master,
    Shapes,
    background,
    body_levels,
    gradient,
    level,
    package,
    picture_fill,
    solid,
)
from tests.theming.more_templates import (
    covers_alone,
    google,
    graded,
    keynote,
    no_body,
    odd_content,
    only_blank,
    painted,
    portrait,
    tiny,
    with_slides,
)
from tests.theming.pictures import logo, png

_SHRINK = '<a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="{}"><a:normAutofit/></a:bodyPr>'
_NONE = level(1, 24, bullet="none", margin=0, indent=0, align="ctr")


def default() -> bytes:
    """What python-pptx comes with: PowerPoint 2007, 4:3."""
    from pptx import Presentation

    stream = BytesIO()
    Presentation().save(stream)
    return stream.getvalue()


def _office_master(shapes: Shapes) -> Shapes:
    shapes.place("title", 0, (0.9167, 0.3993, 11.5, 1.4497), body=_SHRINK.format("ctr"))
    shapes.place("body", 1, (0.9167, 1.9965, 11.5, 4.7587), body=_SHRINK.format("t"))
    shapes.place("dt", 2, (0.9167, 6.9514, 3, 0.3993), levels=level(1, 12, colour="tx1"))
    shapes.place("ftr", 3, (4.4167, 6.9514, 4.5, 0.3993), levels=level(1, 12, align="ctr", colour="tx1"))
    return shapes.place(
        "sldNum", 4, (9.4167, 6.9514, 3, 0.3993), levels=level(1, 12, align="r", colour="tx1")
    )


def _small(shapes: Shapes) -> Shapes:
    return shapes.place("dt", 10).place("ftr", 11).place("sldNum", 12)


def _office_layouts() -> list[Layout]:
    cover = Shapes().place(
        "ctrTitle",
        0,
        (1.6667, 1.2274, 10, 2.6111),
        body='<a:bodyPr anchor="b"/>',
        levels=level(1, 60, align="ctr"),
    )
    cover.place("subTitle", 1, (1.6667, 3.9392, 10, 1.8108), levels=_NONE)
    section = Shapes().place(
        "title", 0, (0.9097, 1.8698, 11.5, 3.1198), body='<a:bodyPr anchor="b"/>', levels=level(1, 60)
    )
    grey = level(1, 24, bullet="none", colour="tx1")
    section.place(
        "body",
        1,
        (0.9097, 5.0191, 11.5, 1.6406),
        levels=grey.replace('<a:schemeClr val="tx1">', '<a:schemeClr val="tx1"><a:tint val="75000"/>'),
    )
    two = Shapes().place("title").place("obj", 1, (0.9167, 1.9965, 5.6667, 4.7587), size=' sz="half"')
    two.place("obj", 2, (6.75, 1.9965, 5.6667, 4.7587), size=' sz="half"')
    compared = Shapes().place("title", 0, (0.9184, 0.3993, 11.5, 1.4497))
    bold = level(1, 24, bullet="none", run=' b="1"')
    compared.place("body", 1, (0.9184, 1.8385, 5.6406, 0.901), levels=bold).place(
        "obj", 2, (0.9184, 2.7396, 5.6406, 4.0295)
    )
    compared.place("body", 3, (6.75, 1.8385, 5.6684, 0.901), levels=bold).place(
        "obj", 4, (6.75, 2.7396, 5.6684, 4.0295)
    )
    captioned = Shapes().place(
        "title", 0, (0.9184, 0.5, 4.3003, 1.75), body='<a:bodyPr anchor="b"/>', levels=level(1, 32)
    )
    captioned.place("pic", 1, (5.6684, 1.0799, 6.75, 5.3299)).place(
        "body", 2, (0.9184, 2.25, 4.3003, 4.1684), levels=level(1, 16, bullet="none")
    )
    vertical = (
        Shapes()
        .place("title")
        .raw(
            '<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="v"/><p:cNvSpPr/><p:nvPr><p:ph type="body" orient="vert" idx="1"/></p:nvPr></p:nvSpPr>'
            '<p:spPr/><p:txBody><a:bodyPr vert="eaVert"/><a:lstStyle/><a:p/></p:txBody></p:sp>'
        )
    )
    listed = [
        ("Title Slide", "title", cover), ("Title and Content", "obj", Shapes().place("title").place("obj", 1)),
        ("Section Header", "secHead", section), ("Two Content", "twoObj", two),
        ("Comparison", "twoTxTwoObj", compared), ("Title Only", "titleOnly", Shapes().place("title")),
        ("Blank", "blank", Shapes()), ("Picture with Caption", "picTx", captioned),
        ("Title and Vertical Text", "vertTx", vertical),
    ]  # fmt: skip
    return [Layout(name, _small(shapes), kind) for name, kind, shapes in listed]


def office() -> bytes:
    """The blank presentation of PowerPoint 2013 to 2022, 16:9."""
    spread = '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="1000"/></a:spcBef>'
    body = "".join(
        level(
            at,
            size,
            margin=0.25 + 0.5 * (at - 1),
            indent=-0.25,
            bullet="•",
            colour="tx1",
            font="+mn-lt",
            inner=spread,
        )
        for at, size in enumerate((28, 24, 20, 18, 18), 1)
    )
    master = Master(_office_layouts(), _office_master(Shapes()), name="Office Theme", body=body)
    return package(Deck([master]))


def german() -> bytes:
    """A German university: a blue bar on the left with the seal, first level without bullets, odd indices,
    a house font, no layout types."""
    bars = Shapes().drawn((0, 0, 1.1, 7.5), solid("accent1")).picture((0.2, 6.5, 0.7, 0.7), "rId6")
    bars.drawn((1.5, 1.32, 11.3, 0.03), solid("accent2"))
    bars.drawn((10.9, 0.25, 2.1, 0.5), words="Fakultät für Verwaltung")
    bars.place("title", 0, (1.5, 0.35, 11.3, 0.95), body='<a:bodyPr lIns="0" anchor="b"/>')
    bars.place("body", 1, (1.5, 1.6, 11.3, 5.0), body='<a:bodyPr lIns="0"/>')
    bars.place("ftr", 3, (1.5, 7.0, 8, 0.3), levels=level(1, 10, colour="tx2"))
    bars.place("sldNum", 4, (12.0, 7.0, 0.8, 0.3), levels=level(1, 10, colour="tx2", align="r"))
    square = '<a:buFont typeface="Wingdings"/><a:buChar char="&#167;"/>'
    body = level(1, 24, bullet="none", colour="tx1", font="+mn-lt") + "".join(
        level(at, size, margin=0.3 * (at - 1), indent=-0.3, bullet=square, colour="tx1", font="+mn-lt")
        for at, size in ((2, 22), (3, 20), (4, 18), (5, 18))
    )
    cover = Shapes().place(
        "ctrTitle", 0, (1.5, 2.0, 9.0, 1.6), body='<a:bodyPr anchor="b"/>', levels=level(1, 40, colour="bg1")
    )
    cover.place("subTitle", 13, (1.5, 3.8, 9.0, 0.6), levels=level(1, 24, bullet="none", colour="bg1"))
    cover.place("body", 14, (1.5, 5.6, 6.0, 0.4), levels=level(1, 16, bullet="none", colour="bg1"))
    chapter = Shapes().drawn((1.1, 2.4, 12.24, 2.7), solid("accent1"))
    chapter.place("title", 0, (1.5, 2.6, 10.5, 2.2), levels=level(1, 36, colour="bg1"))
    two = (
        Shapes()
        .place("title")
        .place("body", 21, (1.5, 1.6, 5.5, 5.0))
        .place("body", 22, (7.3, 1.6, 5.5, 5.0))
    )
    tables = Shapes().place("title").place("tbl", 15, (1.5, 1.6, 11.3, 5.0))

    def small(shapes: Shapes) -> Shapes:
        return shapes.place("ftr", 31).place("sldNum", 32)

    layouts = [
        Layout("Titelfolie", cover, backdrop=background(solid("accent1")), attributes=' showMasterSp="0"'),
        Layout("Kapitel", chapter),
        Layout("Überschrift, Tabelle", small(tables)),
        Layout("Überschrift und Text", small(Shapes().place("title").place("body", 17))),
        Layout("Zwei Spalten", small(two)),
        Layout("Nur Überschrift", small(Shapes().place("title"))),
    ]
    colours = ("1A1A1A", "FFFFFF", "003560", "E9EEF4", "003560", "B5121B", "6D7B8A", "C9A227", "4F8A10", "5C3A7D", "0B4F9E", "5C3A7D")  # fmt: skip
    master = Master(
        layouts, bars, name="Universität", palette=colours, fonts=("Frutiger LT Com 55 Roman", "Frutiger LT Com 45 Light"),
        title=level(1, 32, colour="tx2", font="+mj-lt", run=' b="1"'), body=body, media=["siegel.png"],
    )  # fmt: skip
    master.shapes.made[1] = master.shapes.made[1].replace("rId6", "rId8")
    return package(Deck([master], media={"siegel.png": logo(200, 200, "FFFFFF")}))


def chinese() -> bytes:
    """A Chinese company: a red bar with a logo at the bottom, a title in a coloured band."""
    shapes = (
        Shapes().drawn((0, 0, 40 / 3, 1.1), solid("accent1")).drawn((0, 6.85, 40 / 3, 0.65), solid("accent2"))
    )
    shapes.picture((11.6, 6.3, 1.3, 1.1), "rId6")
    shapes.place("title", 0, (0.6, 0.15, 12.1, 0.8), body='<a:bodyPr anchor="ctr"/>')
    shapes.place("body", 1, (0.6, 1.4, 12.1, 5.6)).place(
        "sldNum", 4, (0.6, 6.95, 1, 0.4), levels=level(1, 12, colour="bg1")
    )
    cover = Shapes().place(
        "ctrTitle", 0, (1, 2.2, 11.3, 1.5), levels=level(1, 54, align="ctr", colour="accent1")
    )
    cover.place("subTitle", 1, (2, 4, 9.3, 1), levels=_NONE)
    section = Shapes().place(
        "title", 0, (1, 2.6, 11.3, 1.8), levels=level(1, 48, align="ctr", colour="accent1")
    )
    layouts = [
        Layout("标题幻灯片", cover, "title", attributes=' showMasterSp="0"'),
        Layout("标题和内容", Shapes().place("title").place("obj", 1).place("sldNum", 12), "obj"),
        Layout(
            "节标题", section, "secHead", attributes=' showMasterSp="0"', backdrop=background(solid("bg2"))
        ),
        Layout("仅标题", Shapes().place("title").place("sldNum", 12), "titleOnly"),
        Layout("空白", Shapes(), "blank"),
    ]
    colours = ("262626", "FFFFFF", "7F1D1D", "FBEFEF", "A61C28", "D9A441", "7F7F7F", "31708E", "4E7A3A", "6B4C8A", "1F5FA8", "6B4C8A")  # fmt: skip
    master = Master(
        layouts, shapes, name="集团模板", palette=colours, fonts=("Microsoft YaHei", "Microsoft YaHei"),
        title=level(1, 30, colour="bg1", font="+mj-lt", run=' b="1"'), media=["logo.png"],
    )  # fmt: skip
    master.shapes.made[2] = master.shapes.made[2].replace("rId6", "rId7")
    return package(Deck([master], media={"logo.png": logo(260, 220, "FFD966")}))


def arabic() -> bytes:
    """An Arabic ministry: everything runs from the right, and the default text too."""
    right = ' rtl="1"'
    body = "".join(
        level(
            at,
            size,
            margin=0.35 * at,
            indent=-0.35,
            bullet="•",
            colour="tx1",
            font="+mn-lt",
            align="r",
            more=right,
        )
        for at, size in enumerate((28, 24, 20, 18, 18), 1)
    )
    shapes = Shapes().drawn((12.93, 0, 0.4, 7.5), solid("accent1")).drawn((0, 7.2, 12.93, 0.3), solid("bg2"))
    shapes.place("title", 0, (0.7, 0.4, 11.9, 1.2)).place("body", 1, (0.7, 1.8, 11.9, 4.9))
    shapes.place("ftr", 3, (6, 6.8, 6, 0.35), levels=level(1, 12, align="r", more=right))
    shapes.place("sldNum", 4, (0.7, 6.8, 1.5, 0.35), levels=level(1, 12, align="l", more=right))
    cover = Shapes().place("ctrTitle", 0, (1.5, 1.6, 10.3, 2), levels=level(1, 48, align="r", more=right))
    cover.place(
        "subTitle", 1, (1.5, 3.8, 10.3, 1.4), levels=level(1, 26, align="r", more=right, bullet="none")
    )
    two = Shapes().place("title").place("obj", 1, (6.8, 1.8, 5.8, 4.9)).place("obj", 2, (0.7, 1.8, 5.8, 4.9))
    layouts = [
        Layout("شريحة عنوان", cover, "title"),
        Layout("عنوان ومحتوى", _small(Shapes().place("title").place("obj", 1)), "obj"),
        Layout("محتويان", _small(two), "twoObj"),
        Layout("عنوان فقط", _small(Shapes().place("title")), "titleOnly"),
    ]
    defaults = "".join(
        level(at, 18, align="r", more=right, colour="tx1", font="+mn-lt") for at in range(1, 10)
    )
    master = Master(
        layouts, shapes, name="نسق", fonts=("Arial", "Arial"), body=body,
        title=level(1, 40, colour="tx2", font="+mj-lt", align="r", more=right),
    )  # fmt: skip
    return package(Deck([master], defaults=defaults))


def masters() -> bytes:
    """Three masters: covers, content, and a leftover of a copied slide."""
    cover = Shapes().drawn((0, 0, 40 / 3, 7.5), gradient("accent1", "accent5", angle=45))
    cover.place("title", 0, (1, 2, 11, 1.8)).place("body", 1, (1, 4, 11, 2))
    first = Shapes().place("ctrTitle", 0, (1, 2, 9, 1.8), levels=level(1, 54, colour="bg1"))
    first.place("subTitle", 1, (1, 4, 9, 1.2), levels=level(1, 24, colour="bg1", bullet="none"))
    divider = Shapes().place("title", 0, (1, 3, 9, 1.6), levels=level(1, 44, colour="bg1"))
    covers = Master(
        [Layout("Cover", first, "title"), Layout("Divider", divider, "secHead")], cover, name="Covers",
        title=level(1, 44, colour="bg1", font="+mj-lt"), fonts=("Georgia", "Calibri"),
    )  # fmt: skip
    inner = Shapes().drawn((0.6, 1.25, 12.1, 0.02), solid("accent1"))
    inner.place("title", 0, (0.6, 0.4, 12.1, 0.8), body='<a:bodyPr lIns="0" anchor="b"/>')
    inner.place("body", 1, (0.6, 1.6, 12.1, 5.1), body='<a:bodyPr lIns="0"/>')
    inner.place("sldNum", 4, (12.1, 7, 0.7, 0.3), levels=level(1, 11, align="r"))
    half = (
        Shapes().place("title").place("obj", 13, (0.6, 1.6, 5.9, 5.1)).place("obj", 14, (6.8, 1.6, 5.9, 5.1))
    )
    content = Master(
        [
            Layout("Text", Shapes().place("title").place("obj", 13, (0.6, 1.6, 12.1, 5.1)).place("sldNum", 12)),
            Layout("Text 50/50", half.place("sldNum", 12)),
            Layout("Headline", Shapes().place("title").place("sldNum", 12)),
        ],
        inner, name="Content", palette=("222222", "FFFFFF", "1B3A4B", "F2F2F2", "006D77", "E29578", "83C5BE", "FFDDD2", "264653", "9B2226", "006D77", "9B2226"),
        title=level(1, 28, colour="tx2", font="+mj-lt"), body=body_levels(20, 18, 16, 14, 14, colour="tx1", font="+mn-lt"),
        fonts=("Georgia", "Calibri"),
    )  # fmt: skip
    leftover = Master([Layout("1_Text", Shapes().place("title"))], _office_master(Shapes()), name="1_Office")
    return package(Deck([covers, content, leftover]))


def dark_picture() -> bytes:
    """A dark photograph behind everything, light text by an inverted colour map."""
    shapes = Shapes().place("title", 0, (0.8, 0.5, 11.7, 1)).place("body", 1, (0.8, 1.7, 11.7, 4.9))
    shapes.place("ftr", 3, (0.8, 6.9, 6, 0.35), levels=level(1, 12, colour="tx1"))
    shapes.place("sldNum", 4, (11.5, 6.9, 1, 0.35), levels=level(1, 12, colour="tx1", align="r"))
    cover = Shapes().place("ctrTitle", 0, (0.8, 2.4, 11.7, 1.6), levels=level(1, 50))
    cover.place("subTitle", 1, (0.8, 4.1, 11.7, 1), levels=level(1, 24, bullet="none"))
    layouts = [
        Layout("Title", cover, "title"),
        Layout("Content", _small(Shapes().place("title").place("obj", 1)), "obj"),
        Layout("Section", Shapes().place("title", 0, (0.8, 3, 11.7, 1.5), levels=level(1, 44)), "secHead"),
        Layout("Title only", _small(Shapes().place("title")), "titleOnly"),
    ]
    colours = ("101820", "FFFFFF", "1F2A38", "DCE3EA", "4FB3BF", "F2A65A", "B8C4CE", "FFD166", "8AB17D", "C58BE0", "7FD1FF", "C58BE0")  # fmt: skip
    master = Master(
        layouts, shapes, name="Night", palette=colours, colours=DARK, backdrop=background(picture_fill("rId6")),
        fonts=("Segoe UI Semibold", "Segoe UI"), media=["night.png"],
    )  # fmt: skip
    return package(Deck([master], media={"night.png": png(640, 360, "0B1320", "24364A", "101820", "1A2230")}))


TEMPLATES: dict[str, Callable[[], bytes]] = {
    one.__name__: one
    for one in (
        default, office, german, chinese, arabic, masters, dark_picture, graded, only_blank, no_body, tiny, google,
        keynote, with_slides, odd_content, portrait, painted, covers_alone,
    )
}  # fmt: skip
"""All of them, by name."""


@cache
def template(name: str) -> bytes:
    """One template, made once."""
    return TEMPLATES[name]()
