"""The styles of boxes: a bold title, and beside the text a bar, each kind with its own.

Kinds are told apart by their titles; bars differ in form as well as in colour, for printers without any.
"""

from govslides.docxio.styles.catalogue import BAR
from govslides.docxio.styles.style import Letters, Rule, Style
from govslides.flow.nodes import Kind

_NAMES: dict[Kind, tuple[str, str, str]] = {
    "myth": ("Myth", "myth", "dashed"),
    "reality": ("Reality", "reality", "single"),
    "panel": ("Panel", "rule", "single"),
    "note": ("Note", "accent", "single"),
    "tip": ("Tip", "accent", "single"),
    "important": ("Important", "myth", "double"),
    "warning": ("Warning", "myth", "double"),
    "caution": ("Caution", "myth", "double"),
    "activity": ("Activity", "accent", "single"),
    "answer": ("Answer", "ink", "single"),
    "notes": ("Speaker Notes", "muted", "dotted"),
    "tutor": ("For Tutors", "muted", "dashed"),
    "run": ("Run Sheet", "muted", "dotted"),
}
"""For each kind what its styles are called, the role of its colour, and the form of its bar."""

_THICKNESS = {"single": 24, "double": 8, "dashed": 18, "dotted": 18}
_SPACE = 6


def bar(kind: Kind, further: int = 0) -> Rule:
    """The bar beside a box; `further` is how many points the paragraph is indented more than its box."""
    _, colour, form = _NAMES[kind]
    return Rule(side="left", kind=form, size=_THICKNESS[form], space=min(_SPACE + further, 31), colour=colour)


def title_name(kind: Kind) -> str:
    """The name of the style of a box's title."""
    return f"{_NAMES[kind][0]} Title"


def text_name(kind: Kind) -> str:
    """The name of the style of a box's text."""
    return _NAMES[kind][0]


def box_styles(kind: Kind) -> tuple[Style, Style]:
    """Both styles of a kind of box."""
    name, colour, _ = _NAMES[kind]
    quiet = colour == "rule"
    return (
        Style(
            name=title_name(kind),
            id=title_name(kind).replace(" ", ""),
            follow=name,
            letters=Letters(bold=True, size=22, colour="ink" if quiet else colour),
            keep_next=True,
            keep_lines=True,
            rules=(bar(kind),),
            before=200,
            after=40,
            line=240,
            left=BAR,
            align="left",
            quick=True,
        ),
        Style(
            name=name,
            id=name.replace(" ", ""),
            rules=(bar(kind),),
            left=BAR,
            after=60,
            quick=True,
        ),
    )
