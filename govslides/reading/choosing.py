"""Reading the settings of one output: every value is of a few, or it is reported where it stands."""

from collections.abc import Collection, Sequence

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.reading.settings import Settings
from govslides.source import Span

_YES = frozenset({"true", "yes", "on"})
_NO = frozenset({"false", "no", "off"})


class Choosing:
    """What `outputs:` says of one output: nothing, `true` or `false`, or a mapping of settings."""

    def __init__(self, value: Value | None, name: str, keys: Collection[str], sink: Sink) -> None:
        self._value = value
        self._name = name
        data = value.data if value is not None and isinstance(value.data, dict) else {}
        self._settings = Settings(data, value.span, sink, where=f"the output `{name}`") if value else None
        if self._settings is not None:
            self._settings.check_keys(keys)
            if value is not None and value.data is not None and not data and self._switch() is None:
                self._settings.bad(value, name, "`true`, `false` or a mapping of settings", f"{name}: true")

    def wanted(self, *, otherwise: bool) -> bool:
        """Whether the output is wanted: named is wanted, unless with `false`."""
        if self._value is None:
            return otherwise
        return self._switch() is not False

    def _switch(self) -> bool | None:
        data = self._value.data if self._value is not None else None
        word = str(data).lower()
        return True if word in _YES or data is None else False if word in _NO else None

    def text(self, key: str) -> str:
        """A text, or ""."""
        return self._settings.text(key) if self._settings else ""

    def span(self, key: str) -> Span | None:
        """Where a value stands."""
        value = self._settings.get(key) if self._settings else None
        return value.span if value else None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one alone is a list of one, and may be separated by commas."""
        if not self._settings:
            return ()
        return tuple(
            part for text in self._settings.texts(key) for one in text.split(",") if (part := one.strip())
        )

    def flag(self, key: str) -> bool | None:
        """`true` or `false`; None when not given."""
        return self._settings.flag(key) if self._settings and key in self._settings else None

    def one(self, key: str, known: Sequence[str]) -> str:
        """One of `known`, or "" when not given or reported."""
        value = self._settings.get(key) if self._settings else None
        if value is None or self._settings is None:
            return ""
        word = "none" if value.data is False else str(value.data).strip().lower()
        if word in known:
            return word
        self._settings.bad(value, key, _listed(known), f"{key}: {known[-1]}")
        return ""

    def several(self, key: str, known: Sequence[str]) -> tuple[str, ...]:
        """Those of `known` that are named, in the order of `known`; () when none are."""
        spelt = (key, key.removesuffix("s"), f"{key}s")
        value = self._settings.get(*spelt) if self._settings else None
        if value is None or self._settings is None:
            return ()
        many = value.data if isinstance(value.data, tuple) else (value,)
        words = [str(each.data).strip().lower() for each in many]
        for each, word in zip(many, words, strict=True):
            if word not in known:
                self._settings.bad(each, key, _listed(known), f"{key}: [{known[0]}]")
        return tuple(name for name in known if name in words)

    def number(self, key: str, least: int, most: int) -> int | None:
        """A whole number from `least` to `most`, or None."""
        value = self._settings.get(key) if self._settings else None
        if value is None or self._settings is None:
            return None
        word = str(value.data)
        if word.isascii() and word.isdigit() and least <= int(word[:9]) <= most:
            return int(word)
        self._settings.bad(value, key, f"a whole number from {least} to {most}", f"{key}: {max(least, 1)}")
        return None

    def one_number(self, key: str, known: Sequence[int]) -> int | None:
        """One of the numbers of `known`, or None."""
        word = self.one(key, [str(number) for number in known])
        return int(word) if word else None

    def time(self, key: str) -> int | None:
        """A time of day such as 09:30 as minutes after midnight, or None."""
        value = self._settings.get(key) if self._settings else None
        if value is None or self._settings is None:
            return None
        minutes = minutes_of_day(str(value.data))
        if minutes is None:
            self._settings.bad(value, key, "a time of day, hours and minutes", f'{key}: "09:30"')
        return minutes


def minutes_of_day(text: str) -> int | None:
    """`09:30` as minutes after midnight; None when it is no time of day."""
    hours, colon, minutes = text.strip().partition(":")
    if not (colon and hours.isascii() and hours.isdigit() and minutes.isascii() and minutes.isdigit()):
        return None
    return (
        int(hours) * 60 + int(minutes)
        if int(hours) < 24 and int(minutes) < 60 and len(minutes) == 2
        else None
    )


def _listed(known: Sequence[str]) -> str:
    quoted = [f"`{word}`" for word in known]
    return f"one of {', '.join(quoted[:-1])} and {quoted[-1]}" if len(quoted) > 1 else quoted[0]
