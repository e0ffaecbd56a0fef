"""`::: figure`: a picture with a caption."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from govslides.blocks.support.inlines import strip_end, strip_start
from govslides.blocks.support.nodes import Fenced
from govslides.blocks.support.reader import Reader
from govslides.blocks.support.stray import report_foreign
from govslides.layout.pictures import Picture
from govslides.layout.scope import Scope
from govslides.layout.stack import Part
from govslides.model.document import Div
from govslides.model.inline import Break, Image, Inline, Text
from govslides.model.prose import Paragraph
from govslides.records import dataclass

if TYPE_CHECKING:
    from govslides.blocks.support.telling import Telling
    from govslides.flow.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fenced):
    """A picture with a caption.

    Fields:
        image: the picture.
        caption: the caption; the image's own title when no paragraph stands beneath it; may be empty.
    """

    image: Image
    caption: tuple[Inline, ...] = ()


KEYS: frozenset[str] = frozenset()


def read(div: Div, reader: Reader) -> Figure | None:
    """Read the picture and the paragraphs of its caption."""
    images: list[Image] = []
    captions: list[tuple[Inline, ...]] = []
    for block in reader.blocks(div.blocks):
        if isinstance(block, Paragraph):
            images += (node for node in block.inlines if isinstance(node, Image))
            rest = tuple(node for node in block.inlines if not isinstance(node, Image))
            caption = strip_end(strip_start(rest))
            if caption:
                captions.append(caption)
        else:
            report_foreign("figure", block.span, "one picture and a paragraph", reader.sink)
    if len(images) != 1:
        _report_count(div, images, reader)
        return None
    caption = _joined(captions) or _title(images[0])
    return Figure(span=div.span, attributes=div.attributes, image=images[0], caption=caption)


def _joined(captions: Iterable[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """The paragraphs of a caption as one, with line ends between them."""
    out: list[Inline] = []
    for caption in captions:
        if out:
            out.append(Break(hard=True, span=caption[0].span))
        out += caption
    return tuple(out)


def _title(image: Image) -> tuple[Inline, ...]:
    return (Text(text=image.title, span=image.span),) if image.title else ()


def _report_count(div: Div, images: list[Image], reader: Reader) -> None:
    reader.sink.error(
        "not-one-picture",
        images[1].span if images else div.name_span,
        f"This figure holds {len(images) or 'no'} pictures.",
        "A figure is one picture with its caption.",
        "Give each picture its own `::: figure` block."
        if images
        else "Write `![what the picture shows](path)` in it.",
    )


def place(node: Figure, scope: Scope) -> list[Part]:
    """The picture with its caption."""
    picture = Picture.of(node.image, scope, node.caption)
    return [picture] if picture else []


def tell(node: Figure, telling: "Telling") -> "list[Node]":
    """The picture with its caption."""
    return telling.figure(node.image, node.caption, node.span)
