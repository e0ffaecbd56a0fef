"""Runs of text as HTML."""

from govslides.flow.runs import Run, Runs, text_of
from govslides.fonts.direction import direction
from govslides.webpage import ids
from govslides.webpage.escaping import address, attribute, content, fragment


class Texts:
    """Writes runs.

    Attributes:
        direction: the document's, "ltr" or "rtl".
        marks: for each footnote how many marks lead to it.
    """

    def __init__(self, rtl: bool, targets: set[str], blank: str) -> None:
        self.direction = "rtl" if rtl else "ltr"
        self.marks: dict[int, int] = {}
        self._targets = targets
        self._blank = attribute(blank)

    def written(self, runs: Runs, *, linked: bool = True) -> str:
        """The text of `runs`; without links and marks of footnotes when not `linked`."""
        if len(runs) == 1 and not (runs[0].url or runs[0].anchor):
            return self._run(runs[0], linked)
        out: list[str] = []
        at = 0
        while at < len(runs):
            first = runs[at]
            end = at + 1
            opening = self._opening(first) if linked and (first.url or first.anchor) else ""
            if opening:
                while end < len(runs) and _same_target(runs[end], first):
                    end += 1
                out.append(self._link(opening, runs[at:end]))
            else:
                close = bool(linked and first.note and at and runs[at - 1].note)
                out.append(self._mark(first.note, ", ") if close else self._run(first, linked))
            at = end
        return "".join(out)

    def turned(self, runs: Runs) -> str:
        """The attribute `dir`, with a space before it, of an element whose text runs the other way."""
        if self.direction == "ltr" and all(run.text.isascii() for run in runs):
            return ""
        return self.facing(text_of(runs))

    def facing(self, text: str) -> str:
        """The same for plain text."""
        way = direction(text)
        if way == self.direction or (way == "ltr" and not any(map(str.isalpha, text))):
            return ""
        return f' dir="{way}"'

    def _link(self, opening: str, runs: Runs) -> str:
        inside = "".join([self._run(run, False) for run in runs])
        return f"<a {opening}>{inside}</a>" if inside.strip() else inside

    def _opening(self, run: Run) -> str:
        """The attributes of the link that starts at `run`, or "" when it leads nowhere."""
        if run.anchor:
            return f'href="{fragment(run.anchor)}"' if run.anchor in self._targets else ""
        href = address(run.url)
        if not href:
            return ""
        # On paper an address is printed behind the words that lead to it, unless they are the address.
        shown = run.text.strip()
        bare = shown and shown in run.url
        return f'href="{href}"' if bare else f'class="away" href="{href}"'

    def _run(self, run: Run, linked: bool) -> str:
        if run.note:
            return self._mark(run.note, "") if linked else ""
        if run.blank:
            gap = f'<span class="blank" role="img" aria-label="{self._blank}">{"_" * run.blank}</span>'
            return _marked(run, gap)
        text = _marked(run, content(run.text))
        if run.language:
            turned = self.facing(run.text)
            text = f'<span lang="{attribute(run.language)}"{turned}>{text}</span>'
        return text

    def _mark(self, number: int, before: str) -> str:
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
