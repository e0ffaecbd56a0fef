"""Making templates of all kinds for tests: packages written as raw XML, the way different programs do.

Lengths are inches. A template is `Deck(masters=[Master(layouts=[Layout(...)])])`; `package` gives its bytes.
"""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SPACES = f'xmlns:a="{A}" xmlns:r="{R}" xmlns:p="{P}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PML = "application/vnd.openxmlformats-officedocument.presentationml"
OFFICE = (
    "000000", "FFFFFF", "44546A", "E7E6E6", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47",
    "0563C1", "954F72",
)  # fmt: skip
SLOTS = (
    "dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6",
    "hlink", "folHlink",
)  # fmt: skip
NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
LIGHT = "bg1=lt1 tx1=dk1 bg2=lt2 tx2=dk2"
DARK = "bg1=dk1 tx1=lt1 bg2=dk2 tx2=lt2"

Box = tuple[float, float, float, float]


def emu(inches: float) -> int:
    """Inches as EMU."""
    return round(inches * 914400)


def frame(box: Box, attributes: str = "") -> str:
    """`a:xfrm` of a box."""
    left, top, width, height = map(emu, box)
    return f'<a:xfrm{attributes}><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def solid(colour: str, inner: str = "") -> str:
    """A solid fill in a slot of the scheme or in six hex digits."""
    element = "srgbClr" if len(colour) == 6 and not colour.startswith(("accent", "folHli")) else "schemeClr"
    return f'<a:solidFill><a:{element} val="{colour}">{inner}</a:{element}></a:solidFill>'


def gradient(*stops: str, angle: int = 90) -> str:
    """A linear gradient."""
    step = 100_000 // (len(stops) - 1)
    rows = "".join(f'<a:gs pos="{at * step}">{solid(stop)[13:-14]}</a:gs>' for at, stop in enumerate(stops))
    return f'<a:gradFill><a:gsLst>{rows}</a:gsLst><a:lin ang="{angle * 60000}" scaled="0"/></a:gradFill>'


def background(fill: str) -> str:
    """`p:bg` with a fill."""
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def picture_fill(relation: str) -> str:
    """A fill with a stretched picture."""
    return f'<a:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'


class Shapes:
    """The shapes of one tree, numbered."""

    def __init__(self) -> None:
        self.made: list[str] = []

    def _number(self) -> int:
        return len(self.made) + 2

    def drawn(
        self, box: Box, fill: str = "<a:noFill/>", words: str = "", geometry: str = "", line: str = "",
        attributes: str = "",
    ) -> "Shapes":  # fmt: skip
        """A shape that is no placeholder."""
        shape = geometry or '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        text = f'<a:r><a:rPr lang="en"/><a:t>{words}</a:t></a:r>' if words else '<a:endParaRPr lang="en"/>'
        number = self._number()
        self.made.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Shape {number}"/><p:cNvSpPr/>'
            f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame(box, attributes)}{shape}{fill}{line}</p:spPr>'
            f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody></p:sp>"
        )
        return self

    def picture(self, box: Box, relation: str) -> "Shapes":
        """A picture."""
        number = self._number()
        fill = picture_fill(relation).replace("a:blipFill", "p:blipFill")
        self.made.append(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{number}" name="Logo {number}"/><p:cNvPicPr/>'
            f'<p:nvPr userDrawn="1"/></p:nvPicPr>{fill}<p:spPr>{frame(box)}'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )
        return self

    def place(
        self, kind: str, idx: int = 0, box: Box | None = None, *, name: str = "", levels: str = "",
        body: str = "", fill: str = "", words: str = "Text", size: str = "",
    ) -> "Shapes":  # fmt: skip
        """A placeholder."""
        number = self._number()
        typed = f' type="{kind}"' if kind != "obj" else ""
        index = f' idx="{idx}"' if idx else ""
        geometry = f'{frame(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if box else ""
        field_ = f'<a:fld id="{NUMBER}" type="slidenum"><a:rPr lang="en"/><a:t>#</a:t></a:fld>'
        run = field_ if kind == "sldNum" else f'<a:r><a:rPr lang="en"/><a:t>{words}</a:t></a:r>'
        self.made.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name or kind}"/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{typed}{size}{index}/></p:nvPr></p:nvSpPr>'
            f"<p:spPr>{geometry}{fill}</p:spPr><p:txBody>{body or '<a:bodyPr/>'}"
            f"<a:lstStyle>{levels}</a:lstStyle><a:p>{run}</a:p></p:txBody></p:sp>"
        )
        return self

    def raw(self, xml: str) -> "Shapes":
        """Anything else; `{id}` becomes the next number."""
        self.made.append(xml.replace("{id}", str(self._number())))
        return self


