"""Attributes, settings and links that hold what nobody expects."""

from tests.support.hostile.case import MEGABYTE, SLIDE, Case, settings, talk
from tests.support.vocabulary import picture


def odd_values() -> list[Case]:
    image = {"a__png": picture("png", 64, 64, 1)}
    chart = SLIDE + "::: {.chart type=bar}\n| a | b |\n|---|---|\n| c | %s |\n:::\n"
    odd = ["1e999", "nan", "-inf", "1" * 5000, "0x10", "1,5", "", "\N{MINUS SIGN}5", "½"]
    sizes = ["1e309%", "-5%", "0", "nan", "99999999999999999999cm", "%", "50%%", "1" * 400]
    minutes = ["-1", "1e9", "9" * 400, "ten", "", "NaN"]
    tags = ["en_NZ!!", "x" * 5000, '"en\\"><a>"', "no", "[a, b]", "null"]
    return [
        *(talk(f"a chart of {value[:9]!r}", chart % value, "survive") for value in odd),
        *(
            talk(f"a width of {size[:9]!r}", f"{SLIDE}![a](a.png){{width={size}}}\n", "survive", **image)
            for size in sizes
        ),
        *(
            talk(
                f"minutes {value[:9]!r}",
                f'{SLIDE}::: {{.question minutes="{value}"}}\nWhy?\n:::\n',
                "survive",
            )
            for value in minutes
        ),
        *(
            talk(f"the language {tag[:9]!r}", f"---\nlanguage: {tag}\n---\n{SLIDE}a\n", "survive")
            for tag in tags
        ),
    ]


def foreign_markup() -> list[Case]:
    return [
        talk("a script", SLIDE + "<script>alert(1)</script>\n"),
        talk("a frame", SLIDE + '<iframe src="file:///etc/passwd"></iframe>\n'),
        talk("an image tag", SLIDE + 'a <img src="/etc/passwd"> b\n'),
        talk("a script link", SLIDE + "[a](javascript:alert(1))\n"),
        talk("a data link", SLIDE + "[a](data:text/html,b)\n"),
        talk("a file link", SLIDE + "[a](file:///etc/passwd)\n"),
        talk("a network share", SLIDE + "[a](//server/share) [b](\\\\server\\share)\n", "survive"),
        talk("an unending link", SLIDE + "[a](https://example.org/" + "b" * 100_000 + ")\n", "survive"),
        talk(
            "a bad escape in a link",
            SLIDE + "[a](https://example.org/%zz%) [b](http://[::1/) [c](http://)\n",
            "survive",
        ),
        talk(
            "an include", SLIDE + "```{.python include=/etc/passwd}\n```\n\n!include /etc/passwd\n", "survive"
        ),
    ]


def yaml() -> list[Case]:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    front = "---\n{}\n---\n\n# A\n\n## B\n\na\n"
    return [
        settings("a YAML bomb", bomb),
        settings("an anchor", "title: &a A\nsubtitle: *a\n"),
        settings("a Python object", "title: !!python/object/apply:os.system [id]\n"),
        settings("a tag", "title: !!binary aGVsbG8=\n"),
        settings("duplicate keys", "title: A\ntitle: B\n"),
        settings("YAML nested deep", "title: " + "[" * 20_000 + "\n"),
        settings("YAML nested by indentation", "".join(" " * at + "a:\n" for at in range(900))),
        settings("YAML of a megabyte", "title: A\nkeywords: [" + "word, " * 200_000 + "]\n"),
        settings("a list for settings", "- a\n- b\n"),
        settings("a scalar for settings", "hello\n"),
        settings("broken YAML", "title: [A\nauthors: {b\n\t: x\n"),
        settings("binary settings", picture("png", 32, 32, 1)),
        settings("settings in Latin-1", b"title: caf\xe9\n"),
        settings("an unknown key", "title: A\ntilte: B\n"),
        settings("wrong types", "title: [A]\nauthors: 5\nduration: {a: b}\nkeywords: 7\nslide-level: x\n"),
        settings("controls by escape", 'title: "a\\x00\\x07\\ud800\\ufffe"\n'),
        settings("two documents", "title: A\n---\ntitle: B\n", "refuse"),
        settings("a number of 5,000 digits", "title: A\nduration: " + "9" * 5000 + "\n"),
        settings("a merge key", "title: A\n<<: {subtitle: B}\n"),
        settings("a directive", "%YAML 9.9\n%TAG ! tag:evil,2000:\n---\ntitle: A\n", "survive"),
        talk("front matter never closed", "---\ntitle: A\n\n# A\n\n## B\n\na\n", "survive"),
        talk("a bomb in front matter", front.format(bomb.rstrip())),
        talk("front matter of a megabyte", front.format("title: " + "a" * MEGABYTE)),
        talk("broken front matter", front.format("title: 'A")),
    ]
