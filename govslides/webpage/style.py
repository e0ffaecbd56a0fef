"""The style sheet of a page: `page.css`, with the theme's colours and families before it."""

import os
from functools import cache

from govslides.flow.flow import Flow
from govslides.fonts.families import twin
from govslides.theme.theme import FontFamily, Theme
from govslides.webpage.escaping import css_string
from govslides.webpage.palette import Palette, palettes
from govslides.webpage.writer import Writer

_SHEET = os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.css")  # noqa: PTH100, PTH118, PTH120
_SERIF = {"Caladea", "Gelasio", "LiberationSerif"}
_MONO = {"LiberationMono"}


def style_sheet(flow: Flow, theme: Theme, writer: Writer) -> str:
    """The style sheet for a document that `writer` has written."""
    light, dark = palettes(theme)
    fonts = "".join([f"--{role}:{_stack(family)};" for role, family in theme.fonts.items()])
    return "\n".join(
        (
            f":root{{{_declared(light)}{fonts}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{_declared(dark)}}}}}",
            _sheet(),
            *(f".{name}{{--w:{percent}%}}" for name, percent in sorted(writer.shares.items())),
            *(_least(name, width) for name, width in sorted(writer.widths.items())),
            *(
                f"@media print{{.{name}{{font-size:{size}pt}}}}"
                for name, size in sorted(writer.sizes.items())
            ),
            _pages(flow, writer),
            "",
        )
    )


def _least(name: str, width: int) -> str:
    return f"@media screen and (max-width:39.99em){{.{name}{{min-width:{width}em}}}}"


def _on_paper(name: str, size: float) -> str:
    return f"@media print{{.{name}{{font-size:{size}pt}}}}"


def _declared(palette: Palette) -> str:
    return "".join([f"--{name}:{colour};" for name, colour in palette.items()])


def _stack(family: FontFamily) -> str:
    """A family, its open twin, and what each system has of the kind."""
    stem, _ = twin(family.twin or family.name)
    generic = "serif" if stem in _SERIF else "monospace" if stem in _MONO else "sans-serif"
    named = dict.fromkeys((family.name, family.twin or family.name))
    return ",".join([*map(css_string, named), generic])


def _pages(flow: Flow, writer: Writer) -> str:
    """The pages that it is printed on: their size, the short title at the head, numbers at the foot."""
    near, far = ("right", "left") if flow.properties.rtl else ("left", "right")
    head = css_string(flow.properties.header or flow.properties.title)
    page, of = css_string(f"{writer.word('page')} "), css_string(f" {writer.word('of')} ")
    small = "font:9pt var(--body);color:#444"
    return (
        f"@page{{size:{'letter' if flow.paper == 'letter' else 'A4'};margin:22mm 20mm 20mm;"
        f"@top-{near}{{content:{head};{small}}}"
        f"@bottom-{far}{{content:{page} counter(page) {of} counter(pages);{small}}}}}\n"
        f"@page :first{{@top-{near}{{content:none}}}}"
    )


@cache
def _sheet() -> str:
    with open(_SHEET, encoding="utf-8") as handle:  # noqa: PTH123
        return handle.read()
