"""Definitions: a table of terms and what they mean, without a header."""

from govslides.layout.drafts import Draft
from govslides.layout.prose import Flow
from govslides.layout.scope import Scope
from govslides.layout.snippets import BOLD, snippets
from govslides.layout.tables import Plan, Table
from govslides.layout.text import Text
from govslides.model.prose import DefinitionList


def glossary(node: DefinitionList, scope: Scope) -> Table:
    """The table of a definition list."""
    setting = scope.setting
    style = setting.styles.glossary
    rows = []
    for entry in node.entries:
        term = Draft(snippets(entry.term, scope, BOLD), entry.span)
        meanings: list[Draft] = []
        for meaning in entry.meanings:
            for part in Flow(scope).blocks(meaning):
                meanings += [part] if isinstance(part, Draft) else part.words()
        rows.append(
            tuple(
                Text(drafts, style, rtl=setting.rtl, language=setting.language)
                for drafts in ([term], meanings)
            )
        )
    plan = Plan(node.span, "", (), True, "", {}, {})
    return Table(plan, [], rows, None, style.steps)
