"""The only door to the files of a lecture.

In come paths as a lecture writes them, out come texts and bytes. No path leads out of the lecture's
folder, whatever symbolic links say; nothing but regular files is opened, so nothing blocks; and no
file is read further than its cap. What was read is remembered for the manifest.
"""

import os
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from govslides.diagnostics import Sink
from govslides.digests import sha256
from govslides.patterns import pattern
from govslides.source import Source, Span
from govslides.tuples import NamedTuple

TEXT_LIMIT = 5_000_000
"""Bytes of a Markdown file, at most."""

_LARGEST = 50_000_000
"""Bytes of any file that a build reads, at most."""

_SHOWN_FAULTS = 10
"""How many bad characters of one file are told one by one."""

_LOOKED_AT = 1000
"""Bytes at the start of a file in which what is no text has a zero."""

_SCHEME = pattern(r"(?:^|/)([A-Za-z][A-Za-z0-9+.-]*):")
_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
_FORBIDDEN_STARTS = (b"\xc2", b"\xef\xbf")
"""The UTF-8 of those beyond ASCII starts so, and that of some others."""


class Record(NamedTuple):
    """What a build has looked at: enough to tell later whether anything would read differently.

    Fields:
        hashes: the SHA-256 of each file read, "" for one that was looked for and not there, by path.
        listings: the names found, by suffix, with the path of the folder and a slash before it.
    """

    hashes: dict[str, str]
    listings: dict[str, list[str]]


