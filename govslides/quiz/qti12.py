"""QTI 1.2 as Canvas reads and writes it: a package with one assessment.

The format: IMS Question & Test Interoperability 1.2.1 (2003), with the metadata by which Canvas knows its
kinds of questions. Texts are HTML, escaped once more. Canvas keeps the identifiers: importing a later
build of the same lecture changes its quiz instead of adding another one.
"""

from govslides.ooxml.xml import attribute, text
from govslides.quiz.identifiers import identifier, identifier_of, uuid5
from govslides.quiz.items import Item, Picture, Quiz, Rich
from govslides.quiz.packages import HEAD, XSI, package, pictures_of

_NS = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_XSD = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"
_CP = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_CP_XSD = "http://www.imsglobal.org/xsd/imscp_v1p1.xsd"
_META = "http://canvas.instructure.com/xsd/cccv1p0"
_META_XSD = "https://canvas.instructure.com/xsd/cccv1p0.xsd"
_FILES = "%24IMS-CC-FILEBASE%24"
_IMAGES = "images"


def write_qti12(quiz: Quiz) -> bytes:
    """The package."""
    name = identifier_of(quiz.name)
    texts = [
        (f"{name}/{name}.xml", _assessment(name, quiz)),
        (f"{name}/assessment_meta.xml", _meta(name, quiz)),
        ("imsmanifest.xml", _manifest(name, quiz)),
    ]
    return package(texts, pictures_of(quiz), _IMAGES)


def _assessment(name: str, quiz: Quiz) -> str:
    items = "".join([_item(quiz, item) for item in quiz.items])
    return (
        f'{HEAD}<questestinterop xmlns="{_NS}" xmlns:xsi="{XSI}" xsi:schemaLocation="{_NS} {_XSD}">\n'
        f'<assessment ident="{name}" title="{attribute(quiz.title)}">\n'
        f"<qtimetadata>{_field('cc_maxattempts', '1')}</qtimetadata>\n"
        f'<section ident="root_section">\n{items}</section>\n</assessment>\n</questestinterop>\n'
    )


def _item(quiz: Quiz, item: Item) -> str:
    name = identifier(quiz, item)
    answers = _answers(name, item)
    kind = {"truth": "true_false", "short": "short_answer", "essay": "essay"}.get(item.kind, "")
    kind = kind or ("multiple_answers" if item.multiple else "multiple_choice")
    fields = (
        _field("question_type", f"{kind}_question"),
        _field("points_possible", "1"),
        _field("original_answer_ids", ",".join([answer for answer, _, _, _ in answers])),
        _field("assessment_question_identifierref", identifier_of(f"{name}#question")),
    )
    return (
        f'<item ident="{name}" title="{attribute(item.title)}">\n'
        f"<itemmetadata><qtimetadata>{''.join(fields)}</qtimetadata></itemmetadata>\n"
        f"<presentation>{_material(item.prompt)}{_response(item, answers)}</presentation>\n"
        f"{_processing(item, answers)}{_feedback(item, answers)}</item>\n"
    )


_Answer = tuple[str, str, bool, Rich]
"""An answer's identifier, its material, whether it is right, and its feedback."""


def _answers(name: str, item: Item) -> list[_Answer]:
    """Of a choice; empty for answers in words."""
    if item.kind == "truth":
        words = [("True", item.truth), ("False", not item.truth)]
        return [(f"a{_short_id(name, word)}", _plain(word), right, Rich()) for word, right in words]
    return [
        (f"a{_short_id(name, str(number))}", _material(option.text), option.correct, option.feedback)
        for number, option in enumerate(item.options, 1)
    ]


def _short_id(name: str, answer: str) -> str:
    return uuid5(f"{name}#{answer}")[:13].replace("-", "")


def _response(item: Item, answers: list[_Answer]) -> str:
    if item.kind in {"short", "essay"}:
        return (
            '<response_str ident="response1" rcardinality="Single"><render_fib>'
            '<response_label ident="answer1" rshuffle="No"/></render_fib></response_str>'
        )
    labels = "".join(
        [
            f'<response_label ident="{answer}">{material}</response_label>'
            for answer, material, _, _ in answers
        ]
    )
    cardinality = "Multiple" if item.multiple else "Single"
    return (
        f'<response_lid ident="response1" rcardinality="{cardinality}">'
        f"<render_choice>{labels}</render_choice></response_lid>"
    )


