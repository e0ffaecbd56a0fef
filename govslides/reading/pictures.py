"""Loading the pictures that a lecture shows, each file once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from govslides.blocks.support.walking import walk
from govslides.cache import Cache, user_cache
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.media import Media, media_key
from govslides.model.document import Document
from govslides.model.inline import Image
from govslides.model.lecture import Section
from govslides.source import Source

_NO_MARKS: list[int] = []
_ENOUGH = 100
"""A file that is missing is told at each place that names it, up to so many problems."""


def load_pictures(
    documents: Iterable[Document], sections: Iterable[Section], inputs: Inputs, sink: Sink
) -> Mapping[str, Media]:
    """The pictures by `media_key`; one that cannot be had is reported where it is named and left out."""
    if not any("![" in document.source.text for document in documents):
        return {}
    return _loaded(_images(sections), inputs, sink)


def pictures_in(nodes: Iterable[Any], inputs: Inputs, sink: Sink) -> Mapping[str, Media]:
    """The pictures in `nodes`, as `load_pictures` has those of a lecture."""
    return _loaded(_images_in(nodes, {}), inputs, sink)


def _loaded(images: Iterable[Image], inputs: Inputs, sink: Sink) -> Mapping[str, Media]:
    cache = user_cache()
    found: dict[str, Media | None] = {}
    for image in images:
        key = media_key(image.span.source.path, image.src)
        if key not in found or (found[key] is None and len(sink) < _ENOUGH):
            found[key] = _load(key, image, inputs, sink, cache)
    return {key: media for key, media in found.items() if media is not None}


def _images(sections: Iterable[Section]) -> Iterator[Image]:
    marks: dict[Source, list[int]] = {}
    for section in sections:
        yield from _images_in((*section.title, *section.blocks), marks)
        for slide in section.slides:
            yield from _images_in((*slide.title, *slide.blocks), marks)


def _images_in(nodes: Iterable[Any], marks: dict[Source, list[int]]) -> Iterator[Image]:
    """The images in `nodes`; those whose source has none are passed by.

    `marks` remembers for each source where an image may start.
    """
    last, known = None, _NO_MARKS
    for node in nodes:
        source, start, end = node.span
        if source is not last:
            last = source
            found = marks.get(source)
            known = marks[source] = _marks(source.text) if found is None else found
        at = bisect_left(known, start)
        if at < len(known) and known[at] < end - 1:
            for each in walk((node,)):
                if type(each) is Image:
                    yield each


def _marks(text: str) -> list[int]:
    """Where in `text` each `![` stands."""
    found = []
    at = text.find("![")
    while at >= 0:
        found.append(at)
        at = text.find("![", at + 2)
    return found


def _load(key: str, image: Image, inputs: Inputs, sink: Sink, cache: Cache) -> Media | None:
    if not image.src:
        sink.error(
            "file-missing",
            image.src_span,
            "This image names no file.",
            "There is nothing to show.",
            "Write the path of a picture in the brackets, as in `![what it shows](images/map.png)`.",
        )
        return None
    path = key.removeprefix(inputs.shown)
    if "%" in path and not inputs.exists(path):
        from urllib.parse import unquote

        path = unquote(path)
    from govslides.images import BYTE_LIMIT, load_image

    data = inputs.data(path, limit=BYTE_LIMIT, span=image.src_span)
    if data is None:
        return None
    return load_image(data, span=image.src_span, sink=sink, cache=cache, digest=inputs.hashes[path])
