"""What both kinds of QTI packages have: a manifest, files, pictures."""

from collections.abc import Iterable

from govslides.ooxml.package import Part, assemble, deflated, stored
from govslides.quiz.items import Picture, Quiz

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
XSI = "http://www.w3.org/2001/XMLSchema-instance"


def pictures_of(quiz: Quiz) -> list[Picture]:
    """The pictures of all items, each once, by name."""
    found = {picture.name: picture for item in quiz.items for rich in item.texts for picture in rich.pictures}
    return [found[name] for name in sorted(found)]


def package(texts: Iterable[tuple[str, str]], pictures: Iterable[Picture], folder: str) -> bytes:
    """A zip of named texts, and of pictures in `folder`."""
    parts: list[Part] = [deflated(name, text) for name, text in texts]
    parts += [stored(f"{folder}/{picture.name}", picture.media.data) for picture in pictures]
    return assemble(parts)
