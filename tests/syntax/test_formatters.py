"""A formatter may rewrite a file; the tree stays the same.

The pairs show what Prettier 3 (and mdformat, where it differs) makes of a text.
"""

import pytest

from tests.syntax.tree import problems, read, show

PAIRS = {
    "markers": ("* a\n* b\n    * c\n\n*x* and __y__\n", "- a\n- b\n  - c\n\n_x_ and **y**\n"),
    "numbers": ("1) one\n2) two\n", "1. one\n2. two\n"),
    "same numbers": ("1. one\n2. two\n", "1. one\n1. two\n"),
    "break": ("a\n\n***\n\nb\n", "a\n\n---\n\nb\n"),
    "long break": ("a\n\n***\n\nb\n", f"a\n\n{'_' * 70}\n\nb\n"),
    "heading": ("Title {#id}\n===========\n", "# Title {#id}\n"),
    "closed heading": ("## Title {.x} ##\n", "## Title {.x}\n"),
    "table": (
        '|a|b|\n|-|:-:|\n|1|<ul><li>*x*</li></ul>|\n\n{#t widths="1,2"}\n',
        "| a   |          b           |\n| --- | :------------------: |\n"
        '| 1   | <ul><li>_x_</li></ul> |\n\n{#t widths="1,2"}\n',
    ),
    "attributes tight under a table": (
        "| a | b |\n|---|---|\n| 1 | 2 |\n{#t}\n",
        "| a    | b   |\n| ---- | --- |\n| 1    | 2   |\n| {#t} |\n",
    ),
    "caption tight under a table": (
        "| a | b |\n|---|---|\n| 1 | 2 |\n: What it shows {#t}\n",
        "| a                    | b   |\n| --- | --- |\n| 1 | 2   |\n| : What it shows {#t} |     |\n",
    ),
    "fences tight under a table": (
        "| a | b |\n|---|---|\n| 1 | 2 |\n::: notes\nSay it.\n:::\n\nMore.\n",
        "| a         | b   |\n| --------- | --- |\n| 1         | 2   |\n"
        "| ::: notes |     |\n| Say it.   |     |\n| :::       |     |\n\nMore.\n",
    ),
    "closing fence tight under a table": (
        "::: chart\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n",
        "::: chart\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n| ::: |\n",
    ),
    "closing fence tight under a list": (
        "::: notes\n* one\n* two\n:::\n",
        "::: notes\n\n- one\n- two\n  :::\n",
    ),
    "closing fence tight under a quotation": ("::: a\n> one\n:::\n", "::: a\n\n> one\n> :::\n"),
    "block tight under a list": (
        "* one\n::: notes\n\nSay it.\n\n:::\n",
        "- one\n  ::: notes\n\nSay it.\n\n:::\n",
    ),
    "block tight under a nested list": (
        "* one\n  * two\n::: notes\n\nSay it.\n\n:::\n",
        "- one\n  - two\n    ::: notes\n\nSay it.\n\n:::\n",
    ),
    "block tight under a quotation": (
        "> one\n::: notes\nSay it.\n:::\n",
        "> one\n> ::: notes\n> Say it.\n> :::\n",
    ),
    "definitions": ("Term\n:   one\n:   two\n", "Term\n: one\n: two\n"),
    "definition of paragraphs": ("Term\n\n:   one\n\n    two\n", "Term\n\n: one\n\n    two\n"),
    "alert": ("> [!NOTE]\n> text\n", "> \\[!NOTE\\]\n> text\n"),
    "tasks": ("* [x] right\n* [ ] wrong\n", "- \\[x\\] right\n- \\[ \\] wrong\n"),
    "code": ("~~~ python\nx\n~~~\n", "```python\nx\n```\n"),
    "blank lines": ("# a\ntext\n- x\n", "# a\n\ntext\n\n- x\n"),
    "hard break": ("one  \ntwo\n", "one\\\ntwo\n"),
    "escapes": ("a_b 5 * 3 # +\n", "a_b 5 \\* 3 # +\n"),
    "reference": ("See [it][r].\n\n[R]: <https://a.b> 'T'\n", 'See [it][r].\n\n[r]: https://a.b "T"\n'),
}


@pytest.mark.parametrize("name", PAIRS)
def test_same_tree(name: str) -> None:
    written, formatted = PAIRS[name]
    assert problems(written) == problems(formatted) == []
    assert show(read(formatted)) == show(read(written))


def test_wrapped_fences_are_told() -> None:
    """Prettier's `--prose-wrap always` joins tight lines: an error, never text on a slide."""
    assert problems("Some text ::: notes Say it. :::\n") == ["1:11 stray-fence"]
