"""The foot of a frame: its footnotes, and the works that it cites."""

from collections.abc import Collection, Container

from govslides.layout.citations import short_reference
from govslides.layout.drafts import Draft
from govslides.layout.scope import Scope
from govslides.layout.snippets import SUPER, Snippet, snippets
from govslides.model.document import Footnote
from govslides.model.prose import Block, ItemList, Paragraph
from govslides.source import Span


def foot_drafts(scope: Scope, spans: Collection[Span] | None, *, sources: bool = True) -> list[Draft]:
    """Footnotes and the line of sources, of what is cited at `spans`; of the whole slide for None."""
    if not scope.notes and not scope.cited:
        return []
    wanted = None if spans is None else set(spans)
    drafts: list[Draft] = []
    seen: set[int] = set()
    at = 0
    # A footnote's text may cite a work and have a footnote itself, so the list may grow.
    while at < len(scope.notes):
        span, number, note = scope.notes[at]
        at += 1
        if number in seen or (wanted is not None and span not in wanted):
            continue
        seen.add(number)
        draft = _note(number, note, scope)
        drafts.append(draft)
        if wanted is not None:
            wanted.update([snippet.span for snippet in draft.snippets if snippet.span])
    if sources and (line := _sources(scope, wanted)):
        drafts.append(line)
    return drafts


def _note(number: int, note: Footnote, scope: Scope) -> Draft:
    found = [Snippet(str(number), SUPER, None, note.span), Snippet("\u00a0", 0, None, note.span)]
    for index, block in enumerate(_paragraphs(note.blocks)):
        if index:
            found.append(Snippet(" ", 0, None, block.span))
        found += snippets(block.inlines, scope)
    return Draft(found, note.span)


def _paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    out: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            out.append(block)
        elif isinstance(block, ItemList):
            for item in block.items:
                out += _paragraphs(item.blocks)
    return out


def _sources(scope: Scope, spans: Container[Span] | None) -> Draft | None:
    references = scope.setting.references
    keys: dict[str, None] = {}
    for span, cited in scope.cited:
        if spans is None or span in spans:
            keys.update(dict.fromkeys(key for key in cited if key in references))
    if not keys:
        return None
    labels = scope.setting.labels
    label = labels["source"] if len(keys) == 1 else labels["sources"]
    listed = "; ".join(short_reference(references[key]) for key in keys)
    return Draft([Snippet(f"{label}: {listed}")], scope.span)
