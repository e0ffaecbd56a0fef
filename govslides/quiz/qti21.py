"""QTI 2.1: a content package with a file for each item, and a test of them all.

The format: IMS Question & Test Interoperability 2.1 (2012), IMS Content Packaging 1.1.
"""

from govslides.ooxml.xml import attribute, clean_language, text
from govslides.patterns import pattern
from govslides.quiz.identifiers import identifier, identifier_of
from govslides.quiz.items import Item, Option, Picture, Quiz, Rich
from govslides.quiz.packages import HEAD, XSI, package, pictures_of

_NS = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_XSD = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_CP_XSD = "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
_MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates"
_START = pattern(r'<ol start="\d+">')
_IMAGES = "images"
_SHORTEST, _LONGEST = 20, 2000
"""Letters that fields for short answers and for essays have room for, to begin with."""


def write_qti21(quiz: Quiz) -> bytes:
    """The package."""
    items = [(identifier(quiz, item), item) for item in quiz.items]
    texts = [(f"items/{name}.xml", _item(name, item, quiz)) for name, item in items]
    texts.append(("test.xml", _test(items, quiz)))
    texts.append(("imsmanifest.xml", _manifest(items, quiz)))
    return package(texts, pictures_of(quiz), _IMAGES)


def _item(name: str, item: Item, quiz: Quiz) -> str:
    """An item: declarations, body, processing, feedback, in this order."""
    make = {"choice": _choice, "truth": _truth, "short": _short, "essay": _essay}[item.kind]
    declared, body, processing, told = make(item, quiz)
    if item.feedback:
        told += _modal("GENERAL", "general", item.feedback)
    general = _outcome("GENERAL", "identifier", "single", "general") if item.feedback else ""
    return (
        f'{HEAD}<assessmentItem xmlns="{_NS}" xmlns:xsi="{XSI}" xsi:schemaLocation="{_NS} {_XSD}" '
        f'identifier="{name}" title="{attribute(item.title)}" adaptive="false" timeDependent="false" '
        f'xml:lang="{clean_language(quiz.language)}">\n'
        f"{declared}{_outcome('SCORE', 'float', 'single', '0')}{general}"
        f"<itemBody>{_rich(item.prompt)}{body}</itemBody>\n{processing}{told}</assessmentItem>\n"
    )


_TRUE_FALSE = {
    "ar": ("صحيح", "خطأ"),
    "de": ("Wahr", "Falsch"),
    "en": ("True", "False"),
    "es": ("Verdadero", "Falso"),
    "fr": ("Vrai", "Faux"),
    "nl": ("Waar", "Onwaar"),
    "sv": ("Sant", "Falskt"),
    "zh": ("正确", "错误"),
}

_Parts = tuple[str, str, str, str]
"""Declarations, interaction, processing and feedback of an item."""


def _choice(item: Item, _quiz: Quiz) -> _Parts:
    names = [f"choice{number}" for number in range(1, len(item.options) + 1)]
    options = list(zip(names, item.options, strict=True))
    return _choosing(
        item, [(name, _option(name, option), option.correct) for name, option in options], options
    )


def _truth(item: Item, quiz: Quiz) -> _Parts:
    words = _TRUE_FALSE.get(quiz.language.split("-")[0].lower(), _TRUE_FALSE["en"])
    answers = [("true", words[0], item.truth), ("false", words[1], not item.truth)]
    shown = [
        (name, f'<simpleChoice identifier="{name}">{word}</simpleChoice>', right)
        for name, word, right in answers
    ]
    return _choosing(item, shown, [])


def _choosing(item: Item, shown: list[tuple[str, str, bool]], options: list[tuple[str, Option]]) -> _Parts:
    cardinality = "multiple" if item.multiple else "single"
    right = "".join([f"<value>{name}</value>" for name, _, correct in shown if correct])
    declared = (
        f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" baseType="identifier">'
        f"<correctResponse>{right}</correctResponse></responseDeclaration>\n"
    )
    shuffled = "true" if item.kind == "choice" else "false"
    body = (
        f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="{shuffled}" '
        f'maxChoices="{0 if item.multiple else 1}">'
        f"{''.join([xml for _, xml, _ in shown])}</choiceInteraction>"
    )
    told = [_modal("FEEDBACK", name, option.feedback) for name, option in options if option.feedback]
    if not told:
        return declared, body, _matched(), ""
    return declared + _declared_feedback(cardinality), body, _matched(tells=True), "".join(told)


def _option(name: str, option: Option) -> str:
    return f'<simpleChoice identifier="{name}">{_rich(option.text)}</simpleChoice>'


def _declared_feedback(cardinality: str) -> str:
    return f'<outcomeDeclaration identifier="FEEDBACK" cardinality="{cardinality}" baseType="identifier"/>\n'


