"""One slide: its frames, whatever else the lecture holds."""

from collections.abc import Sequence
from typing import NamedTuple

from govslides.blocks.support.asking import Asked, together
from govslides.blocks.support.nodes import Prompt
from govslides.blocks.support.quotation import Quotation
from govslides.composing.front import contact
from govslides.composing.names import Asking, Plan
from govslides.composing.notes import Speaker, notes_of
from govslides.composing.placing import place
from govslides.deck.deck import Frame
from govslides.deck.text import Paragraph
from govslides.diagnostics import Sink
from govslides.layout.arranging import arrange
from govslides.layout.drafts import Draft
from govslides.layout.pictures import Picture
from govslides.layout.pieces import Piece, Stage
from govslides.layout.prose import flow
from govslides.layout.scope import Scope, Setting
from govslides.layout.sheets import Easel, Sheet, stack_sheets
from govslides.layout.snippets import Snippet, snippets
from govslides.layout.stack import Stack, stack
from govslides.layout.styles import body_of
from govslides.layout.text import Text
from govslides.model.prose import BlockQuote

LONGEST_SUFFIX = " (99/99)"
RESTYLED = frozenset(("section", "closing", "title", "references"))
"""Layouts whose body has a style of its own."""


class Frames(NamedTuple):
    """The frames of a slide, and the works that it cites."""

    frames: list[Frame]
    cited: list[str]


def slide_frames(plan: Plan, setting: Setting, sink: Sink) -> Frames:
    """All frames of a slide: itself with its continuations, then its prompts."""
    slide = plan.slide
    frames: list[Frame] = []
    cited: list[str] = []
    speaker = notes_of(slide.blocks, setting, sink) if slide.blocks else None
    notes = speaker.paragraphs() if speaker else ()
    if plan.title:
        scope = Scope(setting, sink, slide.span)
        words = plan.title.removesuffix(plan.suffix)
        title = snippets(slide.title, scope) or [Snippet(words, 0, None, slide.span)]
        role = _role(plan, setting)
        shown = plan.shown
        if len(shown) == 1 and type(shown[0]) is BlockQuote and not role:
            from govslides.blocks.quote import of_blockquote

            shown = (of_blockquote(shown[0]),)
        parts = flow(shown, scope) if shown else []
        if role == "closing":
            said = "".join(part.text if isinstance(part, Draft) else "" for part in parts)
            parts += contact(setting.authors, said, scope)
        pieces = stack(parts, scope).pieces if parts else []
        if not slide.title and len(pieces) == 1 and isinstance(pieces[0], Picture):
            pieces[0].without_caption(words)
        if plan.suffix:
            title.append(Snippet(plan.suffix))
        frames += framed(slide.id, plan.title, title, pieces, scope, role, notes)
        cited += [key for _, keys in scope.cited for key in keys]
        notes = ()
    for number, asking in enumerate(plan.askings, 1):
        identifier = slide.id if not plan.title and number == 1 else f"{slide.id}~ask{number}"
        frames += _asked(plan, asking, identifier, setting, sink, notes, cited)
        notes = ()
    if speaker:
        cited += speaker.cited
    return Frames(frames, cited)


def _asked(
    plan: Plan,
    asking: Asking,
    identifier: str,
    setting: Setting,
    sink: Sink,
    before: tuple[Paragraph, ...],
    cited: list[str],
) -> list[Frame]:
    """The frames of prompts; their notes stand on the first, after the slide's own when it has no frame."""
    prompt = asking.prompts[0]
    scope = Scope(setting, sink, prompt.span)
    words = asking.title.removesuffix(asking.suffix)
    heads = not plan.title and bool(plan.slide.title)
    title = snippets(plan.slide.title, scope) if heads or not prompt.title else []
    if not title:
        title = [Snippet(words, 0, None, prompt.span)]
    elif asking.lead:
        title.insert(0, Snippet(asking.lead, 0, None, prompt.span))
    if asking.suffix:
        title.append(Snippet(asking.suffix))
    pieces = [piece for one in asking.prompts for piece in _prompt_pieces(one, scope, heads)]
    speaker = Speaker(setting, sink)
    for number, one in enumerate(asking.prompts, 1):
        if len(asking.prompts) > 1:
            speaker.heading(f"{setting.labels['quiz']} {number}")
        speaker.block(one)
    notes = before + speaker.paragraphs()
    whole = [together(pieces)] if len(pieces) > 1 else pieces
    frames = framed(identifier, asking.title, title, whole, scope, "", notes)
    cited += [key for _, keys in scope.cited for key in keys] + speaker.cited
    return frames


def _prompt_pieces(prompt: Prompt, scope: Scope, heads: bool) -> list[Asked]:
    """The pieces of a prompt, beneath its own title where the slide's `heads` the frame."""
    pieces = [piece for piece in place(prompt, scope) if isinstance(piece, Asked)]
    if heads and prompt.title:
        for piece in pieces:
            piece.put_title(prompt.title)
    return pieces


