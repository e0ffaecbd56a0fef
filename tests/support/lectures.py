"""Generated lectures: whole, valid, reproducible, and using all of the language.

`generate(seed)` always makes the same lecture for the same seed. Every fifth is wild: tables of thirty
rows, forty bullets, six list levels, titles of two hundred characters. `lectures()` is the same as a
hypothesis strategy, which can shrink what it found.
"""

import json
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from hypothesis import strategies

from tests.support.lecture_blocks import BlockWriter
from tests.support.vocabulary import NAMES, OTHER_LANGUAGES, words

WILD_EVERY = 5


@dataclass(frozen=True, slots=True)
class Generated:
    """A lecture: its files by path, and what to build (`entry` is "" for the folder itself)."""

    files: dict[str, bytes]
    entry: str

    def write(self, folder: Path) -> Path:
        """Write the files into `folder`; returns what `govslides build` is given."""
        for path, data in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return folder / self.entry if self.entry else folder


def generate(seed: int, *, slides: int | None = None) -> Generated:
    """The lecture of `seed`; of about `slides` slides, else of a size of its own."""
    return _Lecture(Random(seed), wild=seed % WILD_EVERY == WILD_EVERY - 1, slides=slides).made()


def lectures(slides: int = 3) -> strategies.SearchStrategy[Generated]:
    """Lectures as a hypothesis strategy."""
    return strategies.builds(
        lambda random, wild: _Lecture(random, wild=wild, slides=slides).made(),
        strategies.randoms(use_true_random=False),
        strategies.booleans(),
    )


