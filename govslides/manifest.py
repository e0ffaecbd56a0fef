"""The manifest: what was built from what, with hashes.

`manifest.json` in the output folder holds one entry for each lecture built there. An entry tells
whether anything has to be built again, and which files are ours to replace or remove.
"""

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from govslides import __version__
from govslides.cache import user_cache
from govslides.digests import sha256
from govslides.inputs import Record, unchanged
from govslides.publish import digest_of
from govslides.records import dataclass, replace
from govslides.tuples import NamedTuple

_FORMAT = 2
_SIZE_LIMIT = 100_000_000
_NO_SOURCES = ("__pycache__", "explanations")


class Output(NamedTuple):
    """A file that was made: the SHA-256 of its bytes, and what it is, as `--only` names it."""

    sha256: str
    output: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One build of one lecture.

    Fields:
        lecture: the name of its folder or file.
        name: what the names of its outputs begin with.
        options: what was asked for.
        tool: the version that built it.
        inputs: what was read, by the folder's part in the build ("lecture", "theme").
        outputs: what was made, by path from the output folder.
        warnings: what was told, as in the output of `--json`, its paths from the lecture's folder.
    """

    lecture: str
    name: str
    options: Mapping[str, Any]
    tool: str
    inputs: Mapping[str, Record]
    outputs: Mapping[str, Output]
    warnings: tuple[Mapping[str, Any], ...] = ()


def load(out: Path) -> dict[str, Entry]:
    """The entries by their keys; none when there is no manifest that makes sense."""
    path = out / "manifest.json"
    try:
        if path.stat().st_size > _SIZE_LIMIT:
            return {}
        stored = json.loads(path.read_bytes())
        if stored["format"] != _FORMAT:
            return {}
        return {name: _entry(one) for name, one in stored["builds"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def dump(entries: Mapping[str, Entry]) -> bytes:
    """The manifest's bytes."""
    builds = {
        key: {
            "lecture": entry.lecture,
            "name": entry.name,
            "tool": entry.tool,
            "options": dict(entry.options),
            "inputs": {part: record._asdict() for part, record in entry.inputs.items()},
            "outputs": {path: made._asdict() for path, made in entry.outputs.items()},
            "warnings": [dict(warning) for warning in entry.warnings],
        }
        for key, entry in entries.items()
    }
    text = json.dumps({"format": _FORMAT, "builds": builds}, indent=1, sort_keys=True, ensure_ascii=False)
    return f"{text}\n".encode()


def is_current(entry: Entry, out: Path, folders: Mapping[str, Path], options: Mapping[str, Any]) -> bool:
    """Whether building again would give exactly the files that are there."""
    return (
        entry.options == options
        and entry.inputs.keys() == folders.keys()
        and all(digest_of(out / path) == made.sha256 for path, made in entry.outputs.items())
        and entry.tool == tool_version()
        and all(unchanged(folders[part], record) for part, record in entry.inputs.items())
    )


def superseded(entry: Entry, made: Mapping[str, Output]) -> Entry:
    """`entry` after another build wrote `made`; where that changed one of its files, it is not current."""
    shared = {path: made[path] for path in entry.outputs.keys() & made.keys()}
    if all(entry.outputs[path] == one for path, one in shared.items()):
        return entry
    return replace(entry, tool="", outputs=dict(sorted({**entry.outputs, **shared}.items())))


@cache
def tool_version() -> str:
    """The version; in a source checkout also a hash of the sources, since they change between versions.

    The cache knows the hash by sizes and times of the files, which are much quicker to have.
    """
    package = Path(__file__).parent
    if not (package.parent / "pyproject.toml").is_file():
        return __version__
    files = sorted(_sources(str(package)))
    seen = sha256(repr(files).encode()).hexdigest()
    cache = user_cache()
    known = cache.read(f"tool-{seen}")
    if known is None:
        digest = sha256()
        for path, _, _ in files:
            digest.update(Path(path).read_bytes())
        known = digest.hexdigest()[:12].encode()
        cache.write(f"tool-{seen}", known)
    return f"{__version__}+{known.decode()}"


def _sources(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, size and time of each file of the package that a build may depend on."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in _NO_SOURCES:
                continue
            if entry.is_dir():
                yield from _sources(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns


def _entry(stored: Mapping[str, Any]) -> Entry:
    return Entry(
        lecture=str(stored["lecture"]),
        name=str(stored["name"]),
        tool=str(stored["tool"]),
        options=dict(stored["options"]),
        inputs={part: Record(**record) for part, record in stored["inputs"].items()},
        outputs={str(path): Output(**made) for path, made in stored["outputs"].items()},
        warnings=tuple(stored["warnings"]),
    )
