# ruff: noqa: E501 -- specimens of XML are easier to read on one line
"""More templates as they come: exports of other programs, odd sizes, and those that lack nearly everything."""

from io import BytesIO

from tests.theming.makers import (
    Deck,
    Layout,
    Master,
    Shapes,
    background,
    body_levels,
    emu,
    frame,
    gradient,
    level,
    package,
    picture_fill,
    solid,
)
from tests.theming.pictures import logo

_NONE = level(1, 24, bullet="none", margin=0, indent=0, align="ctr")


def google() -> bytes:
    """As Google Slides exports: ten inches wide, names in capitals, spacing in per cents, no dates or footers."""
    inner = '<a:lnSpc><a:spcPct val="115000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="1600"/></a:spcAft>'
    shrunk = '<a:bodyPr spcFirstLastPara="1" wrap="square" lIns="91425" tIns="91425" rIns="91425" bIns="91425" anchor="t" anchorCtr="0"><a:noAutofit/></a:bodyPr>'
    body = "".join(
        level(
            at,
            18 if at == 1 else 14,
            margin=0.5 * at,
            indent=-0.375 if at == 1 else -0.35,
            bullet="●○■●○"[at - 1],
            colour="dk2",
            font="Arial",
            inner=inner,
        )
        for at in range(1, 6)
    )
    shapes = Shapes().place(
        "title", 0, (0.341, 0.487, 9.318, 0.626), body=shrunk, levels=level(1, 28, colour="dk1", font="Arial")
    )
    shapes.place("body", 1, (0.341, 1.26, 9.318, 3.737), body=shrunk, levels=body)
    shapes.place(
        "sldNum", 12, (9.266, 5.1, 0.6, 0.43), body=shrunk, levels=level(1, 10, colour="dk2", align="r")
    )
    cover = Shapes().place(
        "ctrTitle",
        0,
        (0.341, 0.814, 9.318, 2.245),
        body=shrunk.replace('"t"', '"b"'),
        levels=level(1, 52, align="ctr"),
    )
    cover.place(
        "subTitle",
        1,
        (0.341, 3.1, 9.318, 0.867),
        body=shrunk,
        levels=level(1, 28, align="ctr", bullet="none"),
    )
    head = Shapes().place(
        "title",
        0,
        (0.341, 2.352, 9.318, 0.92),
        body=shrunk.replace('"t"', '"ctr"'),
        levels=level(1, 36, align="ctr"),
    )
    two = (
        Shapes()
        .place("title", 0, (0.341, 0.487, 9.318, 0.626))
        .place("body", 1, (0.341, 1.26, 4.374, 3.737), body=shrunk, levels=level(1, 14))
    )
    two.place("body", 2, (5.285, 1.26, 4.374, 3.737), body=shrunk, levels=level(1, 14))
    number = (
        Shapes()
        .place("title", 0, (0.341, 1.21, 9.318, 2.147), levels=level(1, 120, align="ctr"))
        .place("body", 1, (0.341, 3.447, 9.318, 1.423), levels=_NONE)
    )
    listed = [
        ("TITLE", "title", cover), ("SECTION_HEADER", "secHead", head),
        ("TITLE_AND_BODY", "tx", Shapes().place("title", 0, (0.341, 0.487, 9.318, 0.626)).place("body", 1, (0.341, 1.26, 9.318, 3.737))),
        ("TITLE_AND_TWO_COLUMNS", "twoColTx", two), ("TITLE_ONLY", "titleOnly", Shapes().place("title", 0, (0.341, 0.487, 9.318, 0.626))),
        ("MAIN_POINT", "", Shapes().place("title", 0, (0.536, 0.492, 6.964, 4.474), levels=level(1, 48))),
        ("BIG_NUMBER", "", number), ("BLANK", "blank", Shapes()),
    ]  # fmt: skip
    layouts = [
        Layout(name, one.place("sldNum", 12), kind, attributes=f' matchingName="{name}"')
        for name, kind, one in listed
    ]
    colours = ("000000", "FFFFFF", "595959", "EEEEEE", "4285F4", "212121", "78909C", "FFAB40", "0097A7", "EEFF41", "0097A7", "0097A7")  # fmt: skip
    master = Master(
        layouts, shapes, name="Simple Light", palette=colours, colours="bg1=lt1 tx1=dk1 bg2=dk2 tx2=lt2",
        fonts=("Arial", "Arial"), title=level(1, 14), body=level(1, 14), backdrop=background(solid("lt1")),
    )  # fmt: skip
    return package(Deck([master], size=(10, 5.625)))


