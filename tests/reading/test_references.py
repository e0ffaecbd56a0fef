"""References: entries as a list shows them, labels as citations show them."""

import json
from pathlib import Path
from typing import Any

import pytest

from govslides.model.lecture import Lecture
from tests.support.dump import inlines
from tests.support.reading import found, read_file

NAMES = [{"family": f"Name{letter}", "given": f"{letter}nn Bee"} for letter in "ABCDEFGHIJKLMNOPQRSTUVW"]


def read(folder: Path, works: object, text: str = "", name: str = "references.json") -> Lecture:
    content = works if isinstance(works, str) else json.dumps(works, ensure_ascii=False)
    (folder / name).write_text(content, encoding="utf-8")
    (folder / "talk.md").write_text(
        f"---\ntitle: T\nreferences: {name}\n---\n\n# A\n\n## B\n\nx {text}\n", encoding="utf-8"
    )
    lecture, sink = read_file(folder / "talk.md")
    assert found(sink) == []
    return lecture


def work(**fields: Any) -> dict[str, Any]:
    issued = {"date-parts": [[2010]]}
    return {"id": "w", "type": "article-journal", "title": "A title", "issued": issued, **fields}


ENTRIES = [
    (
        "article",
        work(
            author=NAMES[:1],
            **{"container-title": "A Journal", "volume": "7", "issue": 2, "page": "1-9", "DOI": "10.1/x"},
        ),
        "NameA, A. B. (2010). A title. <emphasis: A Journal, 7>(2), 1\u20139. "
        "<link https://doi.org/10.1/x: https://doi.org/10.1/x>",
    ),
    (
        "book",
        work(type="book", author=NAMES[:2], publisher="A Press", edition="2"),
        "NameA, A. B., & NameB, B. B. (2010). <emphasis: A title> (2nd ed.). A Press.",
    ),
    (
        "chapter",
        work(
            type="chapter",
            author=NAMES[:1],
            editor=NAMES[1:3],
            publisher="A Press",
            page="3",
            **{"container-title": "A Book"},
        ),
        "NameA, A. B. (2010). A title. In B. B. NameB & C. B. NameC (Eds.), "
        "<emphasis: A Book> (p. 3). A Press.",
    ),
    (
        "report of an institution",
        work(type="report", author=[{"literal": "OECD"}], publisher="OECD", number="12"),
        "OECD. (2010). <emphasis: A title> (Report No. 12).",
    ),
    (
        "thesis",
        work(type="thesis", author=NAMES[:1], publisher="A University", genre="Doctoral dissertation"),
        "NameA, A. B. (2010). <emphasis: A title> [Doctoral dissertation, A University].",
    ),
    (
        "web page",
        work(
            type="webpage",
            author=NAMES[:1],
            issued={"date-parts": [[2021, 5, 3]]},
            URL="https://example.org/a",
            **{"container-title": "A Site"},
        ),
        "NameA, A. B. (2021, May 3). <emphasis: A title>. <emphasis: A Site>. "
        "<link https://example.org/a: https://example.org/a>",
    ),
    ("edited", work(type="book", editor=NAMES[:1]), "NameA, A. B. (Ed.). (2010). <emphasis: A title>."),
    ("nobody, no date", work(type="book", issued={}), "<emphasis: A title>. (n.d.)."),
    (
        "a question",
        work(type="book", author=NAMES[:1], title="Why?"),
        "NameA, A. B. (2010). <emphasis: Why?>",
    ),
    (
        "a particle, a hyphen, a suffix",
        work(
            type="book",
            author=[
                {"family": "Dijk", "non-dropping-particle": "van", "given": "Jan-Luc"},
                {"family": "King", "given": "M. L.", "suffix": "Jr."},
            ],
        ),
        "van Dijk, J.-L., & King, M. L., Jr. (2010). <emphasis: A title>.",
    ),
    ("markup in a title", work(type="book", title="On <i>the</i> web"), "<emphasis: On the web>. (2010)."),
    (
        "an old DOI, a range of issues",
        work(DOI="10.1/(S)1<2::A>3", issue="8-9", **{"container-title": "A Journal", "volume": "7"}),
        "A title. (2010). <emphasis: A Journal, 7>(8\u20139). "
        "<link https://doi.org/10.1/(S)1%3C2::A%3E3: https://doi.org/10.1/(S)1<2::A>3>",
    ),
    ("an address of another kind", work(type="book", URL="file:///etc"), "<emphasis: A title>. (2010)."),
]


@pytest.mark.parametrize(("item", "entry"), [case[1:] for case in ENTRIES], ids=[case[0] for case in ENTRIES])
def test_entries(item: dict[str, Any], entry: str, tmp_path: Path) -> None:
    lecture = read(tmp_path, [item])
    assert inlines(lecture.references["w"].entry) == entry


def test_many_authors(tmp_path: Path) -> None:
    entry = inlines(read(tmp_path, [work(author=NAMES)]).references["w"].entry)
    assert "NameS, S. B., … NameW, W. B. (2010)" in entry
    assert "NameT" not in entry


