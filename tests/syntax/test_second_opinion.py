"""Another reader of CommonMark has to read generated and real Markdown as we do."""

import re
import sysconfig
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from govslides.diagnostics import Sink
from govslides.model.document import Document
from govslides.model.inline import plain_text
from govslides.model.prose import CodeBlock, Heading, Paragraph
from govslides.source import Source
from govslides.syntax.markdown import parse
from tests.syntax.commonmark_html import NotCommonMarkError, to_html
from tests.syntax.second_reader import SLIPS, is_known_slip, normal, second_html, second_words
from tests.syntax.tree import nodes

ROOT = Path(__file__).parent.parent.parent

# What this language reads otherwise on purpose. Its own syntax makes nodes that CommonMark has no HTML for,
# and is left out by that; what else there is:
OURS = {
    "front matter is no text": (r"\A---\n", "---\na: b\n---\n"),
    "comments are left out": (r"<!--", "<!-- a -->\n"),
    "a task's box is no text": (r"(?:[-+*]|\d[.)])[ \t\n>]+\\?\[[ xX]\\?\]", "- [x] a\n"),
    "a delimiter row may start with a dash and a space: no list item holds strokes alone": (
        r"\|.*\n[ \t>]*- [-:| \t]+$",
        "a | b\n- | -\n",
    ),
}
# Reported as errors: nobody depends on how the rest is read.
REFUSED = {"raw-html", "unclosed-code"}


def read(text: str) -> tuple[Document, set[str]]:
    sink = Sink()
    document = parse(Source("talk.md", text), sink)
    return document, {problem.code for problem in sink}


def is_ours(text: str) -> bool:
    return any(re.search(pattern, text, re.MULTILINE) for pattern, _ in OURS.values())


WORDS = [
    "a",
    "b c",
    "é",
    "x\u00a0y",
    "“q”",
    "1.",
    "-",
    "#",
    "+",
    "=",
    "(",
    ")",
    '"',
    "'",
    ".",
    "!",
    "|",
    " ",
    "\t",
]
MARKS = ["*", "**", "***", "_", "__", "~~", "~", "`", "``", "[", "]", "![", "\\", "&", "<", ">"]
TARGETS = ["](u)", '](<u v> "t")', "](u 't')", "](u (t))", "](", "]()", "][r]", "[r]", "[]", "[ R ]", "[a]"]
WHOLE = ["*x*", "**y**", "_z_", "~~s~~", "[t](u)", "![i](p.png)", "`a  b`", "`` ` ``", "<http://x.y/?a=b&c>"]
ESCAPES = ["\\*", "\\[", "\\\\", "\\|", "\\`", "&amp;", "&copy;", "&#35;", "&#x22;", "&nope;", "&#0;"]
TEXTS = st.lists(st.sampled_from(WORDS + MARKS + TARGETS + WHOLE + ESCAPES), min_size=1, max_size=8).map(
    "".join
)

BLANKS = ["", "", "", "  "]
RULES = ["---", "***", "* * *", "_ _ _", "===", "=", "--"]
HEADINGS = ["# h", "## h ##", "#", "#x", "####### x", "### *h* #", "# a \\#"]
ITEMS = [
    "- a",
    "-",
    "* b",
    "+ c",
    "1. a",
    "2) b",
    "1)",
    "10. c",
    "003. d",
    "-\ta",
    "- - a",
    "1. - b",
    "-     c",
]
QUOTES = ["> q", ">", "> - a", ">> z", ">     c", "> # h", ">\ta", "> 1. x", "> > > deep"]
CODE = ["    code", "\tcode", "``` py\nx\n```", "~~~ a b\n\n  x\n~~~", "````\n```\n````", "```\n\n```"]
ENDS = ["a\\", "a  ", "b   ", "c\t"]
DEFINITIONS = ["[r]: u 't'\n", '[R]: <v w>\n"t"\n', "[a]:\n/u\n", "[a]: b c\n", "[r]:\n", "[r]: (u\n"]
TABLES = [
    "| a | b |\n|---|:-:|\n| c | *d* |",
    "a | b\n-:|---\nc\n| `d|e` \\| f |",
    "|x|\n|-|\n|y|\n    z",
    "|a|b|\n|-|-|",
    "| a |\n|:-|\n> q",
    "a | b\n--|--|--\nc | d",
]
INDENTS = [
    "",
    "",
    "",
    " ",
    "  ",
    "   ",
    "    ",
    "     ",
    "\t",
    "> ",
    "- ",
    "1. ",
    "  > ",
    ">\t",
    "* - ",
    "   - ",
    "        ",
]
LINES = st.one_of(
    TEXTS, st.sampled_from(BLANKS + RULES + HEADINGS + ITEMS + QUOTES + CODE + ENDS + DEFINITIONS + TABLES)
)


