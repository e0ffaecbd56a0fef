"""Inputs made to hang or crash a reader: each ends soon, in a process of its own."""

import subprocess
import sys

import pytest

_N = 30_000
_READ = """
import sys
from govslides.diagnostics import Sink
from govslides.source import Source
from govslides.syntax.markdown import parse
sink = Sink()
parse(Source("x.md", eval(sys.argv[1])), sink)
print(*sorted({problem.code for problem in sink}))
"""

CASES = {
    "image openers": "'![' * N",
    "link openers": "'[' * N",
    "nested brackets": "'[' * N + ']' * N",
    "unclosed targets": "'[a](' * N",
    "pointy targets": "'[a](<b' * N",
    "links in brackets": "'[ [a](b) ' * N",
    "parentheses": "'[a](' + '(' * N",
    "emphasis": "'*a' * N",
    "spaced emphasis": "'*a ' * N",
    "mixed emphasis": "'*_' * N",
    "odd emphasis": "'**a *a' * N",
    "backticks": "''.join('`' * k + 'a ' for k in range(1, 250))",
    "angles": "'<' * N",
    "comments": "'x<!-- a' * N",
    "instructions": "'x<?' * N",
    "cdata": "'x<![CDATA[' * N",
    "attributes of tags": "'x<a' + ' b' * N",
    "dollars": "'x$a ' * N",
    "double dollars": "'x$$a' * N",
    "citations": "'[' + '@a;' * N + ']'",
    "ampersands": "'&a' * N",
    "quotations": "'>' * N",
    "items in items": "'- ' * N + 'x'",
    "deep list": "''.join(' ' * (2 * k) + '- a\\n' for k in range(500))",
    "divs": "'::: a\\n' * N",
    "bare fences": "':::\\n' * N",
    "definitions": "'[a]: ' * N",
    "meanings": "'a\\n: b\\n' * N",
    "footnotes": "'[^a]: ' * N",
    "inline notes": "'^[' * N + ']' * N",
    "wide table": "'|' + 'a|' * N + '\\n|' + '-|' * N + '\\n' + ('|' + 'a|' * N + '\\n') * 20",
    "long table": "'|a|b|\\n|-|-|\\n' + '|a|b|\\n' * 350_000",
    "lists in a cell": "'|a|\\n|-|\\n|' + '<ul><li>' * N + '|'",
    "braces": "'# a ' + '{.b ' * N + '}'",
    "lines": "'a\\n' * 450_000",
    "tabs": "'\\t' * N",
    "marked words": "('*a* ' * 24_000 + '\\n\\n') * 52",
    "raw tags": "('<b>' * 30_000 + '\\n\\n') * 50",
    "lazy lines": "'> a\\n' + 'b\\n' * N",
}


# What a reader may refuse, it must tell.
REFUSED = {
    "quotations": "too-deep",
    "items in items": "too-deep",
    "deep list": "too-deep",
    "divs": "too-deep",
    "odd emphasis": "too-complex",
    "wide table": "too-complex",
    "long table": "too-complex",
    "lines": "too-complex",
    "marked words": "too-complex",
    "raw tags": "too-complex",
}


@pytest.mark.parametrize("name", CASES)
def test_ends(name: str) -> None:
    text = CASES[name].replace("N", str(_N))
    done = subprocess.run(
        [sys.executable, "-c", _READ, text], capture_output=True, text=True, timeout=20, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    assert REFUSED.get(name, "") in done.stdout
