"""The built-in template: drafted from data, whole, and nobody else's."""

from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from pptx import Presentation

from govslides.ooxml.opening import open_package
from govslides.ooxml.package import assemble, inflated
from govslides.pptxio.ooxml import NS
from govslides.theming.builtin import builtin_bytes, builtin_folder, builtin_names
from govslides.theming.contrast import contrast
from govslides.theming.draft import drafted
from govslides.theming.record import unpack_header
from tests.pptxio.decks import builtin
from tests.pptxio.opened import parts_of
from tests.support.tools import needs
from tests.support.validators import audit_errors, sdk_errors

ROLES = {
    "title", "section", "content", "columns", "title-only", "myth", "quotation", "question", "picture",
    "references", "closing", "claim",
}  # fmt: skip


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    return parts_of(builtin_bytes("govslides", "template.pptx"))


@pytest.mark.parametrize("name", builtin_names())
def test_what_is_kept_is_what_would_be_drafted_now(name: str) -> None:
    """After a change of theme.yaml or of the drafter: run `make template`."""
    fresh = drafted(Path(builtin_folder(name)))
    kept = {file: builtin_bytes(name, file) for file in fresh}
    if not packs_alike(kept["template.pptx"]):
        fresh, kept = contents(fresh), contents(kept)
    assert kept == fresh, f"the files of {name} are out of date: run `make template`"


def packs_alike(package: bytes) -> bool:
    """Whether this machine's zlib packs as the one that packed `package` did; zlib-ng does not."""
    return assemble(open_package(package).values()) == package


def contents(files: dict[str, bytes]) -> dict[str, object]:
    """What the files hold, however it is packed."""
    theme, template = unpack_header(files["resolved.json"], files["template.pptx"]) or (None, None)
    assert theme is not None and template is not None
    parts = [(part.name, inflated(part)) for part in template.parts]
    return {"parts": parts_of(files["template.pptx"]), "theme": theme, "kept": parts}


def test_the_comparison_sees_a_change() -> None:
    kept = {file: builtin_bytes("govslides", file) for file in ("template.pptx", "resolved.json")}
    changed = kept | {"resolved.json": kept["resolved.json"].replace(b'"floor":1400', b'"floor":1500')}
    assert contents(kept) == contents(dict(kept)) != contents(changed)


@needs("sdk")
def test_the_template_is_valid() -> None:
    path = Path(builtin_folder("govslides")) / "template.pptx"
    assert sdk_errors(path) == []
    assert audit_errors(path) == []


def test_nothing_of_anybody_else_is_in_it(parts: dict[str, bytes]) -> None:
    assert not [
        name for name in parts if "printer" in name or "thumbnail" in name or "custom" in name.lower()
    ]
    core = Presentation(BytesIO(builtin_bytes("govslides", "template.pptx"))).core_properties
    assert (core.author, core.last_modified_by, core.title) == ("", "", "")


def test_every_role_has_its_layout() -> None:
    theme = builtin()[0]
    assert set(theme.layouts) == ROLES
    assert len({layout.part for layout in theme.layouts.values()}) == len(ROLES)
    assert (theme.size.width, theme.size.height) == (12192000, 6858000)


def test_text_styles_have_nine_levels(parts: dict[str, bytes]) -> None:
    master = fromstring(parts["ppt/slideMasters/slideMaster1.xml"])
    for name in ("titleStyle", "bodyStyle", "otherStyle"):
        style = master.find(f"p:txStyles/p:{name}", NS)
        assert style is not None
        assert len(style) == 9


def test_colours_and_fonts_are_the_themes_own(parts: dict[str, bytes]) -> None:
    """Nothing but the theme part and the notes' white paper names a colour of its own."""
    for name, content in parts.items():
        if "slideMasters/" in name or "slideLayouts/" in name:
            assert b"srgbClr" not in content
            faces = {one.get("typeface") for one in fromstring(content).iter(f"{{{NS['a']}}}latin")}
            assert faces <= {"+mj-lt", "+mn-lt"}


def test_content_starts_at_one_height() -> None:
    theme = builtin()[0]
    tops = {
        layout.area.top
        for role, layout in theme.layouts.items()
        if role in {"content", "columns", "title-only"}
    }
    assert len(tops) == 1


def test_no_style_is_under_the_floor() -> None:
    theme = builtin()[0]
    for layout in theme.layouts.values():
        for place in layout.placeholders:
            assert min(level.size for level in place.levels) >= theme.floor, f"{layout.name}: {place.name}"
    assert min(size for steps in theme.scale.values() for step in steps for size in step) >= theme.floor


def test_placeholders_stay_on_the_slide_and_apart() -> None:
    theme = builtin()[0]
    for layout in theme.layouts.values():
        boxes = [place.box for place in layout.placeholders]
        for at, box in enumerate(boxes):
            assert box.left >= 0 and box.top >= 0, layout.name
            assert box.right <= theme.size.width and box.bottom <= theme.size.height, layout.name
            for other in boxes[at + 1 :]:
                apart = (
                    box.right <= other.left or other.right <= box.left or box.bottom <= other.top
                    or other.bottom <= box.top
                )  # fmt: skip
                assert apart, f"{layout.name}: {box} {other}"


def test_text_can_be_read_on_what_lies_behind_it() -> None:
    theme = builtin()[0]
    for layout in theme.layouts.values():
        for place in layout.placeholders:
            back = place.background or layout.background
            for level in place.levels:
                ratio = contrast(theme.colours[level.colour].rgb, back)
                assert ratio >= 4.5, f"{layout.name}: {place.name}: {ratio:.2f}"