@pytest.mark.parametrize(
    ("authors", "label"),
    [(1, "NameA"), (2, "NameA & NameB"), (3, "NameA et al."), (20, "NameA et al."), (0, "A title")],
)
def test_labels(authors: int, label: str, tmp_path: Path) -> None:
    reference = read(tmp_path, [work(author=NAMES[:authors])]).references["w"]
    assert (reference.author, reference.year) == (label, "2010")


def test_the_same_author_and_year_get_letters_by_title_where_cited(tmp_path: Path) -> None:
    works = [
        work(id="b", author=NAMES[:1], title="The beta"),
        work(id="a", author=NAMES[:1], title="Alpha"),
        work(id="c", author=NAMES[:1], title="Gamma"),
        work(id="d", author=NAMES[1:2], title="Delta"),
    ]
    lecture = read(tmp_path, works, "[@b; @a] and @d.")
    years = {key: reference.year for key, reference in lecture.references.items()}
    assert years == {"a": "2010a", "b": "2010b", "c": "2010", "d": "2010"}
    assert "(2010a)" in inlines(lecture.references["a"].entry)


def test_the_order_is_that_of_a_reference_list(tmp_path: Path) -> None:
    works = [
        work(id="z", author=[{"family": "Zed"}]),
        work(id="b2", author=NAMES[1:2], issued={"date-parts": [[2012]]}),
        work(id="b1", author=NAMES[1:2]),
        work(id="the", title="The middle", author=[]),
    ]
    assert list(read(tmp_path, works).references) == ["the", "b1", "b2", "z"]


def test_bibtex(tmp_path: Path) -> None:
    text = (
        "@article{m, author = {M{\\\"u}ller, J\\'er\\^ome and {World Bank and Friends}},\n"
        "  title = {Plus {\\c c}a change \\& more}, journal = {A Journal}, year = 2010,\n"
        "  volume = 7, number = 2,\n"
        "  pages = {1--9}, doi = {10.1/x}}\n"
        "@phdthesis{t, author = {Ludwig van Beethoven}, title = {Notes}, school = {Bonn}, year = {1790}}\n"
    )
    lecture = read(tmp_path, text, "[@m; @t]", "references.bib")
    assert [inlines(reference.entry) for reference in lecture.references.values()] == [
        "Müller, J., & World Bank and Friends. (2010). Plus ça change & more. "
        "<emphasis: A Journal, 7>(2), 1\u20139. "
        "<link https://doi.org/10.1/x: https://doi.org/10.1/x>",
        "van Beethoven, L. (1790). <emphasis: Notes> [Doctoral dissertation, Bonn].",
    ]
    assert lecture.references["t"].span.position.line == 5


def test_a_yaml_file(tmp_path: Path) -> None:
    text = "references:\n  - id: w\n    title: T\n    author:\n      - family: Norris\n    issued: 2010\n"
    reference = read(tmp_path, text, "@w", "references.yaml").references["w"]
    assert (reference.author, reference.year, reference.span.position.line) == ("Norris", "2010", 2)


def test_the_default_file_is_found_by_itself(tmp_path: Path) -> None:
    (tmp_path / "references.json").write_text(json.dumps([work(id="norris2010")]))
    (tmp_path / "talk.md").write_text("# A\n\n## B\n\n[@norris2010] and [@noris2010]\n")
    _, sink = read_file(tmp_path / "talk.md")
    assert [str(one) for one in sink] == [
        "talk.md:5:21: error[unresolved-citation]: No reference has the key `noris2010`. "
        "The audience could not find the source. Did you mean `@norris2010`?"
    ]


BROKEN = [
    ("references.json", "[{]", ["references.json:1:3 broken-references"]),
    ("references.json", "[" * 100_000, ["references.json:1:1 broken-references"]),
    ("references.json", '{"a": 1}', ["references.json:1:1 broken-references"]),
    ("references.json", '[{"title": "x"}, 3]', ["references.json:1:1 bad-reference"]),
    ("references.json", '[{"id": "a"}]', ["references.json:1:9 bad-reference"]),
    (
        "references.json",
        '[{"id": "a", "title": "x"},\n {"id": "a", "title": "y"}]',
        ["references.json:2:9 duplicate-reference"],
    ),
    ("references.bib", "@book{a, title={x}", ["references.bib:1:1 broken-references"]),
    ("references.bib", "\n@book{a, year=2010}", ["references.bib:2:1 bad-reference"]),
    ("references.bib", "@book{a, title={" + "word " * 1000 + "}}", ["references.bib:1:1 bad-reference"]),
]


@pytest.mark.parametrize(("name", "text", "expected"), BROKEN)
def test_broken_files(name: str, text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    (tmp_path / "talk.md").write_text(f"---\nreferences: {name}\n---\n\n# A\n\n## B\n\nx\n")
    _, sink = read_file(tmp_path / "talk.md")
    assert [f"{one.span} {one.code}" for one in sink] == expected
