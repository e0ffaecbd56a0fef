"""The notes master: the slide's picture above, the notes beneath, set for paper."""

from govslides.ooxml.xml import HEAD
from govslides.pptxio.xml import NAMESPACES, number_field

_SLIDE_BOX = '<a:off x="685800" y="760413"/><a:ext cx="5486400" cy="3086100"/>'
_NOTES_BOX = '<a:off x="685800" y="4114800"/><a:ext cx="5486400" cy="4343400"/>'
_NUMBER_BOX = '<a:off x="4457700" y="8572500"/><a:ext cx="1714500" cy="342900"/>'
_FIELD = "{1F6B5A80-3C5C-4F0E-9A59-0C2F5A9C2D11}"
_RECT = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def notes_master(colour_map: str) -> str:
    """The part, with 12 pt text on nine levels."""
    return (
        f'{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="FFFFFF"/>'
        "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{_slide_image()}{_notes_body()}{_number()}</p:spTree></p:cSld>{colour_map}"
        f"<p:notesStyle>{_levels()}</p:notesStyle></p:notesMaster>"
    )


def _slide_image() -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f"<a:xfrm>{_SLIDE_BOX}</a:xfrm>{_RECT}<a:noFill/>"
        '<a:ln w="9525"><a:solidFill><a:schemeClr val="accent3"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )


def _notes_body() -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>{_NOTES_BOX}</a:xfrm>'
        f'{_RECT}</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" '
        'bIns="45720" rtlCol="0"/><a:lstStyle/>'
        '<a:p><a:r><a:rPr lang="en"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _number() -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr><a:xfrm>{_NUMBER_BOX}</a:xfrm>"
        f'{_RECT}</p:spPr><p:txBody><a:bodyPr vert="horz" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r">'
        '<a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>'
        f"<a:p>{number_field(_FIELD)}</a:p></p:txBody></p:sp>"
    )


def _levels() -> str:
    return "".join(
        f'<a:lvl{at}pPr marL="{(at - 1) * 228600}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" '
        'latinLnBrk="0" hangingPunct="1"><a:spcAft><a:spcPts val="400"/></a:spcAft>'
        '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'
        f'<a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{at}pPr>'
        for at in range(1, 10)
    )
