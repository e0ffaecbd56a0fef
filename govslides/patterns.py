"""Regular expressions that are compiled when they are first used.

Compiling those of the reader alone takes as long as reading a short lecture, and most lectures need few
of them.
"""

from typing import TYPE_CHECKING

__all__ = ["pattern"]

if TYPE_CHECKING:
    from re import compile as pattern
else:
    import re

    class pattern:  # noqa: N801 -- stands in for re.compile
        """As `re.compile`, but later; its methods are those of the compiled pattern."""

        def __init__(self, text, flags=0):
            self._source = text, flags

        def __getattr__(self, name):
            compiled = re.compile(*self._source)
            for known in ("match", "fullmatch", "search", "sub", "finditer", "pattern"):
                setattr(self, known, getattr(compiled, known))
            return getattr(compiled, name)
