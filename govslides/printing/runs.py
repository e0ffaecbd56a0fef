"""Runs of text as typst code."""

from collections.abc import Collection

from govslides.flow.runs import Run, Runs
from govslides.press.markup import language, number, string
from govslides.printing.breaking import LONG, MANY, SPACE, pieces

GAP = 0.75
"""The width of a gap for each of its letters, in em: handwriting runs wider than type."""

_PREFIX = "to "
"""Labels of the lecture's own ids begin so, and differ from ours."""
_BREAK = "linebreak()"
_SCHEMES = ("http://", "https://", "mailto:")


class Words:
    """What the text of one document refers to.

    Attributes:
        ids: what exists in the document; links to anything else are plain text.
        notes: the code of each footnote's blocks.
        told: numbers of the notes that stand in the document already.
        blank: what a gap is called when read aloud.
    """

    __slots__ = ("_placed", "blank", "ids", "notes", "told")

    def __init__(self, ids: Collection[str], notes: list[str], blank: str) -> None:
        self.ids = ids
        self.notes = notes
        self.blank = string(blank)
        self.told: set[int] = set()
        self._placed: set[str] = set()

    def label(self, identifier: str) -> str:
        """The label of what has this id; "" when something else had it before."""
        if identifier in self._placed:
            return ""
        self._placed.add(identifier)
        return _PREFIX + identifier

    def code(self, runs: Runs, limit: int = LONG) -> str:
        """`runs` as one expression; words longer than `limit` letters may break."""
        if len(runs) == 1 and not (codes := self._codes(runs[0], limit))[1:]:
            return codes[0]
        parts: list[str] = []
        for run in runs:
            parts += self._codes(run, limit)
        return "{" + ";".join(parts) + "}" if parts else "[]"

    def _codes(self, run: Run, limit: int) -> list[str]:
        """A run as expressions."""
        if run.blank:
            return [f"gap({number(min(run.blank, limit, LONG) * GAP)}em,{self.blank})"]
        if run.note:
            return [self._note(run.note)]
        parts = _plain(run.text, limit)
        if not _is_marked(run):
            return parts
        return [part if part == _BREAK else marked(run, part, self.ids) for part in parts]

    def _note(self, number_: int) -> str:
        if not 0 < number_ <= len(self.notes):
            return '""'
        if number_ in self.told:
            return f"again({number_})"
        self.told.add(number_)
        return f"note({number_},{self.notes[number_ - 1]})"


def _plain(text: str, limit: int) -> list[str]:
    """Text without marks: strings, line breaks, and places where a long word may break."""
    text = text.replace("\n", " ").replace("\r", " ")
    if "\v" in text:
        lines = text.split("\v")
        parts = [_broken(lines[0], limit)]
        for line in lines[1:]:
            parts += [_BREAK, _broken(line, limit)]
        return [part for part in parts if part != '""']
    return [_broken(text, limit)]


def _broken(text: str, limit: int) -> str:
    parts = pieces(text, limit)
    if len(parts) == 1:
        return string(parts[0])
    if len(parts) > MANY:
        return string(SPACE.join(parts))
    return "{" + ";W;".join([string(part) for part in parts]) + "}"


def _is_marked(run: Run) -> bool:
    return bool(
        run.strong or run.emphasis or run.code or run.strike or run.mark
        or run.raised or run.url or run.anchor or run.language
    )  # fmt: skip


def marked(run: Run, code: str, ids: Collection[str]) -> str:
    """`code` with the marks of `run`, the innermost first."""
    for wanted, function in (
        (run.code, "C"),
        (run.strong, "S"),
        (run.emphasis, "E"),
        (run.strike, "X"),
        (run.mark, "M"),
        (run.raised == "super", "super"),
        (run.raised == "sub", "sub"),
    ):
        if wanted:
            code = f"{function}({code})"
    if run.language and (tag := language(run.language)):
        code = f"L({code},{tag})"
    if not run.text.strip():
        return code  # a link to nothing that can be seen has no place on paper
    if run.url.lower().startswith(_SCHEMES):
        # PDF/UA's writer refuses a line under what is struck out
        return f"{'V' if run.strike else 'U'}({string(run.url)},{code})"
    if run.anchor in ids:
        return f"A({string(_PREFIX + run.anchor)},{code})"
    return code
