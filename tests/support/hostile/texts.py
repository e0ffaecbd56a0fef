"""Files that are not text, or text that is not fit to be read."""

from tests.support.hostile.case import Case, talk
from tests.support.hostile.packages import zipped
from tests.support.vocabulary import picture


def texts() -> list[Case]:
    good = "# One\n\n## Two\n\nText "
    return [
        talk("a picture called .md", picture("png", 64, 64, 1)),
        talk("a zip called .md", zipped({"a": b"b" * 1000})),
        talk("UTF-16", (good + "end\n").encode("utf-16")),
        talk("Latin-1", good.encode() + b"caf\xe9\n"),
        talk("a NUL", good.encode() + b"a\0b\n"),
        talk("control characters", good.encode() + b"bell\x07 and escape\x1b[31m\n"),
        talk("a noncharacter", good + "a\ufffeb\n"),
        talk("an unpaired surrogate", good + "a\ud800b\n"),
        talk("a C1 control", good + "a\x85b\x9b\n", "survive"),
        talk("empty", "", "survive"),
        talk("blanks", " \n\t\n" * 50, "survive"),
        talk("a byte order mark alone", b"\xef\xbb\xbf", "survive"),
        talk("too much text", good + "word " * 1_200_000 + "\n"),
        talk(
            "controls by entity",
            good + "&#0; &#1; &#x1f; &#xFFFE; &#xD800; &#x110000; &#99999999999;\n",
            "survive",
        ),
        talk("controls in a link", good + "[a](http://x.org/%00&#1;) [b](<http://x y/>)\n", "survive"),
        talk("bidirectional overrides", good + "\u202eevil\u2066\u202d text\u200f\n", "survive"),
        talk("stacked accents", good + ("a" + "\u0301" * 300) * 50 + "\n", "survive"),
        talk("only carriage returns", (good + "end\n").replace("\n", "\r"), "survive"),
        talk("private use and unassigned", good + "\ue000 \U000e0041 \U0010ffff \u0378\n", "survive"),
        talk("emoji of many code points", good + "👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 🇳🇿\n", "survive"),
    ]
