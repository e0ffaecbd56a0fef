"""Reading the attributes of a fenced div: what is unknown or malformed is told where it stands."""

from collections.abc import Collection

from govslides.diagnostics import Sink
from govslides.model.document import Div
from govslides.source import Span

_LONGEST = 60
_ENOUGH = 100
_COMPARISONS = 50_000
"""Bounds of all suggestions of a run: after a hundred problems nobody reads another one, and comparing
spellings takes about 15 microseconds a pair."""


def nearest(word: str, known: Collection[str], sink: Sink) -> str:
    """The one of `known` that is spelt most like `word`, or ""; `sink` is where it will be told."""
    told = len(sink)
    if len(word) > _LONGEST or told > _ENOUGH or (told + 1) * len(known) > _COMPARISONS:
        return ""
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), sorted(known), n=1, cutoff=0.6)
    return found[0] if found else ""


def check_keys(div: Div, known: Collection[str], sink: Sink) -> None:
    """Report the keys of `div` that its block does not know; `data-` keys are anybody's own."""
    for key in div.attributes.values:
        if key in known or key.startswith("data-"):
            continue
        meant = nearest(key, known, sink)
        others = ", ".join(f"`{name}`" for name in sorted(known)) or "none"
        sink.error(
            "unknown-attribute",
            attribute_span(div, key),
            f"`{div.name}` has no attribute `{key}`.",
            "What nobody reads would be lost without a word.",
            f"Did you mean `{meant}`?" if meant else f"Take it out; the block's attributes are: {others}.",
        )


def attribute_span(div: Div, key: str) -> Span:
    """Where `key` stands, as near as is known."""
    return div.attributes.spans.get(key) or div.attributes.span or div.name_span


def text(div: Div, key: str) -> str:
    """The value of `key`, or ""."""
    return div.attributes.values.get(key, "").strip()


def words(div: Div, key: str) -> tuple[str, ...]:
    """The value of `key` as a list separated by commas."""
    return tuple(part for part in (piece.strip() for piece in text(div, key).split(",")) if part)


def minutes(div: Div, sink: Sink, key: str = "minutes") -> int | None:
    """A whole number of minutes from 1 to 600, or None (reported when malformed)."""
    written = div.attributes.values.get(key)
    if written is None:
        return None
    number = whole_minutes(written)
    if number is None:
        bad_value(div, key, "a whole number of minutes from 1 to 600", f"{key}=10", sink)
        return None
    return number


def whole_minutes(written: str) -> int | None:
    """A whole number of minutes from 1 to 600, with or without its unit; None for anything else."""
    number = _whole(written.strip().removesuffix("min").strip())
    return number if number is not None and 1 <= number <= 600 else None


def count(div: Div, key: str, default: int, sink: Sink, *, most: int = 50) -> int:
    """A whole number from 0 to `most`, or `default` (reported when malformed)."""
    written = div.attributes.values.get(key)
    if written is None:
        return default
    number = _whole(written.strip())
    if number is None or number > most:
        bad_value(div, key, f"a whole number from 0 to {most}", f"{key}={default or 1}", sink)
        return default
    return number


def one_of(div: Div, key: str, known: tuple[str, ...], sink: Sink, default: str = "") -> str:
    """One of the words `known`, or `default` (reported when it is another)."""
    written = text(div, key).lower()
    if not written:
        return default
    if written in known:
        return written
    meant = nearest(written, known, sink)
    listed = ", ".join(f"`{word}`" for word in known)
    bad_value(div, key, f"one of {listed}", f"{key}={meant or known[0]}", sink)
    return default


def share(div: Div, key: str, sink: Sink) -> float | None:
    """A share of a whole, "40%" or "0.4", above 0 up to 1; None when not written or malformed."""
    written = div.attributes.values.get(key)
    if written is None:
        return None
    percent = written.strip().endswith("%")
    try:
        number = float(written.strip().removesuffix("%")) / (100 if percent else 1)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        bad_value(div, key, "a share of the width in per cent", f"{key}=50%", sink)
        return None
    return number


def bad_value(div: Div, key: str, wanted: str, example: str, sink: Sink) -> None:
    """Report that the value of `key` is not what is `wanted`; `example` shows how to write one."""
    sink.error(
        "bad-value",
        attribute_span(div, key),
        f"`{key}` of `{div.name}` cannot be `{div.attributes.values.get(key, '')}`.",
        f"It has to be {wanted}.",
        f"Write for example `{example}`.",
    )


def _whole(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else None