def _processing(item: Item, answers: list[_Answer]) -> str:
    told = [
        _condition(_equal(answer), _shown(f"{answer}_fb"), go_on=True)
        for answer, _, _, feedback in answers
        if feedback
    ]
    if item.feedback:
        told.insert(0, _condition("<other/>", _shown("general_fb"), go_on=True))
    right = _condition(_right(item, answers), '<setvar action="Set" varname="SCORE">100</setvar>')
    return (
        '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/>'
        f"</outcomes>{''.join(told)}"
        f"{right if item.kind != 'essay' else _condition('<other/>', '')}</resprocessing>\n"
    )


def _right(item: Item, answers: list[_Answer]) -> str:
    """The condition for the point: one of the accepted, or exactly the right choices."""
    if item.kind == "short":
        return "".join([_equal(accepted) for accepted in item.accepted])
    if not item.multiple:
        return "".join([_equal(answer) for answer, _, right, _ in answers if right])
    each = [_equal(answer) if right else f"<not>{_equal(answer)}</not>" for answer, _, right, _ in answers]
    return f"<and>{''.join(each)}</and>"


def _equal(answer: str) -> str:
    return f'<varequal respident="response1">{text(answer)}</varequal>'


def _shown(name: str) -> str:
    return f'<displayfeedback feedbacktype="Response" linkrefid="{name}"/>'


def _condition(condition: str, effect: str, *, go_on: bool = False) -> str:
    return (
        f'<respcondition continue="{"Yes" if go_on else "No"}">'
        f"<conditionvar>{condition}</conditionvar>{effect}</respcondition>"
    )


def _feedback(item: Item, answers: list[_Answer]) -> str:
    """What people are told; an essay's guide has no place of its own, and is not for learners."""
    told = [("general_fb", item.feedback)] if item.feedback else []
    told += [(f"{answer}_fb", feedback) for answer, _, _, feedback in answers if feedback]
    return "".join(
        [
            f'<itemfeedback ident="{name}"><flow_mat>{_material(feedback)}</flow_mat></itemfeedback>\n'
            for name, feedback in told
        ]
    )


def _material(rich: Rich) -> str:
    return f'<material><mattext texttype="text/html">{text(rich.html(_image))}</mattext></material>'


def _plain(words: str) -> str:
    return f'<material><mattext texttype="text/plain">{text(words)}</mattext></material>'


def _image(picture: Picture) -> str:
    return picture.element(f"{_FILES}/{_IMAGES}/{picture.name}")


def _field(label: str, entry: str) -> str:
    return (
        f"<qtimetadatafield><fieldlabel>{label}</fieldlabel><fieldentry>{text(entry)}</fieldentry>"
        "</qtimetadatafield>"
    )


def _meta(name: str, quiz: Quiz) -> str:
    """What Canvas wants to know besides."""
    return (
        f'{HEAD}<quiz identifier="{name}" xmlns="{_META}" xmlns:xsi="{XSI}" '
        f'xsi:schemaLocation="{_META} {_META_XSD}">\n'
        f"<title>{text(quiz.title)}</title>\n<description></description>\n"
        "<shuffle_answers>true</shuffle_answers>\n<scoring_policy>keep_highest</scoring_policy>\n"
        "<hide_results></hide_results>\n<quiz_type>practice_quiz</quiz_type>\n"
        f"<points_possible>{len(quiz.items)}.0</points_possible>\n"
        "<allowed_attempts>-1</allowed_attempts>\n</quiz>\n"
    )


def _manifest(name: str, quiz: Quiz) -> str:
    meta = identifier_of(f"{quiz.name}#meta")
    images = "".join(
        [
            f'<resource identifier="{identifier_of(picture.name)}" type="webcontent" '
            f'href="{_IMAGES}/{picture.name}"><file href="{_IMAGES}/{picture.name}"/></resource>\n'
            for picture in pictures_of(quiz)
        ]
    )
    return (
        f'{HEAD}<manifest identifier="{identifier_of(quiz.name + "#manifest")}" xmlns="{_CP}" '
        f'xmlns:xsi="{XSI}" xsi:schemaLocation="{_CP} {_CP_XSD}">\n'
        "<metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>\n"
        "<organizations/>\n<resources>\n"
        f'<resource identifier="{name}" type="imsqti_xmlv1p2"><file href="{name}/{name}.xml"/>'
        f'<dependency identifierref="{meta}"/></resource>\n'
        f'<resource identifier="{meta}" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" '
        f'href="{name}/assessment_meta.xml"><file href="{name}/assessment_meta.xml"/></resource>\n'
        f"{images}</resources>\n</manifest>\n"
    )
