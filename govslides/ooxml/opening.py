"""Opening an Office file from anybody: bounded before it is unpacked, refused where it could do harm."""

import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from govslides.ooxml.package import Part, deflated, inflated

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MAX_PARTS = 5_000
MAX_PART_BYTES = 50_000_000
MAX_BYTES = 200_000_000
MAX_RATIO = 100
_RATIO_COUNTS_FROM = 1_000_000
"""A short part of one repeated letter packs better than the ratio allows and harms nobody."""

_OLE = b"\xd0\xcf\x11\xe0"
_XML_NAMES = (".xml", ".rels", ".vml")


class TemplateRefusedError(Exception):
    """The file is no template that can be used; the text is a clause ("it is encrypted")."""


def open_package(data: bytes, ending: str = ".pptx") -> dict[str, Part]:
    """The parts of a file by name, still packed; `ending` is for the message. Raises TemplateRefusedError."""
    from zipfile import BadZipFile, ZipFile

    if data[:4] == _OLE:
        raise TemplateRefusedError(f"it is encrypted, or an old {ending.removesuffix('x')} file")
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _check_sizes(members)
            parts = {member.filename: _part(archive, member) for member in members}
    except (
        BadZipFile,
        OSError,
        EOFError,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        raise TemplateRefusedError(f"it is no whole {ending} file") from error
    _check_contents(parts)
    return parts


def _check_sizes(members: "list[ZipInfo]") -> None:
    if len(members) > MAX_PARTS:
        raise TemplateRefusedError(f"it has more than {MAX_PARTS} parts")
    if len({member.filename.lower() for member in members}) != len(members):
        raise TemplateRefusedError("it holds two parts of one name")
    for member in members:
        if member.flag_bits & 1:
            raise TemplateRefusedError("it is encrypted")
        if member.file_size > MAX_PART_BYTES:
            raise TemplateRefusedError(f"`{member.filename}` is larger than {MAX_PART_BYTES // 10**6} MB")
        if member.file_size > max(_RATIO_COUNTS_FROM, MAX_RATIO * member.compress_size):
            raise TemplateRefusedError(f"`{member.filename}` unpacks to more than {MAX_RATIO} times its size")
    if sum(member.file_size for member in members) > MAX_BYTES:
        raise TemplateRefusedError(f"it unpacks to more than {MAX_BYTES // 10**6} MB")


def _part(archive: "ZipFile", member: "ZipInfo") -> Part:
    """The member, packed as it is if it is deflated; its stated size and checksum are proved."""
    content = archive.read(member)  # reads no further than the stated size, and checks the CRC
    if not member.filename.isascii():
        raise TemplateRefusedError("a part's name is not ASCII")
    return deflated(member.filename, content)


def _check_contents(parts: dict[str, Part]) -> None:
    for name, part in parts.items():
        if name.lower().rpartition("/")[2] in {"vbaproject.bin", "vbadata.xml"}:
            raise TemplateRefusedError("it holds macros")
        if name.lower().endswith(_XML_NAMES):
            content = inflated(part)
            if content[:2] in {b"\xff\xfe", b"\xfe\xff"} or b"\0" in content[:64]:
                raise TemplateRefusedError(f"`{name}` is not UTF-8")
            if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                raise TemplateRefusedError(f"`{name}` has a DOCTYPE")
