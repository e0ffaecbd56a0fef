"""Pictures: their parts, each content once, and the drawing that shows one in the text."""

from collections.abc import Mapping

from govslides.digests import sha256
from govslides.docxio.relations import Relations
from govslides.media import Media
from govslides.ooxml.package import Part, stored
from govslides.ooxml.xml import attribute

EMU_PER_INCH = 914_400
_EMU_PER_TWIP = 635
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
"""Marks what means nothing ([MS-ODRAWXML] 2.36.1.1): screen readers pass it over."""

_FRAME = '<a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill><a:miter lim="800000"/></a:ln>'
_NO_FRAME = "<a:ln><a:noFill/></a:ln>"


class Drawings:
    """The pictures of a document."""

    __slots__ = ("_count", "_media", "_names", "_prefix", "_targets", "parts")

    def __init__(self, media: Mapping[str, Media], prefix: str, first: int) -> None:
        self._prefix = prefix
        self._media = media
        self._names: dict[bytes, str] = {}
        self._targets: dict[str, str] = {}
        self._count = first - 1
        self.parts: list[Part] = []

    def size(self, key: str, width: int, share: float, tallest: int) -> tuple[int, int]:
        """Width and height in twips: a share of `width`, or natural at 96 dpi, never larger than allowed."""
        media = self._media[key]
        wide = width * min(share, 1) if share > 0 else min(width, media.width * 1440 / 96)
        high = wide * media.height / max(media.width, 1)
        if high > tallest:
            wide, high = wide * tallest / high, tallest
        return max(round(wide), 1), max(round(high), 1)

    def _target(self, key: str) -> str:
        """The part of a picture, as seen from word/."""
        found = self._targets.get(key)
        if found is None:
            media = self._media[key]
            digest = sha256(media.data).digest()
            name = self._names.get(digest)
            if name is None:
                name = self._names[digest] = f"{self._prefix}{len(self._names) + 1}.{media.kind}"
                self.parts.append(stored(f"word/{name}", media.data))
            found = self._targets[key] = name
        return found

    def inline(self, key: str, alt: str, size: tuple[int, int], relations: Relations, *, framed: bool) -> str:
        """A run with a picture that stands in the line."""
        extent, inner = self._inside(key, alt, size, relations, framed=framed)
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f"{extent}{inner}</wp:inline></w:drawing></w:r>"
        )

    def beside(
        self,
        key: str,
        alt: str,
        size: tuple[int, int],
        relations: Relations,
        *,
        framed: bool,
        at: tuple[int, int],
    ) -> str:
        """A run with a picture beside the paragraph, `at` twips from the paper's left and beneath its top."""
        extent, inner = self._inside(key, alt, size, relations, framed=framed)
        return (
            '<w:r><w:drawing><wp:anchor distT="0" distB="72000" distL="72000" distR="0" simplePos="0" '
            f'relativeHeight="{self._count}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">'
            '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page">'
            f"<wp:posOffset>{at[0] * _EMU_PER_TWIP}</wp:posOffset></wp:positionH>"
            '<wp:positionV relativeFrom="paragraph">'
            f"<wp:posOffset>{at[1] * _EMU_PER_TWIP + 36000}</wp:posOffset></wp:positionV>"
            f'{extent}{_NO_EFFECT}<wp:wrapSquare wrapText="bothSides"/>{inner}</wp:anchor></w:drawing></w:r>'
        )

    def _inside(
        self, key: str, alt: str, size: tuple[int, int], relations: Relations, *, framed: bool
    ) -> tuple[str, str]:
        """The extent, and what follows the wrapping."""
        self._count += 1
        number = self._count
        width, height = size[0] * _EMU_PER_TWIP, size[1] * _EMU_PER_TWIP
        target = self._target(key)
        embed = relations.id("image", target)
        name = f'id="{number}" name="Picture {number}"'
        properties = f'{name} descr="{attribute(alt)}"/>' if alt else f"{name}>{_DECORATIVE}</wp:docPr>"
        return (
            f'<wp:extent cx="{width}" cy="{height}"/>',
            f'<wp:docPr {properties}<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="{embed}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
            f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_FRAME if framed else _NO_FRAME}'
            "</pic:spPr></pic:pic></a:graphicData></a:graphic>",
        )


_NO_EFFECT = '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
