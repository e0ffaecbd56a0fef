"""`::: figure`: a picture with a caption."""

from dataclasses import dataclass

from govslides.blocks.support.nodes import Fenced
from govslides.model.inline import Image, Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fenced):
    """A picture with a caption.

    Fields:
        image: the picture.
        caption: the caption; the image's own title when no paragraph stands beneath it; may be empty.
    """

    image: Image
    caption: tuple[Inline, ...] = ()
