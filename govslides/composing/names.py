"""Names and links: the pass over the whole lecture that comes before any slide is composed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from govslides.blocks import registry
from govslides.blocks.support.nodes import Prompt
from govslides.composing.placing import is_shown
from govslides.model.inline import Image, Inline, Link, plain_text
from govslides.model.lecture import Lecture, Section, Slide
from govslides.model.prose import Block, ItemList, Paragraph
from govslides.patterns import pattern
from govslides.tuples import NamedTuple

_CONTINUED = pattern(r"(.*) \(\d+/\d+\)")
FALLBACK = "Slide"
"""The title of a deck that says nothing."""

LONGEST = 60
"""A title made of a slide's first words has at most so many characters."""

MIDDLE = " \u00b7 "


class Asking(NamedTuple):
    """What is asked on one slide: the words before its slide's title, and its whole title."""

    prompts: tuple[Prompt, ...]
    lead: str
    title: str
    suffix: str


class Plan(NamedTuple):
    """A slide or divider, named.

    Fields:
        slide: what is written.
        title: its unique title as plain text; "" when only prompts stand on it.
        suffix: what makes it unique (" (2)"), or "".
        shown: its blocks that stand on the slide itself.
        askings: its prompts, on slides of their own.
        divider: whether it opens a section.
    """

    slide: Slide | Section
    title: str
    suffix: str
    shown: tuple[Block, ...]
    askings: tuple[Asking, ...]
    divider: bool


class Names:
    """Gives out titles, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._tried: dict[str, int] = {}

    def unique(self, title: str) -> str:
        """What to add to `title` so that no other slide has it: "" or " (2)" and so on."""
        folded = named = title.casefold()
        number = self._tried.get(folded, 1)  # all before are known to be taken
        suffix = f" ({number})" if number > 1 else ""
        if suffix:
            named = (title + suffix).casefold()
        while not self._free(named):
            number += 1
            suffix = f" ({number})"
            named = (title + suffix).casefold()
        self._tried[folded] = number
        self._taken.add(named)
        return suffix

    def _free(self, folded: str) -> bool:
        if folded in self._taken:
            return False
        # "X (2/3)" may be what a continuation of "X" is called.
        return not (folded.endswith(")") and _CONTINUED.fullmatch(folded))


def plans(lecture: Lecture, labels: Mapping[str, str]) -> list[list[Plan]]:
    """The plans of each section, its divider first when it has a title."""
    names = Names()
    last = deck_title(lecture)
    if has_front(lecture):
        names.unique(last)
    found: list[list[Plan]] = []
    for section in lecture.sections:
        planned: list[Plan] = []
        for slide in _slides(section, lecture.meta.title):
            title = title_of(slide) or last
            last = title
            planned.append(_plan(slide, title, names, labels))
        found.append(planned)
    return found


def _slides(section: Section, lecture_title: str) -> Iterator[Slide | Section]:
    """The divider and the slides; a bare divider that says what the title slide says is left out."""
    if section.title and (section.blocks or title_of(section) != lecture_title):
        yield section
    yield from section.slides


def _plan(slide: Slide | Section, title: str, names: Names, labels: Mapping[str, str]) -> Plan:
    shown = tuple([block for block in slide.blocks if is_shown(block)])
    hidden = len(shown) < len(slide.blocks)
    prompts = [block for block in slide.blocks if isinstance(block, Prompt)] if hidden else []
    divider = isinstance(slide, Section)
    alone = prompts and not shown and not divider
    suffix = "" if alone else names.unique(title)
    askings = []
    for group in _together(prompts) if alone else [(prompt,) for prompt in prompts]:
        lead = "" if alone else _lead(group[0], labels)
        # Alone on its slide, a prompt has the slide's title, and its own one stands above its text.
        full = title if alone and title_of(slide) else group[0].title or lead + title
        own = names.unique(full)
        askings.append(Asking(group, lead, full + own, own))
    return Plan(slide, "" if alone else title + suffix, suffix, shown, tuple(askings), divider)


def _together(prompts: Sequence[Prompt]) -> list[tuple[Prompt, ...]]:
    """Questions to discuss that follow each other share a slide; all else has one of its own."""
    groups: list[tuple[Prompt, ...]] = []
    for prompt in prompts:
        if groups and _kind(prompt) == _kind(groups[-1][0]) == "question":
            groups[-1] += (prompt,)
        else:
            groups.append((prompt,))
    return groups


def _lead(prompt: Prompt, labels: Mapping[str, str]) -> str:
    """ "Poll" and the like."""
    return labels.get(_kind(prompt), labels["question"]) + MIDDLE


def _kind(prompt: Prompt) -> str:
    """The name of a prompt's type; "quiz" with choices to pick from."""
    if getattr(prompt, "choices", ()):
        return "quiz"
    return str(getattr(registry.home(prompt), "__name__", "")).rpartition(".")[2]


def has_front(lecture: Lecture) -> bool:
    """Whether there is anything to say on a title slide."""
    meta = lecture.meta
    return bool(meta.title or meta.subtitle or meta.authors or meta.date)


def deck_title(lecture: Lecture) -> str:
    """What the deck is called: as the lecture says, else like its first slide, else its first words."""
    if lecture.meta.title:
        return lecture.meta.title
    places = [place for section in lecture.sections for place in _slides(section, "")]
    titles = (title_of(place) for place in places)
    words = (_first_words(place.blocks) for place in places)
    return next(filter(None, titles), "") or next(filter(None, words), "") or FALLBACK


def _first_words(blocks: Iterable[Block]) -> str:
    for block in blocks:
        if isinstance(block, Paragraph):
            words = " ".join(plain_text(block.inlines).split())
            return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + "\u2026"
        if isinstance(block, ItemList) and block.items:
            return _first_words(block.items[0].blocks)
    return ""


def title_of(slide: Slide | Section) -> str:
    """The plain title: the heading's, or for a picture alone its caption or alternative text."""
    if slide.title:
        title = " ".join(plain_text(slide.title).split())
        if title:
            return title
    image = only_image(slide.blocks)
    if image is not None:
        return " ".join((image.title or image.alt).split())
    return ""


def only_image(blocks: Iterable[Block]) -> Image | None:
    """The image when nothing else is shown."""
    found: Image | None = None
    for block in blocks:
        if not is_shown(block):
            continue
        image = _image_of(block)
        if image is None or found is not None:
            return None
        found = image
    return found


def _image_of(block: Block) -> Image | None:
    image = getattr(block, "image", None)
    if isinstance(image, Image):
        return image
    inlines: tuple[Inline, ...] = block.inlines if isinstance(block, Paragraph) else ()
    while len(inlines) == 1 and isinstance(inlines[0], Link):
        inlines = inlines[0].children
    return inlines[0] if len(inlines) == 1 and isinstance(inlines[0], Image) else None
