"""Speaker notes: what is said, and what tutors need to know, as paragraphs that nobody measures."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from govslides.blocks import registry
from govslides.blocks.support.nodes import Prompt
from govslides.deck.text import Bullet, Paragraph, RunStyle, new_paragraph, new_run
from govslides.diagnostics import Sink
from govslides.geometry import inches
from govslides.layout.drafts import ITEM, PLAIN, Draft
from govslides.layout.prose import flow
from govslides.layout.scope import Scope, Setting
from govslides.layout.snippets import BOLD, CODE, HIGHLIGHT, ITALIC, STRIKE, SUB, SUPER, Snippet
from govslides.model.prose import Block

SIZE = 1200
INDENT = inches(0.25)

_styles: dict[int, RunStyle] = {}
_speak: dict[type[Block], Any] = {}


class Speaker:
    """Gathers the notes of one frame."""

    __slots__ = ("_scope", "drafts")

    def __init__(self, setting: Setting, sink: Sink) -> None:
        self._scope = Scope(setting, sink)
        self._scope.pace = "whole"
        self.drafts: list[Draft] = []

    @property
    def labels(self) -> Mapping[str, str]:
        """Our own words, by key."""
        return self._scope.setting.labels

    def say(self, blocks: Iterable[Block], label: str = "") -> None:
        """Add blocks, beneath a bold label when there is one."""
        if label:
            self.heading(label)
        for part in flow(blocks, self._scope):
            if isinstance(part, Draft):
                self.drafts.append(part)
            else:
                self.drafts += part.words()

    def heading(self, label: str) -> None:
        """Add a bold line."""
        self.drafts.append(Draft([Snippet(label, BOLD)], None))

    def line(self, label: str, text: str) -> None:
        """Add a line: a bold label, a colon, a text."""
        self.drafts.append(Draft([Snippet(f"{label}:", BOLD), Snippet(f" {text}")], None))

    def block(self, block: Block) -> None:
        """Add what the module of a block's type tells in its `speak`."""
        speak = _speak_of(block)
        if speak is not None:
            speak(block, self)

    @property
    def cited(self) -> list[str]:
        """The keys of all works cited in the notes."""
        return [key for _, keys in self._scope.cited for key in keys]

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The notes, footnotes at their end."""
        if self._scope.notes:
            from govslides.layout.foot import foot_drafts

            self._scope.cited, cited = [], self._scope.cited
            self.drafts += foot_drafts(self._scope, None)
            self._scope.cited = cited + self._scope.cited
        return tuple([_paragraph(draft) for draft in self.drafts])


def _speak_of(block: Block) -> Any:
    """The `speak` of the module of a block's type, or None."""
    kind = type(block)
    if kind not in _speak:
        _speak[kind] = getattr(registry.home(block), "speak", None)
    return _speak[kind]


def _paragraph(draft: Draft) -> Paragraph:
    runs = tuple(
        [
            new_run(text, _styles.get(marks) or _style(marks), link, span)
            for text, marks, link, span, _ in draft.snippets
        ]
    )
    if draft.stand == PLAIN:
        return new_paragraph(runs, SIZE, span=draft.span)
    margin = INDENT * (draft.level + 1)
    if draft.stand != ITEM:
        return Paragraph(runs=runs, size=SIZE, level=draft.level, margin=margin, span=draft.span)
    return Paragraph(
        runs=runs,
        size=SIZE,
        level=draft.level,
        bullet=_bullet(draft),
        margin=margin,
        indent=-INDENT,
        span=draft.span,
    )


def _bullet(draft: Draft) -> Bullet:
    if draft.ordinal is not None:
        return Bullet(kind="number", start=draft.ordinal, scheme=draft.scheme)
    return Bullet(kind="char", char=draft.mark or "\u2022")


def _style(marks: int) -> RunStyle:
    style = _styles[marks] = RunStyle(
        size=SIZE,
        font="mono" if marks & CODE else "body",
        bold=bool(marks & BOLD),
        italic=bool(marks & ITALIC),
        strike=bool(marks & STRIKE),
        highlight="highlight" if marks & HIGHLIGHT else "",
        raised="super" if marks & SUPER else "sub" if marks & SUB else "",
    )
    return style


def notes_of(blocks: Sequence[Block], setting: Setting, sink: Sink) -> Speaker | None:
    """The notes among the blocks of a slide, those of prompts not counted; None when there are none."""
    speaker: Speaker | None = None
    for block in blocks:
        if _speak_of(block) is not None and not isinstance(block, Prompt):
            speaker = speaker or Speaker(setting, sink)
            speaker.block(block)
    return speaker