def level(
    number: int, size: int, *, margin: float = 0, indent: float = 0, bullet: str = "", colour: str = "",
    font: str = "", align: str = "", more: str = "", run: str = "", inner: str = "",
) -> str:  # fmt: skip
    """`lvlNpPr`; `size` in points, `more` are attributes of the paragraph, `run` of its letters."""
    attributes = (
        f' marL="{emu(margin)}" indent="{emu(indent)}"' + (f' algn="{align}"' if align else "") + more
    )
    mark = f'<a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>' if bullet else ""
    if bullet == "none":
        mark = "<a:buNone/>"
    elif bullet.startswith("<"):
        mark = bullet
    paint = solid(colour) if colour else ""
    letters = f'<a:latin typeface="{font}"/>' if font else ""
    properties = f'<a:defRPr sz="{size * 100}"{run}>{paint}{letters}</a:defRPr>'
    return f"<a:lvl{number}pPr{attributes}>{inner}{mark}{properties}</a:lvl{number}pPr>"


def body_levels(*sizes: int, bullet: str = "•", step: float = 0.25, **more: str) -> str:
    """Levels with bullets, each further in than the one above."""
    return "".join(
        level(at, size, margin=step * at, indent=-step, bullet=bullet, **more)
        for at, size in enumerate(sizes, 1)
    )


@dataclass
class Layout:
    """A layout; `kind` is OOXML's type, "" for none."""

    name: str
    shapes: Shapes
    kind: str = ""
    backdrop: str = ""
    attributes: str = ""
    override: str = ""
    media: Sequence[str] = ()
    extension: str = ""


@dataclass
class Master:
    """A master with its theme: twelve colours, the major and the minor font."""

    layouts: list[Layout]
    shapes: Shapes
    name: str = "Theme"
    palette: Sequence[str] = OFFICE
    fonts: tuple[str, str] = ("Calibri Light", "Calibri")
    colours: str = LIGHT
    backdrop: str = background(solid("bg1"))
    title: str = level(1, 44, colour="tx1", font="+mj-lt")
    body: str = body_levels(28, 24, 20, 18, 18, colour="tx1", font="+mn-lt")
    media: Sequence[str] = ()


@dataclass
class Deck:
    """A template; `media` are pictures by file name."""

    masters: list[Master]
    size: tuple[float, float] = (40 / 3, 7.5)
    media: dict[str, bytes] = field(default_factory=dict)
    defaults: str = ""
    main_type: str = f"{PML}.presentation.main+xml"


