"""Tables and pictures, counted and captioned as they come."""

from collections.abc import Iterable, Mapping, Sequence

from govslides.flow.nodes import Cell, Figure, Node, Quotation, Table, cell, paragraph
from govslides.flow.runs import Runs
from govslides.flowing.ids import Ids
from govslides.flowing.tables import Looks, looks_of
from govslides.flowing.wording import Gap, Wording, plain
from govslides.media import Media, media_key
from govslides.model import prose
from govslides.model.inline import Image, Inline
from govslides.model.lecture import Lecture
from govslides.source import Span

TEXT_WIDTH = 16.5
"""What lengths of pictures are shares of, in centimetres: the width of the text on a page."""

Rows = tuple[tuple[Cell, ...], ...]
Content = tuple[Looks, Rows, Rows]
Tables = dict[tuple[int, Gap, bool], tuple[Content, list[str]]]
"""How tables stand, their header and their rows, and the works cited in them, by the table as it was read."""

_UNITS = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "px": 2.54 / 96}


class Figures(Wording):
    """Makes tables, figures and quotations.

    Fields:
        labels: our own words.
        ids: gives out ids, each once.
        media: the pictures shown, by the key that figures name.
        title: of the slide at hand; the caption of what stands alone on it and has none.
        tables: the rows of tables that any copy can share, and the works cited in them.
    """

    def __init__(
        self, lecture: Lecture, labels: Mapping[str, str], places: Mapping[str, str], ids: Ids
    ) -> None:
        super().__init__(lecture, places)
        self.labels = labels
        self.ids = ids
        self.media: dict[str, Media] = {}
        self.title: Runs = ()
        self.inside = 0
        self.tables: Tables = {}
        self._keys: dict[str, str] = {}
        self._counts = {"table": 0, "figure": 0}

    def blocks(self, blocks: Iterable[prose.Block]) -> list[Node]:
        """Blocks, one after another."""
        raise NotImplementedError

    def within(self, blocks: Iterable[prose.Block]) -> tuple[Node, ...]:
        """Blocks inside another one."""
        self.inside += 1
        made = tuple(self.blocks(blocks))
        self.inside -= 1
        return made

    def take_title(self) -> Runs:
        """The title of the slide, for the first that asks."""
        title, self.title = self.title, ()
        return title if not self.inside else ()

    def _label(self, kind: str, caption: Runs) -> str:
        """ "Table 3"; nothing without a caption, or inside other things that it is a part of."""
        if not caption:
            return ""
        self.uncommon += 1
        self._counts[kind] += 1
        return f"{self.labels[kind]}\u00a0{self._counts[kind]}"

    def figure(self, image: Image, caption: tuple[Inline, ...], span: Span) -> list[Node]:
        """A picture with its caption; nothing when its file could not be read (reported elsewhere)."""
        self.uncommon += 1
        key = media_key(image.span.source.path, image.src)
        media = self.lecture.media.get(key)
        if media is None:
            return []
        name = self._keys.setdefault(key, f"picture-{len(self._keys) + 1}")
        self.media[name] = media
        runs = self.runs(caption) or plain(image.title, image.span) or self.take_title()
        return [
            Figure(
                media=name,
                alt=image.alt,
                caption=runs,
                label=self._label("figure", runs),
                width=_width(image),
                id=self.ids.own(image.attributes.id),
                span=span,
            )
        ]

    def table(self, table: prose.Table, caption: str = "") -> list[Node]:
        """A table; `caption` stands in for one that it has not."""
        self.uncommon += 1
        runs = self.runs(table.caption) or plain(caption, table.span) or self.take_title()
        label = self._label("table", runs)
        looks, header, rows = self._content(table)
        return [
            Table(
                header=header,
                rows=rows,
                widths=looks.shares,
                alignments=looks.alignments,
                row_headers=looks.labels,
                caption=runs,
                label=label,
                id=self.ids.own(table.attributes.id),
                span=table.span,
            )
        ]

    def _content(self, table: prose.Table) -> Content:
        """How a table stands and its rows, which other copies can share where nothing in them is counted."""
        key = (id(table), self.gap, self.bold)
        found = self.tables.get(key)
        if found is not None:
            self.cited += found[1]
            return found[0]
        uncommon, cited = self.uncommon, len(self.cited)
        looks = looks_of(table)
        header = tuple([self._row(row, head=True) for row in looks.header])
        made = looks, header, tuple([self._row(row) for row in table.rows])
        if self.uncommon == uncommon:
            self.tables[key] = made, self.cited[cited:]
        return made

    def _row(self, row: prose.Row, *, head: bool = False) -> tuple[Cell, ...]:
        bold, self.bold = self.bold, self.bold and not head
        self.inside += 1
        cells = tuple([cell(tuple(self.blocks(one.blocks)), one.span) for one in row.cells])
        self.inside -= 1
        self.bold = bold
        return cells

    def paired(
        self, pairs: Iterable[tuple[tuple[Inline, ...], Iterable[prose.Block]]], span: Span
    ) -> list[Node]:
        """Short labels, each with what belongs to it beside it: a table without a header."""
        rows = []
        longest = 1
        for label, blocks in pairs:
            runs = self.strong(label)
            longest = max(longest, sum(len(run.text) for run in runs))
            named = (paragraph(runs, span),) if runs else ()
            rows.append((cell(named, span), cell(self.within(blocks), span)))
        share = min(max(0.14, longest * 0.014), 0.35)
        return [
            Table(
                header=(),
                rows=tuple(rows),
                widths=(share, 1 - share),
                alignments=("", ""),
                row_headers=True,
                ruled=False,
                span=span,
            )
        ]

    def quotation(
        self, blocks: Iterable[prose.Block], attribution: Sequence[Inline], span: Span
    ) -> list[Node]:
        """What was said, and who said it."""
        return [Quotation(blocks=self.within(blocks), attribution=self.runs(attribution), span=span)]


def _width(image: Image) -> float:
    """The share of the text's width that is asked for; 0 when nothing is."""
    asked = image.attributes.values.get("width", "").strip().lower()
    unit = asked[-1:] if asked.endswith("%") else asked[-2:]
    try:
        number = float(asked.removesuffix(unit)) if asked else 0.0
    except ValueError:
        return 0
    share = number / 100 if unit == "%" else number * _UNITS.get(unit, 0) / TEXT_WIDTH
    return min(max(share, 0), 1.0)
