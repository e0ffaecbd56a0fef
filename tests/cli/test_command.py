"""The command line as people and scripts meet it."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import govslides
from govslides.explaining import codes
from tests.support.building import command, run


def test_version(tmp_path: Path) -> None:
    ended = run("--version", folder=tmp_path)
    assert (ended.code, ended.stdout, ended.stderr) == (0, f"govslides {govslides.__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["build", "--help"], ["explain", "-h"]])
def test_help_shows_examples(tmp_path: Path, arguments: list[str]) -> None:
    ended = run(*arguments, folder=tmp_path)
    assert ended.code == 0
    assert "Examples:" in ended.stdout
    assert ended.stderr == ""
    assert all(len(line) <= 80 for line in ended.stdout.splitlines())


def test_help_names_every_part_of_the_contract(tmp_path: Path) -> None:
    told = run("build", "--help", folder=tmp_path).stdout
    for option in ("[PATH]", "--out DIR", "--only NAME[,NAME]", "--force", "--json", "--quiet"):
        assert option in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--foo"], "No such option"),
        (["biuld"], "No such command"),
        (["build", "nowhere"], "no file or folder 'nowhere'"),
        (["build", "--only", "deck,hadnout"], "no output 'hadnout'"),
        (["build", "--out"], "requires an argument"),
        (["build", "--audience", "pupil"], "no audience 'pupil'"),
        (["build", "--only", "deck", "--format", "html"], "'deck' has other formats: pptx"),
        (["build", "--only", "quiz", "--audience", "student"], "a quiz holds its answers"),
        (["build", "--slides-per-page", "4"], "'4' is none of 1, 2, 3, 6"),
        (["build", "--start", "25:00"], "'25:00' is no time of day"),
        (["build", "--answers", "nowhere"], "no folder 'nowhere'"),
        (["build", "a", "b"], "unexpected extra argument"),
        (["explain", "unclosed-blok"], "no code 'unclosed-blok'"),
    ],
)
def test_wrong_usage_is_2(tmp_path: Path, arguments: list[str], told: str) -> None:
    ended = run(*arguments, folder=tmp_path)
    assert ended.code == 2
    assert told in ended.stderr
    assert ended.stdout == ""
    assert "Traceback" not in ended.stderr


def test_nothing_to_build(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Not a lecture\n")
    ended = run("build", folder=tmp_path)
    assert ended.code == 1
    assert ended.stderr.startswith(".: error[no-lecture]: There is no lecture here.")
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_explain_lists_every_code(tmp_path: Path) -> None:
    ended = run("explain", folder=tmp_path)
    assert ended.code == 0
    assert [line.split()[0] for line in ended.stdout.splitlines()] == codes()


def test_explain_shows_a_page(tmp_path: Path) -> None:
    ended = run("explain", "path-outside", folder=tmp_path)
    assert ended.code == 0
    assert ended.stdout.startswith("path-outside\n\nA path leads out")
    assert "Wrong:\n\n    # Services" in ended.stdout
    assert "````" not in ended.stdout


@pytest.mark.parametrize("code", codes())
def test_every_page_is_in_order(code: str) -> None:
    text = (Path(govslides.__file__).parent / "explanations" / f"{code}.md").read_text(encoding="utf-8")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)
    assert text.startswith(f"# {code}\n\n")
    assert text.endswith("\n")
    assert text.count("\n````") % 2 == 0


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    shell = f"{' '.join(command('explain'))} | true; exit ${{PIPESTATUS[0]}}"
    ended = subprocess.run(["bash", "-c", shell], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.stderr == ""
    assert ended.returncode in {0, 1}


def test_shell_completion(tmp_path: Path) -> None:
    asked = {
        "_GOVSLIDES_COMPLETE": "complete_bash",
        "COMP_WORDS": "govslides explain path-o",
        "COMP_CWORD": "2",
    }
    ended = run(folder=tmp_path, environment=asked)
    assert "path-outside" in ended.stdout


def test_a_fault_of_its_own_is_one_line(tmp_path: Path) -> None:
    """A fault is put into a copy of the program by an import that fails."""
    code = (
        "import sys, govslides.explaining as e; from govslides.cli.main import main\n"
        "def codes(): raise RuntimeError('out of\\norder')\n"
        "e.codes = codes; sys.argv = ['govslides', 'explain']; main()"
    )
    for debug in ("", "1"):
        ended = subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env={**os.environ, "GOVSLIDES_DEBUG": debug},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == 1
        assert "error[internal]" in ended.stderr
        assert "RuntimeError: out of order" in ended.stderr
        assert ("Traceback" in ended.stderr) == bool(debug)
        assert (ended.stderr.count("\n") == 1) == (not debug)


def on_a_terminal(*arguments: str, folder: Path, environment: dict[str, str]) -> str:
    """What a command writes when its output is a terminal."""
    main, other = pty.openpty()
    variables = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | environment
    process = subprocess.Popen(
        command(*arguments), cwd=folder, env=variables, stdin=other, stdout=other, stderr=other
    )
    os.close(other)
    told = b""
    while True:
        try:
            data = os.read(main, 10_000)
        except OSError:
            break
        if not data:
            break
        told += data
    process.wait()
    os.close(main)
    return told.decode()


def test_colour_only_on_a_terminal_that_wants_it(tmp_path: Path) -> None:
    coloured = on_a_terminal("build", folder=tmp_path, environment={"TERM": "xterm"})
    assert "\x1b[1;31merror[no-lecture]\x1b[0m" in coloured
    for environment in ({"TERM": "xterm", "NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b" not in on_a_terminal("build", folder=tmp_path, environment=environment)
    piped = subprocess.run(command("build"), cwd=tmp_path, capture_output=True, check=False)
    assert b"\x1b" not in piped.stderr


@pytest.fixture
def long_talk(tmp_path: Path) -> Path:
    """A folder with a talk that takes some seconds."""
    items = "- Some **words** to set in *several* looks\n" * 4
    slides = "".join(f"## Slide {number}\n\n{items}\n" for number in range(15000))
    (tmp_path / "talk.md").write_text(f"---\ntitle: Long\nauthor: A\n---\n\n{slides}")
    return tmp_path


def test_progress_shows_on_a_terminal_and_goes_away(long_talk: Path) -> None:
    told = on_a_terminal(
        "build", "talk.md", "--only", "deck", folder=long_talk, environment={"GOVSLIDES_CORES": "1"}
    )
    assert re.search(r"\r\x1b\[Klaying out slide \d+ of 15000 \.\.\. \d s", told)
    assert told.endswith("\r\x1b[KBuilt build/deck/talk.pptx\r\n")
    quiet = on_a_terminal(
        "build", "talk.md", "--only", "deck", "--quiet", "--force", folder=long_talk, environment={}
    )
    assert quiet == ""


@pytest.mark.parametrize("cores", ["1", "2"])
def test_interrupted_is_130(long_talk: Path, cores: str) -> None:
    process = subprocess.Popen(
        command("build", "talk.md", "--only", "deck"),
        cwd=long_talk,
        env={**os.environ, "GOVSLIDES_CORES": cores},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert (out, err) == (b"", b"")
    assert not (long_talk / "build" / "deck").exists()
