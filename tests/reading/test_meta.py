"""Settings: what is read, and what is said about the rest."""

from pathlib import Path

import pytest

from govslides.model.lecture import Author, Meta
from govslides.reading.languages import canonical_tag
from tests.support.reading import found, read_folder, read_text


def meta(settings: str) -> Meta:
    lecture, sink = read_text(f"---\n{settings}\n---\n\n# A\n\n## B\n\nx\n")
    assert found(sink) == []
    return lecture.meta


def test_everything() -> None:
    told = meta(
        "title: Digital government\nsubtitle: Hopes\nshort-title: DG\n"
        "authors:\n  - name: Ada\n    affiliation: [School, University]\n    email: a@example.org\n"
        "    url: https://example.org\n  - Ben\n"
        "date: 2026-11-22\nlanguage: en-NZ\nduration: 50 min\nkeywords: [a, b]\nsubject: S\nrights: CC BY\n"
        "outputs:\n  deck:\n    name: x\nlabels:\n  myth: Legend\nincremental: true"
    )
    assert told.title == "Digital government"
    assert told.short_title == "DG"
    assert told.authors == (
        Author(
            name="Ada", affiliation=("School", "University"), email="a@example.org", url="https://example.org"
        ),
        Author(name="Ben"),
    )
    assert (told.date, told.language, told.duration) == ("2026-11-22", "en-NZ", 50)
    assert (told.keywords, told.subject, told.rights) == (("a", "b"), "S", "CC BY")
    assert dict(told.labels) == {"myth": "Legend"}
    assert list(told.outputs) == ["deck"]
    assert told.incremental


def test_without_any() -> None:
    lecture, sink = read_text("# A\n\n## B\n\nx\n")
    assert found(sink) == []
    assert (lecture.meta.title, lecture.meta.language, lecture.meta.duration) == ("", "en", None)


@pytest.mark.parametrize(
    ("written", "minutes"), [("50", 50), ("50 min", 50), ("1 h", 60), ("1 h 30 min", 90), ("90 minutes", 90)]
)
def test_durations(written: str, minutes: int) -> None:
    assert meta(f"duration: {written}").duration == minutes


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("titel: x", ["2:1 unknown-key"]),
        ("title: [a, b]", ["2:8 bad-value"]),
        ("language: en_NZ", ["2:11 bad-language"]),
        ("duration: long", ["2:11 bad-value"]),
        ("duration: 0", ["2:11 bad-value"]),
        ("slide-level: 3", ["2:14 bad-value"]),
        ("incremental: perhaps", ["2:14 bad-value"]),
        ("labels:\n  mith: x", ["3:3 unknown-key"]),
        ("labels: x", ["2:9 bad-value"]),
        ("authors:\n  - affiliation: x", ["3:5 bad-value"]),
        ("authors:\n  - name: x\n    mail: y", ["4:5 unknown-key"]),
        ("authors:\n  - name: x\n    url: javascript:alert(1)", ["4:10 unsafe-link"]),
        ("references: list.docx", ["2:13 bad-value"]),
        ("references: none.json", ["2:13 file-missing"]),
        ("aspectratio: 169\ntoc: true", ["2:1 foreign-key"]),
        ("marp: true\npaginate: true\ntheme: gaia", ["3:1 foreign-key"]),
        ("theme: metropolis", ["2:1 foreign-key"]),
        ("controls: false\nbackgroundTransition: none\nslide-number: true", ["3:1 foreign-key"]),
    ],
)
def test_problems(settings: str, expected: list[str]) -> None:
    _, sink = read_text(f"---\n{settings}\n---\n\n# A\n\n## B\n\nx\n")
    assert found(sink) == expected


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN-nz", "en-NZ"),
        ("mi", "mi"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-CH-1996", "de-CH-1996"),
        ("en-x-plain", "en-x-plain"),
        ("english", None),
        ("en_NZ", None),
        ("en-", None),
        ("e", None),
        ("en-NZ-", None),
        ("", None),
        ("en NZ", None),
        ("a" * 1000, None),
    ],
)
def test_language_tags(written: str, tag: str | None) -> None:
    assert canonical_tag(written) == tag


def test_a_folder_has_its_settings_in_one_place(tmp_path: Path) -> None:
    (tmp_path / "lecture.yaml").write_text("title: T\nparts:\n  - b.md\n  - a.md\n")
    (tmp_path / "a.md").write_text("---\ntitle: Mine\n---\n\n# A\n\n## AA\n\nx\n")
    (tmp_path / "b.md").write_text("# B\n\n## BB\n\nx\n")
    lecture, sink = read_folder(tmp_path)
    assert [section.id for section in lecture.sections] == ["b", "a"]
    assert lecture.meta.title == "T"
    assert [one.code for one in sink] == ["stray-front-matter"]


def test_parts_must_be_names(tmp_path: Path) -> None:
    (tmp_path / "lecture.yaml").write_text("title: T\nparts:\n  a: b\n")
    (tmp_path / "a.md").write_text("# A\n\n## AA\n\nx\n")
    assert found(read_folder(tmp_path)[1]) == ["3:3 bad-value"]