@st.composite
def pieces(draw: st.DrawFn) -> str:
    """A line, or a few that belong together, all behind one indent or mark."""
    indent, lines = draw(st.sampled_from(INDENTS)), draw(LINES).split("\n")
    rest = indent if ">" in indent else " " * len(indent)
    return "\n".join((indent if number == 0 else rest) + line for number, line in enumerate(lines))


# It starts with a blank line, since two breaks at the top of a file are front matter.
MARKDOWN = st.lists(pieces(), min_size=1, max_size=8).map(lambda lines: "\n" + "\n".join(lines) + "\n")


@settings(max_examples=settings().max_examples * 15)
@given(MARKDOWN)
@example("![[a](u)][r](v)\n")  # a link inside closes no bracket but those around it
@example("a|b\n-|-\n    c\n")  # indented code ends a table
def test_generated_markdown(text: str) -> None:
    document, codes = read(text)
    assume(not codes & REFUSED)
    try:
        ours = normal(to_html(document))
    except NotCommonMarkError:
        assume(False)
    assert ours == normal(second_html(text)) or is_ours(text) or is_known_slip(text)


@pytest.mark.parametrize("reason", OURS)
def test_what_differs_on_purpose(reason: str) -> None:
    pattern, text = OURS[reason]
    assert re.search(pattern, text, re.MULTILINE)
    assert normal(to_html(read(text)[0])) != normal(second_html(text))


@pytest.mark.parametrize("reason", SLIPS)
def test_where_the_other_reader_is_wrong(reason: str) -> None:
    pattern, text, right = SLIPS[reason]  # a later version of it may have mended some
    assert re.search(pattern, text, re.MULTILINE)
    assert to_html(read(text)[0]) == right


def real_files() -> Iterator[tuple[str, str]]:
    """Markdown that other people wrote, by the name of its file."""
    installed = Path(sysconfig.get_path("purelib"))
    for path in sorted(installed.glob("*.dist-info/METADATA")):
        yield path.parent.name, path.read_text(encoding="utf-8", errors="replace").partition("\n\n")[2]
    folders = [installed, ROOT / "docs", *sorted((ROOT / "node_modules").glob("*/*"))]
    paths = [path for folder in folders for path in sorted(folder.rglob("*.md"))]
    for path in [*paths, *sorted(ROOT.glob("*.md"))]:
        yield str(path), path.read_text(encoding="utf-8", errors="replace")


FILES = dict(real_files())


def sections(text: str) -> list[str]:
    """The file cut before each heading, so that one stretch of raw HTML does not hide all of it."""
    starts = [block.span.start for block in read(text)[0].blocks if isinstance(block, Heading)]
    edges = [0, *(start for start in starts if start), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]


def real_sections() -> Iterator[tuple[str, Document, set[str], str]]:
    """Each section in which nothing of our own syntax is met: its text, its tree, its problems, its HTML."""
    for text in FILES.values():
        for section in sections(text):
            document, codes = read(section)
            try:
                html = to_html(document)
            except NotCommonMarkError:
                continue
            if not codes - REFUSED and document.front_matter is None:
                yield section, document, codes, html


def words(document: Document) -> Counter[str]:
    """The words of every block that holds text or code."""
    texts = []
    for node, _ in nodes(document):
        match node:
            case Paragraph() | Heading():
                texts.append(plain_text(node.inlines))
            case CodeBlock():
                texts.append(node.text)
    return Counter(re.findall(r"\w\w+", "\n".join(texts)))


def test_real_files_are_read_alike() -> None:
    compared = 0
    for section, _, codes, html in real_sections():
        if not codes and not is_ours(section):
            compared += 1
            assert normal(html) == normal(second_html(section)) or is_known_slip(section)
    assert compared > 150  # of some 350; most of the others hold raw HTML


def test_no_word_of_a_real_file_is_lost() -> None:
    compared = 0
    for section, document, _, _ in real_sections():
        expected = second_words(section)
        compared += expected.total()
        assert not expected - words(document)
    assert compared > 10_000
