"""SHA-256 and SHA-1, from the part of the standard library that loads quickest.

`hashlib` loads OpenSSL, which takes longer than hashing all that a short build hashes; `random` of the
standard library does without it in the same way. OpenSSL is the faster one with much data, so it takes
over when there is some.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["sha1", "sha256"]

if TYPE_CHECKING:
    from hashlib import sha1, sha256
else:
    _MUCH = 600_000
    """Bytes in all, from which loading OpenSSL pays."""

    def _first(name, modules):
        """The constructor called `name` of the first of `modules` that this Python has."""
        for module in modules:
            try:
                return getattr(import_module(module), name)
            except ImportError:
                continue
        return None

    def _of(name, *modules):
        make, hashed = _first(name, (*modules, "hashlib")), 0

        def made(data=b"", *, usedforsecurity=True):
            nonlocal make, hashed
            if hashed < _MUCH:
                hashed += len(data)
                if hashed >= _MUCH:
                    make = _first(name, ("hashlib",))
            return make(data, usedforsecurity=usedforsecurity)

        return made

    sha256 = _of("sha256", "_sha2", "_sha256")
    sha1 = _of("sha1", "_sha1")
