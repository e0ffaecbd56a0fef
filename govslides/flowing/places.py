"""Going through a lecture: dividers and slides alike hold blocks."""

from collections.abc import Iterator

from govslides.blocks import registry
from govslides.blocks.support.nodes import Prompt
from govslides.model.lecture import Lecture, Section, Slide


def places_in(section: Section) -> Iterator[Section | Slide]:
    """A section's divider and its slides."""
    yield section
    yield from section.slides


def places_of(lecture: Lecture) -> Iterator[Section | Slide]:
    """All dividers and slides of a lecture."""
    for section in lecture.sections:
        yield section
        yield from section.slides


def named_prompts(lecture: Lecture) -> dict[str, str]:
    """The ids that authors gave to questions, each leading to itself."""
    blocks = (block for place in places_of(lecture) for block in place.blocks)
    names = (block.attributes.id for block in blocks if isinstance(block, Prompt) and is_numbered(block))
    return {name: name for name in names if name}


def is_numbered(prompt: Prompt) -> bool:
    """Whether a prompt is a question with a number, and no task."""
    return bool(getattr(registry.home(prompt), "NUMBERED", False))
