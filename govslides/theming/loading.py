"""Loading the theme that a lecture asks for: from the cache when nothing has changed, else anew."""

from govslides import __version__
from govslides.cache import Cache
from govslides.diagnostics import Sink
from govslides.digests import sha256
from govslides.inputs import Inputs
from govslides.pptxio.template import Template
from govslides.source import Span
from govslides.theme.theme import Theme
from govslides.theming.builtin import DEFAULT, builtin_bytes, builtin_names
from govslides.theming.record import pack, unpack, unpack_header

TEMPLATE_LIMIT = 50_000_000
"""Bytes of a template file, at most."""

_REVISION = 3
"""Of what is made of a template; raise it with each change, and what the cache holds counts no more."""

_SPEC_LIMIT = 64 * 1024
_FOLDERS = ("", "slides_src/")


def load_theme(
    choice: str, inputs: Inputs, cache: Cache, sink: Sink, span: Span | None = None
) -> tuple[Theme, Template]:
    """The theme that a lecture asks for, and its template.

    `choice` is a built-in theme's name; "" is the lecture's own theme.yaml (in `inputs`' folder or in
    slides_src/ there), else the default. Problems are reported, an unknown name at `span`; then
    a built-in theme is returned, so that the rest of the lecture can be checked too.
    """
    name = choice or DEFAULT
    if name not in builtin_names():
        _tell_unknown(name, span, sink)
        name = DEFAULT
    own = "" if choice else _own_theme(inputs)
    if not own:
        return _builtin(name)
    record = _record_name(name, own, inputs)
    kept = unpack(cache.read(record) or b"")
    if kept is not None and _told_again(cache.read(f"{record}-told"), own, inputs, sink):
        return kept
    return _made(name, own, inputs, cache, sink, record)


def _builtin(name: str) -> tuple[Theme, Template]:
    """A theme of the package, as resolved when it was drafted."""
    kept = unpack_header(builtin_bytes(name, "resolved.json"), builtin_bytes(name, "template.pptx"))
    if kept is None:
        raise RuntimeError(f"the theme {name} of the package is broken; install the package again")
    return kept


def _record_name(name: str, own: str, inputs: Inputs) -> str:
    """The name of a record made from exactly these files by this version."""
    digest = sha256(f"{__version__} {_REVISION} {name} {own}".encode())
    for data in (
        builtin_bytes(name, "resolved.json"),
        builtin_bytes(name, "template.pptx"),
        inputs.data(own, limit=_SPEC_LIMIT) or b"",
        _own_template(own, inputs),
    ):
        digest.update(sha256(data).digest())
    return f"theme-{digest.hexdigest()}"


def _own_theme(inputs: Inputs) -> str:
    """The path of the lecture's own theme file, or ""."""
    return next((f"{folder}theme.yaml" for folder in _FOLDERS if inputs.exists(f"{folder}theme.yaml")), "")


def _own_template(own: str, inputs: Inputs) -> bytes:
    """The hash of every template that the theme file may name: what is beside it, and what it seems to say.

    Which one it is only the theme file knows, and reading that takes longer than hashing them all.
    """
    folder = own.removesuffix("theme.yaml")
    beside = inputs if not folder else Inputs(inputs.root / folder, Sink())
    written = inputs.data(own, limit=_SPEC_LIMIT) or b""
    names = sorted({*beside.names(".pptx"), *beside.names(".potx"), *_named(written, inputs, folder)})
    found = (inputs.data(f"{folder}{name}", limit=TEMPLATE_LIMIT) or b"" for name in names)
    return b"".join(sha256(data).digest() for data in found)


def _named(written: bytes, inputs: Inputs, folder: str) -> list[str]:
    """The template that the theme file seems to name, wherever it is."""
    for line in written.decode("utf-8", "replace").splitlines():
        key, _, value = line.partition(":")
        name = value.partition(" #")[0].strip().strip("\"'")
        if key == "template" and inputs.exists(f"{folder}{name}"):
            return [name]
    return []


def _made(
    name: str, own: str, inputs: Inputs, cache: Cache, sink: Sink, record: str
) -> tuple[Theme, Template]:
    """The theme read from its files; kept with its warnings, but not when there is an error."""
    from govslides.theming.making import make_theme

    found = Sink()
    made = make_theme(name, own, inputs, found)
    for problem in found:
        sink.report(problem)
    if not found.failed:
        cache.write(record, pack(*made))
        cache.write(f"{record}-told", _told(found))
    return made


def _told(found: Sink) -> bytes:
    """The warnings as JSON, each with its place in the theme file."""
    import json

    rows = [
        [one.code, one.span and (one.span.start, one.span.end), one.message, one.reason, one.hint]
        for one in found
    ]
    return json.dumps(rows).encode()


def _told_again(record: bytes | None, own: str, inputs: Inputs, sink: Sink) -> bool:
    """Report the warnings that were kept; whether they could be read."""
    if record == b"[]":
        return True
    import json

    source = inputs.source(own, limit=_SPEC_LIMIT)
    try:
        rows = json.loads(record or b"")
        for code, place, message, reason, hint in rows:
            span = Span(source, *place) if place and source is not None else None
            sink.warning(code, span, message, reason, hint)
    except (ValueError, TypeError):
        return False
    return True


def _tell_unknown(name: str, span: Span | None, sink: Sink) -> None:
    from difflib import get_close_matches

    known = builtin_names()
    close = get_close_matches(name, known, n=1)
    sink.error(
        "unknown-theme",
        span,
        f"There is no theme `{name}`.",
        "A deck cannot be set without one.",
        f"Did you mean `{close[0]}`?" if close else f"Write one of {', '.join(f'`{one}`' for one in known)}.",
    )
