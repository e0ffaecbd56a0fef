"""Which styles a document uses, what they are called in it, and its styles part."""

from collections.abc import Mapping

from govslides.docxio.names import NAMESPACES
from govslides.docxio.styles.boxes import box_styles
from govslides.docxio.styles.catalogue import STYLES
from govslides.docxio.styles.style import Rule, Style
from govslides.docxio.styles.write import Brush
from govslides.flow.kept import Kept
from govslides.flow.nodes import Kind
from govslides.ooxml.xml import HEAD, attribute

KINDS: tuple[Kind, ...] = (
    "myth", "reality", "panel", "note", "tip", "important", "warning", "caution", "activity", "answer",
    "notes", "tutor", "run",
)  # fmt: skip

_DEFAULTS = {
    "Normal": "Normal",
    "Default Paragraph Font": "DefaultParagraphFont",
    "Normal Table": "TableNormal",
}
TABLE, PLAIN_TABLE = "Handout Table", "Plain Table"


def _known() -> dict[str, Style]:
    boxes = [style for kind in KINDS for style in box_styles(kind)]
    return {style.name: style for style in (*STYLES, *boxes)}


KNOWN = _known()
"""Every style of ours, by name."""

_TABLES = {"normal table", "handout table", "plain table"}
_CHARACTERS = {"default paragraph font"} | {
    name.lower() for name, style in KNOWN.items() if style.type == "character"
}


def _type(name: str) -> str:
    """The type of style that goes by a lower-case name."""
    return "table" if name in _TABLES else "character" if name in _CHARACTERS else "paragraph"


class Sheet:
    """The styles of one document.

    `theirs` are those of a template, ids by type and lower-case name: these stay as they are, and of ours
    only what is used is added. Without a template all of ours are there but boxes that do not occur, and
    each looks as in other documents of the lecture, of which it is `kept`.
    """

    __slots__ = ("_ids", "_kept", "_present", "_taken", "_used", "brush")

    def __init__(
        self,
        brush: Brush,
        theirs: Mapping[tuple[str, str], str] | None = None,
        kept: Kept | None = None,
    ) -> None:
        self.brush = brush
        self._kept = kept
        present = (
            None
            if theirs is None
            else {name: id_ for (type_, name), id_ in theirs.items() if id_ and type_ == _type(name)}
        )
        self._present = present
        self._taken = set() if theirs is None else set(theirs.values())
        self._ids: dict[str, str] = {}
        self._used: set[str] = set()
        if present is None:
            self._used.update(style.name for style in STYLES)
            self._used.update((TABLE, PLAIN_TABLE))

    def id(self, name: str) -> str:
        """What paragraphs, runs and tables refer to a style with; it will be in the document."""
        found = self._ids.get(name)
        if found is None:
            found = self._ids[name] = self._find(name)
        return found

    def is_ours(self, name: str) -> bool:
        """Whether the template has no style of this name."""
        return self._present is None or name.lower() not in self._present

    def _find(self, name: str) -> str:
        if self._present is not None and name.lower() in self._present:
            return self._present[name.lower()]
        self._used.add(name)
        style = KNOWN.get(name)
        id_ = _DEFAULTS.get(name, name.replace(" ", "")) if style is None else style.id
        while id_ in self._taken:
            id_ += "0"
        self._taken.add(id_)
        return id_

    def based(self, name: str) -> str:
        """`w:basedOn` a style, or nothing where the template has none of that name."""
        absent = self._present is not None and name in _DEFAULTS and name.lower() not in self._present
        return "" if absent else f'<w:basedOn w:val="{attribute(self.id(name))}"/>'

    def xml(self, language: str, numbers: Mapping[str, int], *, rtl: bool) -> str:
        """word/styles.xml of a document without a template; `numbers` are the ids of its numbering."""
        return (
            f"{HEAD}<w:styles {NAMESPACES}>{_defaults(self.brush, language, rtl=rtl)}{_LATENT}{_ROOTS}"
            f"{self.added(numbers)}</w:styles>"
        )

    def added(self, numbers: Mapping[str, int]) -> str:
        """The styles of ours that are used, as XML."""
        made = []
        for name in list(KNOWN):
            if name in self._used:
                self._with_relatives(KNOWN[name])
        for name, style in KNOWN.items():
            if name in self._used and self.is_ours(name):
                made.append(self._written(style, numbers))
        made += [
            table(self)
            for name, table in ((PLAIN_TABLE, _plain_table), (TABLE, _table))
            if name in self._used and self.is_ours(name)
        ]
        return "".join(made)

    def _with_relatives(self, style: Style) -> None:
        """A style needs those that it is based on and that follow it."""
        while style.type == "paragraph":
            self.id(style.follow or style.name)
            self.id(style.based)
            if style.based not in KNOWN or not self.is_ours(style.based):
                return
            style = KNOWN[style.based]

    def _written(self, style: Style, numbers: Mapping[str, int]) -> str:
        """A style as XML, which another document may have already."""
        found: str | None = self._kept.get(style) if self._kept is not None else None
        if found is None:
            found = self._style(style, numbers)
            if self._kept is not None:
                self._kept.keep(style, found)
        return found

    def _style(self, style: Style, numbers: Mapping[str, int]) -> str:
        own = style.name.lower() == style.name or style.name in _BUILT_IN
        quick = "<w:qFormat/>" if style.quick else ""
        inner = ""
        if style.type == "paragraph":
            number = numbers.get(style.number[1], 0) if style.number is not None else 0
            properties = self.brush.paragraph(style, number)
            based = self.based(style.based)
            follow = f'<w:next w:val="{attribute(self.id(style.follow))}"/>' if style.follow else ""
            inner = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        else:
            based, follow = self.based("Default Paragraph Font"), ""
        letters = self.brush.letters(style.letters)
        custom = "" if own else ' w:customStyle="1"'
        return (
            f'<w:style w:type="{style.type}"{custom} w:styleId="{attribute(self.id(style.name))}">'
            f'<w:name w:val="{style.name}"/>{based}{follow}<w:uiPriority w:val="{style.rank}"/>{quick}'
            f"{inner}{f'<w:rPr>{letters}</w:rPr>' if letters else ''}</w:style>"
        )


