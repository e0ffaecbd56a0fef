"""Texts come in as UTF-8 with line feeds, and every fault has its line and column."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.source import Source


def read(tmp_path: Path, data: bytes) -> tuple[Source | None, list[str]]:
    (tmp_path / "a.md").write_bytes(data)
    sink = Sink()
    source = Inputs(tmp_path, sink).source("a.md")
    return source, [f"{found.place} {found.code}" for found in sink]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"\xef\xbb\xbf# A\n", "# A\n"),
        (b"a\r\nb\rc\n\r\n", "a\nb\nc\n\n"),
        ("\tMāori \U0001f600\n".encode(), "\tMāori \U0001f600\n"),
    ],
)
def test_good_texts(tmp_path: Path, data: bytes, text: str) -> None:
    source, problems = read(tmp_path, data)
    assert source is not None
    assert (source.text, problems) == (text, [])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"ab\xff\n", "a.md:1:3 invalid-utf8"),
        (b"\xef\xbb\xbfab\r\n\xc3\xa9\xc3(\n", "a.md:2:2 invalid-utf8"),
        (b"one\rtwo \xed\xa0\x80", "a.md:2:5 invalid-utf8"),
        (b"# A\n\x00\n", "a.md:2:1 control-character"),
        ("é\ufffe".encode(), "a.md:1:2 control-character"),
        (b"x\x1b[31m", "a.md:1:2 control-character"),
        ("x\x85".encode(), "a.md:1:2 control-character"),
    ],
)
def test_a_bad_character_has_its_place(tmp_path: Path, data: bytes, problem: str) -> None:
    source, problems = read(tmp_path, data)
    assert problems == [problem]
    assert source is not None
    line, column = problem.split(" ", maxsplit=1)[0].split(":")[1:]
    assert source.text.split("\n")[int(line) - 1][int(column) - 1] == "\ufffd"


def test_what_xml_cannot_hold_and_controls_are_bad_and_nothing_else(tmp_path: Path) -> None:
    controls = {*range(0x20), *range(0x7F, 0xA0)} - {ord(one) for one in "\t\n\r"}
    for number in (*range(0x300), 0xD7FF, 0xE000, 0xFEFF, *range(0xFFE0, 0x10010), 0x1FFFE, 0x10FFFF):
        _, problems = read(tmp_path, f"a{chr(number)}b".encode())
        bad = number in controls or number in (0xFFFE, 0xFFFF)
        assert problems == (["a.md:1:2 control-character"] if bad else []), hex(number)


def test_every_bad_character_is_told_up_to_ten(tmp_path: Path) -> None:
    assert len(read(tmp_path, b"a\x00\n" * 3)[1]) == 3
    assert len(read(tmp_path, b"a\x00\n" * 300)[1]) == 10


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf16_is_named(tmp_path: Path, encoding: str) -> None:
    text = "\ufeff# A\n" if encoding == "utf-16-le" else "# A\n"
    assert read(tmp_path, text.encode(encoding)) == (None, ["a.md invalid-utf8"])


def test_what_is_no_text_is_told_once(tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256))
    assert read(tmp_path, picture) == (None, ["a.md invalid-utf8"])


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    source, problems = read(tmp_path_factory.getbasetemp(), data)
    assert source is not None or problems
    if source is not None:
        assert not set(source.text) & {"\r", "\0", "\ufffe"}
        source.text.encode()
