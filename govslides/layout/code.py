"""Code: a panel of monospaced lines, coloured by what they are."""

from collections.abc import Sequence

from govslides.deck.deck import Target
from govslides.deck.items import Item, Shape
from govslides.deck.text import Insets
from govslides.geometry import Rect, points
from govslides.layout.canvas import Canvas
from govslides.layout.drafts import Draft
from govslides.layout.pieces import Piece
from govslides.layout.scope import Scope
from govslides.layout.snippets import CODE, Snippet
from govslides.layout.styles import TextStyle
from govslides.layout.text import Text, grown
from govslides.layout.typesetting import Spread, set_body
from govslides.model.prose import CodeBlock
from govslides.source import Span

MARGINS = Insets(left=points(12), top=points(9), right=points(12), bottom=points(9))
SIDES, ENDS = MARGINS.left + MARGINS.right, MARGINS.top + MARGINS.bottom


class Code(Piece):
    """Lines of code."""

    def __init__(self, text: Text, language: str, span: Span | None) -> None:
        self.text = text
        self.steps = text.steps
        self.language = language
        self.span = span
        self.click = 0

    @classmethod
    def of(cls, node: CodeBlock, scope: Scope) -> "Code":
        """The piece of a code block."""
        style = code_style(scope)
        text = node.text.expandtabs(4)
        lines = _highlighted(text, node.language) if node.language else None
        if lines is None:
            lines = [[(line, "")] if line else [] for line in text.split("\n")]
        drafts = []
        for line in lines:
            found = [Snippet(words, CODE, None, node.span, colour) for words, colour in line]
            drafts.append(Draft(found, node.span, kind="code"))
        return cls(Text(drafts, style), node.language, node.span)

    def measure(self, width: int, step: int) -> int:
        """The height of the panel."""
        return self.text.measure(width - SIDES, step) + ENDS

    def words(self) -> list[Draft]:
        """Its lines."""
        return self.text.drafts

    def split(self, width: int, step: int, height: int) -> "tuple[Code, Code] | None":
        """Between lines, at a blank one where there is one near."""
        cut = self.text.split(width - SIDES, step, height - ENDS)
        if cut is None:
            return None
        head, tail = self._at_blank(cut[0], cut[1])
        parts = Code(head, self.language, self.span), Code(tail, self.language, self.span)
        for part in parts:
            part.click = self.click
        return parts

    def _at_blank(self, head: Text, tail: Text) -> tuple[Text, Text]:
        count = len(head.drafts)
        for back in range(1, count // 3):
            if not head.drafts[count - back].snippets:
                kept, moved = head.detach(back)
                moved.drafts = [*moved.drafts[1:], *tail.drafts]
                return kept, moved
        return head, tail

    def place(self, canvas: Canvas, box: Rect, step: int) -> list[Item]:
        """The panel, as high as its lines."""
        measured = self.text.measured(box.width - SIDES, step)
        key = canvas.key("code")
        canvas.reveal(self.click, Target(key=key))
        place = Rect(box.left + MARGINS.left, box.top + MARGINS.top, box.width - SIDES, measured.height)
        return [
            Shape(
                key=key,
                box=grown(place, MARGINS),
                name=f"Code {key.rpartition('-')[2]}",
                span=self.span,
                fill="tint",
                body=set_body(measured, Spread(insets=MARGINS)),
            )
        ]


MOST_COLOURED = 20_000
"""Longer code keeps to one colour: some lexers take time that grows with the square of the length."""


def code_style(scope: Scope) -> TextStyle:
    """The style of code lines: no space between them, long ones hang."""
    return scope.setting.styles.code


def _highlighted(text: str, language: str) -> list[list[tuple[str, str]]] | None:
    """Lines of words with their colour roles; None when the language is unknown or the code too long."""
    if len(text) > MOST_COLOURED:
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    lines: list[list[tuple[str, str]]] = [[]]
    for token, words in lexer.get_tokens(text):
        colour = _colour(tuple(token))
        for number, part in enumerate(words.split("\n")):
            if number:
                lines.append([])
            if part:
                _join(lines[-1], part, colour)
    written = text.split("\n")
    return lines if ["".join(w for w, _ in line) for line in lines] == written else None


def _join(line: list[tuple[str, str]], part: str, colour: str) -> None:
    if line and (line[-1][1] == colour or not part.strip()):
        line[-1] = (line[-1][0] + part, line[-1][1])
    else:
        line.append((part, colour))


def _colour(token: Sequence[str]) -> str:
    """The colour role of a kind of token, as pygments names them."""
    for part in token:
        role = _ROLES.get(part)
        if role:
            return role
    return ""


_ROLES = {
    "Comment": "code-comment",
    "Keyword": "code-keyword",
    "String": "code-string",
    "Number": "code-number",
    "Tag": "code-keyword",
    "Heading": "code-keyword",
}