_BUILT_IN = frozenset({"Title", "Subtitle", "Date", "Quote", "Hyperlink", "TOC Heading"}) | {
    style.name for style in STYLES if style.name.startswith("List")
}

_LATENT = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
    'w:defQFormat="0" w:count="376"><w:lsdException w:name="Normal" w:semiHidden="0" w:uiPriority="0" '
    'w:unhideWhenUsed="0" w:qFormat="1"/></w:latentStyles>'
)
"""Word hides its own styles from the gallery until somebody uses them."""

_ROOTS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:uiPriority w:val="0"/><w:qFormat/></w:style>'
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>'
    "</w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
)


def language_xml(language: str) -> str:
    """`w:lang` with a tag in the attribute for its script."""
    return f"<w:lang{language_attributes(language)}/>"


def language_attributes(language: str) -> str:
    """A tag as the attribute of its script: Word keeps three languages for each run."""
    primary = language.partition("-")[0].lower()
    name = "eastAsia" if primary in _ASIAN else "bidi" if primary in RIGHT_TO_LEFT else "val"
    return f' w:{name}="{attribute(language)}"'


_ASIAN = frozenset({"zh", "ja", "ko", "yue", "cmn"})
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ku", "ckb", "syr"})


def _defaults(brush: Brush, language: str, *, rtl: bool) -> str:
    from govslides.docxio.styles.style import Letters

    letters = brush.letters(Letters(font="body", size=24))
    bidi = "<w:bidi/>" if rtl else ""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{letters}{language_xml(language)}</w:rPr></w:rPrDefault>"
        f'<w:pPrDefault><w:pPr>{bidi}<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _plain_table(sheet: Sheet) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{sheet.id(PLAIN_TABLE)}">'
        f'<w:name w:val="{PLAIN_TABLE}"/>{sheet.based("Normal Table")}<w:uiPriority w:val="59"/>'
        '<w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )


def _table(sheet: Sheet) -> str:
    """Strong rules above and beneath the header and at the end, thin ones between rows."""
    brush = sheet.brush
    strong, thin = Rule(side="", size=8, space=0, colour="ink"), Rule(side="", size=4, space=0, colour="rule")
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{sheet.id(TABLE)}">'
        f'<w:name w:val="{TABLE}"/>{sheet.based("Normal Table")}<w:uiPriority w:val="59"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{brush.rule('top', strong)}{brush.rule('bottom', strong)}"
        f"{brush.rule('insideH', thin)}</w:tblBorders>"
        '<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>'
        f"{brush.rule('bottom', strong)}</w:tcBorders>"
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
        '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>'
    )
