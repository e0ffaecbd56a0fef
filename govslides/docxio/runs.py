"""Runs of text: marks, links, footnotes, gaps, and the direction and language of their scripts."""

from collections.abc import Iterator

from govslides.docxio.relations import Bookmarks, Relations
from govslides.docxio.styles.sheet import RIGHT_TO_LEFT, Sheet, language_attributes
from govslides.flow.runs import NO_BREAK, Bare, Run, Runs, is_bare, keeps_spaces, may_turn
from govslides.ooxml.xml import attribute, clean_language, text

RTL = "<w:rtl/>"

_LETTER_SPACES, _FEWEST, _MOST = 3, 10, 110
"""A letter written by hand is as wide as three spaces; a gap stays on one line."""


class Pen:
    """Writes runs for one part. `notes` are the numbers of footnotes it may refer to."""

    __slots__ = ("_bookmarks", "_looks", "_mono", "_notes", "_relations", "_sheet", "referred")

    def __init__(
        self, sheet: Sheet, relations: Relations, bookmarks: Bookmarks, mono: str, notes: int = 0
    ) -> None:
        self._sheet = sheet
        self._relations = relations
        self._bookmarks = bookmarks
        self._mono = (
            f'<w:rFonts w:ascii="{attribute(mono)}" w:hAnsi="{attribute(mono)}" w:cs="{attribute(mono)}"/>'
        )
        self._notes = notes
        self._looks: dict[tuple[object, ...], str] = {}
        self.referred: list[int] = []

    def runs(self, runs: Runs) -> str:
        """Runs as XML."""
        if type(runs) is Bare:  # most by far; the same as below
            return f"<w:r><w:t>{runs[0].text}</w:t></w:r>"
        for run in runs:
            if run.url or run.anchor:
                return self._linked(runs)
        return "".join(
            [words(run.text) if _is_plain(run) else self._marked(run, linked=False) for run in runs]
        )

    def _linked(self, runs: Runs) -> str:
        """The same where some lead somewhere; those that lead to the same place are one link."""
        made = []
        inside, link = "", ""
        for run in runs:
            target = run.url or (f"#{run.anchor}" if run.anchor else "")
            if target != inside:
                if inside:
                    made.append("</w:hyperlink>")
                inside, link = target, self._link(run) if target else ""
                made.append(link)
            if not target and _is_plain(run):
                made.append(words(run.text))
            else:
                made.append(self._marked(run, linked=bool(target)))
        if inside:
            made.append("</w:hyperlink>")
        return "".join(made)

    def _link(self, run: Run) -> str:
        if run.url:
            return f'<w:hyperlink r:id="{self._relations.link(run.url)}" w:history="1">'
        return f'<w:hyperlink w:anchor="{self._bookmarks.name(run.anchor)}" w:history="1">'

    def _marked(self, run: Run, *, linked: bool) -> str:
        """A run with marks."""
        if run.note:
            return self._note(run.note)
        if run.blank:
            return self.gap(run.blank)
        if not run.text:
            return ""
        return words(run.text, self._look(run, linked=linked), run.language)

    def _look(self, run: Run, *, linked: bool) -> str:
        """The children of `w:rPr` but direction and language; few looks are all that a document has."""
        key = linked, run.strong, run.emphasis, run.code, run.strike, run.mark, run.raised
        found = self._looks.get(key)
        if found is None:
            found = self._looks[key] = self._new_look(run, linked=linked)
        return found

    def _new_look(self, run: Run, *, linked: bool) -> str:
        """The children of `w:rPr`, in the schema's order."""
        made = []
        if linked:
            made.append(self._style("Hyperlink"))
        elif run.code:
            made.append(self._style("Code Character"))
        elif run.mark:
            made.append(self._style("Highlighted"))
        if linked and run.code:
            made.append(self._mono)
        if run.strong:
            made.append("<w:b/><w:bCs/>")
        if run.emphasis:
            made.append("<w:i/><w:iCs/>")
        if run.strike:
            made.append("<w:strike/>")
        if run.mark and (linked or run.code):
            made.append('<w:highlight w:val="yellow"/>')
        if run.raised:
            made.append(f'<w:vertAlign w:val="{"superscript" if run.raised == "super" else "subscript"}"/>')
        return "".join(made)

    def _style(self, name: str) -> str:
        return f'<w:rStyle w:val="{attribute(self._sheet.id(name))}"/>'

    def styled(self, name: str, value: str) -> str:
        """Words in a character style."""
        return words(value, self._style(name))

    def _note(self, number: int) -> str:
        """The mark of a footnote; a second one of the same note is a reference to the first."""
        if not 1 <= number <= self._notes:
            return words(str(number), '<w:vertAlign w:val="superscript"/>')
        key = f"\0note{number}"
        style = self._style("footnote reference")
        if number in self.referred:
            shown = words(str(self.referred.index(number) + 1), style)
            code = f" NOTEREF {self._bookmarks.name(key)} \\f \\h "
            return field(code, shown)
        self.referred.append(number)
        mark = f'<w:r><w:rPr>{style}</w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
        return self._bookmarks.around(key, mark)

    def gap(self, letters: int) -> str:
        """Room to write a word of so many letters: underlined, of one piece, without any words."""
        count = min(max(letters * _LETTER_SPACES, _FEWEST), _MOST)
        return f"<w:r><w:rPr>{self._style('Gap')}</w:rPr><w:t>{NO_BREAK * count}</w:t></w:r>"


