"""Tables while they are being read, with the caption and the attributes beneath them."""

from govslides.model.prose import Block, Row, Table
from govslides.syntax import tables
from govslides.syntax.attributes import looks_like_attributes, read_attributes, report_malformed
from govslides.syntax.line import Line
from govslides.syntax.opens import WITH_TEXT, Context, Open
from govslides.syntax.paragraphs import ParagraphOpen, split_attributes
from govslides.syntax.region import Region, region_of_lines

MAX_CELLS = 150_000


class TableOpen(Open):
    """A GitHub table.

    Fields:
        header: the cells of the header row.
        columns: how each column is aligned.
        rows: the lines beneath.
        caption, attributes: what stood under it.
    """

    __slots__ = ("attributes", "caption", "columns", "header", "rows")
    stays = WITH_TEXT
    leaf = True
    heeds_end = False
    heeds_next = True

    def __init__(self, header: tuple[int, int], line: Line, columns: tuple[str, ...]) -> None:
        super().__init__(header[0], line.end)
        self.header = header
        self.columns = columns
        self.rows: list[tuple[int, int]] = []
        self.caption: Region | None = None
        self.attributes: Region | None = None

    def add_line(self, line: Line) -> None:
        """Take in a row; a caption or attributes may stand tight beneath."""
        self.end = line.end
        text, start, end = line.text, line.next, line.end
        if tables.may_stand_beneath(text, start, end):
            start, end = self._beneath(text, start, end)
        self.rows.append((start, end))

    def _beneath(self, text: str, row: int, row_end: int) -> tuple[int, int]:
        """Where a caption or attributes stand, the start as a negative number; the row if it is neither."""
        start, end = tables.lone_cell(text, row, row_end)
        caption = tables.caption_start(text, start, end)
        if self.caption is None and caption >= 0 and "|" not in text[start:end]:
            return -caption, end
        if text.startswith("{", start) and looks_like_attributes(text, start):
            return -start, end
        return row, row_end

    def takes(self, following: Open, built: list[Block], context: Context) -> bool:
        """Attributes or a caption under a table belong to it."""
        table = built[-1]
        if (
            not isinstance(following, ParagraphOpen)
            or following.region is None
            or not isinstance(table, Table)
        ):
            return False
        if not self._take_beneath(following.region):
            return False
        self.end = max(self.end, following.end)
        built[-1] = self.finish(table, context)
        return True

    def _take_beneath(self, region: Region) -> bool:
        """Take a paragraph beneath as attributes or caption; False when it is neither."""
        text = region.text
        if self.attributes is None and text.startswith("{") and looks_like_attributes(text, 0):
            self.attributes = region
            return True
        caption = tables.caption_start(text, 0, len(text))
        if self.caption is None and caption >= 0:
            self.caption = region.part(caption, len(text))
            return True
        return False

    def build(self, context: Context) -> Block:
        """The table."""
        from govslides.syntax.cells import build_row

        source = context.source
        rows: list[Row] = []
        for start, end in self.rows:
            if start >= 0 and not self._count_cells(context):
                break
            if start >= 0:
                rows.append(build_row(start, end, len(self.columns), context.inlines, source))
            elif source.text.startswith("{", -start):
                self.attributes = region_of_lines(source, [(-start, end)])
            else:
                self.caption = region_of_lines(source, [(-start, end)])
        header = build_row(*self.header, min(len(self.columns), tables.MAX_COLUMNS), context.inlines, source)
        filled = any(cell.blocks for cell in header.cells)
        table = Table(
            span=context.span(self.start, self.end),
            header=(header,) if filled else (),
            rows=tuple(rows),
            alignments=self.columns,
        )
        return self.finish(table, context)

    def _count_cells(self, context: Context) -> bool:
        """Count a row's cells; False when the file has too many (reported)."""
        if len(self.columns) > tables.MAX_COLUMNS:
            return False  # told already
        context.cells += len(self.columns)
        if context.cells <= MAX_CELLS:
            return True
        context.sink.error(
            "too-complex",
            context.span(*self.header),
            f"The tables up to here have more than {MAX_CELLS} cells.",
            "No slide could show them, and reading them would take too long.",
            "Keep data of that size in a file of its own.",
        )
        return False

    def finish(self, table: Table, context: Context) -> Table:
        """The table with its caption and attributes."""
        caption, attributes = table.caption, table.attributes
        if self.caption is not None:
            region, attributes = split_attributes(self.caption, context)
            caption = context.inlines.read(region)
        if self.attributes is not None:
            read = read_attributes(self.attributes, 0)
            if read.attributes is None or self.attributes.text[read.end :].strip():
                report_malformed(context.sink, self.attributes, 0, read.end)
            else:
                attributes = read.attributes
        return Table(
            span=context.span(self.start, self.end),
            header=table.header,
            rows=table.rows,
            alignments=table.alignments,
            caption=caption,
            attributes=attributes,
        )
