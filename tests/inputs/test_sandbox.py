"""No path leads out of the lecture's folder, and nothing there can block a build."""

import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govslides.diagnostics import Sink
from govslides.inputs import Inputs, unchanged
from govslides.source import Source, Span


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("secret")
    lecture = tmp_path / "lecture"
    (lecture / "images").mkdir(parents=True)
    (lecture / "images" / "river.png").write_bytes(b"river")
    (lecture / "01-start.md").write_text("# Start\n")
    return lecture


def read(folder: Path, path: str, limit: int = 100) -> tuple[bytes | None, list[str]]:
    sink = Sink()
    span = Span(Source("01-start.md", "![x](y)\n"), 5, 6)
    data = Inputs(folder, sink).data(path, limit=limit, span=span)
    assert all(str(found).startswith("01-start.md:1:6: error[") for found in sink)
    return data, [found.code for found in sink]


@pytest.mark.parametrize("path", ["images/river.png", "./images/river.png", "images/../images/river.png"])
def test_a_file_inside_is_read(folder: Path, path: str) -> None:
    assert read(folder, path) == (b"river", [])


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt",
        "images/../../secret.txt",
        "images/../../lecture/images/river.png",
        "/etc/passwd",
        "//etc/passwd",
        "file:///etc/passwd",
        "FILE:/etc/passwd",
        "File:secret.txt",
        "images/file:/etc/passwd",
        "C:/Windows/win.ini",
        "C:\\Windows\\win.ini",
        "\\\\server\\share\\x.png",
        "..\\secret.txt",
        "",
        ".",
        "..",
        "images/..",
        "a\0b",
        "x" * 300,
        "/".join(["x"] * 3000),
        "\ud800.png",
    ],
)
def test_a_path_out_of_the_folder_is_refused(folder: Path, path: str) -> None:
    assert read(folder, path) == (None, ["path-outside"])


@pytest.mark.parametrize("path", ["https://example.org/x.png", "HTTP:/x", "data:image/png,AA", "a/ftp:x"])
def test_nothing_is_fetched(folder: Path, path: str) -> None:
    assert read(folder, path) == (None, ["remote-file"])


def test_symbolic_links(folder: Path) -> None:
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to("..")
    (folder / "in.png").symlink_to("images/river.png")
    (folder / "self").symlink_to("self")
    (folder / "gone").symlink_to("nowhere")
    assert read(folder, "out.txt") == (None, ["path-outside"])
    assert read(folder, "up/secret.txt") == (None, ["path-outside"])
    assert read(folder, "in.png") == (b"river", [])
    assert read(folder, "self") in ((None, ["path-outside"]), (None, ["file-unreadable"]))
    assert read(folder, "gone") == (None, ["file-missing"])


def test_a_lecture_folder_that_is_a_link_itself(folder: Path) -> None:
    other = folder.parent / "link"
    other.symlink_to(folder)
    assert read(other, "images/river.png") == (b"river", [])


def test_what_is_no_regular_file(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(folder / "sock"))
    for path in ("pipe", "sock", "images"):
        assert read(folder, path) == (None, ["file-unreadable"])
    listener.close()


def test_a_file_in_the_place_of_a_folder(folder: Path) -> None:
    assert read(folder, "01-start.md/x.png") == (None, ["file-missing"])


def test_the_cap(folder: Path) -> None:
    assert read(folder, "images/river.png", limit=5) == (b"river", [])
    assert read(folder, "images/river.png", limit=4) == (None, ["file-too-large"])


def test_a_huge_sparse_file_costs_nothing(folder: Path) -> None:
    with (folder / "huge.bin").open("wb") as file:
        file.truncate(1 << 40)
    assert read(folder, "huge.bin") == (None, ["file-too-large"])


def test_a_missing_file_suggests_the_nearest_name(folder: Path) -> None:
    sink = Sink()
    Inputs(folder, sink).data("images/River.PNG", limit=10)
    assert "Did you mean `images/river.png`?" in str(next(iter(sink)))


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_path_is_answered(path: str) -> None:
    sink = Sink()
    data = Inputs(Path(__file__).parent, sink).data(path, limit=10)
    assert (data is None) == bool(len(sink))


def test_names_are_sorted_and_leave_out_what_is_hidden(folder: Path) -> None:
    for name in ("10-end.md", "02-middle.MD", ".hidden.md", "~$lock.md", "notes.txt"):
        (folder / name).write_text("x")
    (folder / "folder.md").mkdir()
    os.mkfifo(folder / "pipe.md")
    (folder / "gone.md").symlink_to("nowhere")
    found = Inputs(folder, Sink()).names(".md")
    assert found == ["01-start.md", "02-middle.MD", "10-end.md", "gone.md", "pipe.md"]


def test_the_record_notices_every_change(folder: Path) -> None:
    def build() -> Inputs:
        inputs = Inputs(folder, Sink())
        inputs.names(".md")
        inputs.source("01-start.md")
        inputs.exists("references.bib")
        return inputs

    record = build().record
    assert record == build().record
    assert unchanged(folder, record)
    for path, text in (("01-start.md", "# Other\n"), ("references.bib", ""), ("02-more.md", "")):
        (folder / path).write_text(text)
        assert not unchanged(folder, record)
        record = build().record
        assert unchanged(folder, record)
    with (folder / "01-start.md").open("wb") as file:
        file.truncate(1 << 40)
    assert not unchanged(folder, record)
    (folder / "01-start.md").unlink()
    assert not unchanged(folder, record)