def package(deck: Deck) -> bytes:
    """The bytes of a template."""
    parts: dict[str, str | bytes] = {f"ppt/media/{name}": data for name, data in deck.media.items()}
    overrides = [("ppt/presentation.xml", deck.main_type)]
    count = 0
    for at, master in enumerate(deck.masters, 1):
        name = f"ppt/slideMasters/slideMaster{at}.xml"
        first = count + 1
        for layout in master.layouts:
            count += 1
            path = f"ppt/slideLayouts/slideLayout{count}.xml"
            parts[path] = layout_xml(layout)
            rows = [("rId1", "slideMaster", f"../slideMasters/slideMaster{at}.xml")]
            rows += [(f"rId{n}", "image", f"../media/{one}") for n, one in enumerate(layout.media, 2)]
            parts[f"ppt/slideLayouts/_rels/slideLayout{count}.xml.rels"] = rels(rows)
            overrides.append((path, f"{PML}.slideLayout+xml"))
        parts[name] = master_xml(master, at)
        parts[f"ppt/slideMasters/_rels/slideMaster{at}.xml.rels"] = _master_rels(master, at, first)
        parts[f"ppt/theme/theme{at}.xml"] = theme_xml(master)
        overrides += [
            (name, f"{PML}.slideMaster+xml"),
            (f"ppt/theme/theme{at}.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ]
    parts["ppt/presentation.xml"] = _presentation(deck)
    parts["ppt/_rels/presentation.xml.rels"] = rels(
        [
            (f"rId{at}", "slideMaster", f"slideMasters/slideMaster{at}.xml")
            for at in range(1, len(deck.masters) + 1)
        ]
    )
    parts["_rels/.rels"] = rels([("rId1", "officeDocument", "ppt/presentation.xml")])
    parts["[Content_Types].xml"] = _types(overrides)
    return zipped(parts)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A package of parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def unzipped(data: bytes) -> dict[str, str | bytes]:
    """The parts of a package, as bytes."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rels(rows: Sequence[tuple[str, str, str]]) -> str:
    """A relationships part."""
    inner = "".join(f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{to}"/>' for id_, kind, to in rows)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def _types(overrides: Sequence[tuple[str, str]]) -> str:
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides)
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{kind}"/>'
        for end, kind in (
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
            ("jpeg", "image/jpeg"),
        )
    )
    return f'{HEAD}<Types xmlns="{PACKAGE}/content-types">{defaults}{rows}</Types>'


def tree(shapes: Shapes) -> str:
    """`p:spTree`."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{''.join(shapes.made)}</p:spTree>"
    )


def layout_xml(layout: Layout) -> str:
    """A layout's part."""
    kind = f' type="{layout.kind}"' if layout.kind else ""
    over = layout.override or "<a:masterClrMapping/>"
    return (
        f'{HEAD}<p:sldLayout {SPACES} xmlns:mc="{MC}" preserve="1"{kind}{layout.attributes}>'
        f'<p:cSld name="{layout.name}">{layout.backdrop}{tree(layout.shapes)}</p:cSld>'
        f"<p:clrMapOvr>{over}</p:clrMapOvr>{layout.extension}</p:sldLayout>"
    )


def master_xml(master: Master, at: int) -> str:
    """The part of master number `at`."""
    names = dict(pair.split("=") for pair in master.colours.split())
    mapping = "".join(f' {name}="{slot}"' for name, slot in names.items())
    mapping += "".join(f' {slot}="{slot}"' for slot in SLOTS[4:])
    base = 2147483648 + at * 1000
    rows = "".join(
        f'<p:sldLayoutId id="{base + n}" r:id="rId{n}"/>' for n in range(1, len(master.layouts) + 1)
    )
    other = "".join(level(n, 18, margin=0.5 * (n - 1), colour="tx1", font="+mn-lt") for n in range(1, 10))
    listed = f"<p:sldLayoutIdLst>{rows}</p:sldLayoutIdLst>" if rows else ""
    return (
        f"{HEAD}<p:sldMaster {SPACES}><p:cSld>{master.backdrop}{tree(master.shapes)}</p:cSld>"
        f"<p:clrMap{mapping}/>{listed}<p:txStyles>"
        f"<p:titleStyle>{master.title}</p:titleStyle><p:bodyStyle>{master.body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _master_rels(master: Master, at: int, first: int) -> str:
    count = len(master.layouts)
    rows = [
        (f"rId{n}", "slideLayout", f"../slideLayouts/slideLayout{first + n - 1}.xml")
        for n in range(1, count + 1)
    ]
    rows.append((f"rId{count + 1}", "theme", f"../theme/theme{at}.xml"))
    rows += [(f"rId{n}", "image", f"../media/{one}") for n, one in enumerate(master.media, count + 2)]
    return rels(rows)


def theme_xml(master: Master) -> str:
    """A theme's part."""
    slots = "".join(
        f'<a:{slot}><a:srgbClr val="{rgb}"/></a:{slot}>'
        for slot, rgb in zip(SLOTS, master.palette, strict=True)
    )
    fonts = "".join(
        f'<a:{which}Font><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/></a:{which}Font>'
        for which, name in zip(("major", "minor"), master.fonts, strict=True)
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{fill}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    rising = (
        '<a:gradFill rotWithShape="1"><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="93000"/>'
        '</a:schemeClr></a:gs><a:gs pos="100000"><a:schemeClr val="phClr"><a:shade val="63000"/>'
        '</a:schemeClr></a:gs></a:gsLst><a:lin ang="5400000" scaled="0"/></a:gradFill>'
    )
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="{master.name}"><a:themeElements><a:clrScheme name="c">{slots}'
        f'</a:clrScheme><a:fontScheme name="f">{fonts}</a:fontScheme><a:fmtScheme name="s"><a:fillStyleLst>'
        f"{fill * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill}{fill}{rising}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _presentation(deck: Deck) -> str:
    rows = "".join(
        f'<p:sldMasterId id="{2147483648 + at * 1000}" r:id="rId{at}"/>'
        for at in range(1, len(deck.masters) + 1)
    )
    width, height = map(emu, deck.size)
    defaults = f"<p:defaultTextStyle>{deck.defaults}</p:defaultTextStyle>" if deck.defaults else ""
    return (
        f"{HEAD}<p:presentation {SPACES}><p:sldMasterIdLst>{rows}</p:sldMasterIdLst>"
        f'<p:sldSz cx="{width}" cy="{height}"/><p:notesSz cx="6858000" cy="9144000"/>{defaults}'
        "</p:presentation>"
    )
