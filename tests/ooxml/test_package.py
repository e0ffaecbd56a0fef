"""Packages: readable by anybody, the same bytes every time."""

import zipfile
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from govslides.ooxml.package import (
    DEFLATED,
    STORED,
    SharedHead,
    assemble,
    deflated,
    in_pieces,
    inflated,
    laid,
    stored,
)

NAMES = st.lists(st.from_regex(r"[a-z]{1,9}/[a-z]{1,9}\.xml", fullmatch=True), unique=True, max_size=9)


@given(NAMES, st.binary(max_size=400))
def test_what_goes_in_comes_out(names: list[str], content: bytes) -> None:
    parts = [
        deflated(name, content * 3) if at % 2 else stored(name, content) for at, name in enumerate(names)
    ]
    with zipfile.ZipFile(BytesIO(assemble(parts))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(names)
        for part in parts:
            assert archive.read(part.name) == inflated(part)


def test_the_order_of_the_parts_does_not_matter() -> None:
    parts = [deflated(name, name * 50) for name in ("b.xml", "[Content_Types].xml", "a.xml")]
    whole = assemble(parts)
    assert whole == assemble(reversed(parts))
    assert zipfile.ZipFile(BytesIO(whole)).namelist() == ["[Content_Types].xml", "a.xml", "b.xml"]


def test_times_are_fixed() -> None:
    (entry,) = zipfile.ZipFile(BytesIO(assemble([deflated("a", "x")]))).infolist()
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)


def test_what_does_not_shrink_is_stored() -> None:
    assert deflated("a", bytes(range(200))).method == STORED
    assert deflated("a", "a" * 200).method == DEFLATED


@given(st.text(max_size=2000), st.text(max_size=600))
def test_a_shared_head_and_what_follows(head: str, rest: str) -> None:
    part = SharedHead(head).part("a", rest)
    assert inflated(part) == (head + rest).encode()
    with zipfile.ZipFile(BytesIO(assemble([part]))) as archive:
        assert archive.testzip() is None
        assert archive.read("a") == (head + rest).encode()


def test_members_laid_elsewhere_follow_in_their_order() -> None:
    first, second = laid([deflated("z", "z" * 99), stored("y", b"y")]), laid([stored("x", b"x")])
    with zipfile.ZipFile(BytesIO(b"".join(in_pieces([stored("w", b"w")], first, second)))) as archive:
        assert archive.testzip() is None
        assert [(name, archive.read(name)) for name in archive.namelist()] == [
            ("w", b"w"),
            ("z", b"z" * 99),
            ("y", b"y"),
            ("x", b"x"),
        ]


def test_more_parts_than_sixteen_bits_count() -> None:
    whole = assemble(stored(f"p{at}", b"x") for at in range(70_000))
    with zipfile.ZipFile(BytesIO(whole)) as archive:
        assert len(archive.namelist()) == 70_000
        assert archive.read("p69999") == b"x"
