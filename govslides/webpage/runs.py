"""Runs of text as HTML."""

from collections.abc import Set

from govslides.flow.runs import Bare, Run, Runs, text_of
from govslides.fonts.direction import direction
from govslides.webpage import ids
from govslides.webpage.escaping import address, attribute, content, fragment


class Texts:
    """Writes runs.

    Attributes:
        direction: the document's, "ltr" or "rtl".
        marks: for each footnote how many marks lead to it.
        anchors: the ids that links lead to.
        uses: how many links within the page and marks of footnotes were written.
        copying: whether what is written stands in the page already: a copy has no ids.
    """

    def __init__(self, rtl: bool, absent: Set[str], blank: str) -> None:
        """Links to an id in `absent` are words; `blank` is what a gap is called."""
        self.direction = "rtl" if rtl else "ltr"
        self.marks: dict[int, int] = {}
        self.anchors: set[str] = set()
        self.uses = 0
        self.copying = False
        self._absent = absent
        self._blank = attribute(blank)

    def plain(self, runs: Runs) -> str:
        """The text of runs that stand as they are, and need no `dir`; "" of all others."""
        return runs[0].text if type(runs) is Bare and self.direction == "ltr" else ""

    def written(self, runs: Runs) -> str:
        """The text of `runs`."""
        for run in runs:
            if run.url or run.anchor or run.note:
                return self._linked(runs)
        if len(runs) == 1:
            return self._run(runs[0])
        return "".join([self._run(run) for run in runs])

    def unlinked(self, runs: Runs) -> str:
        """The text of `runs`, without links and without marks of footnotes."""
        return "".join([self._run(run) for run in runs if not run.note])

    def turned(self, runs: Runs) -> str:
        """The attribute `dir`, with a space before it, of an element whose text runs the other way."""
        if self.direction == "ltr":
            first = runs[0].text[:1] if runs else "a"
            if first.isalpha() and first.isascii():  # the first strong character
                return ""
        return self.facing(text_of(runs))

    def facing(self, text: str) -> str:
        """The same for plain text."""
        way = direction(text)
        if way == self.direction or (way == "ltr" and not any(map(str.isalpha, text))):
            return ""
        return f' dir="{way}"'

    def _linked(self, runs: Runs) -> str:
        """The text of `runs`; those that lead to the same place, one after the other, are one link."""
        out: list[str] = []
        at = 0
        while at < len(runs):
            first = runs[at]
            end = at + 1
            if first.note:
                out.append(self._mark(first.note, ", " if at and runs[at - 1].note else ""))
            elif opening := self._opening(first):
                while end < len(runs) and _same_target(runs[end], first):
                    end += 1
                inside = self.unlinked(runs[at:end])
                out.append(f"<a {opening}>{inside}</a>" if inside.strip() else inside)
            else:
                out.append(self._run(first))
            at = end
        return "".join(out)

    def _opening(self, run: Run) -> str:
        """The attributes of the link that starts at `run`, or "" when it leads nowhere."""
        if run.anchor:
            self.anchors.add(run.anchor)
            self.uses += 1
            return f'href="{fragment(run.anchor)}"' if run.anchor not in self._absent else ""
        if not run.url:
            return ""
        href = address(run.url)
        if not href:
            return ""
        # On paper an address is printed behind the words that lead to it, unless they are the address.
        shown = run.text.strip()
        bare = shown and shown in run.url
        return f'href="{href}"' if bare else f'class="away" href="{href}"'

    def _run(self, run: Run) -> str:
        """A run by itself; not the mark of a footnote."""
        if run.blank:
            gap = f'<span class="blank" role="img" aria-label="{self._blank}">{"_" * run.blank}</span>'
            return _marked(run, gap)
        text = content(run.text)
        if run.strong or run.emphasis or run.code or run.raised or run.strike or run.mark:
            text = _marked(run, text)
        if run.language:
            turned = self.facing(run.text)
            text = f'<span lang="{attribute(run.language)}"{turned}>{text}</span>'
        return text

    def _mark(self, number: int, before: str) -> str:
        if self.copying:
            return f"<sup>{before}{number}</sup>"
        self.uses += 1
        count = self.marks[number] = self.marks.get(number, 0) + 1
        href = fragment(ids.note(number))
        name = ids.mark(number, count)
        return f'<sup>{before}<a id="{name}" href="{href}" role="doc-noteref">{number}</a></sup>'


def _same_target(run: Run, other: Run) -> bool:
    return not run.note and run.url == other.url and run.anchor == other.anchor


def _marked(run: Run, text: str) -> str:
    """`text` within the elements of the run's marks."""
    if run.code:
        text = f"<code>{text}</code>"
    if run.raised:
        text = f"<sup>{text}</sup>" if run.raised == "super" else f"<sub>{text}</sub>"
    if run.emphasis:
        text = f"<em>{text}</em>"
    if run.strong:
        text = f"<strong>{text}</strong>"
    if run.strike:
        text = f"<s>{text}</s>"
    if run.mark:
        text = f"<mark>{text}</mark>"
    return text
