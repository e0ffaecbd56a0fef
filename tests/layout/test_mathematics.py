"""Formulas as text."""

from itertools import groupby

import pytest

from govslides.layout.mathematics import spelled


def shown(tex: str) -> str:
    """A formula with `^(` and `_(` around what is raised and lowered."""
    marks = {"": "{}", "super": "^({})", "sub": "_({})"}
    grouped = groupby(spelled(tex), key=lambda part: part.place)
    return "".join(marks[place].format("".join(part.text for part in parts)) for place, parts in grouped)


@pytest.mark.parametrize(
    ("tex", "expected"),
    [
        (r"x^2", "x^(2)"),
        (r"x_i^2 + y", "x_(i)^(2) + y"),
        (r"\frac{1}{2}", "1/2"),
        (r"\frac{a+b}{2c}", "(a + b)/(2c)"),
        (r"\alpha \le \beta", "\u03b1 ≤ \u03b2"),
        (r"\sqrt{x}", "√x"),
        (r"\sqrt{x+1}", "√(x + 1)"),
        (r"\sum_{i=1}^{n} x_i", "∑_(i=1)^(n)x_(i)"),
        (r"a^{b^c}", "a^(b^c)"),
        (r"\bar{x}", "x\u0304"),
        (r"\overline{x+y}", "x\u0304 + y\u0304"),
        (r"\text{if } x > 0", "if x > 0"),
        (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "(1 2; 3 4)"),
        (r"5 - 3", "5 \u2212 3"),
        (r"f(x, y)", "f(x, y)"),
    ],
)
def test_formulas_are_spelt_out(tex: str, expected: str) -> None:
    assert shown(tex) == expected


@pytest.mark.parametrize("tex", [r"{{{", r"\frac", r"^", r"\begin{nonsense}", "&", r"\\", ""])
def test_what_cannot_be_read_is_kept(tex: str) -> None:
    assert "".join(part.text for part in spelled(tex)).replace(" ", "") != "" or not tex.strip("\\^&{} ")


def test_names_of_variables_slant_and_numbers_do_not() -> None:
    assert [(part.text, part.slanted) for part in spelled("2x")] == [("2", False), ("x", True)]
