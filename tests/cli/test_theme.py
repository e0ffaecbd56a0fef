"""`govslides theme` as its users call it."""

import json
from pathlib import Path

from tests.support.building import contents, run
from tests.support.tools import needs
from tests.theming.templates import template


def put(folder: Path, name: str = "office") -> Path:
    path = folder / f"{name}.pptx"
    path.write_bytes(template(name))
    return path


def talk(folder: Path) -> None:
    (folder / "lecture").mkdir()
    (folder / "lecture" / "a.md").write_text("# A section\n\n## A slide\n\n- A point\n")


def test_inspect_tells_all(tmp_path: Path) -> None:
    put(tmp_path, "german")
    ended = run("theme", "inspect", "german.pptx", folder=tmp_path)
    assert ended.code == 0
    for told in (
        "german.pptx: 13.33 x 7.5 inches (16:9), 1 master, 6 layouts",
        "Master 1: Universität",
        "Frutiger LT Com 55 Roman for titles",
        "accent2 B5121B",
        "4  Überschrift und Text",
        "body      17    11.3 x 5 in at 1.5, 1.6, 24 pt",
        "content     4 Überschrift und Text",
        "one large place for text",
        "No layouts of their own for: myth",
    ):
        assert told in ended.stdout
    assert "warning[unmeasured-font]" in ended.stderr


def test_inspect_as_data(tmp_path: Path) -> None:
    put(tmp_path)
    ended = run("theme", "inspect", "office.pptx", "--json", folder=tmp_path)
    told = json.loads(ended.stdout)
    assert (ended.code, ended.stderr, told["ok"]) == (0, "", True)
    roles = {one["role"]: one["name"] for one in told["roles"]}
    assert (roles["columns"], roles["title"]) == ("Two Content", "Title Slide")
    assert told["layouts"][1]["placeholders"][1]["box"] == [0.92, 2.0, 11.5, 4.76]


def test_inspect_draws_each_layout(tmp_path: Path) -> None:
    put(tmp_path, "only_blank")
    ended = run("theme", "inspect", "only_blank.pptx", "--pictures", "out", folder=tmp_path)
    assert ended.code == 0
    assert (tmp_path / "out" / "layout-01.png").read_bytes().startswith(b"\x89PNG")


def test_a_template_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"\xd0\xcf\x11\xe0 a deck with a password")
    for words in (("inspect", "a.pptx"), ("use", "a.pptx")):
        ended = run("theme", *words, folder=tmp_path)
        assert ended.code == 1
        assert ended.stdout == ""
        assert ended.stderr.startswith(
            "a.pptx: error[invalid-template]: The template `a.pptx` cannot be used: "
        )
    told = json.loads(run("theme", "inspect", "a.pptx", "--json", folder=tmp_path).stdout)
    assert (told["ok"], told["diagnostics"][0]["code"]) == (False, "invalid-template")
    assert [path.name for path in tmp_path.iterdir()] == ["a.pptx"]


def test_wrong_usage(tmp_path: Path) -> None:
    for words in (("inspect", "absent.pptx"), ("use", "absent.pptx"), ("inspect",), ("nothing",)):
        ended = run("theme", *words, folder=tmp_path)
        assert ended.code == 2
        assert "Traceback" not in ended.stderr
    put(tmp_path)
    assert run("theme", "use", "office.pptx", "absent", folder=tmp_path).code == 2


def test_help_has_examples(tmp_path: Path) -> None:
    for words in (("theme",), ("theme", "inspect"), ("theme", "use"), ("theme", "list")):
        ended = run(*words, "--help", folder=tmp_path)
        assert ended.code == 0
        assert f"govslides {' '.join(words)}" in ended.stdout
        assert "Examples:" in ended.stdout


def test_list(tmp_path: Path) -> None:
    ended = run("theme", "list", folder=tmp_path)
    assert ended.code == 0
    assert ended.stdout.startswith("govslides ")
    names = [
        one["name"] for one in json.loads(run("theme", "list", "--json", folder=tmp_path).stdout)["themes"]
    ]
    assert names[0] == "govslides"
    assert len(names) == len(ended.stdout.splitlines()) == len(set(names))


@needs("sdk")
def test_use_then_build(tmp_path: Path) -> None:
    talk(tmp_path)
    put(tmp_path)
    ended = run("theme", "use", "office.pptx", folder=tmp_path)
    assert (ended.code, ended.stderr) == (0, "")
    written = tmp_path / "slides_src"
    assert ended.stdout.splitlines() == ["Wrote slides_src/office.pptx", "Wrote slides_src/theme.yaml"]
    assert (written / "office.pptx").read_bytes() == template("office")
    text = (written / "theme.yaml").read_text(encoding="utf-8")
    assert '#  section:     "Section Header"' in text
    built = run("build", "--only", "deck", folder=tmp_path)
    assert (built.code, built.stderr) == (0, "")


def test_what_use_writes_can_be_switched_on(tmp_path: Path) -> None:
    talk(tmp_path)
    put(tmp_path, "arabic")
    run("theme", "use", "arabic.pptx", folder=tmp_path)
    path = tmp_path / "slides_src" / "theme.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    switched = [
        line.removeprefix("#")
        if line.startswith(("#  ", "#layouts", "#fonts", "#scale", "#floor", "#colours"))
        else line
        for line in lines
    ]
    path.write_text("\n".join(switched) + "\n", encoding="utf-8")
    built = run("build", "--only", "deck", folder=tmp_path)
    assert (built.code, built.stderr) == (0, "")


def test_use_replaces_nothing_unless_told(tmp_path: Path) -> None:
    talk(tmp_path)
    put(tmp_path)
    (tmp_path / "slides_src").mkdir()
    (tmp_path / "slides_src" / "theme.yaml").write_text("name: mine\n")
    before = contents(tmp_path)
    ended = run("theme", "use", "office.pptx", folder=tmp_path)
    assert ended.code == 1
    assert "slides_src/theme.yaml: error[would-overwrite]: There is another `theme.yaml`" in ended.stderr
    assert contents(tmp_path) == before
    assert run("theme", "use", "office.pptx", "--force", folder=tmp_path).code == 0
    assert "template: " in (tmp_path / "slides_src" / "theme.yaml").read_text()
    assert run("theme", "use", "office.pptx", folder=tmp_path).code == 0  # what is the same may stay
