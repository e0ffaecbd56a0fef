"""What is peculiar to Marp's Markdown: sizes and places written into an image's alternative text.

Source: Marpit's documentation, "Image syntax".
"""

from collections.abc import Iterable

from govslides.model.attributes import Attributes
from govslides.model.inline import Image, Inline
from govslides.model.prose import Block, Paragraph
from govslides.patterns import pattern
from govslides.records import replace

_KEYWORD = pattern(
    r"(?:bg|left|right|vertical|contain|cover|fit|auto|\d+(?:\.\d+)?%"
    r"|(?:left|right):\d+(?:\.\d+)?%|(?:w|h|width|height):\S+"
    r"|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)"
)
_WIDTH = pattern(r"(?:w|width):(\S+)")


def read_images(blocks: Iterable[Block]) -> list[Block]:
    """`blocks` with Marp's keywords taken out of the alternative texts of their images.

    A background is decoration by its nature; a width becomes the image's width.
    """
    return [_paragraph(block) if type(block) is Paragraph else block for block in blocks]


def _paragraph(block: Paragraph) -> Paragraph:
    if not any(type(node) is Image for node in block.inlines):
        return block
    return replace(block, inlines=tuple(_image(node) for node in block.inlines))


def _image(node: Inline) -> Inline:
    if type(node) is not Image:
        return node
    words = node.alt.split()
    kept = [word for word in words if not _KEYWORD.fullmatch(word)]
    if len(kept) == len(words):
        return node
    values = dict(node.attributes.values)
    for word in words:
        if (width := _WIDTH.fullmatch(word)) and width[1] != "auto":
            values["width"] = width[1]
    classes = node.attributes.classes
    if "bg" in words and not kept:
        classes = (*classes, "decorative")
    attributes: Attributes = replace(node.attributes, values=values, classes=classes)
    return replace(node, alt=" ".join(kept), attributes=attributes)
