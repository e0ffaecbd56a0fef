"""Regular expressions that are compiled when they are first used, and only once on a machine.

Compiling those of the reader takes longer than reading a short lecture, and most lectures need few of them.
What Python's compiler makes of one is a list of numbers, its program. Programs are kept in one file beside
the `.pyc` files, for the very Python that made them; one that is not there is compiled as ever.
"""

from typing import TYPE_CHECKING

__all__ = ["pattern", "save_programs"]

if TYPE_CHECKING:
    from re import compile as pattern

    def save_programs() -> None:
        """Keep the programs of what this run had to compile, where Python may write bytecode."""
else:
    import marshal
    import os
    import re
    import sys
    from contextlib import suppress
    from importlib.util import cache_from_source

    try:
        import _sre
    except ImportError:  # another kind of Python
        _sre = None

    _MOST = 1000
    """Programs in the file, at most: those that the code no longer has are never asked for, but stay."""

    _BROKEN = (OSError, EOFError, ValueError, TypeError, RuntimeError, OverflowError)
    """What reading a file that is damaged, or not there, may raise."""

    class pattern:  # noqa: N801 -- stands in for re.compile
        """As `re.compile`, but later; its methods are those of the compiled pattern."""

        def __init__(self, text, flags=0):
            self._source = text, int(flags)

        def __getattr__(self, name):
            compiled = _programs.compiled(*self._source)
            for known in ("match", "fullmatch", "search", "sub", "finditer", "pattern"):
                setattr(self, known, getattr(compiled, known))
            return getattr(compiled, name)

    class _Programs:
        """The programs by text and flags: those of the file, and those that it lacked."""

        def __init__(self):
            self.path = cache_from_source(__file__, optimization="programs")
            self._kept = None
            self._lacking = set()

        def compiled(self, text, flags):
            """The pattern of its program, or else of its text."""
            if self._kept is None:
                self._kept = self._read()
            program = self._kept.get((text, flags))
            if program is not None:
                with suppress(*_BROKEN):
                    whole, code, *groups = program
                    return _sre.compile(text, whole, memoryview(code).cast("I").tolist(), *groups)
            self._lacking.add((text, flags))
            return re.compile(text, flags)

        def save(self):
            """Keep the programs of what this run had to compile, where Python may write bytecode."""
            folder = os.path.dirname(self.path)  # noqa: PTH120 -- pathlib is not loaded yet
            may = _sre and not sys.dont_write_bytecode and os.access(folder, os.W_OK)
            if not self._lacking or not may:
                return
            with suppress(*_BROKEN, ImportError, AttributeError):
                programs = self._read()  # another run, or a fork, may have added to it
                if len(programs) > _MOST:
                    programs = {}
                programs |= {source: _program(*source) for source in self._lacking}
                for left in os.listdir(folder):  # noqa: PTH208
                    if left.startswith(f"{os.path.basename(self.path)}."):  # noqa: PTH119 -- of a killed run
                        os.unlink(os.path.join(folder, left))  # noqa: PTH108, PTH118
                draft = f"{self.path}.{os.getpid()}"
                with open(draft, "wb") as file:  # noqa: PTH123
                    data = marshal.dumps(programs)
                    file.write(marshal.dumps((*_maker(), _checksum(data), data)))
                os.replace(draft, self.path)  # noqa: PTH105

        def _read(self):
            with suppress(*_BROKEN):
                with open(self.path, "rb", buffering=0) as file:  # noqa: PTH123
                    *made_by, checksum, data = marshal.loads(file.readall())  # noqa: S302 -- as any .pyc
                if tuple(made_by) == _maker() and checksum == _checksum(data):
                    return marshal.loads(data)  # noqa: S302
            return {}

    _programs = _Programs()
    save_programs = _programs.save

    def _maker():
        return sys.version, _sre and _sre.MAGIC, sys.byteorder

    def _checksum(data):
        from zlib import crc32

        return crc32(data)

    def _program(text, flags):
        """What `re.compile` hands to Python's engine: all flags, the numbers as bytes, and the groups."""
        from re import _compiler, _parser

        parsed = _parser.parse(text, flags)
        code = b"".join([int(one).to_bytes(4, sys.byteorder) for one in _compiler._code(parsed, flags)])
        state = parsed.state
        names = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        return flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names)
