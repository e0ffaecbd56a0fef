"""Markdown that is deep, long or repeated enough to stop a careless reader."""

from tests.support.hostile.case import SLIDE, Case, talk


def nesting() -> list[Case]:
    divs = "\n\n".join(["::: columns\n\n::: column"] * 4000)
    return [
        talk("100,000 quotations deep", SLIDE + ">" * 100_000 + " a\n", "survive"),
        talk("lists 2,000 deep", SLIDE + "".join(" " * 2 * at + "- a\n" for at in range(2000)), "survive"),
        talk("lists on one line", SLIDE + "- " * 50_000 + "a\n", "survive"),
        talk("ordered lists on one line", SLIDE + "1. " * 30_000 + "a\n", "survive"),
        talk("blocks 8,000 deep", SLIDE + divs + "\n", "refuse"),
        talk("blocks never closed", SLIDE + "::: reveal\n\na\n\n" * 3000, "refuse"),
        talk("closing fences alone", SLIDE + ":::\n\n" * 3000, "refuse"),
        talk("emphasis 50,000 deep", SLIDE + "*a **b " * 25_000 + "\n", "survive"),
        talk("links 50,000 deep", SLIDE + "[" * 50_000 + "a" + "](b)" * 50_000 + "\n", "survive"),
        talk("footnotes in a circle", SLIDE + "a[^a]\n\n[^a]: see[^b]\n\n[^b]: see[^a]\n", "survive"),
        talk(
            "footnotes that double",
            SLIDE
            + "a[^0]\n\n"
            + "".join(f"[^{at}]: x[^{at + 1}] y[^{at + 1}]\n\n" for at in range(60))
            + "[^60]: z\n",
            "survive",
        ),
        talk("inline notes in notes", SLIDE + "a" + "^[b" * 5000 + "]" * 5000 + "\n", "survive"),
        talk("lists of HTML in a cell", SLIDE + "| a |\n|---|\n| " + "<ul><li>" * 5000 + "b |\n", "survive"),
    ]


def repetition() -> list[Case]:
    return [
        talk(f"repeated {sign}", SLIDE + sign * count + "\n", "survive")
        for sign, count in {
            "![": 200_000,
            "[": 300_000,
            "](": 100_000,
            "[a](": 50_000,
            "[@": 100_000,
            "`` ` ": 100_000,
            "<": 300_000,
            "<a ": 100_000,
            "<!--": 50_000,
            "&": 300_000,
            "&amp": 100_000,
            "\\": 300_000,
            "{": 300_000,
            "a{.b ": 60_000,
            "==": 200_000,
            "~~a": 100_000,
            "$": 300_000,
            "$a": 100_000,
            "a@b.": 60_000,
            "http://": 50_000,
            "**a*": 60_000,
            "_a__": 60_000,
            "^[": 60_000,
            "[^a]": 60_000,
            "|": 200_000,
            ": ": 100_000,
            "\t": 300_000,
        }.items()
    ] + [
        talk(
            "backticks of all lengths", SLIDE + " ".join("`" * at for at in range(1, 1500)) + "\n", "survive"
        ),
        talk("lines of pipes", SLIDE + "a|b\n-|-\n" + "|\n" * 30_000, "survive"),
        talk("definitions without end", SLIDE + "".join(f"[a{at}]: /b\n" for at in range(60_000)), "survive"),
        talk("one reference, many uses", SLIDE + "[a]: " + "x" * 5000 + "\n\n" + "[a] " * 20_000, "survive"),
    ]


def oversize() -> list[Case]:
    wide = "|" + "a|" * 3000 + "\n|" + "-|" * 3000 + "\n"
    return [
        talk("a title of 100,000 letters", "# A\n\n## " + "word " * 20_000 + "\n", "survive"),
        talk("a word of 200,000 letters", SLIDE + "a" * 200_000 + "\n", "survive"),
        talk("a table of 3,000 columns", SLIDE + wide + "|" + "b|" * 3000 + "\n", "survive"),
        talk("a table of 20,000 rows", SLIDE + "| a | b |\n|---|---|\n" + "| c | d |\n" * 20_000, "survive"),
        talk(
            "a cell as large as a book",
            SLIDE + "| a | b |\n|---|---|\n| " + "word " * 30_000 + "| d |\n",
            "survive",
        ),
        talk("60,000 lines of code", SLIDE + "```python\n" + "x = 1\n" * 60_000 + "```\n", "survive"),
        talk("code in one line", SLIDE + "```python\n" + "x=1;" * 60_000 + "\n```\n", "survive"),
        talk(
            "unclosed strings of code",
            SLIDE + "```python\n" + '"""' * 9999 + "\n" + "'" * 9999 + "\n```\n",
            "survive",
        ),
        talk(
            "a timeline of 3,000 periods",
            SLIDE + "::: timeline\n" + "- **1990** a\n" * 3000 + ":::\n",
            "survive",
        ),
        talk(
            "100 columns",
            SLIDE + "::: columns\n" + "::: column\na\n:::\n" * 100 + ":::\n",
            "survive",
        ),
        talk("a claim of 50,000 words", SLIDE + "::: myth\n" + "word " * 50_000 + "\n:::\n", "survive"),
        talk(
            "a formula without end",
            SLIDE + "$" + r"\frac{" * 20_000 + "a" + "}{b}" * 20_000 + "$\n",
            "survive",
        ),
        talk("notes of 300,000 words", SLIDE + "a\n\n::: notes\n" + "word " * 300_000 + "\n:::\n", "survive"),
        talk(
            "2,000 attributes",
            "# A\n\n## B {" + " ".join(f"k{at}=v" for at in range(2000)) + "}\n\na\n",
            "survive",
        ),
        talk("9,000 choices", SLIDE + "::: question\nWhy?\n\n" + "- [ ] a\n" * 9000 + ":::\n", "survive"),
    ]
