"""Ways out of the lecture's folder, and files that are no files."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.support.hostile.case import Case, settings, talk
from tests.support.vocabulary import picture


def paths() -> list[Case]:
    def part(named: str) -> Case:
        return settings(f"the part {named}", f"title: A\nparts: [{named}]\n")

    def image(named: str) -> Case:
        return talk(f"the image {named}", f"# A\n\n## B\n\n![a]({named})\n")

    return [
        *map(part, ["../outside.md", "/etc/passwd", "absent.md", "a/../../outside.md", '"01.md\\0"', "."]),
        *map(
            image,
            [
                "../outside.png",
                "/etc/passwd",
                "file:///etc/passwd",
                "https://example.org/a.png",
                "//example.org/a.png",
                "absent.png",
                "a/../../outside.png",
                "..%2Foutside.png",
                "talk.md",
                ".",
                "C:/Windows/a.png",
                "data:image/png;base64,AAAA",
            ],
        ),
        Case("a symlink to a file outside", "refuse", _symlinked_image("../outside.png")),
        Case("a symlink to a device", "refuse", _symlinked_image("/dev/zero")),
        Case("a symlink to itself", "refuse", _symlinked_image("a.png")),
        Case("a picture that is a pipe", "refuse", _pipe("a.png")),
        Case("a picture that is a folder", "refuse", _folder_image),
        Case("a part that is a pipe", "refuse", _pipe_part),
        Case("a part that is a symlink outside", "refuse", _symlinked_part),
        Case("a folder of the lecture that is a symlink outside", "refuse", _symlinked_folder),
        Case("a folder without a lecture", "refuse", lambda folder: folder),
        Case("a lecture with no parts", "refuse", _no_parts),
        Case("a part called by strange letters", "survive", _strange_name),
    ]


def _symlinked_image(target: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder.parent / "outside.png").write_bytes(picture("png", 64, 64, 1))
        (folder / "a.png").symlink_to(target)
        return talk("", "# A\n\n## B\n\n![a](a.png)\n").write(folder)

    return write


def _pipe(name: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        os.mkfifo(folder / name)
        return talk("", f"# A\n\n## B\n\n![a]({name})\n").write(folder)

    return write


def _folder_image(folder: Path) -> Path:
    (folder / "a.png").mkdir()
    return talk("", "# A\n\n## B\n\n![a](a.png)\n").write(folder)


def _pipe_part(folder: Path) -> Path:
    (folder / "lecture.yaml").write_text("title: A\n")
    os.mkfifo(folder / "01.md")
    return folder


def _symlinked_part(folder: Path) -> Path:
    (folder.parent / "outside.md").write_text("# Secret\n\n## Secret\n\nSecret\n")
    (folder / "lecture.yaml").write_text("title: A\n")
    (folder / "01.md").symlink_to("../outside.md")
    return folder


def _symlinked_folder(folder: Path) -> Path:
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "a.png").write_bytes(picture("png", 64, 64, 1))
    (folder / "images").symlink_to("../outside")
    return talk("", "# A\n\n## B\n\n![a](images/a.png)\n").write(folder)


def _no_parts(folder: Path) -> Path:
    (folder / "lecture.yaml").write_text("title: A\n")
    return folder


def _strange_name(folder: Path) -> Path:
    (folder / "lecture.yaml").write_text("title: A\n")
    (folder / "01 'a\"\n\u202e.md").write_text("# A\n\n## B\n\na ::: b\n\n::: nothing\n\n:::\n")
    return folder
