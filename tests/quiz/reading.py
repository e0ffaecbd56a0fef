"""Reading quizzes back as platforms do, by the descriptions of the formats alone."""

import io
import json
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from govslides.model.lecture import Lecture
from govslides.quiz import Quiz, quiz_of
from tests.support.reading import read_file
from tests.support.tools import find_tool

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"
IMAGES = HERE.parent / "fixtures" / "blocks" / "images"


def fixture(folder: Path) -> tuple[Quiz, Lecture]:
    """The quiz of fixture.md, and its lecture; its pictures are copied to `folder`."""
    (folder / "images").mkdir()
    for name in ("network.png", "seal.png"):
        (folder / "images" / name).write_bytes((IMAGES / name).read_bytes())
    talk = folder / "fixture.md"
    talk.write_text((HERE / "fixture.md").read_text(encoding="utf-8"), encoding="utf-8")
    lecture, sink = read_file(talk)
    assert [one.code for one in sink] == ["no-correct-choice"]
    return quiz_of(lecture, "registers"), lecture


def faults(schema: str, data: bytes) -> list[str]:
    """What is wrong with `data` by one of the schemas beside this file."""
    grammar = etree.RelaxNG(etree.parse(str(SCHEMAS / schema)))
    grammar.validate(etree.fromstring(data))
    return [f"{one.line}: {one.message}" for one in grammar.error_log]


@dataclass(frozen=True)
class Question:
    """A question as read back."""

    kind: str
    title: str
    text: str
    id: str
    tags: list[str]
    feedback: str
    answers: list[tuple[str, str, str]]
    """Each answer with its share of the points and its feedback."""
    category: str = ""
    guide: str = ""
    files: tuple[str, ...] = ()


def read_moodle(data: bytes) -> list[Question]:
    """The questions of a Moodle XML file."""
    found: list[Question] = []
    category = ""
    for node in etree.fromstring(data):
        kind = node.get("type", "")
        if kind == "category":
            category = node.findtext("category/text", "")
            continue
        answers = [
            (answer.findtext("text", ""), answer.get("fraction", ""), answer.findtext("feedback/text", ""))
            for answer in node.findall("answer")
        ]
        found.append(
            Question(
                kind=kind if node.findtext("single") != "false" else f"{kind}-several",
                title=node.findtext("name/text", ""),
                text=node.findtext("questiontext/text", ""),
                id=node.findtext("idnumber", ""),
                tags=[tag.text or "" for tag in node.findall("tags/tag/text")],
                feedback=node.findtext("generalfeedback/text", ""),
                answers=answers,
                category=category,
                guide=node.findtext("graderinfo/text", ""),
                files=tuple(str(one.get("name")) for one in node.iter("file")),
            )
        )
    return found


_READ_GIFT = """
const parser = require(process.argv[1]);
let text = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (part) => { text += part; });
process.stdin.on("end", () => { console.log(JSON.stringify(parser.parse(text))); });
"""


def read_gift(data: bytes) -> list[dict[str, Any]]:
    """The questions of a GIFT file, read by the parser gift-pegjs."""
    packages = find_tool("gift-pegjs")
    assert packages is not None
    done = subprocess.run(
        ["node", "-e", _READ_GIFT, str(packages / "gift-pegjs")],
        input=data,
        capture_output=True,
        check=True,
        timeout=60,
    )
    return list(json.loads(done.stdout))


def members(data: bytes) -> dict[str, bytes]:
    """The files of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}
