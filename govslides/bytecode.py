"""The bytecode of the package in one file.

Python finds, opens and judges a file for each module that is imported: with some two hundred modules a sixth
of what a small deck takes. So the code of all modules that runs have needed stands together in one file
more, beside the `.pyc` files that Python keeps and under the same conditions: a module is taken from it as
long as its source has the size and the time that it had. Whatever it lacks is imported as ever, and
written to it at the end of the run, where Python may write bytecode at all.
"""

import marshal
import os
import sys
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source
from types import CodeType, ModuleType
from typing import IO

_PACKAGE = __name__.partition(".")[0]
_ROOT = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 -- pathlib is not loaded yet
_LENGTH = 8
_LENGTHS = (len(MAGIC_NUMBER), len(MAGIC_NUMBER) + _LENGTH)
_HEAD = len(MAGIC_NUMBER) + 2 * _LENGTH
"""The file begins with Python's number for its bytecode, and how long the index and the codes are."""


_State = tuple[int, int]
"""The time in nanoseconds and the size in bytes of a source, as its code was made."""

_Entry = tuple[bool, _State, int, int]
"""Whether a module is a package, the state of its source, and where its code starts and how long it is."""

_Module = tuple[bool, _State, bytes]
"""Whether it is a package, the state of its source, and its code."""


class Bytecode:
    """Finds and loads the modules of the package (`importlib.abc.MetaPathFinder` and `Loader`)."""

    def __init__(self) -> None:
        self._path = cache_from_source(__file__, optimization=f"all{sys.flags.optimize}")
        self._file: IO[bytes] | None = None
        self._index: dict[str, _Entry] = {}
        self._codes_start = 0
        self._lacks = False

    def install(self) -> None:
        """Take modules that are imported from now on from the file, if there is one."""
        self._open()
        sys.meta_path.insert(0, self)

    def _open(self) -> None:
        self._index = {}
        with suppress(OSError, ValueError, EOFError, TypeError):
            self._file = open(self._path, "rb", buffering=0)  # noqa: PTH123, SIM115
            head = self._file.read(_HEAD)
            index, codes = (int.from_bytes(head[at : at + _LENGTH], "little") for at in _LENGTHS)
            whole = os.fstat(self._file.fileno()).st_size == _HEAD + index + codes
            if head.startswith(MAGIC_NUMBER) and whole:
                self._index = marshal.loads(self._file.read(index))  # noqa: S302 -- as Python's own files
                self._codes_start = _HEAD + index

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        """The module called `name`; None when it is none of ours, not kept, or changed since."""
        entry = self._index.get(name)
        if entry is None:
            self._lacks = self._lacks or name.startswith(f"{_PACKAGE}.")
            return None
        package, state, _, _ = entry
        source = _source(name, package=package)
        if _state(source) != state:
            self._lacks = True
            return None
        spec = ModuleSpec(name, self, origin=source, is_package=package)  # type: ignore[arg-type]
        if package:
            spec.submodule_search_locations = [os.path.dirname(source)]  # noqa: PTH120
        return spec

    def create_module(self, _spec: ModuleSpec) -> ModuleType | None:
        """None: Python makes the module."""
        return None

    def exec_module(self, module: ModuleType) -> None:
        """Run the module's code."""
        assert module.__spec__ is not None
        module.__file__ = module.__spec__.origin
        exec(marshal.loads(self._code(module.__name__)), vars(module))  # noqa: S102, S302

    def save(self) -> None:
        """Write what the file lacked, with all that is still good in it, where that can be."""
        folder = os.path.dirname(self._path)  # noqa: PTH120
        if not self._lacks or sys.dont_write_bytecode or not os.access(folder, os.W_OK):
            return
        with suppress(OSError, ImportError, SyntaxError, ValueError, EOFError):
            self._open()  # another run, or a fork, may have added to it
            self._write({**self._kept(), **_imported()}, folder)

    def _write(self, modules: dict[str, _Module], folder: str) -> None:
        entries: dict[str, _Entry] = {}
        codes = bytearray()
        for name, (package, state, code) in sorted(modules.items()):
            entries[name] = package, state, len(codes), len(code)
            codes += code
        index = marshal.dumps(entries)
        lengths = b"".join(len(one).to_bytes(_LENGTH, "little") for one in (index, codes))
        if self._file is not None:
            self._file.close()  # an open file cannot be replaced everywhere
        name = os.path.basename(self._path)  # noqa: PTH119
        for left in os.listdir(folder):  # noqa: PTH208
            if left.startswith(f"{name}."):  # of a run that was killed
                os.unlink(os.path.join(folder, left))  # noqa: PTH108, PTH118
        draft = f"{self._path}.{os.getpid()}"
        with open(draft, "wb") as file:  # noqa: PTH123
            file.write(b"".join((MAGIC_NUMBER, lengths, index, codes)))
        os.replace(draft, self._path)  # noqa: PTH105

    def _code(self, name: str) -> bytes:
        _, _, start, length = self._index[name]
        assert self._file is not None
        start += self._codes_start
        if hasattr(os, "pread"):  # forks share a place in the file, and must not move it
            return os.pread(self._file.fileno(), length, start)
        self._file.seek(start)
        return self._file.read(length)

    def _kept(self) -> dict[str, _Module]:
        """What is in the file and still good."""
        return {
            name: (package, state, self._code(name))
            for name, (package, state, _, _) in self._index.items()
            if _state(_source(name, package=package)) == state
        }


def _imported() -> dict[str, _Module]:
    """What Python has imported in its own way."""
    found: dict[str, _Module] = {}
    for name, module in list(sys.modules.items()):
        spec = module.__spec__ if name.startswith(f"{_PACKAGE}.") else None
        if spec is None or not isinstance(spec.loader, SourceFileLoader):
            continue
        package = spec.submodule_search_locations is not None
        state = _state(_source(name, package=package))
        code: CodeType | None = spec.loader.get_code(name)
        if state is not None and code is not None:
            found[name] = package, state, marshal.dumps(code)
    return found


def _source(name: str, *, package: bool) -> str:
    """The path of a module's source."""
    inside = name[len(_PACKAGE) :].replace(".", os.sep)
    return f"{_ROOT}{inside}{os.sep}__init__.py" if package else f"{_ROOT}{inside}.py"


def _state(source: str) -> _State | None:
    """The time and the size of a file; None when there is none."""
    try:
        seen = os.stat(source)  # noqa: PTH116
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size
