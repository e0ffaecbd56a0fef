"""Going through a lecture: dividers and slides alike hold blocks."""

from collections.abc import Iterator

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