class Inputs:
    """The files under one folder.

    Paths are relative to `root`, with forward slashes. `shown` goes before a path wherever people
    read it (and in `Source.path`); the lecture's own folder has "".
    """

    def __init__(self, root: Path, sink: Sink, *, shown: str = "") -> None:
        self.root = root
        self.hashes: dict[str, str] = {}
        self._real_root = root.resolve()
        self._real_start = str(self._real_root).rstrip("/")
        self._sink = sink
        self._shown = shown
        self._listings: dict[str, list[str]] = {}

    @property
    def shown(self) -> str:
        """What goes before a path wherever people read it."""
        return self._shown

    @property
    def record(self) -> Record:
        """What was read and looked for so far."""
        return Record(dict(sorted(self.hashes.items())), dict(sorted(self._listings.items())))

    def names(self, suffix: str, folder: str = "") -> list[str]:
        """The files right in the folder whose names end with `suffix`, in name order; no hidden ones.

        `folder` is one within, by its path; one that is not there holds none.
        """
        real = self._real(folder)
        try:
            with os.scandir(real or "") as entries:
                found = sorted(entry.name for entry in entries if _is_part(entry, suffix))
        except OSError:
            found = []
        self._listings[f"{folder}/{suffix}" if folder else suffix] = found
        return found

    def holds(self, folder: str) -> bool:
        """Whether the path `folder` leads to somewhere within; nothing need be there."""
        return not _why_outside(folder) and self._real(folder) is not None

    def exists(self, path: str) -> bool:
        """Whether a file is there that may be read; says nothing to anybody."""
        real = None if _why_outside(path) else self._real(path)
        if real is not None and os.path.isfile(real):  # noqa: PTH113 -- no Path is made of it
            return True
        self.hashes.setdefault(path, "")
        return False

    def source(self, path: str, span: Span | None = None, *, limit: int = TEXT_LIMIT) -> Source | None:
        """The text of a file, or None if there is none to be had (reported at `span`).

        A byte order mark is taken off and line ends are line feeds. Bytes that are no UTF-8 and
        characters that no XML can hold are reported and come as U+FFFD, so that reading can go on
        and find the other problems too.
        """
        data = self.data(path, limit=limit, span=span)
        if data is None:
            return None
        shown = self._shown + path
        what, hint = _no_text(data)
        if what:
            reason = "A lecture is UTF-8 text, so that every tool reads it alike."
            self._tell("invalid-utf8", path, span, f"`{shown}` is {what}.", reason, hint)
            return None
        return _decode(shown, data, self._sink)

    def data(self, path: str, *, limit: int, span: Span | None = None) -> bytes | None:
        """The bytes of a file of at most `limit` bytes, or None (reported at `span`)."""
        real = self._allowed(path, span)
        if real is None:
            return None
        try:
            data = _read_regular(real, limit)
        except _NotRegularError:
            self._unreadable(path, span, "it is not a regular file")
        except _TooLargeError:
            self._tell(
                "file-too-large",
                path,
                span,
                f"`{self._shown}{path}` is larger than {limit / 1_000_000:g} MB.",
                "Files are bounded, so that no lecture can exhaust the machine that builds it.",
                "Make it smaller, or split it.",
            )
        except OSError as error:
            self._tell_os_error(path, span, error)
        else:
            self.hashes[path] = sha256(data).hexdigest()
            return data
        return None

    def _real(self, path: str) -> str | None:
        """Where `path` leads when every symbolic link is followed; None if out of the folder."""
        direct = self._direct(path)
        if direct:
            return direct
        try:
            real = (self._real_root / path).resolve()
        except (OSError, RuntimeError, ValueError):  # links in a circle, a name that cannot be
            return None
        return str(real) if real.is_relative_to(self._real_root) else None

    def _direct(self, path: str) -> str:
        """Where `path` leads when something is there and no link on its way, else "".

        That is nearly every file, and resolving its path takes longer than reading it.
        """
        if os.sep != "/":  # other systems have other kinds of links
            return ""
        place = self._real_start
        try:
            for part in path.split("/"):
                if part in ("", ".", ".."):
                    return ""
                place = f"{place}/{part}"
                if S_ISLNK(os.lstat(place).st_mode):
                    return ""
        except (OSError, ValueError):
            return ""
        return place

    def _allowed(self, path: str, span: Span | None) -> str | None:
        scheme = _SCHEME.search(path)
        if scheme and len(scheme[1]) > 1 and scheme[1].lower() != "file":
            self._tell(
                "remote-file",
                path,
                span,
                f"`{path[scheme.start(1) :]}` is not a file of the lecture.",
                "Nothing is fetched during a build, so that it is the same everywhere and every day.",
                "Save the file in the lecture's folder and name it there.",
            )
            return None
        why = _why_outside(path)
        real = None if why else self._real(path)
        if real is None:
            why = why or "a symbolic link on its way leads out of the folder or in a circle"
            self._tell(
                "path-outside",
                path,
                span,
                f"`{path}` cannot be used: {why}.",
                "Only files in the lecture's own folder are read, since lectures come from strangers too.",
                "Copy the file into the folder and write its path from the Markdown file.",
            )
        return real

    def _tell_os_error(self, path: str, span: Span | None, error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError):
            self._unreadable(path, span, (error.strerror or "the system refuses it").lower())
            return
        self.hashes[path] = ""
        near = self._near(path)
        self._tell(
            "file-missing",
            path,
            span,
            f"There is no file `{self._shown}{path}`.",
            "The lecture cannot be whole without it.",
            f"Did you mean `{near}`?" if near else "Add the file, or correct its path.",
        )

    def _near(self, path: str) -> str:
        """The path of a file whose name is much like that of `path`, or ""."""
        from difflib import get_close_matches

        folder, _, name = path.rpartition("/")
        real = self._real(folder)
        try:
            names = sorted(os.listdir(real)) if real else []  # noqa: PTH208 -- no Path is made of it
        except OSError:
            return ""
        by_key = {candidate.casefold(): candidate for candidate in names}
        close = get_close_matches(name.casefold(), by_key, n=1)
        return f"{folder}/{by_key[close[0]]}".lstrip("/") if close else ""

    def _unreadable(self, path: str, span: Span | None, why: str) -> None:
        self._tell(
            "file-unreadable",
            path,
            span,
            f"`{self._shown}{path}` cannot be read: {why}.",
            "The lecture cannot be whole without it.",
            "Put a readable file there, or take its name out.",
        )

    def _tell(self, code: str, path: str, span: Span | None, message: str, reason: str, hint: str) -> None:
        self._sink.error(code, span, message, reason, hint, path="" if span else self._shown + path)


def unchanged(root: Path, record: Record) -> bool:
    """Whether everything that an earlier build looked at under `root` still reads the same."""
    inputs = Inputs(root, Sink())
    for suffix, names in record.listings.items():
        folder, _, ending = suffix.rpartition("/")
        if inputs.names(ending, folder) != names:
            return False
    for path, digest in record.hashes.items():
        if digest:
            if inputs.data(path, limit=_LARGEST) is None or inputs.hashes[path] != digest:
                return False
        elif inputs.exists(path):
            return False
    return True


