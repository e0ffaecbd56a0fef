"""Inputs that mean harm, or are broken beyond use: each writes a lecture into a folder.

The caps that they test stand in govslides.inputs, govslides.images and the readers of syntax/.
"""

from tests.support.hostile.case import Case
from tests.support.hostile.images import images
from tests.support.hostile.markdown import nesting, oversize, repetition
from tests.support.hostile.packages import references, templates
from tests.support.hostile.paths import paths
from tests.support.hostile.texts import texts
from tests.support.hostile.values import foreign_markup, odd_values, yaml


def cases() -> list[Case]:
    """All cases."""
    markdown = [*nesting(), *repetition(), *oversize(), *odd_values(), *foreign_markup()]
    return [*texts(), *markdown, *yaml(), *paths(), *images(), *references(), *templates()]
