"""The whole composition: what every slide needs to know, each slide by itself, and the deck of them all."""

from collections.abc import Iterable, Sequence

from govslides.composing.footer import footer_text
from govslides.composing.framing import framed
from govslides.composing.front import REFERENCES_ID, TITLE_ID, reference_texts, title_frame
from govslides.composing.names import Names, Plan, deck_title, has_front, plans
from govslides.composing.placing import place
from govslides.composing.slides import slide_frames
from govslides.deck.deck import Deck, DeckSection, Frame, Properties
from govslides.diagnostics import Diagnostic, Sink
from govslides.layout.labels import labels
from govslides.layout.pieces import Piece
from govslides.layout.scope import Scope, Setting
from govslides.layout.snippets import Snippet
from govslides.layout.styles import Styles
from govslides.model.lecture import Lecture
from govslides.theme.theme import Theme
from govslides.tuples import NamedTuple


class Composed(NamedTuple):
    """What composing one slide gives: its frames, the works it cites, and its problems."""

    frames: list[Frame]
    cited: list[str]
    problems: list[Diagnostic]


class Composition:
    """A lecture about to become a deck.

    Fields:
        plans: what to compose, by section, in order.
        setting: what all slides are laid out with.
    """

    def __init__(self, lecture: Lecture, theme: Theme) -> None:
        self.lecture = lecture
        self.theme = theme
        words = labels(lecture.meta.language, lecture.meta.labels)
        self.title = deck_title(lecture)
        self.plans = plans(lecture, words)
        there = {plan.slide.id for planned in self.plans for plan in planned}
        frames = {
            name: place_id if place_id in there else TITLE_ID for name, place_id in lecture.anchors.items()
        }
        self.setting = Setting(
            lecture=lecture, theme=theme, styles=Styles(theme), labels=words, frames=frames, place=place
        )

    def compose(self, plan: Plan) -> Composed:
        """One slide, composed; depends on nothing but the plan and the setting."""
        sink = Sink()
        made = slide_frames(plan, self.setting, sink)
        return Composed(made.frames, made.cited, list(sink) if len(sink) else [])

    def deck(self, name: str, composed: Iterable[Composed], sink: Sink) -> Deck:
        """The deck of all slides, `composed` in the order of the plans."""
        meta = self.lecture.meta
        composed = iter(composed)
        frames: list[Frame] = []
        if has_front(self.lecture):
            frames.append(title_frame(self.lecture, self.setting, sink))
        sections: list[DeckSection] = []
        opening = [frame.id for frame in frames]
        cited: list[str] = []
        holes: list[tuple[int, Plan]] = []
        for section, planned in zip(self.lecture.sections, self.plans, strict=True):
            ids: list[str] = []
            for plan in planned:
                made = next(composed)
                for problem in made.problems:
                    sink.report(problem)
                cited += made.cited
                if "references" in plan.slide.attributes.classes and not plan.divider:
                    holes.append((len(frames), plan))
                frames += made.frames
                ids += [frame.id for frame in made.frames]
            title = planned[0].title if planned and planned[0].divider else ""
            if title:
                if opening:
                    sections.append(_section(TITLE_ID, meta.short_title or self.title, opening))
                    opening = []
                sections.append(_section(section.id, title, ids))
            else:
                opening += ids
        if opening:
            sections.append(_section(TITLE_ID, meta.short_title or self.title, opening))
        self._add_references(frames, sections, cited, holes, sink)
        return Deck(
            name=name,
            size=self.theme.size,
            frames=tuple(frames),
            sections=tuple(sections),
            properties=_properties(self.lecture, self.theme),
            media=self.lecture.media,
        )

    def _add_references(
        self,
        frames: list[Frame],
        sections: list[DeckSection],
        cited: Sequence[str],
        holes: list[tuple[int, Plan]],
        sink: Sink,
    ) -> None:
        """The works cited, in place of the slide that asks for them, else at the end."""
        scope = Scope(self.setting, sink, holes[0][1].slide.span if holes else None)
        pieces = reference_texts(self.lecture, cited, self.setting, scope)
        if not pieces:
            return
        if holes:
            at, plan = holes[0]
            old = [
                frame
                for frame in frames
                if frame.id == plan.slide.id or frame.id.startswith(f"{plan.slide.id}~")
            ]
            made = self._references(plan.slide.id, plan.title, pieces, scope, old)
            kept = {frame.id for frame in old}
            frames[at : at + len(old)] = made
            sections[:] = [_exchanged(section, kept, [frame.id for frame in made]) for section in sections]
            return
        names = Names()
        for frame in frames:
            names.unique(frame.title)
        title = self.setting.labels["references"]
        title += names.unique(title)
        made = self._references(REFERENCES_ID, title, pieces, scope, [])
        frames += made
        sections.append(_section(REFERENCES_ID, title, [frame.id for frame in made]))

    def _references(
        self,
        identifier: str,
        title: str,
        pieces: Sequence[Piece],
        scope: Scope,
        old: Sequence[Frame],
    ) -> list[Frame]:
        notes = old[0].notes if old else ()
        return framed(
            identifier, title, [Snippet(title, 0, None, scope.span)], pieces, scope, "references", notes
        )


def compose(lecture: Lecture, theme: Theme, name: str, sink: Sink) -> Deck:
    """The deck of a lecture; what cannot be laid out is reported."""
    composition = Composition(lecture, theme)
    composed = (composition.compose(plan) for planned in composition.plans for plan in planned)
    return composition.deck(name, composed, sink)


def _section(identifier: str, name: str, frames: Sequence[str]) -> DeckSection:
    return DeckSection(id=identifier, name=name, frames=tuple(frames))


def _exchanged(section: DeckSection, old: set[str], new: Sequence[str]) -> DeckSection:
    if not old.intersection(section.frames):
        return section
    kept: list[str] = []
    for frame in section.frames:
        if frame not in old:
            kept.append(frame)
        elif new:
            kept += new
            new = ()
    return _section(section.id, section.name, kept)


def _properties(lecture: Lecture, theme: Theme) -> Properties:
    meta = lecture.meta
    return Properties(
        title=deck_title(lecture),
        authors=tuple(author.name for author in meta.authors),
        subject=meta.subject,
        keywords=meta.keywords,
        rights=meta.rights,
        language=meta.language,
        footer=footer_text(meta.short_title or deck_title(lecture), theme),
    )
