"""Small parts that every presentation has, for a template that lacks them: without the first of them
PowerPoint asks to repair the file."""

from govslides.ooxml.package import Part, deflated
from govslides.ooxml.xml import HEAD, A
from govslides.pptxio.xml import NAMESPACES, PML_TYPE

_PARTS = {
    "presProps": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
    "viewProps": f"{HEAD}<p:viewPr {NAMESPACES}/>",
    "tableStyles": f'{HEAD}<a:tblStyleLst xmlns:a="{A}" def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>',
}

USUAL_TYPES = tuple((f"ppt/{kind}OfDeck.xml", f"{PML_TYPE}.{kind}+xml") for kind in _PARTS)
"""Their names and content types."""


def add_usual_parts(parts: dict[str, Part], there: set[str]) -> list[tuple[str, str, str]]:
    """Put those among `parts` whose kind is not `there`; gives their relationships: id, kind and target."""
    rows = []
    for (kind, content), (name, _) in zip(_PARTS.items(), USUAL_TYPES, strict=True):
        if kind not in there:
            parts[name] = deflated(name, content)
            rows.append((f"rId{kind}", kind, name))
    return rows
