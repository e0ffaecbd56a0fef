"""The words of the sample document: plain, hostile, of several scripts."""

from govslides.flow.nodes import Kind, Role

HOSTILE = (
    "]]></w:t><w:p/> <script>alert('x')</script> &amp; \" ' #set page() $x$ @ref <!-- --> {{x}} \\n "
    "\v//\ufffe"
)
"""Text that ends elements, starts tags, commands and formulas, and holds what XML has no room for."""

PROSE = (
    "Reforms that begin with technology tend to automate what is already there. Studies of four decades "
    "find that agencies adopt systems where these fit existing duties, budgets and careers; the "
    "structure of the organisation changes last, if at all."
)
LONG_WORD = "Datenschutzgrundverordnungsdurchführungsbestimmungen" * 3
ARABIC = "الحكومة الرقمية والخدمات العامة"
HEBREW = "ממשל דיגיטלי (2026) ושירות ציבורי"
CHINESE = "数字政府与公共服务，公民参与。"  # noqa: RUF001 -- the comma of Chinese
WORDS = {
    "contents": "Contents",
    "page": "Page",
    "of": "of",
    "notes": "Notes",
    "footnotes": "Footnotes",
    "skip": "Skip to the text",
    "lines": "Room to write",
    "blank": "Gap to fill in",
    "figure": "Figure",
    "table": "Table",
}
KINDS: tuple[tuple[Kind, str], ...] = (
    ("myth", "Myth 1"),
    ("reality", "Reality"),
    ("panel", ""),
    ("note", "Note"),
    ("tip", "Tip"),
    ("important", "Important"),
    ("warning", "Warning"),
    ("caution", "Caution"),
    ("activity", "Activity: think, pair, share"),
    ("answer", "Answer"),
    ("notes", "Speaker's notes"),
    ("tutor", "For tutors"),
    ("run", "0:00 to 0:12"),
)
ROLES: tuple[tuple[Role, str], ...] = (
    ("attribution", "after Norris and Reddick, 2013"),
    ("caption", "A caption without a number"),
    ("claim", "Going digital is transforming how government works."),
    ("label", "What to listen for"),
    ("lead", "Four decades of evidence, in one sentence."),
    ("math", "E = mc²"),
    ("meta", "10 minutes · pairs · evaluate"),
    ("option", "A. A ministry of its own"),
    ("source", "Source: Norris and Reddick (2013), pp. 165 to 175."),
    ("term", "Interoperability"),
)