def keynote() -> bytes:
    """As Keynote exports: 1920 points wide, sizes to match, names of its own, no types, a letter-spaced title."""
    flat = '<a:bodyPr lIns="50800" tIns="50800" rIns="50800" bIns="50800" anchor="{}"><a:normAutofit fontScale="100000" lnSpcReduction="0"/></a:bodyPr>'
    shapes = Shapes().place("title", 0, (1.675, 1.05, 23.32, 1.99), body=flat.format("b"))
    shapes.place("body", 1, (1.675, 4.4, 23.32, 9.0), body=flat.format("t"))
    shapes.place(
        "sldNum",
        2,
        (13.1, 14.2, 0.5, 0.5),
        body='<a:bodyPr wrap="none" lIns="50800" rIns="50800"><a:spAutoFit/></a:bodyPr>',
        levels=level(1, 20, align="ctr"),
    )
    cover = (
        Shapes()
        .place("body", 21, (1.675, 13.1, 23.32, 0.9), levels=level(1, 36, bullet="none"))
        .place(
            "title",
            0,
            (1.675, 2.8, 23.32, 5.1),
            body=flat.format("b"),
            levels=level(1, 116, run=' spc="-232"'),
        )
    )
    cover.place("body", 1, (1.675, 7.9, 23.32, 2.1), levels=level(1, 54, bullet="none"))
    section = Shapes().place(
        "title", 0, (1.675, 5.0, 23.32, 5.0), body=flat.format("ctr"), levels=level(1, 116)
    )
    layouts = [
        Layout("Title", cover, "tx", attributes=' showMasterSp="0"'),
        Layout("Title &amp; Bullets", Shapes().place("title").place("body", 1).place("sldNum", 2)),
        Layout("Section", section),
        Layout("Title Only", Shapes().place("title").place("sldNum", 2)),
        Layout(
            "Statement",
            Shapes().place("body", 1, (1.675, 5, 23.32, 4), levels=level(1, 112, align="ctr", bullet="none")),
        ),
    ]
    spread = '<a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="4500"/></a:spcBef>'
    body = "".join(
        level(
            at,
            48,
            margin=0.667 * at,
            indent=-0.667,
            bullet="•",
            colour="000000",
            font="Helvetica Neue",
            inner=spread,
        )
        for at in range(1, 6)
    )
    master = Master(
        layouts, shapes, name="21_BasicWhite", fonts=("Helvetica Neue", "Helvetica Neue"),
        title=level(1, 84, colour="000000", font="Helvetica Neue Medium", run=' spc="400" b="1"'), body=body,
    )  # fmt: skip
    return package(Deck([master], size=(80 / 3, 15)))


def with_slides() -> bytes:
    """A deck somebody gave: slides with notes, a chart, a comment part and sections, on the office theme."""
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE

    from tests.theming.templates import office

    deck = Presentation(BytesIO(office()))
    for number in range(3):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"An old slide {number}"
        slide.notes_slide.notes_text_frame.text = "SECRET NOTES"
        data = CategoryChartData()
        data.categories = ["a", "b"]
        data.add_series("s", (1, 2))
        slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, emu(3), emu(3), data)
    stream = BytesIO()
    deck.save(stream)
    return stream.getvalue()


