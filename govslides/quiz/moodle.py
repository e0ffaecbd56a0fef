"""Moodle XML: questions with their texts as HTML, pictures inside, sorted into categories.

The format: https://docs.moodle.org/en/Moodle_XML_format, and what Moodle itself exports.
"""

from binascii import b2a_base64

from govslides.ooxml.xml import text
from govslides.quiz.identifiers import qualified
from govslides.quiz.items import NOTHING, Item, Picture, Quiz, Rich

_PENALTIES = {"choice": "0.3333333", "truth": "1", "short": "0.3333333", "essay": "0"}
_TYPES = {"choice": "multichoice", "truth": "truefalse", "short": "shortanswer", "essay": "essay"}


def write_moodle(quiz: Quiz) -> bytes:
    """The quiz as Moodle XML: a category for the lecture, and one in it for each section."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n']
    category = None
    for item in quiz.items:
        if item.section != category:
            category = item.section
            out.append(_category(quiz, category))
        out.append(_question(quiz, item))
    out.append("</quiz>\n")
    return "".join(out).encode()


def _category(quiz: Quiz, section: str) -> str:
    names = ["$course$", "top", *[_one_category(name) for name in (quiz.title, section) if name]]
    return (
        '<question type="category">\n'
        f"<category><text>{text('/'.join(names))}</text></category>\n"
        "</question>\n"
    )


def _one_category(name: str) -> str:
    """A slash in a name is written twice; a dollar sign at its start would mean a context."""
    return " ".join(name.split())[:200].replace("/", "//").lstrip("$") or "-"


def _question(quiz: Quiz, item: Item) -> str:
    body = {"choice": _choice, "truth": _truth, "short": _short, "essay": _essay}[item.kind](item)
    tags = "".join([f"<tag><text>{text(tag)}</text></tag>" for tag in item.tags])
    return (
        f'<question type="{_TYPES[item.kind]}">\n'
        f"<name><text>{text(item.title)}</text></name>\n"
        f"{_rich('questiontext', item.prompt)}"
        f"{_rich('generalfeedback', item.feedback)}"
        "<defaultgrade>1</defaultgrade>\n"
        f"<penalty>{_PENALTIES[item.kind]}</penalty>\n"
        "<hidden>0</hidden>\n"
        f"<idnumber>{text(qualified(quiz, item))}</idnumber>\n"
        f"{body}"
        f"{f'<tags>{tags}</tags>' if tags else ''}"
        "</question>\n"
    )


def _choice(item: Item) -> str:
    right = sum(option.correct for option in item.options)
    wrong = len(item.options) - right
    answers = [
        _answer(
            _share(right) if option.correct else -_share(wrong) if item.multiple else 0,
            _rich_inside(option.text),
            option.feedback,
            "html",
        )
        for option in item.options
    ]
    return (
        f"<single>{'false' if item.multiple else 'true'}</single>\n"
        "<shuffleanswers>true</shuffleanswers>\n"
        "<answernumbering>ABCD</answernumbering>\n"
        + "".join(
            [_rich(f"{name}feedback", NOTHING) for name in ("correct", "partiallycorrect", "incorrect")]
        )
        + "".join(answers)
    )


def _truth(item: Item) -> str:
    right = [("true", item.truth), ("false", not item.truth)]
    return "".join([_answer(100 if is_so else 0, _plain(word), NOTHING) for word, is_so in right])


def _short(item: Item) -> str:
    """An asterisk would stand for anything."""
    answers = [_answer(100, _plain(accepted.replace("*", "\\*")), NOTHING) for accepted in item.accepted]
    return f"<usecase>0</usecase>\n{''.join(answers)}"


def _essay(item: Item) -> str:
    return (
        "<responseformat>editor</responseformat>\n"
        "<responserequired>1</responserequired>\n"
        "<responsefieldlines>10</responsefieldlines>\n"
        "<attachments>0</attachments>\n"
        "<attachmentsrequired>0</attachmentsrequired>\n"
        f"{_rich('graderinfo', item.guide)}"
        f"{_rich('responsetemplate', NOTHING)}"
    )


def _share(count: int) -> float:
    """An even share of 100, as one of the fractions that Moodle knows."""
    return round(100 / count, 5) if count else 0


def _answer(fraction: float, inside: str, feedback: Rich, form: str = "moodle_auto_format") -> str:
    number = f"{fraction:.5f}".rstrip("0").rstrip(".")
    return f'<answer fraction="{number}" format="{form}">{inside}\n{_rich("feedback", feedback)}</answer>\n'


def _rich(tag: str, rich: Rich) -> str:
    return f'<{tag} format="html">{_rich_inside(rich)}</{tag}>\n'


def _rich_inside(rich: Rich) -> str:
    files = [
        f'<file name="{picture.name}" path="/" encoding="base64">'
        f"{b2a_base64(picture.media.data, newline=False).decode()}</file>"
        for picture in rich.pictures
    ]
    html = rich.html(_image)  # ">" never follows "]]" in it, since it is escaped in texts
    return (f"<text><![CDATA[{html}]]></text>" if html else "<text></text>") + "".join(files)


def _plain(words: str) -> str:
    return f"<text>{text(words)}</text>"


def _image(picture: Picture) -> str:
    return picture.element(f"@@PLUGINFILE@@/{picture.name}")
