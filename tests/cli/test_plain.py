"""What is read without typer is what typer would read."""

import subprocess
import sys
from pathlib import Path

import typer
from hypothesis import given, settings
from hypothesis import strategies as st

from govslides.cli.app import app
from govslides.cli.asked import Asked
from govslides.cli.plain import FLAGS, VALUES, read

COMMAND = typer.main.get_command(app).commands["build"]  # type: ignore[attr-defined]
WORDS = st.one_of(
    st.sampled_from([*FLAGS, *VALUES]),
    st.sampled_from(["--width", "--versions", "--help", "-h", "--", "-", "--only=deck", "--outt", "-q"]),
    st.sampled_from(["deck", "talk.md", "a b", "3", "ä", "09:30", "build"]),
    st.text(max_size=4),
)


def by_typer(arguments: list[str]) -> Asked:
    """What typer hands to the command, which has paths made of what click read as text."""
    read = COMMAND.make_context("build", list(arguments)).params
    paths = {name: Path(read[name]) for name in ("path", "out", "answers") if read[name] is not None}
    return Asked(**{**read, **paths})


@settings(max_examples=400)
@given(st.lists(WORDS, max_size=6))
def test_what_is_read_plainly_is_what_typer_reads(arguments: list[str]) -> None:
    plain = read(["build", *arguments])
    if plain is not None:
        assert plain == by_typer(arguments)


def test_every_option_but_those_with_numbers_is_read_plainly() -> None:
    options = {option for parameter in COMMAND.params for option in parameter.opts if option[:2] == "--"}
    assert options - set(FLAGS) - set(VALUES) == {"--width", "--versions"}
    arguments = [*FLAGS, *(word for option in VALUES for word in (option, "deck")), "talk.md"]
    asked = read(["build", *arguments])
    assert asked == by_typer(arguments)
    assert asked is not None
    left = [name for name, value in asked._asdict().items() if value == Asked._field_defaults[name]]
    assert left == ["versions", "width"]


def test_anything_else_is_left_to_typer() -> None:
    for arguments in ([], ["--help"], ["explain", "x"], ["build", "--help"], ["build", "a", "b"]):
        assert read(arguments) is None


def test_a_plain_build_loads_no_typer(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text("# A talk\n\n## A slide\n\nText\n")
    for options, loaded in ((["--quiet"], False), (["--quiet", "--width=800"], True)):
        command = [sys.executable, "-X", "importtime", "-m", "govslides", "build", "talk.md", *options]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
        assert ("| typer" in ended.stderr) == loaded
