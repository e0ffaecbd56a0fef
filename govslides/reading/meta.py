"""What `lecture.yaml`, or the front matter of a single file, says about the lecture."""

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.model.lecture import Author, Meta
from govslides.patterns import pattern
from govslides.reading.foreign import FOREIGN_THEMES, MARP_KEYS, PANDOC_KEYS, REVEAL_KEYS
from govslides.reading.languages import canonical_tag, likely_tag
from govslides.reading.settings import Settings

KEYS = frozenset(
    [
        "answers",
        "title",
        "subtitle",
        "short-title",
        "author",
        "authors",
        "date",
        "lang",
        "language",
        "duration",
        "keywords",
        "subject",
        "rights",
        "theme",
        "bibliography",
        "references",
        "outputs",
        "parts",
        "labels",
        "slide-level",
        "incremental",
    ]
)
_READ_TOO = frozenset({"marp", "institute"})
"""Other tools' keys that do mean something here."""

_AUTHOR_KEYS = frozenset(["name", "affiliation", "email", "url"])
_DURATION = pattern(r"(?:(\d{1,2})\s*(?:h|hours?)\s*)?(?:(\d{1,4})\s*(?:min|mins|minutes?|m)?)?\.?")
_URL = pattern(r"https?://\S+")


def read_meta(settings: Settings, sink: Sink) -> Meta:
    """The lecture's own description; all that is wrong with it is reported."""
    _check_keys(settings, sink)
    title = settings.text("title")
    return Meta(
        title=title,
        subtitle=settings.text("subtitle"),
        short_title=settings.text("short-title") or title,
        authors=_authors(settings, sink),
        date=settings.text("date"),
        language=_language(settings, sink),
        duration=_duration(settings),
        keywords=_keywords(settings),
        subject=settings.text("subject"),
        rights=settings.text("rights"),
        theme="" if _has_foreign_theme(settings) else settings.text("theme"),
        outputs=settings.mapping("outputs"),
        labels=_labels(settings, sink),
        incremental=settings.flag("incremental"),
        answers=_answers(settings),
        span=settings.span,
    )


def is_marp(settings: Settings) -> bool:
    """Whether this is a deck for Marp, by its own word."""
    value = settings.get("marp")
    return value is not None and value.data in (True, "true", "yes", "on")


def slide_level(settings: Settings) -> int | None:
    """The heading level that starts slides, when the author says so."""
    value = settings.get("slide-level")
    if value is None:
        return None
    if value.data in (1, 2, "1", "2"):
        return int(str(value.data))
    settings.bad(value, "slide-level", "1 or 2", "slide-level: 2")
    return None


def part_names(settings: Value | None, sink: Sink) -> tuple[Value, ...]:
    """The files of `parts:`, in order, as Values that hold a str; empty when not given."""
    if settings is None or not isinstance(settings.data, dict) or "parts" not in settings.data:
        return ()
    value = settings.data["parts"]
    parts = value.data if isinstance(value.data, tuple) else (value,)
    if parts and all(isinstance(part.data, str) for part in parts):
        return parts
    reader = Settings(settings.data, settings.span, sink)
    reader.bad(value, "parts", "a list of Markdown files", "parts: [01-intro.md, 02-myths.md]")
    return ()


def _has_foreign_theme(settings: Settings) -> bool:
    value = settings.get("theme")
    return value is not None and (is_marp(settings) or value.data in FOREIGN_THEMES)


def _check_keys(settings: Settings, sink: Sink) -> None:
    others = PANDOC_KEYS | REVEAL_KEYS
    foreign = (others | MARP_KEYS if is_marp(settings) else others) - KEYS
    settings.check_keys(KEYS, foreign)
    met = [key for key in sorted(foreign) if key in settings and key not in _READ_TOO]
    if _has_foreign_theme(settings):
        met.append("theme")
    if met:
        value = settings.get(*met)
        sink.warning(
            "foreign-key",
            value.key_span if value else settings.span,
            f"These settings belong to another tool: {', '.join(f'`{key}`' for key in met)}.",
            "They change nothing here.",
            "Leave them for that tool, or take them out.",
        )


def _authors(settings: Settings, sink: Sink) -> tuple[Author, ...]:
    value = settings.get("authors", "author")
    if value is None:
        return ()
    institute = settings.texts("institute")
    many = value.data if isinstance(value.data, tuple) else (value,)
    found = (_author(each, settings, institute, sink) for each in many)
    return tuple(author for author in found if author is not None)


def _author(value: Value, settings: Settings, institute: tuple[str, ...], sink: Sink) -> Author | None:
    if not isinstance(value.data, dict):
        name = settings.as_text(value, "authors")
        return Author(name=name, affiliation=institute) if name else None
    fields = Settings(value.data, value.span, sink, where="an author")
    fields.check_keys(_AUTHOR_KEYS)
    name = fields.text("name")
    if not name:
        settings.bad(
            value, "authors", "a list of names, or of mappings with a `name`", "- name: Ada Lovelace"
        )
        return None
    return Author(
        name=name,
        affiliation=fields.texts("affiliation") or institute,
        email=fields.text("email").removeprefix("mailto:"),
        url=_url(fields, sink),
    )


def _url(fields: Settings, sink: Sink) -> str:
    url = fields.text("url")
    if url and not _URL.fullmatch(url):
        value = fields.get("url")
        sink.error(
            "unsafe-link",
            value.span if value else fields.span,
            f"`{url}` cannot be linked to.",
            "Only `https`, `http` and `mailto` are safe in a deck that others open.",
            "Write the whole address, as in `https://example.org`.",
        )
        return ""
    return url


def _language(settings: Settings, sink: Sink) -> str:
    value = settings.get("language", "lang")
    if value is None:
        return "en"
    written = settings.as_text(value, "language")
    tag = canonical_tag(written)
    if tag:
        return tag
    likely = likely_tag(written)
    sink.error(
        "bad-language",
        value.span,
        f"`{written}` is no language tag.",
        "Spelling, hyphens and screen readers follow the language that a deck names.",
        f"Did you mean `{likely}`?" if likely else "Write a tag of BCP 47, as in `en-NZ`, `mi` or `zh-Hant`.",
    )
    return "en"


def _duration(settings: Settings) -> int | None:
    value = settings.get("duration")
    if value is None:
        return None
    found = _DURATION.fullmatch(settings.as_text(value, "duration").lower())
    minutes = int(found[1] or 0) * 60 + int(found[2] or 0) if found else 0
    if not 0 < minutes <= 1440:
        settings.bad(value, "duration", "a number of minutes from 1 to 1440", "duration: 50 min")
        return None
    return minutes


def _keywords(settings: Settings) -> tuple[str, ...]:
    value = settings.get("keywords")
    if value is not None and isinstance(value.data, str):
        return tuple(word for word in (part.strip() for part in value.data.split(",")) if word)
    return settings.texts("keywords")


def _answers(settings: Settings) -> Value | None:
    value = settings.get("answers")
    if value is None or not settings.as_text(value, "answers"):
        return None
    return value


def _labels(settings: Settings, sink: Sink) -> dict[str, str]:
    labels = settings.mapping("labels")
    if labels:
        from govslides.layout.labels import ENGLISH

        Settings(labels, settings.span, sink, where="`labels`").check_keys(ENGLISH)
    return {key: settings.as_text(value, f"labels: {key}") for key, value in labels.items()}