def _is_plain(run: Run) -> bool:
    """Whether a run has words and no mark; links are no mark."""
    return bool(run.text) and not (
        run.strong or run.emphasis or run.code or run.strike or run.mark or run.raised or run.language
    )


def words(value: str, look: str = "", language: str = "") -> str:
    """Plain text as one run, or as several where its direction changes; `look` is the inside of `w:rPr`."""
    if not language and is_bare(value):  # most runs by far; the same as below
        properties = f"<w:rPr>{look}</w:rPr>" if look else ""
        kept = ' xml:space="preserve"' if keeps_spaces(value) else ""
        return f"<w:r>{properties}<w:t{kept}>{value}</w:t></w:r>"
    if language:
        return "".join([_run(part, look, rtl, language) for part, rtl in _directions(value)])
    if value.isascii() or not may_turn(value):
        properties = f"<w:rPr>{look}</w:rPr>" if look else ""
        return f"<w:r>{properties}{characters(value)}</w:r>"
    return "".join([_run(part, look, rtl, "") for part, rtl in _directions(value)])


def numbered(number: str) -> str:
    """The number of a heading, with the space behind it: digits and points as a rule."""
    if number.isascii() and number.replace(".", "").isdecimal():
        return f"<w:r><w:t>{number}\u2002</w:t></w:r>"
    return words(f"{number}\u2002")


def _run(value: str, look: str, rtl: bool, language: str) -> str:
    if rtl:
        look += RTL
    if language:
        tag = clean_language(language)
        if rtl or tag.partition("-")[0].lower() not in RIGHT_TO_LEFT:
            look += f"<w:lang{language_attributes(tag)}/>"
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{characters(value)}</w:r>"


def characters(value: str) -> str:
    """The text elements of a run; a vertical tab is a line break."""
    if "\v" in value or "\t" in value:
        lines = [
            "<w:tab/>".join([f'<w:t xml:space="preserve">{text(part)}</w:t>' for part in line.split("\t")])
            for line in value.split("\v")
        ]
        return "<w:br/>".join(lines)
    if keeps_spaces(value):
        return f'<w:t xml:space="preserve">{text(value)}</w:t>'
    return f"<w:t>{text(value)}</w:t>"


def _directions(value: str) -> Iterator[tuple[str, bool]]:
    """Stretches of one direction; what has none goes with what stands before it."""
    if value.isascii() or not may_turn(value):
        yield value, False
        return
    from unicodedata import bidirectional  # plain text never needs it

    start, before = 0, ""
    for at, letter in enumerate(value):
        kind = bidirectional(letter)
        now = "ltr" if kind == "L" else "rtl" if kind in {"R", "AL"} else ""
        if now and before and now != before:
            yield value[start:at], before == "rtl"
            start = at
        before = now or before
    yield value[start:], before == "rtl"


def begins_rtl(runs: Runs) -> bool:
    """Whether the first letter with a direction runs from right to left."""
    from unicodedata import bidirectional

    for run in runs:
        if run.text.isascii() and not any(map(str.isalpha, run.text)):
            continue
        for letter in run.text:
            kind = bidirectional(letter)
            if kind == "L":
                return False
            if kind in {"R", "AL"}:
                return True
    return False


def field(code: str, shown: str) -> str:
    """A field, and what it shows until a program computes it anew; `code` is its instruction."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
        f'{text(code)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
