"""`govslides build` from the outside: files in, files and messages out."""

import json
import os
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import govslides
from tests.support.building import Ended, run

TALK = """---
title: Services
author: A Lecturer
---

## A counter

- One counter for every service

## A form

- One form
"""


def deck(*arguments: str | Path, folder: Path, **others: Any) -> Ended:
    """A build of the deck alone, which is quick."""
    return run(*arguments, "--only", "deck", folder=folder, **others)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.md").write_text(TALK)
    return tmp_path


def lecture(folder: Path) -> Path:
    """A repository with a lecture in two parts and a folder for the looks."""
    (folder / "lecture").mkdir(parents=True)
    (folder / "slides_src").mkdir()
    (folder / "lecture" / "lecture.yaml").write_text("title: Digital government\nauthor: A Lecturer\n")
    (folder / "lecture" / "01-start.md").write_text("# Start\n\n## One\n\n- Words\n")
    (folder / "lecture" / "02-end.md").write_text("# End\n\n## Two\n\n- More words\n")
    (folder / "lecture" / "README.md").write_text("About this folder: <b>no slide</b>.\n")
    return folder


def built(ended: Ended) -> Ended:
    assert (ended.code, ended.stderr) == (0, ""), ended.stderr
    return ended


def tree(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_single_file(folder: Path) -> None:
    ended = built(deck("build", "talk.md", folder=folder))
    assert ended.stdout == "Built build/deck/talk.pptx\n"
    assert sorted(tree(folder / "build")) == ["deck/talk.pptx", "manifest.json"]


def test_a_repository_is_found_from_its_top_and_from_its_lecture(tmp_path: Path) -> None:
    top = lecture(tmp_path / "repository")
    for path, place in ((".", top), ("lecture", top), (top, tmp_path), (".", top / "lecture")):
        ended = built(deck("build", path, "--force", folder=place))
        assert ended.stdout.endswith("build/deck/digital-government.pptx\n")
        assert sorted(tree(top / "build")) == ["deck/digital-government.pptx", "manifest.json"]
    assert built(deck("build", folder=top)).stdout.startswith("Nothing has changed")


def test_another_folder_for_the_output(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "else" / "where"
    ended = built(deck("build", "talk.md", "--out", out, folder=folder))
    assert ended.stdout == "Built else/where/deck/talk.pptx\n"
    assert not (folder / "build").exists()


def test_quiet(folder: Path) -> None:
    assert built(deck("build", "talk.md", "--quiet", folder=folder)).stdout == ""
    assert built(deck("build", "talk.md", "--quiet", folder=folder)).stdout == ""


def test_nothing_changed_does_nothing_and_says_so(folder: Path) -> None:
    deck("build", "talk.md", folder=folder)
    before = written(folder)
    ended = built(deck("build", "talk.md", folder=folder))
    assert ended.stdout == "Nothing has changed; build/deck/talk.pptx is up to date.\n"
    assert written(folder) == before


def written(folder: Path) -> dict[Path, tuple[int, int]]:
    """Which file each output is, and when it was last written."""
    stats = {path: path.stat() for path in (folder / "build").rglob("*")}
    return {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in stats.items()}


def test_force_builds_the_same_bytes_again(folder: Path) -> None:
    deck("build", "talk.md", folder=folder)
    before = tree(folder / "build")
    stamp = (folder / "build" / "deck" / "talk.pptx").stat().st_ino
    assert built(deck("build", "talk.md", "--force", folder=folder)).stdout.startswith("Built")
    assert tree(folder / "build") == before
    assert (folder / "build" / "deck" / "talk.pptx").stat().st_ino != stamp


def test_everything_that_matters_counts_as_a_change(tmp_path: Path) -> None:
    top = lecture(tmp_path)
    made = top / "build" / "deck" / "digital-government.pptx"
    deck("build", folder=top)

    def rebuilt(**environment: str) -> bool:
        told = built(deck("build", folder=top, environment=environment)).stdout
        assert built(deck("build", folder=top, environment=environment)).stdout.startswith("Nothing")
        return told.startswith("Built")

    assert not rebuilt()
    (top / "lecture" / "03-new.md").write_text("## Three\n\n- Words\n")
    assert rebuilt()
    (top / "lecture" / "01-start.md").write_text("# Start\n\n## Changed\n\n- Words\n")
    assert rebuilt()
    (top / "lecture" / "03-new.md").unlink()
    assert rebuilt()
    made.unlink()
    assert rebuilt()
    made.write_bytes(made.read_bytes() + b"edited")
    assert rebuilt()
    (top / "build" / "manifest.json").write_text("{broken")
    assert rebuilt()
    assert rebuilt(SOURCE_DATE_EPOCH="1700000000")
    (top / "lecture" / "notes.txt").write_text("no part of the lecture")
    assert built(deck("build", folder=top, environment={"SOURCE_DATE_EPOCH": "1700000000"})).stdout[0] == "N"


def test_what_belongs_to_the_theme_counts_as_a_change(tmp_path: Path) -> None:
    top = lecture(tmp_path)
    looks = top / "slides_src"
    template = Path(govslides.__file__).parent / "themes" / "govslides" / "template.pptx"
    deck("build", folder=top)

    def rebuilt() -> bool:
        first, second = deck("build", folder=top), deck("build", folder=top)
        assert (first.code, second.code) == (0, 0)
        assert second.stdout.startswith("Nothing")
        return first.stdout.startswith("Built")

    assert not rebuilt()
    (looks / "theme.yaml").write_text("floor: 14\n")
    assert rebuilt()
    shutil.copy(template, looks / "ours.pptx")
    (looks / "theme.yaml").write_text("template: ours.pptx\n")
    assert rebuilt()
    (top / "lecture" / "01-start.md").write_text("# Start\n\n## Changed\n\n- Words\n")
    assert rebuilt()
    with zipfile.ZipFile(looks / "ours.pptx", "a") as package:
        package.writestr("docProps/note.txt", "changed")
    assert rebuilt()


def test_problems_of_a_theme_name_its_file(folder: Path) -> None:
    top = lecture(folder / "repository")
    for place in (top, folder):
        (place / "slides_src").mkdir(exist_ok=True)
        (place / "slides_src" / "theme.yaml").write_text("florr: 14\n")
    for path, shown in (("repository", "repository/slides_src/"), ("talk.md", "slides_src/")):
        ended = deck("build", path, folder=folder)
        assert ended.code == 1
        assert ended.stderr.startswith(f"{shown}theme.yaml:1:1: error[unknown-theme-key]")


def test_an_error_publishes_nothing_and_keeps_what_was_there(folder: Path) -> None:
    deck("build", "talk.md", folder=folder)
    before = tree(folder / "build")
    (folder / "talk.md").write_text(TALK + "\n![A town hall](hall.png)\n\n::: mitx\n\nwords\n\n:::\n")
    ended = deck("build", "talk.md", folder=folder)
    assert ended.code == 1
    assert ended.stdout == ""
    lines = ended.stderr.splitlines()
    assert any(line.startswith("talk.md:14:") and "error[file-missing]" in line for line in lines)
    assert any(line.startswith("talk.md:16:") and "error[" in line for line in lines)
    assert tree(folder / "build") == before


def test_problems_name_files_as_a_person_here_would(tmp_path: Path) -> None:
    top = lecture(tmp_path / "repository")
    (top / "lecture" / "02-end.md").write_text("# End\n\n## Two\n\n![A town hall](hall.png)\n")
    (top / "lecture" / "01-start.md").write_bytes(b"# Start\n\xff\n")
    for place, shown in ((top, "lecture/"), (tmp_path, "repository/lecture/"), (top / "lecture", "")):
        path = "." if place != tmp_path else "repository"
        lines = deck("build", path, folder=place).stderr.splitlines()
        assert lines[0].startswith(
            f"{shown}01-start.md:2:1: error[invalid-utf8]: The bytes 0xFF are not UTF-8."
        )
        assert lines[1].startswith(f"{shown}02-end.md:5:")


def test_a_flood_of_one_problem_does_not_drown_the_others(folder: Path) -> None:
    (folder / "talk.md").write_text(TALK + "\n:::\n" * 150 + "\n![A town hall](hall.png)\n")
    ended = deck("build", "talk.md", folder=folder)
    lines = ended.stderr.splitlines()
    assert sum("error[stray-fence]" in line for line in lines) == 100
    assert sum("error[file-missing]" in line for line in lines) == 1
    assert lines[-2:] == [
        "... and 50 more of [stray-fence]; `--json` has them all.",
        "151 errors. `govslides explain file-missing` tells more about a problem.",
    ]
    told = json.loads(deck("build", "talk.md", "--json", folder=folder).stdout)
    assert len(told["diagnostics"]) == 151


def test_json(folder: Path) -> None:
    ended = deck("build", "talk.md", "--json", folder=folder)
    told = json.loads(ended.stdout)
    made = folder / "build" / "deck" / "talk.pptx"
    assert (ended.code, ended.stderr) == (0, "")
    assert told == {
        "format": 1,
        "ok": True,
        "up_to_date": False,
        "artifacts": [
            {
                "output": "deck",
                "path": "build/deck/talk.pptx",
                "sha256": sha256(made.read_bytes()).hexdigest(),
            }
        ],
        "kept": [],
        "diagnostics": [],
    }
    assert json.loads(deck("build", "talk.md", "--json", folder=folder).stdout)["up_to_date"] is True


def test_json_of_problems(folder: Path) -> None:
    (folder / "talk.md").write_text(TALK + "\n![A town hall](hall.png)\n")
    ended = deck("build", "talk.md", "--json", folder=folder)
    told = json.loads(ended.stdout)
    assert (ended.code, ended.stderr) == (1, "")
    assert (told["ok"], told["artifacts"]) == (False, [])
    (found,) = told["diagnostics"]
    assert (found["code"], found["severity"], found["file"]) == ("file-missing", "error", "talk.md")
    assert found["line"] == 14
    assert set(found) == {
        "file", "line", "column", "end_line", "end_column", "code", "severity", "message", "reason", "hint"
    }  # fmt: skip


def test_warnings_come_again_when_nothing_has_changed(folder: Path) -> None:
    (folder / "talk.md").write_text(TALK + "\n![](hall.png)\n")
    shutil.copy(Path(__file__).parent / "hall.png", folder)
    first = deck("build", "talk.md", folder=folder)
    second = deck("build", "talk.md", folder=folder)
    assert (first.code, second.code) == (0, 0)
    assert first.stderr == second.stderr
    assert first.stderr.startswith("talk.md:14:")
    assert "warning[missing-alt]" in first.stderr
    assert second.stdout.startswith("Nothing has changed")
    third = json.loads(deck("build", "talk.md", "--json", folder=folder).stdout)
    assert [found["line"] for found in third["diagnostics"]] == [14]


def test_a_renamed_deck_replaces_the_old_one(tmp_path: Path) -> None:
    top = lecture(tmp_path)
    deck("build", folder=top)
    (top / "lecture" / "lecture.yaml").write_text("title: Public values\nauthor: A Lecturer\n")
    built(deck("build", folder=top))
    assert sorted(tree(top / "build")) == ["deck/public-values.pptx", "manifest.json"]


def test_a_renamed_deck_leaves_an_edited_one_alone(tmp_path: Path) -> None:
    top = lecture(tmp_path)
    deck("build", folder=top)
    (top / "build" / "deck" / "digital-government.pptx").write_bytes(b"edited by hand")
    (top / "lecture" / "lecture.yaml").write_text("title: Public values\nauthor: A Lecturer\n")
    ended = deck("build", folder=top)
    assert ended.code == 0
    assert "kept build/deck/digital-government.pptx" in ended.stderr
    assert (top / "build" / "deck" / "digital-government.pptx").read_bytes() == b"edited by hand"


def test_lectures_share_an_output_folder(tmp_path: Path) -> None:
    out = tmp_path / "all"
    for name in ("one", "two"):
        top = lecture(tmp_path / name)
        (top / "lecture" / "lecture.yaml").write_text(f"title: {name}\nauthor: A Lecturer\n")
        built(deck("build", name, "--out", out, folder=tmp_path))
    assert sorted(tree(out)) == ["deck/one.pptx", "deck/two.pptx", "manifest.json"]
    for name in ("one", "two"):
        told = built(deck("build", name, "--out", out, folder=tmp_path)).stdout
        assert told == f"Nothing has changed; all/deck/{name}.pptx is up to date.\n"


def test_the_same_bytes_in_another_folder_with_another_seed_and_no_cache(tmp_path: Path) -> None:
    trees = []
    for name, seed in (("a", "0"), ("b/c", "1"), ("d", "77")):
        top = lecture(tmp_path / name)
        environment = {
            "PYTHONHASHSEED": seed,
            "GOVSLIDES_CACHE": "" if seed == "1" else str(tmp_path / "cache"),
        }
        built(deck("build", folder=top, environment=environment))
        trees.append(tree(top / "build"))
    assert trees[0] == trees[1] == trees[2]


def test_a_warm_build_imports_nothing_heavy(folder: Path) -> None:
    deck("build", "talk.md", folder=folder)
    ended = deck("build", "talk.md", "--force", folder=folder, environment={"PYTHONPROFILEIMPORTTIME": "1"})
    imported = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    heavy = {"pptx", "lxml", "PIL", "uharfbuzz", "fontTools", "pygments", "bibtexparser", "latex2mathml"}
    heavy |= {"markdown_it", "rich", "dataclasses", "zipfile", "random", "pickle", "tempfile", "decimal"}
    assert "govslides.pptxio.write" in imported
    assert imported & heavy == set()


@pytest.mark.parametrize("cores", ["1", "2", "3"])
def test_any_number_of_cores_gives_the_same_bytes(tmp_path: Path, cores: str) -> None:
    slides = [
        f"## Slide {number}\n\n- Words [@norris2010]\n- More[^{number}]\n\n[^{number}]: A note.\n\n"
        for number in range(500)
    ]
    slides.insert(250, "## Works {.references}\n\n")
    (tmp_path / "references.json").write_text(
        json.dumps(
            [
                {
                    "id": "norris2010",
                    "type": "book",
                    "title": "E-government",
                    "issued": {"date-parts": [[2010]]},
                }
            ]
        )
    )
    front = "---\ntitle: Long\nauthor: A\nreferences: references.json\n---\n\n"
    (tmp_path / "talk.md").write_text(front + "".join(slides))
    alone = tmp_path / "alone"
    built(deck("build", "talk.md", "--out", alone, folder=tmp_path, environment={"GOVSLIDES_CORES": "1"}))
    built(deck("build", "talk.md", folder=tmp_path, environment={"GOVSLIDES_CORES": cores}))
    assert tree(tmp_path / "build" / "deck") == tree(alone / "deck")


def test_a_read_only_output_folder(folder: Path) -> None:
    if os.geteuid() == 0:
        (folder / "build").write_text("a file in the way")
    else:
        (folder / "build").mkdir(mode=0o555)
    ended = deck("build", "talk.md", folder=folder)
    assert ended.code == 1
    assert ended.stderr.startswith("build: error[output-folder]: ")


def test_names_of_output() -> None:
    from govslides.project import output_name

    assert output_name("", "Digital Government") == "digital-government"
    assert output_name("", "Hé, Ōtautahi & Co. (2nd)") == "he-otautahi-co-2nd"
    assert output_name("", "数字政府") == "数字政府"
    assert output_name("", "") == "lecture"
    assert output_name("", "../../etc/passwd") == "etc-passwd"
    assert output_name("CON.md", "Anything") == "con-deck"
    assert output_name("My Talk.md", "Anything") == "my-talk"
    assert len(output_name("", "x" * 500)) == 80