def _matched(*, tells: bool = False) -> str:
    """One point for exactly the right choices; what was picked says which feedback is shown."""
    if not tells:
        return f'<responseProcessing template="{_MATCH}/match_correct"/>\n'
    return (
        "<responseProcessing><responseCondition><responseIf>"
        '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
        '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>'
        "</responseIf></responseCondition>"
        '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>'
        "</responseProcessing>\n"
    )


def _short(item: Item, _quiz: Quiz) -> _Parts:
    entries = "".join(
        [
            f'<mapEntry mapKey="{attribute(accepted)}" mappedValue="1" caseSensitive="false"/>'
            for accepted in item.accepted
        ]
    )
    declared = (
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string">'
        f"<correctResponse><value>{text(item.accepted[0])}</value></correctResponse>"
        f'<mapping defaultValue="0">{entries}</mapping></responseDeclaration>\n'
    )
    body = f'<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="{_SHORTEST}"/></p>'
    return declared, body, f'<responseProcessing template="{_MATCH}/map_response"/>\n', ""


def _essay(item: Item, _quiz: Quiz) -> _Parts:
    """Nobody but a person can mark it: no processing."""
    guide = f'<rubricBlock view="scorer">{_rich(item.guide)}</rubricBlock>' if item.guide else ""
    declared = '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>\n'
    field = f'<extendedTextInteraction responseIdentifier="RESPONSE" expectedLength="{_LONGEST}"/>'
    return declared, guide + field, "", ""


def _outcome(name: str, kind: str, cardinality: str, value: str) -> str:
    return (
        f'<outcomeDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{kind}">'
        f"<defaultValue><value>{value}</value></defaultValue></outcomeDeclaration>\n"
    )


def _modal(outcome: str, name: str, feedback: Rich) -> str:
    return (
        f'<modalFeedback outcomeIdentifier="{outcome}" identifier="{name}" showHide="show">'
        f"{_rich(feedback)}</modalFeedback>\n"
    )


def _rich(rich: Rich) -> str:
    """QTI 2.1 has neither struck text nor lists that start late."""
    html = rich.html(_image)
    if "<del>" in html:
        html = html.replace("<del>", '<span class="struck">').replace("</del>", "</span>")
    return _START.sub("<ol>", html) if "<ol " in html else html


def _image(picture: Picture) -> str:
    return picture.element(f"../{_IMAGES}/{picture.name}")


def _test(items: list[tuple[str, Item]], quiz: Quiz) -> str:
    """A test: a section for each of the lecture's, its items in order."""
    out = []
    sections: list[tuple[str, list[str]]] = []
    for name, item in items:
        if not sections or sections[-1][0] != item.section:
            sections.append((item.section, []))
        sections[-1][1].append(f'<assessmentItemRef identifier="{name}" href="items/{name}.xml"/>\n')
    for number, (title, refs) in enumerate(sections or [("", [])], 1):
        out.append(
            f'<assessmentSection identifier="section{number}" title="{attribute(title or quiz.title)}" '
            f'visible="true">\n{"".join(refs)}</assessmentSection>\n'
        )
    return (
        f'{HEAD}<assessmentTest xmlns="{_NS}" xmlns:xsi="{XSI}" xsi:schemaLocation="{_NS} {_XSD}" '
        f'identifier="{identifier_of(quiz.name)}" title="{attribute(quiz.title)}">\n'
        '<testPart identifier="part1" navigationMode="nonlinear" submissionMode="individual">\n'
        f"{''.join(out)}</testPart>\n</assessmentTest>\n"
    )


def _manifest(items: list[tuple[str, Item]], quiz: Quiz) -> str:
    rows = "".join([_resource(name, item) for name, item in items])
    depends = "".join([f'<dependency identifierref="{name}"/>' for name, _ in items])
    return (
        f'{HEAD}<manifest xmlns="{_CP}" xmlns:xsi="{XSI}" xsi:schemaLocation="{_CP} {_CP_XSD}" '
        f'identifier="{identifier_of(quiz.name + "#manifest")}">\n'
        "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>\n"
        "<organizations/>\n<resources>\n"
        f'<resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/>'
        f"{depends}</resource>\n{rows}</resources>\n</manifest>\n"
    )


def _resource(name: str, item: Item) -> str:
    names = dict.fromkeys(picture.name for rich in item.texts for picture in rich.pictures)
    files = "".join([f'<file href="{_IMAGES}/{picture}"/>' for picture in names])
    return (
        f'<resource identifier="{name}" type="imsqti_item_xmlv2p1" href="items/{name}.xml">'
        f'<file href="items/{name}.xml"/>{files}</resource>\n'
    )
