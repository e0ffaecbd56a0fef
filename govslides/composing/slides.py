"""One slide: its frames, whatever else the lecture holds."""

from typing import TYPE_CHECKING

from govslides.blocks.support.nodes import Prompt
from govslides.composing.framing import framed
from govslides.composing.front import contact
from govslides.composing.names import Asking, Plan
from govslides.composing.notes import Speaker, notes_of
from govslides.composing.placing import place
from govslides.deck.deck import Frame
from govslides.deck.text import Paragraph
from govslides.diagnostics import Sink
from govslides.layout.drafts import Draft
from govslides.layout.pictures import Picture
from govslides.layout.prose import flow
from govslides.layout.scope import Scope, Setting
from govslides.layout.snippets import QUIET, Snippet, snippets
from govslides.layout.stack import stack
from govslides.model.prose import BlockQuote
from govslides.tuples import NamedTuple

if TYPE_CHECKING:
    from govslides.blocks.support.asking import Asked


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
        pieces = stack(parts, scope, whole=True).pieces if parts else []
        if not slide.title and len(pieces) == 1 and isinstance(pieces[0], Picture):
            pieces[0].without_caption(words)
        if plan.suffix:
            title.append(Snippet(plan.suffix, QUIET))
        frames = framed(slide.id, plan.title, title, pieces, scope, role, notes)
        cited += [key for _, keys in scope.cited for key in keys] if scope.cited else []
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
    from govslides.blocks.support.asking import together

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
        title.append(Snippet(asking.suffix, QUIET))
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


def _prompt_pieces(prompt: Prompt, scope: Scope, heads: bool) -> "list[Asked]":
    """The pieces of a prompt, beneath its own title where the slide's `heads` the frame."""
    from govslides.blocks.support.asking import Asked

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
