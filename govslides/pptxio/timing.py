"""Clicks: which shapes or paragraphs appear, as `p:timing`.

PowerPoint's own structure for "Appear": a main sequence; in it one `p:par` a click, in that one `p:par`
for what starts with it, in that one effect a target, the first a `clickEffect`, the others `withEffect`.
The build list names every text shape that is animated, by paragraph where only ranges are; without its
entry PowerPoint drops the animation when the slide is next edited (ECMA-376 part 1, 19.5.14).
"""

from govslides.deck.deck import Frame, Target
from govslides.pptxio.sheet import Drawn, Sheet

_HEAD = (
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">'
    '<p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq">'
    "<p:childTnLst>"
)
_TAIL = (
    '</p:childTnLst></p:cTn><p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl>'
    '</p:cond></p:prevCondLst><p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl>'
    "</p:cond></p:nextCondLst></p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
)
_START = '<p:stCondLst><p:cond delay="{}"/></p:stCondLst><p:childTnLst>'


def timing_xml(frame: Frame, sheet: Sheet) -> str:
    """`p:timing` of a frame, or "" when nothing waits for a click."""
    shown: set[str] = set()
    clicks = [click for targets in frame.reveals if (click := _found(targets, sheet, shown))]
    if not clicks:
        return ""
    counter = 3
    made = []
    for click in clicks:
        outer, inner = counter, counter + 1
        counter += 2
        effects = []
        for at, (drawn, target) in enumerate(click):
            effects.append(_effect(drawn, target, counter, first=at == 0))
            counter += 2
        made.append(
            f'<p:par><p:cTn id="{outer}" fill="hold">{_START.format("indefinite")}'
            f'<p:par><p:cTn id="{inner}" fill="hold">{_START.format("0")}{"".join(effects)}'
            "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
        )
    return _HEAD + "".join(made) + _TAIL + _builds(clicks) + "</p:timing>"


_Click = list[tuple[Drawn, Target]]


def _found(click: tuple[Target, ...], sheet: Sheet, shown: set[str]) -> _Click:
    """The targets that are on the slide and were not `shown` before (two children of one group are one)."""
    found: _Click = []
    for target in click:
        drawn = sheet.drawn.get(target.key)
        if drawn is None:
            continue
        element = _target(drawn, target)
        if element not in shown:
            shown.add(element)
            found.append((drawn, target))
    return found


def _effect(drawn: Drawn, target: Target, number: int, *, first: bool) -> str:
    group = ' grpId="0"' if drawn.kind else ""
    node = "clickEffect" if first else "withEffect"
    return (
        f'<p:par><p:cTn id="{number}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"{group} '
        f'nodeType="{node}">{_START.format("0")}<p:set><p:cBhvr><p:cTn id="{number + 1}" dur="1" fill="hold">'
        '<p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn><p:tgtEl>'
        f"{_target(drawn, target)}</p:tgtEl><p:attrNameLst><p:attrName>style.visibility</p:attrName>"
        '</p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>'
        "</p:childTnLst></p:cTn></p:par>"
    )


def _is_range(drawn: Drawn, target: Target) -> bool:
    return drawn.kind == "text" and target.first is not None and drawn.paragraphs > 0


def _target(drawn: Drawn, target: Target) -> str:
    if not _is_range(drawn, target):
        return f'<p:spTgt spid="{drawn.id}"/>'
    last = drawn.paragraphs - 1
    start = min(max(target.first or 0, 0), last)
    end = last if target.last is None else min(max(target.last, start), last)
    return f'<p:spTgt spid="{drawn.id}"><p:txEl><p:pRg st="{start}" end="{end}"/></p:txEl></p:spTgt>'


def _builds(clicks: list[_Click]) -> str:
    """The build list: one entry a shape, in the order of the ids."""
    entries: dict[int, str] = {}
    for click in clicks:
        for drawn, target in click:
            if drawn.kind == "chart":
                entries[drawn.id] = f'<p:bldGraphic spid="{drawn.id}" grpId="0"><p:bldAsOne/></p:bldGraphic>'
            elif drawn.kind == "text":
                by_paragraph = ' build="p"' if _is_range(drawn, target) else ""
                background = ' animBg="1"' if drawn.filled else ""
                entries[drawn.id] = f'<p:bldP spid="{drawn.id}" grpId="0"{by_paragraph}{background}/>'
    if not entries:
        return ""
    return f"<p:bldLst>{''.join(entries[number] for number in sorted(entries))}</p:bldLst>"