def odd_content() -> bytes:
    """Alternative content, an add-in's hidden object, guides, groups and turned shapes in the layouts."""
    mark = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
        'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main" Requires="p14"><p:sp><p:nvSpPr>'
        '<p:cNvPr id="{id}" name="Choice"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>'
        + frame((0, 6.6, 40 / 3, 0.9)) + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' + solid("accent1")
        + '</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp></mc:Choice><mc:Fallback><p:sp><p:nvSpPr><p:cNvPr '
        'id="{id}" name="Fallback"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>' + frame((0, 0, 40 / 3, 7.5))
        + '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' + solid("accent2")
        + "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp></mc:Fallback></mc:AlternateContent>"
    )  # fmt: skip
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{id}" name="Seal"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/></p:nvGrpSpPr><p:grpSpPr>'
        f'<a:xfrm><a:off x="{emu(11.4)}" y="{emu(0.3)}"/><a:ext cx="{emu(1.4)}" cy="{emu(1.4)}"/><a:chOff x="0" y="0"/>'
        '<a:chExt cx="1000" cy="1000"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr id="99" name="Round"/><p:cNvSpPr/><p:nvPr/>'
        '</p:nvSpPr><p:spPr><a:xfrm rot="2700000"><a:off x="0" y="0"/><a:ext cx="1000" cy="1000"/></a:xfrm>'
        '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>' + solid("accent4") + "</p:spPr></p:sp></p:grpSp>"
    )  # fmt: skip
    guides = (
        '<p:extLst><p:ext uri="{DCECCB84-F9BA-43D5-87BE-67443E8EF086}"><p15:sldGuideLst '
        'xmlns:p15="http://schemas.microsoft.com/office/powerpoint/2012/main"><p15:guide id="1" orient="horz" '
        'pos="2160"><p15:clr><a:srgbClr val="F26B43"/></p15:clr></p15:guide></p15:sldGuideLst></p:ext></p:extLst>'
    )

    def small(shapes: Shapes) -> Shapes:
        return shapes.place("sldNum", 12)

    exact = '<a:lnSpc><a:spcPts val="3000"/></a:lnSpc><a:spcBef><a:spcPct val="20000"/></a:spcBef>'
    shapes = Shapes().raw(mark).raw(group)
    shapes.place("title", 0, (0.7, 0.4, 12, 1.1)).place("body", 1, (0.7, 1.5, 12, 5.5))
    shapes.place("sldNum", 4, (12, 6.9, 1, 0.35), levels=level(1, 12, colour="bg1", align="r"))
    cover = Shapes().drawn(
        (8.5, -1, 6, 6),
        solid("accent1", '<a:alpha val="60000"/>'),
        geometry='<a:prstGeom prst="rtTriangle"><a:avLst/></a:prstGeom>',
        attributes=' rot="10800000"',
    )
    cover.place("ctrTitle", 0, (0.7, 2, 8, 2), levels=level(1, 44)).place(
        "subTitle", 1, (0.7, 4.1, 8, 1), levels=level(1, 22, bullet="none")
    )
    dark = '<a:overrideClrMapping bg1="dk2" tx1="lt1" bg2="dk1" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
    layouts = [
        Layout("A", cover, "title", extension=guides),
        Layout("B", small(Shapes().place("title").place("obj", 4294967295)), "obj", extension=guides),
        Layout(
            "C",
            Shapes().place("title", 0, (0.7, 2.5, 10, 2), levels=level(1, 40, colour="tx1")),
            "secHead",
            override=dark,
            backdrop=background(solid("bg1")),
            attributes=' showMasterSp="0"',
        ),
        Layout("D", small(Shapes().place("title")), "titleOnly"),
    ]
    body = "".join(
        level(at, 24 - 2 * at, margin=0.3 * at, indent=-0.3, bullet="\u2013", colour="tx1", inner=exact)
        for at in range(1, 6)
    )
    master = Master(
        layouts, shapes, name="Odd", title=level(1, 30, colour="tx2", run=' cap="all"'), body=body
    )
    return package(Deck([master]))


