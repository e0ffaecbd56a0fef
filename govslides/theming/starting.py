"""A theme file to start from, with a template of the lecture's own: what `govslides theme use` writes."""

import json

from govslides.pptxio.reader.raw import RawTemplate
from govslides.theming.foreign import Fitted

_HEAD = """\
# How the slides look. `govslides theme use` wrote this file; it is yours to change.
# docs/templates.md of govslides tells what every key means. Lines that start with # are not read.

template: {template}

# Which layout of the template serves what. Layouts are matched by their placeholders; to choose another one,
# take the # off its line and off `layouts:`, and write the name that PowerPoint shows, or the number that
# `govslides theme inspect` shows.
#layouts:
"""

_TAIL = """
# Fonts are the template's. For one whose letters cannot be measured, name an open font of the same widths.
#fonts:
{fonts}
# Colours are taken from the template; each role can be given another one of its colours, or six hex digits.
#colours:
{colours}
# Sizes in points, from large to small: the largest at which a text fits is taken; none is under `floor`.
#scale:
#  title: [{title}]
#  body: [{body}]
#floor: {floor}
"""

_SHOWN = ("myth", "reality", "accent", "muted", "tint", "dark", "link")


def starting_file(template: str, raw: RawTemplate, fitted: Fitted) -> str:
    """The text of a theme.yaml for `template`, which stands beside it."""
    theme = fitted.theme
    rows = []
    for role, match in fitted.matches.items():
        name = raw.layouts[match.number].name
        alone = sum(layout.name == name for layout in raw.layouts) == 1
        shown = _quoted(name) if alone and name else str(match.number + 1)
        why = "; ".join(match.reasons) or "the best there is"
        rows.append(f"#  {role + ':':<12} {shown:<32} # {why}\n")
    fonts = "".join(
        f"#  {role}: {{name: {_quoted(family.name)}, twin: {_quoted(family.twin)}}}\n"
        for role, family in theme.fonts.items()
        if role in {"heading", "body"}
    )
    colours = "".join(f"#  {role}: {_quoted(theme.colours[role].rgb)}\n" for role in _SHOWN)
    head = _HEAD.format(template=_quoted(template))
    tail = _TAIL.format(
        fonts=fonts,
        colours=colours,
        title=", ".join(f"{step[0] / 100:g}" for step in theme.scale["title"]),
        body=", ".join(f"{step[0] / 100:g}" for step in theme.scale["body"]),
        floor=f"{theme.floor / 100:g}",
    )
    return head + "".join(rows) + tail


def _quoted(text: str) -> str:
    """A YAML text in quotation marks: JSON's are YAML's too."""
    return json.dumps(text, ensure_ascii=False)
