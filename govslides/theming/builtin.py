"""The themes that come with the package: a folder each.

theme.yaml is the source; template.pptx and resolved.json are drafted from it (`draft.py`)."""

import os

THEMES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "themes")  # noqa: PTH100, PTH118, PTH120
DEFAULT = "govslides"


def builtin_folder(name: str) -> str:
    """Where the built-in theme `name` is; whether it exists is for the caller to ask."""
    return os.path.join(THEMES, name)  # noqa: PTH118


def builtin_names() -> list[str]:
    """The names of the built-in themes."""
    with os.scandir(THEMES) as entries:
        return sorted(entry.name for entry in entries if entry.is_dir() and entry.name[0] not in "_.")


def builtin_bytes(name: str, file: str) -> bytes:
    """A file of a built-in theme."""
    with open(os.path.join(builtin_folder(name), file), "rb") as handle:  # noqa: PTH118, PTH123
        return handle.read()
