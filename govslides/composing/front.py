"""The frames that no slide of the lecture asks for: title slide and references; and the closing's contact."""

from collections.abc import Sequence

from govslides.composing.names import deck_title
from govslides.deck.deck import Frame
from govslides.deck.items import Item
from govslides.deck.text import NO_INSETS
from govslides.diagnostics import Sink
from govslides.geometry import Rect, inches
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import Piece
from govslides.layout.places import text_area
from govslides.layout.scope import Scope, Setting
from govslides.layout.sheets import Easel
from govslides.layout.snippets import BOLD, LINK, Snippet, snippets
from govslides.layout.styles import NOWHERE, body_of, placeholder_at, plain_levels
from govslides.layout.text import Text, grown
from govslides.layout.typesetting import Spread
from govslides.model.inline import plain_text
from govslides.model.lecture import Author, Lecture
from govslides.source import Span
from govslides.theme.theme import Placeholder

TITLE_ID = "title~"
REFERENCES_ID = "references~"
AUTHORS, DATE = 21, 23
SMALLER = ((1800,), (1600,), (1400,))


def title_frame(lecture: Lecture, setting: Setting, sink: Sink) -> Frame:
    """The title slide: title, subtitle, who gives the lecture, when."""
    meta = lecture.meta
    scope = Scope(setting, sink, meta.span)
    title = deck_title(lecture)
    easel = Easel(scope, [Snippet(title, 0, None, meta.span)])
    canvas = easel.canvas("title")
    heading, _ = easel.title_item("title")
    layout = canvas.layout
    wanted = [
        (body_of(layout), _line(meta.subtitle, meta.span), "subtitle"),
        (placeholder_at(layout, AUTHORS), _authors(lecture), "authors"),
        (placeholder_at(layout, DATE), _line(meta.date, meta.span), "date"),
    ]
    items: list[Item] = [heading]
    for placeholder, drafts, scale in _placed(wanted, heading.box, canvas):
        items += _filled(canvas, placeholder, drafts, scale)
    return Frame(id=TITLE_ID, title=title, role="title", items=tuple(items), number=False, span=meta.span)


Wanted = tuple[Placeholder | None, list[Draft], str]


def _placed(wanted: list[Wanted], title: Rect, canvas: Canvas) -> list[Wanted]:
    """What has no placeholder of its own goes to the first that there is, or beneath the title."""
    homeless = [draft for placeholder, drafts, _ in wanted if placeholder is None for draft in drafts]
    found = [each for each in wanted if each[0] is not None]
    if homeless and found:
        placeholder, drafts, scale = found[0]
        found[0] = (placeholder, [*drafts, *homeless], scale)
    elif homeless:
        size = canvas.theme.size
        top = title.bottom + inches(0.2)
        box = Rect(title.left, top, title.width, max(size.height - top - inches(0.4), inches(0.5)))
        levels = plain_levels(canvas.theme, "body")
        place = Placeholder(type="", idx=NOWHERE, box=box, levels=levels, insets=NO_INSETS)
        found.append((place, homeless, "subtitle"))
    return found


def _line(text: str, span: Span) -> list[Draft]:
    return [Draft([Snippet(text, 0, None, span)], span)] if text else []


def _filled(canvas: Canvas, placeholder: Placeholder | None, drafts: list[Draft], scale: str) -> list[Item]:
    """A placeholder with text in it, at the largest size that fits."""
    if placeholder is None or not drafts:
        return []
    setting = canvas.scope.setting
    style = setting.styles.of(canvas.layout, placeholder, scale, SMALLER)
    text = Text(drafts, style, rtl=setting.rtl, language=setting.language)
    area = text_area(placeholder)
    step = 0
    while step + 1 < text.steps and text.measure(area.width, step) > area.height:
        step += 1
    measured = text.measured(area.width, step)
    area = Rect(area.left, area.top, area.width, max(area.height, measured.height))
    spread = Spread(rtl=setting.rtl, insets=placeholder.insets, anchor=placeholder.anchor)
    box = grown(area, placeholder.insets)
    return [text.shape(canvas, measured, box, scale, spread, placeholder)]


def _authors(lecture: Lecture) -> list[Draft]:
    """Each author with the affiliation beneath; many share their affiliations."""
    meta = lecture.meta
    authors = meta.authors
    if len(authors) <= 2:
        drafts = []
        for author in authors:
            drafts.append(Draft([Snippet(author.name, BOLD, None, meta.span)], meta.span, keep=True))
            if author.affiliation:
                told = ", ".join(author.affiliation)
                drafts.append(Draft([Snippet(told, 0, None, meta.span)], meta.span, kind="muted", gap=0.3))
        return drafts
    names = ", ".join(author.name for author in authors)
    places = dict.fromkeys(", ".join(author.affiliation) for author in authors if author.affiliation)
    drafts = [Draft([Snippet(names, BOLD, None, meta.span)], meta.span)]
    if places:
        drafts.append(Draft([Snippet("; ".join(places), 0, None, meta.span)], meta.span, kind="muted"))
    return drafts


def contact(authors: Sequence[Author], already: str, scope: Scope) -> list[Draft]:
    """Where to reach the authors, but for what the slide says already."""
    drafts = []
    for author in authors:
        told: list[Snippet] = []
        for shown, target in ((author.email, f"mailto:{author.email}"), (author.url, author.url)):
            if shown and shown not in already:
                link = scope.setting.link(target)
                if told:
                    told.append(Snippet("  \u00b7  "))
                told.append(Snippet(shown, LINK if link else 0, link, scope.span))
        if told and len(authors) > 1:
            told.insert(0, Snippet(f"{author.name}  "))
        if told:
            drafts.append(Draft(told, scope.span))
    return drafts


def reference_texts(lecture: Lecture, cited: Sequence[str], setting: Setting, scope: Scope) -> list[Piece]:
    """The list of the works cited, by author."""
    found = [lecture.references[key] for key in dict.fromkeys(cited) if key in lecture.references]
    found.sort(key=lambda reference: (plain_text(reference.entry).casefold(), reference.key))
    drafts = [
        Draft(snippets(reference.entry, scope), reference.span, kind="reference") for reference in found
    ]
    return [Text(drafts, setting.styles.body, rtl=setting.rtl)] if drafts else []
