"""A draft: a paragraph before it has a size and a width."""

from govslides.fonts import Face
from govslides.layout.snippets import Snippet
from govslides.source import Span

PLAIN, ITEM, UNDER = range(3)
"""Where a paragraph stands: at the margin, as a list item with its bullet, or under an item's text."""


class Draft:
    """A paragraph to be set.

    Fields:
        snippets: its text.
        level: 0 to 8.
        stand: `PLAIN`, `ITEM` or `UNDER`.
        kind: "" for plain text, or a look of its own ("heading", "quote", "label").
        mark: the character in place of the theme's bullet, or "".
        ordinal: the number of an ordered list's item, or None.
        series: which list an ordinal counts in.
        widest: the longest number of that list as written ("12."), or the mark.
        scheme: how the ordinal is written.
        gap: the space above, as a multiple of the theme's.
        keep: whether it must not be the last before a break.
        click: the reveal step that shows it; 0 for none.
        align: "start", "center" or "end"; "" for the theme's.
        face, units: what its text was measured in, and how wide it runs there (see `plain_units`).
    """

    __slots__ = (
        "align",
        "click",
        "face",
        "gap",
        "keep",
        "kind",
        "level",
        "mark",
        "ordinal",
        "scheme",
        "series",
        "snippets",
        "span",
        "stand",
        "units",
        "widest",
    )

    def __init__(
        self,
        snippets: list[Snippet],
        span: Span | None,
        level: int = 0,
        stand: int = PLAIN,
        kind: str = "",
        gap: float = 1.0,
        keep: bool = False,
        click: int = 0,
    ) -> None:
        self.snippets = snippets
        self.span = span
        self.level = level
        self.stand = stand
        self.kind = kind
        self.gap = gap
        self.keep = keep
        self.click = click
        self.mark = ""
        self.ordinal: int | None = None
        self.series = 0
        self.widest = ""
        self.scheme = "arabicPeriod"
        self.align = ""
        self.face: Face | None = None
        self.units = 0

    @property
    def text(self) -> str:
        """Its plain text."""
        snippets = self.snippets
        return snippets[0].text if len(snippets) == 1 else "".join([snippet.text for snippet in snippets])

    def part(self, start: int, end: int) -> "Draft":
        """The draft with its text from `start` to `end` only; what continues stands under the first."""
        out: list[Snippet] = []
        at = 0
        for snippet in self.snippets:
            text = snippet.text[max(start - at, 0) : max(end - at, 0)]
            at += len(snippet.text)
            if text:
                out.append(snippet._replace(text=text))
        stand = self.stand if start == 0 or self.stand == PLAIN else UNDER
        draft = Draft(out, self.span, self.level, stand, self.kind, gap=self.gap, click=self.click)
        draft.align = self.align
        if start == 0:
            draft.mark, draft.ordinal = self.mark, self.ordinal
            draft.series, draft.scheme = self.series, self.scheme
        draft.widest = self.widest
        return draft
