"""Lectures that say something secret in every place that is for tutors."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Literal

from PIL import Image
from PIL.PngImagePlugin import PngInfo

Tone = Literal["marked", "other", "silent"]
"""What is said where only tutors read: a marker, something else, or nothing."""

LETTERS = "bcdfghjkmpqrstvwxz"


@dataclass
class Marked:
    """A lecture being written, or written.

    Fields:
        files: the texts of the lecture's folder, and of the folder of answers beside it.
        secrets: the markers in what is for tutors.
        shown: the markers in what everybody sees.
        unprinted: those of the secrets that not even tutors get to see (comments, names of files).
    """

    tone: Tone
    random: Random
    files: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)
    secrets: list[str] = field(default_factory=list)
    unprinted: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    works: list[str] = field(default_factory=list)

    def word(self, kind: str, number: int) -> str:
        """A word that stands nowhere else, and that nobody hyphenates: no vowels."""
        digits = ""
        for _ in range(4):
            number, digit = divmod(number, len(LETTERS))
            digits += LETTERS[digit]
        return f"{kind}{digits}"

    def secret(self, *, printed: bool = True) -> str:
        """A marker, or what stands in its place in a lecture of another tone."""
        marker = self.word("zqs", len(self.secrets))
        self.secrets.append(marker)
        if not printed:
            self.unprinted.append(marker)
        if self.tone == "marked":
            return marker
        return f"other{len(self.secrets)}" * (1 + len(self.secrets) % 3)

    def visible(self) -> str:
        """A marker for what everybody sees."""
        marker = self.word("zqv", len(self.shown))
        self.shown.append(marker)
        return marker

    def write(self, folder: Path) -> Path:
        """Write it to `folder`/lecture, its answers to `folder`/private; returns the lecture's folder."""
        for name, text in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for name, note in self.pictures.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            _picture(path, note)
        return folder / "lecture"


def _picture(path: Path, note: str) -> None:
    """A picture with a note in its metadata; its colours depend on nothing secret."""
    image = Image.new("RGB", (32, 24), (40, 90, 140))
    if path.suffix == ".png":
        told = PngInfo()
        told.add_text("Comment", note)
        told.add_text("Description", note, zip=True)
        image.save(path, pnginfo=told)
    else:
        exif = Image.Exif()
        exif[0x010E] = note
        image.save(path, exif=exif, comment=note.encode())


def marked(seed: int, tone: Tone, *, slides: int | None = None) -> Marked:
    """A lecture with a secret wherever one can be; the seed alone decides what everybody sees of it."""
    lecture = Marked(tone, Random(seed))
    count = lecture.random.randint(1, 5) if slides is None else slides
    body = [f"# {lecture.visible()} part\n"]
    body += [_slide(lecture, number, everything=slides is not None) for number in range(count)]
    body += lecture.footnotes
    said = lecture.tone != "silent"
    comment = f"# {lecture.secret(printed=False)}\n"
    settings = (
        f"title: {lecture.visible()} lecture\nlanguage: en\nreferences: works.bib\n"
        "outputs:\n  deck:\n    audience: [student, tutor]\n"
    )
    if said:
        keys = ("answer", "correct", "explanation", "feedback", "followup", "tutor")
        settings = "labels:\n" + "".join(f"  {key}: {lecture.secret()}\n" for key in keys) + settings
    lecture.files["lecture/lecture.yaml"] = settings + (comment if said else "")
    lecture.files["lecture/talk.md"] = "\n".join(body)
    lecture.files["lecture/works.bib"] = _works(lecture)
    if said and lecture.answers:
        lecture.files[f"private/{lecture.secret(printed=False)}.md"] = "\n".join(lecture.answers)
    return lecture


def _works(lecture: Marked) -> str:
    shown = "@book{seen2001,\n author={Seen, Ann},\n title={A seen book},\n year={2001}\n}\n"
    return shown + "".join(lecture.works)


def _slide(lecture: Marked, number: int, *, everything: bool) -> str:
    """A slide with some of the blocks, or with all."""
    blocks = list(_BLOCKS)
    lecture.random.shuffle(blocks)
    chosen = blocks if everything else blocks[: lecture.random.randint(1, 5)]
    parts = [f"## {lecture.visible()} slide {number} {{data-x={lecture.secret(printed=False)}}}\n"]
    for place, make in enumerate(chosen):
        parts.append(make(lecture, f"{number}x{place}"))
    return "\n".join(parts)


def _private(lecture: Marked, name: str, inside: str) -> str:
    """A block for tutors, or nothing."""
    return f"::: {name}\n\n{inside}\n\n:::\n" if lecture.tone != "silent" else ""