def source_date() -> int | None:
    """Seconds since 1970 from `SOURCE_DATE_EPOCH`, or None: the only time a build may know."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(stated) if stated.isascii() and stated.isdigit() else None


class _NotRegularError(Exception):
    """A folder, a pipe or a device stands where a file should."""


class _TooLargeError(Exception):
    """A file is over its cap."""


def _is_part(entry: "os.DirEntry[str]", suffix: str) -> bool:
    """A pipe or a broken link is one too, so that reading it tells what is wrong."""
    return entry.name.lower().endswith(suffix) and entry.name[0] not in ".~" and not entry.is_dir()


def _why_outside(path: str) -> str:
    """What is wrong with a path before anybody looks at the disk, or ""."""
    scheme = _SCHEME.search(path)
    if scheme:
        return "it has a drive letter" if len(scheme[1]) == 1 else "it is a URL"
    if path.startswith(("/", "\\")):
        return "it is absolute"
    if "\\" in path:
        return "it has backslashes"
    parts = path.split("/")
    if "\0" in path or len(path) > 1000 or any(len(part.encode(errors="replace")) > 255 for part in parts):
        return "no file can have such a name"
    depth = 0
    for part in parts:
        depth += -1 if part == ".." else part not in ("", ".")
        if depth < 0:
            return "it leads out of the folder"
    return "" if depth else "it names a folder"


def _read_regular(path: str, limit: int) -> bytes:
    """The bytes of a regular file; opening it never waits for anybody."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        if os.path.isdir(path):  # noqa: PTH112 -- which Windows cannot open at all
            raise _NotRegularError from None
        raise
    try:
        status = os.fstat(handle)
        if not S_ISREG(status.st_mode):
            raise _NotRegularError
        size = status.st_size
        data = b"" if size > limit else os.read(handle, size + 1)
        while len(data) < size <= limit and (more := os.read(handle, size + 1 - len(data))):
            data += more
        if size > limit or len(data) > limit:
            raise _TooLargeError
        return data
    finally:
        os.close(handle)


def _no_text(data: bytes) -> tuple[str, str]:
    """What a file is that is no UTF-8 text at all, and what to do about it; nothing when it may be some."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "UTF-16, not UTF-8", "Save it again with the encoding UTF-8."
    if b"\0" in data[:_LOOKED_AT]:
        try:
            data.decode()
        except UnicodeDecodeError:
            return "no text", "Name a Markdown file, or save this one as text."
    return "", ""


def _decode(path: str, data: bytes, sink: Sink) -> Source:
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text = data.decode(errors="replace")
        source = Source(path, _normal(text))
        start = len(_normal(data[: error.start].decode()))
        bad = " ".join(f"0x{byte:02X}" for byte in data[error.start : error.end])
        sink.error(
            "invalid-utf8",
            Span(source, start, start + 1),
            f"The bytes {bad} are not UTF-8.",
            "A lecture is UTF-8 text, so that every tool reads it alike.",
            "Save the file again with the encoding UTF-8.",
        )
    else:
        source = Source(path, _normal(text))
    if _may_hold_forbidden(data) and _FORBIDDEN.search(source.text):
        source = _without_forbidden(source, sink)
    return source


def _may_hold_forbidden(data: bytes) -> bool:
    """Whether a forbidden character may be among those in `data`; quickly, and never wrongly no."""
    if len(data.translate(None, _CONTROLS)) != len(data):
        return True
    return not data.isascii() and any(start in data for start in _FORBIDDEN_STARTS)


def _normal(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _without_forbidden(source: Source, sink: Sink) -> Source:
    """The same text with U+FFFD in place of each character that may not be there."""
    clean = Source(source.path, _FORBIDDEN.sub("\ufffd", source.text))
    for count, found in enumerate(_FORBIDDEN.finditer(source.text)):
        if count == _SHOWN_FAULTS:
            break
        sink.error(
            "control-character",
            Span(clean, found.start(), found.end()),
            f"The invisible character U+{ord(found[0]):04X} stands here.",
            "It means nothing in a text, and no PowerPoint file can hold it.",
            "Delete it.",
        )
    return clean
