"""Hashes are those of the standard library, however much is hashed."""

import hashlib
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from govslides.digests import sha1, sha256


@given(st.lists(st.binary(max_size=100)), st.sampled_from([0, 10, 300_000, 700_000]))
def test_they_are_those_of_the_standard_library(parts: list[bytes], more: int) -> None:
    first, rest = b"a" * more, b"".join(parts)
    mine = sha256(first)
    for part in parts:
        mine.update(part)
    assert mine.hexdigest() == hashlib.sha256(first + rest).hexdigest()
    assert sha1(rest, usedforsecurity=False).digest() == hashlib.sha1(rest, usedforsecurity=False).digest()


def test_openssl_is_loaded_only_for_much_data() -> None:
    code = (
        "import sys; from govslides.digests import sha256; sha256(b'a' * 1000)\n"
        "print('_hashlib' in sys.modules)\nsha256(b'a' * 700_000); print('_hashlib' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout == "False\nTrue\n"
