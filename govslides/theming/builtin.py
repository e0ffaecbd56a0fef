"""The themes that come with the package: a folder each, with theme.yaml and template.pptx."""

from pathlib import Path

from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.theme.spec import ThemeSpec
from govslides.theming.reading import read_theme

THEMES = Path(__file__).resolve().parent.parent / "themes"
DEFAULT = "govslides"


def builtin_folder(name: str) -> Path:
    """Where the built-in theme `name` is; whether it exists is for the caller to ask."""
    return THEMES / name


def builtin_names() -> list[str]:
    """The names of the built-in themes."""
    return sorted(folder.name for folder in THEMES.iterdir() if (folder / "theme.yaml").is_file())


def read_spec(inputs: Inputs, path: str, sink: Sink) -> ThemeSpec | None:
    """The theme file at `path`, or None (reported) when it cannot be read at all."""
    from govslides.syntax import yaml

    source = inputs.source(path, limit=64 * 1024)
    if source is None:
        return None
    value = yaml.load(source, sink)
    return None if value is None else read_theme(value, sink)
