"""Where the relationships of a slide lead: the names of other parts, as seen from the slide's own."""

from collections.abc import Sequence

from govslides.ooxml.package import Part, deflated
from govslides.ooxml.xml import R, attribute, relationships_of
from govslides.pptxio.sheet import Relation
from govslides.pptxio.stage import Stage

_BETWEEN = {
    kind: f'" Type="{R}/{name}" Target="'
    for kind, name in {
        "layout": "slideLayout",
        "notes": "notesSlide",
        "notes master": "notesMaster",
        "image": "image",
        "chart": "chart",
        "url": "hyperlink",
        "slide": "slide",
    }.items()
}
"""What stands between the id and the target in the row of each kind."""

_OUTSIDE = ' TargetMode="External"'
_TWINS = {"slides": "notes", "notesSlides": "slide"}
"""What leads from a slide to its notes, and from notes to their slide; all other links come after it."""


class Targets:
    """The targets of one slide and its notes.

    Attributes:
        stage, number: what the slide is written with, and its number.
        pictures: for the part name of each picture that was a target, the key of its bytes.
    """

    __slots__ = ("number", "pictures", "stage")

    def __init__(self, stage: Stage, number: int) -> None:
        self.stage = stage
        self.number = number
        self.pictures: dict[str, str] = {}

    def of(self, relation: Relation) -> str:
        """What a relationship points at, as seen from a folder within ppt/, as an attribute's value."""
        kind, target = relation
        if kind == "image":
            name = self.stage.picture(target)
            self.pictures[name] = target
            return beside(name)
        if kind == "slide":
            return f"../slides/slide{self.stage.numbers.get(target, self.number)}.xml"
        if kind == "notes":
            return f"../notesSlides/notesSlide{self.number}.xml"
        if kind == "chart":
            return f"../charts/chart{self.number}-{target}.xml"
        return attribute(target if kind == "url" else beside(target))


def relationships_part(
    folder: str, kind: str, relations: Sequence[Relation], targets: Targets, twin: str
) -> Part:
    """The part of the slide or notes (`kind`) in `folder`, with a row for each of `relations` in their order.

    `twin` is what the other one of the two is called: all that comes before its number is the same in most.
    """
    name, stage = f"ppt/{folder}/_rels/{kind}{targets.number}.xml.rels", targets.stage
    number = f"/{twin}{targets.number}.xml"
    key = (folder, relations[0]) if len(relations) == 2 and relations[1].kind == _TWINS[folder] else None
    found = stage.relationships.get(key)
    if found is None:
        xml = _xml(relations, targets)
        head, twin_is_there, rest = xml.partition(number)
        if not twin_is_there:
            return deflated(name, xml)
        found = stage.head(head), rest
        if key is not None:  # all that they have besides is their twin, as most
            stage.relationships[key] = found
    head_part, rest = found
    return head_part.part(name, number + rest)


def _xml(relations: Sequence[Relation], targets: Targets) -> str:
    rows = [
        f'<Relationship Id="rId{at}{_BETWEEN[one[0]]}{targets.of(one)}"'
        f"{_OUTSIDE if one[0] == 'url' else ''}/>"
        for at, one in enumerate(relations, 1)
    ]
    return relationships_of("".join(rows))


def beside(part: str) -> str:
    """A part's name as seen from a folder within ppt/."""
    return f"../{part[4:]}" if part.startswith("ppt/") else f"../../{part}"
