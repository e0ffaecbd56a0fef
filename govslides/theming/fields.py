"""Taking a YAML mapping apart, key by key, with a word about everything that does not fit."""

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import TypeVar

from govslides.diagnostics import Sink
from govslides.geometry import Rect, inches
from govslides.model.document import Value

T = TypeVar("T")

_REASON = "The theme cannot be built from it."


class Fields:
    """The keys of one mapping; those that nobody took are unknown and reported by `close`."""

    def __init__(self, value: Value, what: str, sink: Sink) -> None:
        self.value = value
        self.sink = sink
        self._what = what
        self._taken: list[str] = []
        self._items: dict[str, Value] = {}
        if isinstance(value.data, dict):
            self._items = value.data
        else:
            wrong(sink, value, f"{what} is not a mapping", "Write `key: value` pairs.")

    def get(self, key: str) -> Value | None:
        """The value of `key`, if it is there and not empty."""
        self._taken.append(key)
        found = self._items.get(key)
        return found if found is not None and found.data is not None else None

    def text(self, key: str, default: str = "") -> str:
        """A string."""
        found = self.get(key)
        if found is None:
            return default
        if not isinstance(found.data, str):
            wrong(self.sink, found, f"`{key}` is not a text", "Write it in quotation marks.")
            return default
        return found.data

    def choice(self, key: str, choices: tuple[str, ...], default: str = "") -> str:
        """One of `choices`."""
        chosen = self.text(key, default)
        if chosen != default and chosen not in choices:
            wrong(self.sink, self._items[key], f"`{chosen}` is no {key}", _offer(chosen, choices))
            return default
        return chosen

    def number(self, key: str, low: float, high: float) -> float | None:
        """A number from `low` to `high`, or None when it is not there."""
        found = self.get(key)
        return None if found is None else number(self.sink, found, f"`{key}`", low, high)

    def flag(self, key: str) -> bool:
        """Whether `key` says true."""
        found = self.get(key)
        return found is not None and found.data is True

    def length(self, key: str, default: int = 0) -> int:
        """Inches, as EMU."""
        found = self.number(key, -60, 60)
        return default if found is None else inches(found)

    def rect(self, key: str) -> Rect | None:
        """Four inches: left, top, width, height."""
        found = self.get(key)
        if found is None:
            return None
        if not isinstance(found.data, tuple) or len(found.data) != 4:
            wrong(self.sink, found, f"`{key}` is no rectangle", "Write [left, top, width, height] in inches.")
            return None
        sides = [number(self.sink, side, f"`{key}`", -60, 60) for side in found.data]
        return Rect(*(inches(side or 0) for side in sides))

    def rows(self, key: str) -> tuple[Value, ...]:
        """The values of a list."""
        found = self.get(key)
        if found is None:
            return ()
        if not isinstance(found.data, tuple):
            wrong(self.sink, found, f"`{key}` is not a list", "Write one value after each hyphen.")
            return ()
        return found.data

    def mapping(self, key: str, known: tuple[str, ...] = ()) -> Iterator[tuple[str, Value]]:
        """The pairs of a mapping; with `known`, other keys are reported and left out."""
        found = self.get(key)
        if found is None:
            return
        if not isinstance(found.data, dict):
            wrong(self.sink, found, f"`{key}` is not a mapping", "Write `key: value` pairs.")
            return
        for name, value in found.data.items():
            if known and name not in known:
                unknown(self.sink, value, name, f"`{key}`", known)
            elif value.data is not None:
                yield name, value

    def close(self) -> None:
        """Report the keys that nobody asked for."""
        for key, value in self._items.items():
            if key not in self._taken:
                unknown(self.sink, value, key, self._what, tuple(self._taken))


def number(sink: Sink, value: Value, what: str, low: float, high: float) -> float | None:
    """The number that `value` holds, or None (reported) when it is none or out of bounds."""
    data = value.data
    if isinstance(data, bool) or not isinstance(data, int | float) or not low <= data <= high:
        wrong(sink, value, f"{what} is no number from {low:g} to {high:g}", "Write such a number.")
        return None
    return data


def unknown(sink: Sink, value: Value, key: str, where: str, known: tuple[str, ...]) -> None:
    """Report a key that nothing reads."""
    sink.error(
        "unknown-theme-key",
        value.key_span or value.span,
        f"{where} has no key `{key}`.",
        "A misspelt key would silently change nothing.",
        _offer(key, known),
    )


def wrong(sink: Sink, value: Value, message: str, hint: str) -> None:
    """Report a value of the wrong kind."""
    sink.error("invalid-theme-value", value.span, f"{message}.", _REASON, hint)


def each(values: tuple[Value, ...], read: Callable[[Value], T | None]) -> tuple[T, ...]:
    """What `read` makes of each value, without the failures."""
    made = (read(value) for value in values)
    return tuple(one for one in made if one is not None)


def _offer(written: str, known: tuple[str, ...]) -> str:
    close = get_close_matches(written, known, n=1)
    if close:
        return f"Did you mean `{close[0]}`?"
    return f"Write one of {', '.join(f'`{name}`' for name in sorted(known))}."
