"""Themes: from a theme.yaml and a template to a `Theme` that layout and the writer can use.

`load_theme` is the way in. A built-in theme is a folder of the package; a lecture's own
slides_src/theme.yaml is laid over one, and may bring a template of its own.
"""

from govslides.theming.loading import load_theme

__all__ = ["load_theme"]
