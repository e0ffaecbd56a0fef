"""References and templates that are broken, too large, or something else."""

import io
import zipfile
from pathlib import Path

from tests.support.hostile.case import MEGABYTE, Case, Content, Verdict, talk


def references() -> list[Case]:
    text = "# A\n\n## B\n\nSaid [@a].\n"

    def json_file(name: str, data: str | bytes, verdict: Verdict = "refuse") -> Case:
        return talk(name, text, verdict, references__json=data if isinstance(data, bytes) else data.encode())

    work = '{"id": "a", "type": "book", "title": "%s"}'
    return [
        json_file("broken JSON", "[{"),
        json_file("JSON nested deep", "[" * 100_000),
        json_file("JSON of the wrong shape", '{"a": [1, null, "b"]}'),
        json_file(
            "JSON entries of wrong types",
            '[5, null, {"id": []}, {"id": "a", "author": 7, "issued": "x"}]',
            "survive",
        ),
        json_file("JSON with controls", "[" + work % "a\\u0000\\u0007\\ud800\\ufffe" + "]", "survive"),
        json_file("JSON with markup", "[" + work % "<script>a</script> & <b>" + "]", "survive"),
        json_file("JSON in Latin-1", b'[{"id": "a", "title": "caf\xe9"}]'),
        json_file("JSON numbers without end", '[{"id": "a", "title": ' + "9" * 100_000 + "}]", "survive"),
        talk("BibTeX cut short", text, "refuse", references__bib=b"@book{a, title = {A"),
        talk(
            "BibTeX nested deep",
            text,
            "survive",
            references__bib=b"@book{a, title = " + b"{" * 50_000 + b"}" * 50_000 + b"}",
        ),
        talk("BibTeX strings that double", text, "survive", references__bib=_bibtex_bomb()),
        talk("references elsewhere", "---\nreferences: /etc/passwd\n---\n" + text),
        talk("references outside", "---\nreferences: ../outside.json\n---\n" + text),
        talk("an unknown work", text),
    ]


def _bibtex_bomb() -> bytes:
    lines = ['@string{s0 = "xxxxxxxxxx"}'] + [
        f"@string{{s{at} = s{at - 1} # s{at - 1}}}" for at in range(1, 40)
    ]
    return "\n".join([*lines, "@book{a, title = s39, author = {B, C}, year = 1990}"]).encode()


def templates() -> list[Case]:
    good_entry = {"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<p/>"}
    entity = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><p>&b;</p>'

    def template(name: str, data: Content) -> Case:
        def write(folder: Path) -> Path:
            (folder / "lecture").mkdir()
            (folder / "slides_src").mkdir()
            (folder / "slides_src" / "theme.yaml").write_text("template: template.pptx\n")
            (folder / "slides_src" / "template.pptx").write_bytes(data() if callable(data) else data)
            (folder / "lecture" / "lecture.yaml").write_text("title: A\n")
            (folder / "lecture" / "01.md").write_text("# A\n\n## B\n\na\n")
            return folder

        return Case(name, "refuse", write)

    return [
        template("a template that is text", b"hello"),
        template("an empty template", b""),
        template("an empty zip", zipped({})),
        template("a zip cut short", zipped(good_entry)[:-30]),
        template("a zip of zeros", lambda: zipped({**good_entry, "ppt/media/a.bin": b"\0" * 120 * MEGABYTE})),
        template(
            "6,000 parts", lambda: zipped({**good_entry, **{f"ppt/x{at}.xml": b"<a/>" for at in range(6000)}})
        ),
        template("an external entity", zipped({**good_entry, "ppt/presentation.xml": entity})),
        template("names that climb", zipped({**good_entry, "../../evil.xml": b"<a/>"})),
        template("a package of nothing", zipped(good_entry)),
    ]


def zipped(entries: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()