def portrait() -> bytes:
    """An A4 page on end."""
    shapes = Shapes().drawn((0, 0, 7.5, 0.4), solid("accent6"))
    shapes.place("title", 0, (0.6, 0.7, 6.3, 1.1)).place("body", 1, (0.6, 2, 6.3, 7.6))
    shapes.place("sldNum", 4, (6, 10.2, 0.9, 0.3), levels=level(1, 11, align="r"))
    layouts = [
        Layout("Page", Shapes().place("title").place("obj", 1).place("sldNum", 12), "obj"),
        Layout(
            "Cover",
            Shapes()
            .place("ctrTitle", 0, (0.6, 3, 6.3, 2.4), levels=level(1, 40))
            .place("subTitle", 1, (0.6, 5.6, 6.3, 1.4), levels=_NONE),
            "title",
        ),
    ]
    return package(
        Deck(
            [
                Master(
                    layouts,
                    shapes,
                    name="Page",
                    title=level(1, 30, colour="tx1"),
                    body=body_levels(20, 18, 16, colour="tx1"),
                )
            ],
            size=(7.5, 10.83),
        )
    )


def painted() -> bytes:
    """Everything in one picture behind: a band at the top, a crest at the lower right, lines at the left."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", (960, 540), "#FFFFFF")
    brush = ImageDraw.Draw(image)
    brush.rectangle((0, 0, 960, 70), fill="#5B2C6F")
    brush.ellipse((820, 420, 930, 530), fill="#5B2C6F")
    brush.rectangle((0, 70, 14, 540), fill="#D4AC0D")
    stream = BytesIO()
    image.save(stream, "JPEG", quality=90)
    shapes = Shapes().place("title", 0, (0.5, 0.1, 12.3, 0.8), body='<a:bodyPr anchor="ctr"/>')
    shapes.place("body", 1, (0.5, 1.2, 12.3, 1.2), body='<a:bodyPr lIns="0"><a:spAutoFit/></a:bodyPr>')
    shapes.place("sldNum", 4, (0.5, 7.0, 1, 0.3), levels=level(1, 11))
    cover = Shapes().place("ctrTitle", 0, (1, 2.4, 9, 1.6), levels=level(1, 44, colour="tx2"))
    cover.place("subTitle", 1, (1, 4.1, 9, 1), levels=level(1, 22, bullet="none"))
    layouts = [
        Layout("Oben und unten", Shapes().place("title").place("body", 1).place("sldNum", 12)),
        Layout("Anfang", cover),
        Layout("Leer mit Titel", Shapes().place("title").place("sldNum", 12)),
    ]
    colours = (
        "222222", "FFFFFF", "5B2C6F", "F4ECF7", "5B2C6F", "D4AC0D", "717D7E", "1A5276", "117864", "943126",
        "1A5276", "5B2C6F",
    )  # fmt: skip
    master = Master(
        layouts, shapes, name="Painted", palette=colours, backdrop=background(picture_fill("rId5")),
        title=level(1, 30, colour="bg1", font="+mj-lt"), fonts=("Cambria", "Calibri"), media=["back.jpeg"],
    )  # fmt: skip
    return package(Deck([master], media={"back.jpeg": stream.getvalue()}))


def tiny() -> bytes:
    """4:3, with placeholders like stamps and type like footnotes."""
    shapes = Shapes().place(
        "title", 0, (3, 0.2, 2.5, 0.35), body='<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/>'
    )
    shapes.place("body", 1, (3, 0.7, 2.2, 0.9))
    layouts = [
        Layout("a", Shapes().place("title").place("body", 1), "obj"),
        Layout("b", Shapes().place("title")),
    ]
    master = Master(
        layouts, shapes, name="Tiny", title=level(1, 9, colour="tx1"), body=body_levels(7, 6, 6, colour="tx1"),
        fonts=("Times New Roman", "Arial"),
    )  # fmt: skip
    return package(Deck([master], size=(10, 7.5)))


def no_body() -> bytes:
    """Titles only, beneath a wave; the logo stands in the title's corner."""
    wave = (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        '<a:path w="100" h="100"><a:moveTo><a:pt x="0" y="40"/></a:moveTo><a:cubicBezTo><a:pt x="30" y="0"/>'
        '<a:pt x="60" y="80"/><a:pt x="100" y="20"/></a:cubicBezTo><a:lnTo><a:pt x="100" y="100"/></a:lnTo>'
        '<a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    shapes = (
        Shapes()
        .drawn((0, 6.2, 40 / 3, 1.3), solid("accent5"), geometry=wave)
        .picture((11.7, 0.3, 1.1, 1.1), "rId4")
    )
    shapes.place("title", 0, (0.7, 0.4, 12, 1.1), body='<a:bodyPr anchor="ctr"/>')
    layouts = [
        Layout("Front", Shapes().place("ctrTitle", 0, (0.7, 2.6, 10, 1.6), levels=level(1, 48))),
        Layout("Title", Shapes().place("title")),
    ]
    master = Master(layouts, shapes, name="Waves", body="", media=["logo.png"])
    return package(Deck([master], media={"logo.png": logo(220, 220, "70AD47")}))


