"""Written documents opened again: as XML, and as python-docx reads them."""

import io
import zipfile
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import docx

from govslides.diagnostics import Sink
from govslides.docxio import write_document
from govslides.flow.flow import Flow
from govslides.flow.nodes import Node
from tests.support.composed import default_theme
from tests.support.flows import plain_flow

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"


def written(flow: Flow, template: bytes | None = None) -> bytes:
    """The document, written without any problem."""
    sink = Sink()
    data = write_document(flow, default_theme(), template, sink)
    assert not list(sink), [str(problem) for problem in sink]
    return data


def of(*nodes: Node) -> bytes:
    """A document of a few nodes."""
    return written(plain_flow(nodes))


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def root(data: bytes, part: str = "word/document.xml") -> Element:
    return fromstring(parts_of(data)[part])


def body(data: bytes) -> list[Element]:
    """The blocks after the title block."""
    blocks = list(root(data).find(f"{W}body") or [])
    at = next(at for at, block in enumerate(blocks) if style_of(block) == "Title")
    return blocks[at + 1 : -1]


def style_of(block: Element) -> str:
    """The id of a paragraph's style, "" for a plain one."""
    found = block.find(f"{W}pPr/{W}pStyle")
    return found.get(VAL, "") if found is not None else ""


def text_of(block: Element) -> str:
    """A block's words; breaks and tabs are spaces."""
    parts = []
    for one in block.iter():
        if one.tag == f"{W}t":
            parts.append(one.text or "")
        elif one.tag in {f"{W}br", f"{W}tab"}:
            parts.append(" ")
    return "".join(parts)


def has(block: Element, path: str) -> bool:
    """Whether something is at `path`, names of WordprocessingML without their prefix."""
    return block.find("/".join(f"{W}{step}" for step in path.split("/"))) is not None


def opened(data: bytes) -> Any:
    """As python-docx reads it."""
    return docx.Document(io.BytesIO(data))
