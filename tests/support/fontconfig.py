"""Makes a renderer draw with the fonts that govslides brings along, and with no others.

A deck names Georgia and Calibri; a machine that renders it for a test may have neither, nor their
twins. The configuration written here names the package's fonts and what each stands for.
"""

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from govslides.fonts.metrics import DATA

_STANDS_FOR = {
    "Caladea": ("Cambria",),
    "Carlito": ("Calibri",),
    "Gelasio": ("Georgia",),
    "Liberation Mono": ("Courier New", "Courier"),
    "Liberation Sans": ("Arial", "Helvetica"),
    "Liberation Serif": ("Times New Roman", "Times"),
}


def environment(folder: Path, *, others: bool = False) -> Mapping[str, str]:
    """Writes fonts.conf into `folder`; the variables that make a program use it.

    With `others` the machine's own fonts stay in reach, for scripts that the package's fonts lack.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "fonts.conf"
    path.write_text(_configuration(folder / "cache", others=others), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(path)}


def _configuration(cache: Path, *, others: bool) -> str:
    aliases = "".join(
        f'  <alias binding="same"><family>{family}</family><prefer><family>{twin}</family></prefer></alias>\n'
        for twin, families in _STANDS_FOR.items()
        for family in families
    )
    system = '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n' if others else ""
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n'
        f"  <dir>{escape(str(DATA))}</dir>\n{aliases}{system}"
        f"  <cachedir>{escape(str(cache))}</cachedir>\n</fontconfig>\n"
    )
