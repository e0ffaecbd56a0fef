"""A package is whole or it is not: as `zipfile` sees it, and stricter."""

import io
import zipfile
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.soundness import is_sound


def package(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


PARTS = {"a.xml": b"<a/>" * 50, "b/é.bin": Random(1).randbytes(300), "empty": b""}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_whole_packages(method: int) -> None:
    assert is_sound(package(PARTS, method))
    assert is_sound(package({}))


def test_a_byte_missing_anywhere() -> None:
    whole = package(PARTS)
    for place in range(len(whole)):
        assert not is_sound(whole[:place] + whole[place + 1 :])
        assert not is_sound(whole[:place])


def test_a_changed_byte_of_data() -> None:
    whole = package({"a": Random(2).randbytes(200)}, zipfile.ZIP_STORED)
    start = whole.index(b"a", 30) + 1
    for place in range(start, start + 200):
        assert not is_sound(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])


@given(st.binary(max_size=100), st.data())
def test_what_zipfile_refuses_of_stored_parts_is_refused(noise: bytes, data: st.DataObject) -> None:
    whole = package(PARTS, zipfile.ZIP_STORED)
    place = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:place] + noise + whole[place + len(noise) :]
    if is_sound(broken):
        with zipfile.ZipFile(io.BytesIO(broken)) as file:
            assert file.testzip() is None


@given(st.integers(1, 40), st.data())
def test_members_and_directory_have_to_agree(length: int, data: st.DataObject) -> None:
    whole = package(PARTS)
    heads = [at for at in range(len(whole)) if whole[at : at + 4] in {b"PK\1\2", b"PK\3\4"}]
    place = data.draw(st.sampled_from(heads)) + data.draw(st.integers(0, 29))
    broken = whole[:place] + bytes(length) + whole[place + length :]
    if is_sound(broken):
        with zipfile.ZipFile(io.BytesIO(broken)) as file:
            assert file.namelist() == list(PARTS)


def test_more_members_than_sixteen_bits_count() -> None:
    whole = package({f"p{at}": b"" for at in range(70_000)})
    assert is_sound(whole)
    assert not is_sound(whole.replace(b"PK\6\7", b"PK\6\6"))
    assert not is_sound(whole.replace(b"p69999", b"q69999", 1))


def test_other_methods_are_refused() -> None:
    assert not is_sound(package(PARTS, zipfile.ZIP_BZIP2))
