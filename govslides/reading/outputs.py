"""What a build makes: what the lecture's `outputs:` say, and above it what the command line asks for."""

from collections.abc import Mapping
from typing import Any, cast

from govslides.diagnostics import Sink
from govslides.model.document import Value
from govslides.model.outputs import AUDIENCES, FORMATS, ON_DEMAND, Outputs, Request
from govslides.model.settings import (
    Audience,
    DeckSettings,
    HandoutSettings,
    QuestionSettings,
    QuizSettings,
    SlideSettings,
)
from govslides.reading.choosing import Choosing, minutes_of_day

_COMMON = frozenset({"formats", "format", "audience", "audiences"})
_SHEET = _COMMON | {"paper", "template", "start"}
_KEYS = {
    "deck": _COMMON,
    "slides-pdf": _COMMON,
    "slides-png": _COMMON | {"width"},
    "slides-svg": _COMMON | {"width"},
    "handout": _SHEET | {"variants", "variant", "word-bank", "thumbnails", "slides-per-page", "contents"},
    "questions": _SHEET | {"tags", "versions", "seed"},
    "quiz": _COMMON | {"tags"},
}
WIDTHS = (16, 7680)
"""The least and the most that a picture of a slide may be wide, in pixels."""

_VARIANTS = ("full", "guided", "slides")


def read_outputs(stated: Mapping[str, Value], request: Request, sink: Sink) -> Outputs:
    """The outputs that are wanted, with their settings; what is wrong with `stated` is reported."""
    choices = {name: Choosing(stated.get(name), name, _KEYS[name], sink) for name in FORMATS}
    _report_unknown(stated, sink)
    wanted = [name for name in FORMATS if _is_wanted(name, choices[name], request)]
    formats, audiences = {}, {}
    for name in wanted:
        some = _formats(name, choices[name], request)
        if some:
            formats[name], audiences[name] = some, _audiences(name, choices[name], request)
    return Outputs(
        formats=formats,
        audiences=audiences,
        deck=DeckSettings(audiences=audiences.get("deck", ("tutor",))),
        slides=_slides(choices, request),
        handout=_handout(choices["handout"], request),
        questions=_questions(choices["questions"], request),
        quiz=QuizSettings(tags=request.tags or choices["quiz"].texts("tags")),
    )


def _report_unknown(stated: Mapping[str, Value], sink: Sink) -> None:
    from govslides.reading.settings import Settings

    for name, value in stated.items():
        if name not in FORMATS:
            Settings(stated, value.span, sink, where="`outputs`").check_keys(FORMATS)
            return


def _is_wanted(name: str, choice: Choosing, request: Request) -> bool:
    if request.only:
        return name in request.only
    return choice.wanted(otherwise=name not in ON_DEMAND)


def _formats(name: str, choice: Choosing, request: Request) -> tuple[str, ...]:
    some = choice.several("formats", FORMATS[name]) or FORMATS[name]
    if request.formats:
        some = tuple(one for one in FORMATS[name] if one in request.formats)
    return some


def _audiences(name: str, choice: Choosing, request: Request) -> tuple[Audience, ...]:
    """For whom; a deck is the lecturer's unless somebody says otherwise, and a quiz holds its answers."""
    usual: tuple[str, ...] = AUDIENCES if name in {"handout", "questions"} else ("tutor",)
    some: tuple[str, ...] = choice.several("audience", AUDIENCES) or usual
    if name == "deck":
        some = (*some, "tutor")
    return tuple(one for one in AUDIENCES if one in (request.audiences or some))


def _slides(choices: Mapping[str, Choosing], request: Request) -> SlideSettings:
    width = choices["slides-png"].number("width", *WIDTHS) or choices["slides-svg"].number("width", *WIDTHS)
    return SlideSettings(width=request.width or width or SlideSettings().width)


def _handout(choice: Choosing, request: Request) -> HandoutSettings:
    usual = HandoutSettings()
    variants = choice.several("variants", _VARIANTS) or usual.variants
    if request.guided or request.slides_per_page:
        asked = {"guided": request.guided, "slides": request.slides_per_page is not None}
        variants = tuple(name for name in _VARIANTS if asked.get(name))
    return HandoutSettings(
        variants=cast(Any, variants),
        word_bank=bool(choice.flag("word-bank")),
        thumbnails=cast(Any, choice.one("thumbnails", ("none", "margin", "inline")).replace("none", "")),
        slides_per_page=request.slides_per_page
        or choice.one_number("slides-per-page", (1, 2, 3, 6))
        or usual.slides_per_page,
        contents=choice.flag("contents"),
        **_sheet(choice, request),
    )


def _questions(choice: Choosing, request: Request) -> QuestionSettings:
    versions = request.versions if request.versions is not None else choice.number("versions", 0, 26)
    return QuestionSettings(
        tags=request.tags or choice.texts("tags"),
        versions=versions or 0,
        seed=request.seed or choice.text("seed"),
        **_sheet(choice, request),
    )


def _sheet(choice: Choosing, request: Request) -> dict[str, Any]:
    """The settings that handouts and question sheets share."""
    return {
        "paper": request.paper or choice.one("paper", ("a4", "letter")) or "a4",
        "template": choice.text("template"),
        "template_span": choice.span("template"),
        "start": minutes_of_day(request.start) if request.start else choice.time("start"),
    }
