"""What the press makes of markup: the text that was given, whole files, the same bytes."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govslides import press
from govslides.diagnostics import Sink
from govslides.fonts.families import TWINS, faces
from govslides.press import markup
from govslides.press.typefaces import FAMILIES, family
from tests.support.tools import needs

HEAD = '#set document(title: "Test")\n#set text(font: ("Carlito", ..fallbacks), ligatures: false)\n'
ATTACKS = [
    "#panic()",
    '"; panic(); "',
    "\\",
    '\\"',
    "]] #{ panic() }",
    "$ x $ *bold* _italic_ `raw` @label <label> // comment /* comment */",
    "= Heading\n- item\n+ item\n/ term: x",
    '#read("/etc/passwd")',
    '\\u{41} \\n #eval("1")',
    "--- ~ -? ... \"quoted\" 'quoted'",
]


def text_of(pdf: bytes) -> str:
    made = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return made.stdout.decode()


def squeezed(text: str) -> str:
    return "".join(text.split())


@needs("pdftotext")
@pytest.mark.parametrize("attack", ATTACKS)
def test_text_is_never_code(attack: str) -> None:
    assert squeezed(text_of(press.pdf(HEAD + markup.text(attack)))) == squeezed(attack)


@needs("pdftotext")
@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1), min_size=1, max_size=40)
)
def test_any_text_comes_back(texts: list[str]) -> None:
    source = HEAD + "\n\n".join(markup.text(f"\u00a7{text}\u00a7") for text in texts)
    found = squeezed(text_of(press.pdf(source)))
    assert found == squeezed("".join(f"\u00a7{text}\u00a7" for text in texts))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Co", "Cn"], max_codepoint=0x24F)))
def test_whatever_is_written_can_be_set(text: str) -> None:
    assert press.pdf(HEAD + markup.text(text)).startswith(b"%PDF")


def test_equal_sources_give_equal_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    source = HEAD + markup.text("The same \u2192 each time")
    code = f"import sys; from govslides import press; sys.stdout.buffer.write(press.pdf({source!r}))"
    made = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout for _ in "12"
    }
    assert made == {press.pdf(source)}
    assert b"CreationDate" not in press.pdf(source)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert b"D:20010909014640Z" in press.pdf(source)


def test_foreign_scripts_are_set_and_reported() -> None:
    sink = Sink()
    press.pdf(HEAD + markup.text("\u03b1 \u0416 \u05d0 \u2192 \u2713"), sink=sink)
    assert not list(sink)


@needs("pdftotext")
def test_what_no_font_has_is_a_box_and_a_warning() -> None:
    sink = Sink()
    made = press.pdf(HEAD + markup.text("a\U0010fffdb"), sink=sink, path="deck/x.pdf")
    assert squeezed(text_of(made)) == "a\u25a1b"
    assert {"missing-glyph", "borrowed-font"} == {found.code for found in sink}
    assert {found.code: found.place for found in sink} == {"missing-glyph": "deck/x.pdf", "borrowed-font": ""}


def test_pictures_have_the_size_asked_for() -> None:
    source = "#set page(width: 144pt, height: 72pt)\n" + HEAD + markup.text("Page") + "\n#pagebreak()"
    pages = press.png(source, ppi=100)
    assert [int.from_bytes(page[16:20], "big") for page in pages] == [200, 200]
    assert [page[:4] for page in press.svg(source)] == [b"<svg", b"<svg"]


def test_only_the_files_given_are_seen() -> None:
    with pytest.raises(press.PressError, match="not found"):
        press.pdf(HEAD + '#read("x.txt")', {"y.txt": b""})
    with pytest.raises(press.PressError):
        press.pdf(HEAD + '#read("../../etc/passwd")')
    with pytest.raises(ValueError, match="plain file name"):
        press.pdf(HEAD, {"../x": b""})


def test_broken_markup_is_an_error_that_says_where() -> None:
    with pytest.raises(press.PressError, match="unclosed"):
        press.pdf(HEAD + "#[")


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("en", 'lang: "en", region: none'),
        ("en-NZ", 'lang: "en", region: "nz"'),
        ("zh-Hant-TW", 'lang: "zh", region: "tw"'),
        ("de_CH-1996", 'lang: "de", region: "ch"'),
        ("x-klingon", ""),
        ("", ""),
        ('en", x: "', ""),
    ],
)
def test_languages(tag: str, written: str) -> None:
    assert markup.language(tag) == written


def test_lengths_and_colours() -> None:
    assert markup.length(12700) == "1pt"
    assert markup.length(-19177) == "-1.51pt"
    assert markup.colour("A0B1C2") == 'rgb("A0B1C2")'
    with pytest.raises(ValueError, match="no colour"):
        markup.colour("AB")


def test_every_twin_is_at_hand() -> None:
    assert set(FAMILIES) == set(TWINS.values()) == {stem.partition("-")[0] for stem in faces()}
    assert [family(name) for name in ("Calibri", "Georgia", "Courier New", "Cambria", "Arial", "Nobody")] == [
        "Carlito", "Gelasio", "Liberation Mono", "Caladea", "Liberation Sans", "Liberation Sans",
    ]  # fmt: skip