def only_blank() -> bytes:
    """One empty layout, and a master with nothing on it."""
    return package(Deck([Master([Layout("", Shapes(), "blank")], Shapes(), name="Blank")]))


def covers_alone() -> bytes:
    """Nothing but title slides, as some exports leave them: every layout has its title low, with room for two
    lines beneath it, and a dark band lies across the top."""
    title, text = (3.5, 1.9, 6.2, 2.1), (4.5, 4.2, 8.3, 2.1)
    shapes = Shapes().drawn((0, 0, 40 / 3, 1.5), solid("tx2"))
    shapes.place("title", 0, title).place("body", 1, text)
    cover = Shapes().place("title", 0, title).place("subTitle", 1, text)
    content = Shapes().place("title", 0, title).place("obj", 1, text)
    layouts = [Layout("Cover", cover, "tx"), Layout("Text", content, "obj")]
    return package(Deck([Master(layouts, shapes, name="Covers")]))


def graded() -> bytes:
    """A gradient from dark to light down the slide, the text on a white card with round corners."""
    card = '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>'
    shapes = Shapes().drawn((0.5, 1.5, 12.3, 5.3), solid("bg1"), geometry=card)
    shapes.place("title", 0, (0.7, 0.3, 11.9, 1.0), body='<a:bodyPr anchor="ctr"/>').place(
        "body", 1, (0.8, 1.7, 11.7, 4.9)
    )
    shapes.place("sldNum", 4, (11.5, 7, 1.3, 0.3), levels=level(1, 12, align="r"))
    cover = Shapes().place("ctrTitle", 0, (1, 2, 11.3, 1.6), levels=level(1, 48, align="ctr", colour="bg1"))
    cover.place(
        "subTitle", 1, (1, 3.8, 11.3, 1), levels=level(1, 24, align="ctr", bullet="none", colour="bg1")
    )
    layouts = [
        Layout("Start", cover, "title", attributes=' showMasterSp="0"'),
        Layout("Card", Shapes().place("title").place("obj", 1).place("sldNum", 12), "obj"),
        Layout("Card, title only", Shapes().place("title").place("sldNum", 12), "titleOnly"),
    ]
    master = Master(
        layouts, shapes, name="Gradient", backdrop=background(gradient("1B2A6B", "8E2DE2", angle=90)),
        title=level(1, 36, colour="bg1", font="+mj-lt"), fonts=("Trebuchet MS", "Verdana"),
    )  # fmt: skip
    return package(Deck([master]))