def _role(plan: Plan, setting: Setting) -> str:
    if plan.divider:
        return "section"
    attributes = plan.slide.attributes
    if "closing" in attributes.classes:
        return "closing"
    asked = attributes.values.get("layout", "")
    if asked in setting.theme.layouts:
        return asked
    # A title alone ("Questions?") is said as boldly as a section's.
    return "" if plan.shown or "references" in attributes.classes else "section"


def framed(
    identifier: str,
    title: str,
    title_snippets: list[Snippet],
    pieces: Sequence[Piece],
    scope: Scope,
    role: str,
    notes: tuple[Paragraph, ...],
) -> list[Frame]:
    """The frames that pieces make, titled and with their feet."""
    easel = Easel(scope, title_snippets)
    sheets = _sheets(pieces, easel, role)
    count = len(sheets)
    if count > 1 and _pushed(sheets, easel):
        easel = Easel(scope, title_snippets, LONGEST_SUFFIX)
        sheets = _sheets(pieces, easel, role)
        count = len(sheets)
    if count > 1 and scope.notes:
        easel, sheets = _with_less_foot(pieces, easel, sheets, role)
        count = len(sheets)
    frames = []
    for number, sheet in enumerate(sheets, 1):
        suffix = f" ({number}/{count})" if count > 1 else ""
        heading, _ = easel.title_item(sheet.role, suffix)
        canvas = sheet.canvas
        feet = easel.foot_items(sheet, whole=count == 1) if scope.cited or scope.notes else []
        frames.append(
            Frame(
                id=identifier if number == 1 else f"{identifier}~{number}",
                title=title + suffix,
                role=sheet.role,
                items=(heading, *canvas.items, *feet),
                notes=notes if number == 1 else (),
                reveals=canvas.reveals,
                number=sheet.role not in ("title", "section", "closing"),
                span=scope.span,
            )
        )
    return frames


def _with_less_foot(
    pieces: Sequence[Piece], easel: Easel, sheets: list[Sheet], role: str
) -> tuple[Easel, list[Sheet]]:
    """Frames that keep room for their own footnotes only, where that needs fewer of them."""
    best = (easel, sheets)
    room = max(easel.foot_height(sheet) for sheet in sheets)
    for _ in range(4):
        tried = Easel(easel.scope, easel.title, easel.suffix, room)
        made = _sheets(pieces, tried, role)
        needed = max(tried.foot_height(sheet) for sheet in made)
        if needed <= room:
            return (tried, made) if len(made) < len(best[1]) else best
        room = needed
    return best


def _pushed(sheets: Sequence[Sheet], easel: Easel) -> bool:
    """Whether a title with "(2/3)" needs more room than the one without."""
    roles = {sheet.role: sheet.canvas.shift for sheet in sheets}
    return any(easel.title_item(role, LONGEST_SUFFIX)[1] > shift for role, shift in sorted(roles.items()))


def _sheets(pieces: Sequence[Piece], easel: Easel, role: str) -> list[Sheet]:
    if role in RESTYLED:
        return _restyled(pieces, easel, role)
    sheets: list[Sheet] = []
    group: list[Piece] = []
    stage: Stage | None = None
    for piece in pieces:
        own = piece.stage if piece.stage is not None and piece.stage.alone else None
        if group and own is not stage:
            sheets += _group_sheets(group, stage, easel, role)
            group = []
        group.append(piece)
        stage = own
    return sheets + _group_sheets(group, stage, easel, role)


def _group_sheets(pieces: Sequence[Piece], stage: Stage | None, easel: Easel, role: str) -> list[Sheet]:
    if stage is not None:
        return stage.sheets(pieces, easel)
    if len(pieces) == 1 and pieces[0].stage is not None and not role:
        return pieces[0].stage.sheets(pieces, easel)
    shared = [piece.on_panel(easel.scope) if isinstance(piece, Quotation) else piece for piece in pieces]
    return arrange(Stack(shared, easel.scope.setting.theme.gutter), easel, role)


def _restyled(pieces: Sequence[Piece], easel: Easel, role: str) -> list[Sheet]:
    """A layout with a body style of its own: its first text stands there, all else on frames that follow."""
    layout = easel.layout(role)
    body = body_of(layout)
    canvas = easel.canvas(role)
    first = pieces[0] if pieces else None
    if body is None or not isinstance(first, Text):
        return [Sheet(role, canvas), *(_sheets(pieces, easel, "") if pieces else [])]
    setting = easel.scope.setting
    style = setting.styles.of(layout, body, "reference" if role == "references" else "body")
    text = Text(first.drafts, style, rtl=setting.rtl, language=setting.language)
    made = stack_sheets(Stack([text], setting.theme.gutter), easel, role, style)
    return made + (_sheets(pieces[1:], easel, "") if len(pieces) > 1 else [])