class _Lecture:
    def __init__(self, random: Random, *, wild: bool, slides: int | None) -> None:
        self.random = random
        self.wild = wild
        self.slides = slides if slides is not None else random.choice([3, 5, 8, 12, 30 if wild else 8])
        self.language = "en" if random.random() < 0.75 else random.choice(list(OTHER_LANGUAGES))
        self.keys = [f"{name.lower()}{1990 + place}" for place, name in enumerate(NAMES)]
        cites = random.random() < 0.7
        self.write = BlockWriter(random, language=self.language, wild=wild, keys=self.keys if cites else [])
        self.myths = 0

    def made(self) -> Generated:
        style = self.random.choice(["folder", "folder", "single", "pandoc", "marp"])
        if style == "folder":
            return self._folder()
        front = self._settings()
        if style == "marp":
            body = self._marp()
            front["marp"] = "true"
        else:
            body = self._part(title=style == "pandoc")
        text = f"---\n{_yaml(front)}---\n\n{body}"
        return Generated({"talk.md": text.encode(), **self._references(), **self.write.files}, "talk.md")

    def _folder(self) -> Generated:
        files = {"lecture.yaml": _yaml(self._settings()).encode()}
        for number in range(self.random.randint(1, 3)):
            files[f"{number + 1:02}-{self.random.choice(['part', 'myths', 'end'])}.md"] = self._part(
                title=True
            ).encode()
        return Generated({**files, **self._references(), **self.write.files}, "")

    def _settings(self) -> dict[str, str]:
        said = {"title": json.dumps(self._title(2, 8), ensure_ascii=False)}
        if self.random.random() < 0.5:
            said["subtitle"] = json.dumps(self.write.phrase(2, 8), ensure_ascii=False)
        author = self.random.choice(NAMES)
        said["authors"] = self.random.choice(
            [
                f"[{author}]",
                f"\n  - name: Ana {author}\n    affiliation: [School, University]\n    email: a@example.org",
            ]
        )
        said["language"] = "en-NZ" if self.language == "en" else self.language
        if self.random.random() < 0.5:
            said["date"] = "2026-11-22"
        if self.random.random() < 0.3:
            said["duration"] = self.random.choice(["50", "50 min"])
        if self.random.random() < 0.3:
            said["keywords"] = "[government, digital]"
            said["short-title"] = "Short"
            said["labels"] = "{myth: Claim, reality: Evidence}"
        return said

    def _references(self) -> dict[str, bytes]:
        works = [
            {
                "id": key,
                "type": "book" if place % 2 else "article-journal",
                "title": " ".join(words(self.random, 6)),
                "author": [{"family": NAMES[place], "given": "Ana"}, {"family": "Smith", "given": "B."}][
                    : 1 + place % 2
                ],
                "issued": {"date-parts": [[1990 + place]]},
                **(
                    {"publisher": "Press"}
                    if place % 2
                    else {"container-title": "Journal", "volume": "3", "page": "1-9"}
                ),
            }
            for place, key in enumerate(self.keys)
        ]
        return {"references.json": json.dumps(works, ensure_ascii=False, indent=1).encode()}

    # Slides

    def _part(self, *, title: bool) -> str:
        parts = []
        if title:
            parts.append(f"# {self._title(1, 6)}")
            if self.random.random() < 0.2:
                parts.append(self.write.sentence(4, 10))
        parts += [self._slide() for _ in range(self.slides)]
        if title and self.random.random() < 0.2:
            parts.append(f"## {self._title(1, 3)} {{.closing}}\n\n{self.write.paragraph()}")
        return self._finished(parts)

    def _marp(self) -> str:
        parts = []
        for _ in range(self.slides):
            parts += ["---", f"# {self._title(1, 6)}", *self._content()]
        return self._finished(parts[1:])

    def _finished(self, parts: list[str]) -> str:
        notes, self.write.footnotes = self.write.footnotes, []
        return "\n\n".join([*parts, *notes]) + "\n"

    def _title(self, low: int, high: int) -> str:
        if self.wild and self.random.random() < 0.1:
            return " ".join(words(self.random, 22, self.language))
        title = self.write.phrase(low, high)
        return title if any(map(str.isalnum, title)) else f"Title {title}"

    def _slide(self) -> str:
        kinds: list[Callable[[], list[str]]] = [self._content] * 8 + [
            self._myth,
            self._question,
            self._poll,
            self._activity,
            self._untitled,
            self._picture,
        ]
        return "\n\n".join(self.random.choice(kinds)())

    def _heading(self, title: str | None = None) -> str:
        mark = ""
        if self.random.random() < 0.25:
            name = f"slide-{self.write.number()}"
            self.write.ids.append(name)
            mark = f" {{#{name}}}"
        return f"## {title or self._title(2, 7)}{mark}"

    def _content(self) -> list[str]:
        write = self.write
        small = [
            write.paragraph,
            write.bullets,
            write.numbers,
            write.tasks,
            write.definitions,
            write.quotation,
        ]
        small += [write.alert, write.code, write.formula, write.run_in, write.reveal, write.image]
        small += [write.indented_code]
        large = [write.table, write.list_table, write.figure, write.quote, write.timeline, write.columns]
        large += [write.chart, write.panel, write.deep_list, write.many_bullets, write.table]
        writers = [self.random.choice(small) for _ in range(self.random.choice([1, 1, 2, 3]))]
        if self.random.random() < 0.5:
            writers = [*writers[:1], self.random.choice(large)][-self.random.choice([1, 2]) :]
        blocks = [writer() for writer in writers]
        return [self._heading(), *_apart(blocks), *self._asides()]

    def _untitled(self) -> list[str]:
        return ["---", self.write.paragraph()]

    def _picture(self) -> list[str]:
        return [self._heading(), self.write.image(), *self._asides()]

    def _myth(self) -> list[str]:
        self.myths += 1
        title = f"Myth {self.myths}: {self.write.phrase(1, 3)}"
        claim = self.write.fence(
            self.random.choice(["myth", '{.myth title="The claim"}']), self.write.sentence(5, 14)
        )
        reality = self.write.fence(
            "reality", self.random.choice([self.write.bullets, self.write.paragraph])()
        )
        return [self._heading(title), claim, reality, *self._asides()]

    def _question(self) -> list[str]:
        write = self.write
        inner = [write.sentence(5, 14)]
        if self.random.random() < 0.5:
            inner.append(write.choices())
        else:
            inner.append(write.fence("answer", write.paragraph()))
        inner.append(write.fence("explanation", write.sentence()))
        if self.random.random() < 0.3:
            inner.append(write.fence("followup", write.paragraph()))
        block = write.fence(
            self.random.choice(["question", "{.question minutes=10 group=pairs level=evaluate}"]),
            "\n\n".join(inner),
        )
        return [self._heading(), block]

    def _poll(self) -> list[str]:
        options = "\n".join(f"- {self.write.phrase(1, 5)}" for _ in range(self.random.randint(2, 5)))
        return [self._heading(), self.write.fence("poll", f"{self.write.sentence(4, 10)}\n\n{options}")]

    def _activity(self) -> list[str]:
        return [
            self._heading(),
            self.write.fence('{.activity minutes=5 group="threes"}', self.write.paragraph()),
        ]

    def _asides(self) -> list[str]:
        blocks = []
        if self.random.random() < 0.5:
            blocks.append(self.write.fence("notes", f"{self.write.paragraph()}\n\n{self.write.bullets()}"))
        if self.random.random() < 0.1:
            blocks.append(self.write.fence("handout", self.write.paragraph()))
        if self.random.random() < 0.1:
            blocks.append(self.write.fence("tutor", self.write.paragraph()))
        return blocks


def _apart(blocks: list[str]) -> list[str]:
    """Keep two lists in a row apart, as a writer does who means two lists."""
    kept: list[str] = []
    for block in blocks:
        if kept and block[:1] in "-*+13:" and kept[-1].splitlines()[-1].lstrip()[:1] in "-*+1234567:":
            kept.append("So:")
        kept.append(block)
    return kept


def _yaml(settings: dict[str, str]) -> str:
    return textwrap.dedent("".join(f"{key}: {value}\n" for key, value in settings.items()))
