"""Drafting a template .pptx from a theme file: used when a theme is made, never during a build.

In comes a `ThemeSpec`, out come the bytes of a PowerPoint file with one master, its layouts and no
slide. It never reads a file, and the same spec gives the same bytes.
"""

from govslides.pptxio.drafting.template import draft_template

__all__ = ["draft_template"]
