"""Asking a lecture's settings for values of a kind; what is of another kind is reported at its place."""

from collections.abc import Collection, Mapping

from govslides.blocks.support.attributes import nearest
from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.source import Span


class Settings:
    """A YAML mapping of settings, possibly empty."""

    __slots__ = ("_sink", "_values", "span", "where")

    def __init__(
        self, values: Mapping[str, Value], span: Span, sink: Sink, *, where: str = "the lecture"
    ) -> None:
        self._values = values
        self._sink = sink
        self.span = span
        self.where = where

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def get(self, *keys: str) -> Value | None:
        """The value of the first of `keys` that is there and not empty, or None."""
        for key in keys:
            value = self._values.get(key)
            if value is not None and value.data is not None:
                return value
        return None

    def check_keys(self, known: Collection[str], ignored: Collection[str] = ()) -> None:
        """Report the keys that nobody reads."""
        for key, value in self._values.items():
            if key in known or key in ignored:
                continue
            meant = nearest(key, known, self._sink)
            listed = ", ".join(f"`{name}`" for name in sorted(known))
            self._sink.error(
                "unknown-key",
                value.key_span or value.span,
                f"`{key}` is no setting of {self.where}.",
                "What nobody reads would be lost without a word.",
                f"Did you mean `{meant}`?" if meant else f"Take it out; the settings are: {listed}.",
            )

    def text(self, *keys: str) -> str:
        """A text on one line, or ""."""
        value = self.get(*keys)
        return self.as_text(value, keys[0]) if value else ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """A list of texts; one text alone is a list of one."""
        value = self.get(*keys)
        if value is None:
            return ()
        many = value.data if isinstance(value.data, tuple) else (value,)
        return tuple(text for each in many if (text := self.as_text(each, keys[0])))

    def mapping(self, key: str) -> dict[str, Value]:
        """A mapping, or an empty one."""
        value = self.get(key)
        if value is None:
            return {}
        if isinstance(value.data, dict):
            return value.data
        self.bad(value, key, "a mapping of names to values", f"{key}:\n  name: value")
        return {}

    def flag(self, key: str) -> bool:
        """`true` or `false`; false when not there."""
        value = self.get(key)
        if value is None:
            return False
        word = self.as_text(value, key).lower()
        if word not in {"true", "false", "yes", "no", "on", "off"}:
            self.bad(value, key, "`true` or `false`", f"{key}: true")
        return word in {"true", "yes", "on"}

    def as_text(self, value: Value, key: str) -> str:
        """`value` as text on one line; "" and a report when it holds others."""
        if isinstance(value.data, str):
            return " ".join(value.data.split())
        if isinstance(value.data, tuple | dict):
            self.bad(value, key, "a text", f"{key}: some words")
            return ""
        return "" if value.data is None else " ".join(value.span.text.split())

    def bad(self, value: Value, key: str, wanted: str, example: str) -> None:
        """Report that `value` is not what `key` wants."""
        shown = " ".join(example.split())
        self._sink.error(
            "bad-value",
            value.span,
            f"`{key}` of {self.where} cannot be this.",
            f"It has to be {wanted}.",
            f"Write for example `{shown}`.",
        )
