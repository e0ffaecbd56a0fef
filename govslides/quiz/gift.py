"""GIFT: questions as plain text, which many platforms read and people can edit.

The format: https://docs.moodle.org/en/GIFT_format. A text stands on one line; tabs and line feeds are
written as such. GIFT has no room for pictures: their alternative texts stand in brackets.
"""

import re

from govslides.ooxml.xml import text
from govslides.patterns import pattern
from govslides.quiz.identifiers import qualified
from govslides.quiz.items import Item, Picture, Quiz, Rich

_SPECIAL = pattern(r"[\\~=#{}:]")


def write_gift(quiz: Quiz) -> bytes:
    """The quiz in GIFT."""
    out: list[str] = []
    category = None
    for item in quiz.items:
        if item.section != category:
            category = item.section
            names = [name for name in (quiz.title, category) if name]
            path = "/".join([" ".join(name.split()).replace("/", "//") for name in names])
            out.append(f"$CATEGORY: $course$/top/{path}\n")
        out.append(_question(quiz, item))
    return "\n".join(out).encode()


def _question(quiz: Quiz, item: Item) -> str:
    marks = "".join([f" [tag:{_mark(tag)}]" for tag in item.tags])
    answers = {"choice": _choice, "truth": _truth, "short": _short, "essay": _essay}[item.kind](item)
    return (
        f"// [id:{_mark(qualified(quiz, item))}]{marks}\n"
        f"::{_plain(item.title)}::[html]{_rich(item.prompt)}{{\n{answers}{_general(item)}}}\n"
    )


def _choice(item: Item) -> str:
    right = sum(option.correct for option in item.options)
    wrong = len(item.options) - right
    lines = []
    for option in item.options:
        if not item.multiple:
            sign = "=" if option.correct else "~"
        elif option.correct:
            sign = f"~%{_number(100 / right)}%"
        else:
            sign = f"~%-{_number(100 / wrong)}%"
        lines.append(f"\t{sign}[html]{_rich(option.text)}{_feedback(option.feedback)}\n")
    return "".join(lines)


def _truth(item: Item) -> str:
    return "TRUE\n" if item.truth else "FALSE\n"


def _short(item: Item) -> str:
    return "".join([f"\t={_accepted(each)}\n" for each in item.accepted])


def _accepted(words: str) -> str:
    """An asterisk would stand for anything, an arrow would make pairs, a per cent sign begins a share."""
    words = _plain(words).replace("*", "\\*").replace("->", "\u2192")
    return f"%100%{words}" if words.startswith("%") else words


def _essay(_item: Item) -> str:
    return ""


def _general(item: Item) -> str:
    """What everybody is told; GIFT has no place for those who mark an essay."""
    return f"\t####[html]{_rich(item.feedback)}\n" if item.feedback else ""


def _feedback(feedback: Rich) -> str:
    return f"#[html]{_rich(feedback)}" if feedback else ""


def _number(share: float) -> str:
    return f"{share:.5f}".rstrip("0").rstrip(".")


def _rich(rich: Rich) -> str:
    return _escaped(rich.html(_instead))


def _instead(picture: Picture) -> str:
    return f"[{text(picture.alt)}]" if picture.alt else ""


def _plain(words: str) -> str:
    return _escaped(" ".join(words.split()))


def _escaped(words: str) -> str:
    words = _SPECIAL.sub(r"\\\g<0>", words)
    return words.replace("\n", "\\n").replace("\t", " ")


def _mark(words: str) -> str:
    """An id or a tag in a comment, where only brackets and backslashes mean something."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", " ".join(words.split()))