def _notes(lecture: Marked, place: str) -> str:
    name = lecture.random.choice(["notes", "tutor"])
    secret = lecture.secret
    picture = f"{secret(printed=False)}.{lecture.random.choice(['png', 'jpg'])}"
    lecture.pictures[f"lecture/{picture}"] = secret(printed=False)
    if lecture.tone != "silent":
        lecture.footnotes.append(f"[^n{place}]: A note {secret()}.\n")
        lecture.works.append(
            f"@book{{said{place},\n author={{{secret()}, Ann}},\n title={{Of {secret()}}},\n year=2002\n}}\n"
        )
    alt, caption, code, cell, link = (secret() for _ in range(5))
    inside = (
        f"Say **{secret()}**.[^n{place}] As [@said{place}] and @seen2001 have it.\n\n"
        f'![{alt}]({picture} "{caption}")\n\n'
        f"- {secret()}\n  1. {secret()}\n\n"
        f"```\n{code}\n```\n\n| A | B |\n|---|---|\n| {cell} | 2 |\n\n"
        f"[{secret()}](https://www.example.org/{link})\n\n"
        f"::: handout\n\n{secret()}\n\n:::\n\n"
        f"### {secret()}\n"
    )
    return _private(lecture, f"{{.{name} #{secret(printed=False)}}}", inside)


def _question(lecture: Marked, place: str) -> str:
    right = lecture.random.randrange(3)
    if lecture.tone == "other":
        right = (right + 1) % 3
    feedback = f"\n\n  {lecture.secret()}\n" if lecture.tone != "silent" else "\n"
    choices = "".join(
        f"- [{'x' if at == right else ' '}] {lecture.visible()} choice{feedback}\n" for at in range(3)
    )
    explanation = _private(lecture, "explanation", f"Because {lecture.secret()}.")
    notes = _private(lecture, "notes", lecture.secret())
    return (
        f"::: {{.question #q{place} minutes=3 data-x={lecture.secret(printed=False)}}}\n\n"
        f"{lecture.visible()} which?\n\n{choices}\n{explanation}\n{notes}\n"
        f"::: handout\n\n{lecture.visible()} to read\n\n:::\n\n:::\n"
    )


def _open_question(lecture: Marked, place: str) -> str:
    secret = lecture.secret
    inner = _private(lecture, "handout", secret()) + _private(lecture, "activity", secret())
    answer = _private(
        lecture, f'{{.answer accept="{secret()} | {secret()}"}}', f"It is {secret()}.\n\n{inner}"
    )
    followups = _private(lecture, "followup", secret()) + _private(lecture, "followup", secret())
    return (
        f"::: {{.question #o{place} group=pairs}}\n\n{lecture.visible()} why?\n\n{answer}\n{followups}\n"
        f"::: handout\n\n{lecture.visible()} to read\n\n:::\n\n:::\n"
    )


def _answered_elsewhere(lecture: Marked, place: str) -> str:
    secret = lecture.secret
    first, second = lecture.visible(), lecture.visible()
    lecture.answers.append(
        f"## e{place}\n\nIt is {secret()}.\n\n- [x] {first} one\n\n  {secret()}\n\n- [ ] {second} two\n\n"
        f"::: explanation\n\n{secret()}\n\n:::\n\n::: followup\n\n{secret()}\n\n:::\n"
    )
    choices = f"- [ ] {first} one\n- [ ] {second} two\n"
    return f"::: {{.question #e{place}}}\n\n{lecture.visible()} who?\n\n{choices}\n:::\n"


def _poll(lecture: Marked, _place: str) -> str:
    said = f"\n\n  {lecture.secret()}\n" if lecture.tone != "silent" else "\n"
    notes = _private(lecture, "tutor", lecture.secret())
    options = "".join(f"- {lecture.visible()} option{said}\n" for _ in range(2))
    return f"::: poll\n\n{lecture.visible()}?\n\n{options}\n{notes}\n:::\n"


def _myth(lecture: Marked, _place: str) -> str:
    notes = _private(lecture, "notes", lecture.secret())
    return (
        f"::: myth\n\n{lecture.visible()} claim\n\n{notes}\n:::\n\n"
        f"::: reality\n\n- {lecture.visible()} evidence [@seen2001]\n\n:::\n"
    )


def _columns(lecture: Marked, _place: str) -> str:
    column = "::: column\n\n{}\n\n{}\n:::\n"
    inside = [
        column.format(lecture.visible(), _private(lecture, "notes", lecture.secret())) for _ in range(2)
    ]
    return f"::: columns\n\n{''.join(inside)}\n:::\n"


def _handout(lecture: Marked, _place: str) -> str:
    inner = _private(lecture, "tutor", lecture.secret())
    return f"::: handout\n\n{lecture.visible()} prose, **{lecture.visible()}**.\n\n{inner}\n:::\n"


def _prose(lecture: Marked, place: str) -> str:
    comment = f"<!-- {lecture.secret(printed=False)} -->"
    said = comment if lecture.tone != "silent" else ""
    picture = f"seen-{place}.{lecture.random.choice(['png', 'jpg'])}"
    lecture.pictures[f"lecture/{picture}"] = lecture.secret(printed=False)
    first, item, alt = lecture.visible(), lecture.visible(), lecture.visible()
    listed = f"- {item}{said and ' ' + said}"
    return f"{first} and {said and said + ' '}more.\n\n{said}\n\n{listed}\n\n![{alt} alt]({picture})\n"


_Make = Callable[[Marked, str], str]

_BLOCKS: tuple[_Make, ...] = (
    _notes,
    _question,
    _open_question,
    _answered_elsewhere,
    _poll,
    _myth,
    _columns,
    _handout,
    _prose,
)
