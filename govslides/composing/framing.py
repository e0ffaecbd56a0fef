"""Frames: what pieces become in the theme's layouts, each with its title, its foot and its clicks."""

from collections.abc import Sequence

from govslides.deck.deck import Frame
from govslides.deck.text import Paragraph
from govslides.diagnostics import Sink
from govslides.geometry import inches
from govslides.layout.arranging import arrange
from govslides.layout.pieces import Piece, Stage
from govslides.layout.scope import Scope
from govslides.layout.sheets import Easel, Sheet, paired_sheets, stack_sheets
from govslides.layout.snippets import Snippet
from govslides.layout.stack import Stack
from govslides.layout.styles import body_of, placeholder_at
from govslides.layout.text import Text
from govslides.theme.theme import Placeholder

LONGEST_SUFFIX = " (99/99)"

RESTYLED = frozenset(("section", "closing", "title", "references"))
"""Layouts whose body has a style of its own."""

BESIDE = 2
"""The index of a second column."""

ROOMS = (inches(2), inches(1.2), inches(0.7))
"""Heights to keep free for footnotes that are tried when all of a slide's are too much for one frame."""


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
    easel, sheets = _with_feet(pieces, Easel(scope, title_snippets), role)
    if len(sheets) > 1 and _pushed(sheets, easel):
        easel, sheets = _with_feet(pieces, Easel(scope, title_snippets, LONGEST_SUFFIX), role)
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


Set = tuple[Easel, list[Sheet]]


def _with_feet(pieces: Sequence[Piece], easel: Easel, role: str) -> Set:
    """The sheets of a slide with room for its footnotes: each keeps free what its own take.

    Where footnotes would leave no room for what they explain, they go on frames of their own.
    """
    scope = easel.scope
    if not scope.notes:
        return easel, _sheets(pieces, easel, role)
    sink = scope.sink
    for room in (None, *ROOMS):
        scope.sink = Sink()
        tried = Easel(scope, easel.title, easel.suffix, room)
        made = _sheets(pieces, tried, role)
        failed = scope.sink.failed or (room is not None and _tallest(tried, made) > room)
        scope.sink = sink
        if not failed:
            return _with_less_foot(pieces, tried, made, role) if len(made) > 1 else (tried, made)
    from govslides.layout.foot import foot_drafts

    setting = scope.setting
    drafts = foot_drafts(scope, None, sources=False)
    scope.notes = []
    style = setting.styles.compact("source", colour="muted")
    notes = Text(drafts, style, rtl=setting.rtl, language=setting.language)
    return easel, _sheets([*pieces, notes], easel, role)


def _tallest(easel: Easel, sheets: Sequence[Sheet]) -> int:
    return max(easel.foot_height(sheet) for sheet in sheets)


def _with_less_foot(pieces: Sequence[Piece], easel: Easel, sheets: list[Sheet], role: str) -> Set:
    """Frames that keep room for their own footnotes only, where that needs fewer of them."""
    best = (easel, sheets)
    room = _tallest(easel, sheets)
    for _ in range(4):
        tried = Easel(easel.scope, easel.title, easel.suffix, room)
        made = _sheets(pieces, tried, role)
        needed = _tallest(tried, made)
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
    shared = [piece.shared(easel.scope) for piece in pieces]
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
    beside = placeholder_at(layout, BESIDE) if role == "references" else None
    whole = Stack([text], setting.theme.gutter)
    if beside is not None and _level(body, beside):
        made = paired_sheets(whole, easel, role, (body, beside))
    else:
        made = stack_sheets(whole, easel, role, style)
    return made + (_sheets(pieces[1:], easel, "") if len(pieces) > 1 else [])


def _level(one: Placeholder, other: Placeholder) -> bool:
    """Whether two placeholders are columns of the same text."""
    return (one.box.top, one.box.width, one.box.height) == (other.box.top, other.box.width, other.box.height)
