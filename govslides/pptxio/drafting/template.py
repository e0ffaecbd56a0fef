"""The whole template: every part of a PowerPoint file that has a master, layouts and no slides yet."""

from collections.abc import Mapping

from govslides.geometry import Size, inches
from govslides.ooxml.package import assemble, deflated
from govslides.ooxml.themepart import theme_part
from govslides.ooxml.xml import CONTENT_TYPES, HEAD, relationships
from govslides.pptxio.colours import DARK_MAP, LIGHT_MAP, colour_xml, mapped
from govslides.pptxio.drafting.default_notes import colour_map_xml
from govslides.pptxio.drafting.notes import notes_master
from govslides.pptxio.drafting.shapes import Pens, shape_tree
from govslides.pptxio.levels import levels
from govslides.pptxio.xml import NAMESPACES, PML_TYPE
from govslides.theme.spec import PALETTE, LayoutSpec, ThemeSpec
from govslides.theme.theme import Colour, LevelStyle

MASTER_ID = 2147483648
"""The first id that a master or a layout may have (ECMA-376 part 1, 19.7.12); all are unique."""

_LAYOUT_FOLDER = "ppt/slideLayouts/slideLayout"


def draft_template(spec: ThemeSpec) -> bytes:
    """The template's bytes. `spec` must be complete: fonts, palette, styles, master, layouts."""
    pens = Pens(spec=spec, colours=_colour_elements(spec), mono=spec.fonts["mono"].name)
    parts = {
        "[Content_Types].xml": _content_types(len(spec.layouts)),
        "_rels/.rels": _PACKAGE_RELATIONSHIPS,
        "docProps/app.xml": _APP,
        "docProps/core.xml": _CORE,
        "ppt/presentation.xml": _presentation(spec),
        "ppt/_rels/presentation.xml.rels": _PRESENTATION_RELATIONSHIPS,
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": f"{HEAD}<a:tblStyleLst {NAMESPACES.split()[0]} "
        'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>',
        "ppt/theme/theme1.xml": _theme(spec),
        "ppt/theme/theme2.xml": _theme(spec),
        "ppt/notesMasters/notesMaster1.xml": notes_master(colour_map_xml(LIGHT_MAP)),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships(
            [("rId1", "theme", "../theme/theme2.xml")]
        ),
        "ppt/slideMasters/slideMaster1.xml": _master(pens),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _master_relationships(len(spec.layouts)),
    }
    for number, layout in enumerate(spec.layouts, 1):
        parts[f"{_LAYOUT_FOLDER}{number}.xml"] = _layout(layout, pens)
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relationships(
            [("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    return assemble(deflated(name, content) for name, content in parts.items())


def _theme(spec: ThemeSpec) -> str:
    palette = {slot: spec.palette[slot] for slot in PALETTE}
    return theme_part(spec.name, palette, spec.fonts["heading"].name, spec.fonts["body"].name)


def _colour_elements(spec: ThemeSpec) -> dict[str, str]:
    names = _colour_map(spec)
    return {
        role: colour_xml(
            Colour(slot=mapped(one.slot, names), rgb=one.rgb, modulate=one.modulate, offset=one.offset)
        )
        for role, one in spec.colours.items()
    }


def _colour_map(spec: ThemeSpec) -> Mapping[str, str]:
    """The master's: a theme on dark paper has its dark slots for backgrounds, its light ones for text."""
    return DARK_MAP if spec.colours["paper"].slot in {"dk1", "dk2"} else LIGHT_MAP


def _master(pens: Pens) -> str:
    spec = pens.spec
    master = spec.master or LayoutSpec(role="", name="")
    ids = "".join(
        f'<p:sldLayoutId id="{MASTER_ID + at}" r:id="rId{at}"/>' for at in range(1, len(spec.layouts) + 1)
    )
    other = tuple(LevelStyle(size=1800) for _ in range(9))
    texts = "".join(
        f"<p:{kind}Style>{levels(style, pens.colours, pens.mono)}</p:{kind}Style>"
        for kind, style in (("title", spec.styles["title"]), ("body", spec.styles["body"]), ("other", other))
    )
    return (
        f"{HEAD}<p:sldMaster {NAMESPACES}>{shape_tree(master, pens, master=True)}"
        f"{colour_map_xml(_colour_map(spec))}"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>'
        f"<p:txStyles>{texts}</p:txStyles></p:sldMaster>"
    )


def _layout(layout: LayoutSpec, pens: Pens) -> str:
    kind = f' type="{layout.type}"' if layout.type else ""
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{kind} preserve="1" userDrawn="1">{shape_tree(layout, pens)}'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _master_relationships(count: int) -> str:
    rows = [(f"rId{at}", "slideLayout", f"../slideLayouts/slideLayout{at}.xml") for at in range(1, count + 1)]
    return relationships([*rows, (f"rId{count + 1}", "theme", "../theme/theme1.xml")])


def _presentation(spec: ThemeSpec) -> str:
    size = spec.size or Size(inches(40 / 3), inches(7.5))
    defaults = "".join(
        f'<a:lvl{at}pPr marL="{(at - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        '<a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{at}pPr>"
        for at in range(1, 10)
    )
    return (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        f'<p:sldMasterId id="{MASTER_ID}" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst>'
        '<p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldSz cx="{size.width}" cy="{size.height}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{defaults}</p:defaultTextStyle></p:presentation>"
    )


def _content_types(layouts: int) -> str:
    rows = [
        ("/ppt/presentation.xml", f"{PML_TYPE}.presentation.main+xml"),
        ("/ppt/slideMasters/slideMaster1.xml", f"{PML_TYPE}.slideMaster+xml"),
        *((f"/{_LAYOUT_FOLDER}{at}.xml", f"{PML_TYPE}.slideLayout+xml") for at in range(1, layouts + 1)),
        ("/ppt/notesMasters/notesMaster1.xml", f"{PML_TYPE}.notesMaster+xml"),
        ("/ppt/presProps.xml", f"{PML_TYPE}.presProps+xml"),
        ("/ppt/viewProps.xml", f"{PML_TYPE}.viewProps+xml"),
        ("/ppt/tableStyles.xml", f"{PML_TYPE}.tableStyles+xml"),
        ("/ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/ppt/theme/theme2.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in rows)
    return (
        f'{HEAD}<Types xmlns="{CONTENT_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


_PACKAGE_RELATIONSHIPS = relationships(
    [("rId1", "officeDocument", "ppt/presentation.xml"), ("rId3", "extended-properties", "docProps/app.xml")]
).replace(
    "</Relationships>",
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/'
    'core-properties" Target="docProps/core.xml"/></Relationships>',
)
_PRESENTATION_RELATIONSHIPS = relationships(
    [
        ("rId1", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("rId2", "notesMaster", "notesMasters/notesMaster1.xml"),
        ("rId3", "presProps", "presProps.xml"),
        ("rId4", "viewProps", "viewProps.xml"),
        ("rId5", "theme", "theme/theme1.xml"),
        ("rId6", "tableStyles", "tableStyles.xml"),
    ]
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>govslides</Application></Properties>"
)
_CORE = (
    f"{HEAD}<cp:coreProperties "
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
)
