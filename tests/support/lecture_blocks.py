"""Blocks of generated lectures, as Markdown: each method returns one, without a blank line at its ends."""

import textwrap
from collections.abc import Callable
from random import Random

from tests.support.vocabulary import CODE, NAMES, OTHER_LANGUAGES, picture, words


class BlockWriter:
    """Writes blocks at random.

    Fields:
        random: where every choice comes from.
        language: of most words.
        wild: whether extremes may come: many rows, deep lists, long words.
        keys: what may be cited.
        files: the pictures named so far, by path from the lecture's folder.
        footnotes: definitions that belong at the end of the file.
        ids: of the slides written so far, to link to.
    """

    def __init__(self, random: Random, *, language: str, wild: bool, keys: list[str]) -> None:
        self.random = random
        self.language = language
        self.wild = wild
        self.keys = keys
        self.files: dict[str, bytes] = {}
        self.footnotes: list[str] = []
        self.ids: list[str] = []
        self.serial = 0

    # Words and inlines

    def number(self) -> int:
        """A number not given before."""
        self.serial += 1
        return self.serial

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def phrase(self, low: int, high: int) -> str:
        """Plain words, now and then some of another language."""
        language = self.language
        if self.chance(0.04):
            language = self.random.choice(list(OTHER_LANGUAGES))
        chosen = words(self.random, self.random.randint(low, high), language)
        if self.chance(0.3):
            chosen.insert(0, f"{self.random.choice(['Item', 'Point', 'Case'])}{self.number()}")
        if self.wild and self.chance(0.03):
            chosen.append("Donaudampfschifffahrtsgesellschaft" * self.random.randint(1, 3))
        return " ".join(chosen)

    def marked(self, low: int, high: int) -> str:
        """Words with emphasis, code, links and so on."""
        parts = [self.phrase(low, high)]
        parts += [self.random.choice(self._marks())() for _ in range(self.random.randint(0, 2))]
        if self.chance(0.5):
            self.random.shuffle(parts)
        return " ".join(parts)

    def _marks(self) -> list[Callable[[], str]]:
        marks: list[Callable[[], str]] = [
            lambda: f"**{self.phrase(1, 2)}**",
            lambda: f"*{self.phrase(1, 3)}*",
            lambda: f"_{self.phrase(1, 2)}_",
            lambda: f"***{self.phrase(1, 2)}***",
            lambda: f"~~{self.phrase(1, 2)}~~",
            lambda: f"=={self.phrase(1, 2)}==",
            lambda: f"`{self.random.choice(['x = 1', 'snake_case', 'a*b', 'if (x < 2)'])}`",
            lambda: f"[{self.phrase(1, 3)}](https://example.org/{self.number()}?a=1&b=2)",
            lambda: f"<https://example.org/{self.number()}>",
            lambda: "$x^2 + y_1$",
            lambda: self.random.choice(
                [r"\*literal\*", "&copy; 2026", "R&amp;D", "2 \\< 3", "snake_case_word"]
            ),
        ]
        if self.keys:
            marks += [self.citation, self.citation, lambda: f"@{self.random.choice(self.keys)} found"]
        marks += [self.footnote]
        if self.ids:
            marks.append(lambda: f"[{self.phrase(1, 3)}](#{self.random.choice(self.ids)})")
        return marks

    def citation(self) -> str:
        first, second = (self.random.choice(self.keys) for _ in range(2))
        return self.random.choice(
            [
                f"[@{first}]",
                f"[@{first}, p. {self.number()}]",
                f"[see @{first}; @{second}, ch. 3]",
                f"[-@{first}]",
            ]
        )

    def footnote(self) -> str:
        if self.chance(0.3):
            return f"word^[An inline note: {self.phrase(2, 6)}.]"
        label = f"n{self.number()}"
        self.footnotes.append(f"[^{label}]: The note says {self.phrase(3, 8)}.")
        return f"word[^{label}]"

    def sentence(self, low: int = 6, high: int = 16) -> str:
        return f"{self.marked(low, high)}."

    # Prose

    def paragraph(self) -> str:
        length = 4 if self.wild and self.chance(0.2) else self.random.randint(1, 2)
        text = " ".join(self.sentence() for _ in range(length))
        if self.chance(0.1):
            text += "\\\n" + self.sentence(3, 6)
        if self.chance(0.1):
            text = f"<!-- a comment, never shown -->\n\n{text.replace(' ', chr(10), 1)}"
        return text

    def bullets(self) -> str:
        return self._list(self.random.choice("-*+"), depth=self.random.choice([1, 1, 2, 3]))

    def numbers(self) -> str:
        return self._list(self.random.choice("13"), depth=self.random.choice([1, 1, 2]))

    def deep_list(self) -> str:
        return self._list("-", depth=6 if self.wild else 3)

    def many_bullets(self) -> str:
        return "\n".join(f"- {self.sentence(3, 9)}" for _ in range(40 if self.wild else 12))

    def tasks(self) -> str:
        boxes = (
            f"- [{self.random.choice(' x')}] {self.marked(2, 8)}" for _ in range(self.random.randint(2, 5))
        )
        return "\n".join(boxes)

    def _list(self, marker: str, *, depth: int) -> str:
        blank = "\n\n" if self.chance(0.15) else "\n"
        items = []
        # A deep list is long because it is deep, not because it is wide as well.
        for place in range(self.random.randint(1, 2) if depth > 3 else self.random.randint(2, 5)):
            head = f"{int(marker) + place}." if marker.isdigit() else marker
            inner = [self.marked(2, 10)]
            if blank == "\n\n" and self.chance(0.2):
                inner.append(self.sentence(3, 8))
            if depth > 1 and self.chance(0.6):
                inner.append(self._list(self.random.choice("-*1"), depth=depth - 1))
            body = blank.join(inner)
            items.append(f"{head} " + textwrap.indent(body, " " * (len(head) + 1)).lstrip(" "))
        return blank.join(items)

    def definitions(self) -> str:
        entries = []
        for _ in range(self.random.randint(1, 4)):
            entry = [self.phrase(1, 3)]
            entry += [f": {self.sentence(4, 12)}" for _ in range(self.random.choice([1, 1, 2]))]
            entries.append("\n".join(entry))
        return "\n\n".join(entries)

    def quotation(self) -> str:
        return textwrap.indent(self.paragraph(), "> ")

    def alert(self) -> str:
        kind = self.random.choice(["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
        return textwrap.indent(f"[!{kind}]\n{self.sentence()}", "> ", lambda _line: True)

    def code(self) -> str:
        language = self.random.choice(list(CODE))
        text = CODE[language]
        if self.wild and self.chance(0.3):
            text = "\n".join(f"{line}  # {number}" for number, line in enumerate(text.splitlines() * 12))
        return f"```{language}\n{text}\n```"

    def indented_code(self) -> str:
        return "So it is:\n\n" + textwrap.indent(CODE["sql"], "    ")

    def formula(self) -> str:
        return "$$\n" + self.random.choice(["E = mc^2", r"\frac{a}{b} + \sum_{i=1}^{n} x_i"]) + "\n$$"

    def run_in(self) -> str:
        return f"### {self.phrase(2, 5)}\n\n{self.paragraph()}"

    # Tables and pictures

    def table(self) -> str:
        rows, columns = self.random.randint(1, 6), self.random.randint(2, 5)
        if self.wild and self.chance(0.4):
            rows, columns = self.random.choice([(30, 3), (12, 12), (3, 10), (18, 6), (1, 2)])
        return self._table(rows, columns)

    def _table(self, rows: int, columns: int) -> str:
        longest = max(1, 12 // columns)
        marks = [self.random.choice(["---", ":--", ":-:", "--:"]) for _ in range(columns)]
        lines = [self._row(longest, columns), "| " + " | ".join(marks) + " |"]
        lines += [self._row(longest, columns) for _ in range(rows)]
        if self.chance(0.15):
            lines.append("")
            lines.append(f": {self.phrase(2, 6)}")
        return "\n".join(lines)

    def _row(self, longest: int, columns: int) -> str:
        return "| " + " | ".join(self._cell(longest) for _ in range(columns)) + " |"

    def _cell(self, longest: int) -> str:
        if self.chance(0.06):
            items = "".join(f"<li>{self.phrase(1, longest)}</li>" for _ in range(self.random.randint(1, 3)))
            return self.random.choice([f"<ul>{items}</ul>", f"<ol>{items}</ol>"])
        if self.chance(0.05):
            return f"{self.phrase(1, longest)}<br>{self.phrase(1, longest)}"
        if self.chance(0.15):
            return self.random.choice(["12.5", "1990", "-3", "45 %", ""])
        if self.chance(0.1):
            return f"**{self.phrase(1, longest)}**"
        return self.phrase(1, longest)

    def list_table(self) -> str:
        columns = self.random.randint(2, 4)
        rows = []
        for _ in range(self.random.randint(2, 5)):
            cells = [f"- {self.phrase(1, 5)}" for _ in range(columns)]
            if self.chance(0.4):
                cells[-1] = f"- - {self.phrase(1, 4)}\n  - {self.phrase(1, 4)}"
            rows.append("- " + textwrap.indent("\n".join(cells), "  ").lstrip(" "))
        return "::: {.list-table header-rows=1}\n\n" + "\n".join(rows) + "\n\n:::"

    def image(self) -> str:
        return self._image(caption=f' "{self.phrase(2, 6)}"' if self.chance(0.4) else "")

    def _image(self, caption: str = "") -> str:
        kind = self.random.choice(["png", "jpg"])
        width, height = self.random.choice(
            [(64, 48), (300, 200), (200, 300), (900, 120), (120, 900), (1280, 720)]
        )
        path = f"images/p{self.number()}.{kind}"
        self.files[path] = picture(kind, width, height, self.number())
        size = self.random.choice(["", "", "{width=50%}", "{.centre width=30%}"])
        return f"![{self.phrase(2, 5)}]({path}{caption}){size}"

    def figure(self) -> str:
        return f"::: figure\n\n{self._image()}\n\n{self.sentence(4, 10)}\n\n:::"

    # Blocks of our own

    def fence(self, head: str, body: str) -> str:
        """A block, spaced or tight."""
        gap = "\n" if self.chance(0.3) else "\n\n"
        return f"::: {head}{gap}{body}{gap}:::"

    def quote(self) -> str:
        by = self.random.choice(NAMES)
        head = self.random.choice(
            ["quote", f'{{.quote by="{by}"}}', f'{{.quote by="{by}" source="The Book" year=1980 page=280}}']
        )
        body = self.sentence(8, 30)
        if head == "quote":
            body += f"\n\n\N{EM DASH} {by}, *The Book*"
        return self.fence(head, body)

    def timeline(self) -> str:
        periods = self.random.randint(2, 12 if self.wild else 6)
        items = []
        for place in range(periods):
            item = f"- **{1950 + 5 * place}s** {self.phrase(1, 4 if periods > 6 else 8)}"
            if periods <= 6 and self.chance(0.3):
                item += "".join(f"\n  - {self.phrase(1, 5)}" for _ in range(self.random.randint(1, 3)))
            items.append(item)
        return self.fence("timeline", "\n".join(items))

    def columns(self) -> str:
        share = self.random.choice([None, 40, 50, 60])
        inner = []
        for place in range(2):
            width = (
                "column" if share is None else f"{{.column width={share if place == 0 else 100 - share}%}}"
            )
            body = self.random.choice(
                [self.paragraph, self.bullets, self.code, self.image, self.definitions]
            )()
            inner.append(f"::: {width}\n\n{body}\n\n:::")
        colons = self.random.choice([":::", "::::"])
        return f"{colons} columns\n\n" + "\n\n".join(inner) + f"\n\n{colons}"

    def reveal(self) -> str:
        body = self.random.choice([self.paragraph, self.bullets, self.quotation])()
        return self.fence(self.random.choice(["reveal", "incremental", "reveal"]), body)

    def chart(self) -> str:
        kind = self.random.choice(["bar", "column", "line", "pie", "area"])
        series = 1 if kind == "pie" else self.random.randint(1, 3)
        head = (
            "| Year | "
            + " | ".join(f"{self.random.choice(NAMES)}{self.number()}" for _ in range(series))
            + " |"
        )
        lines = [head, "|---|" + "--:|" * series]
        for year in range(1990, 1990 + self.random.randint(2, 6)):
            numbers = (str(self.random.choice([self.random.randint(0, 90), 2.5])) for _ in range(series))
            lines.append(f"| {year} | " + " | ".join(numbers) + " |")
        return self.fence(f'{{.chart type={kind} title="{self.phrase(1, 4)}"}}', "\n".join(lines))

    def choices(self) -> str:
        """Choices of a question, some with feedback beneath."""
        lines = []
        for mark in self.random.sample([" ", "x", " ", " "], 4):
            lines.append(f"- [{mark}] {self.phrase(2, 6)}")
            if self.chance(0.3):
                lines.append(f"\n  {self.sentence(3, 8)}\n")
        return "\n".join(lines)

    def panel(self) -> str:
        return self.fence(self.random.choice(["objectives", "summary"]), self.bullets())
