"""What `govslides theme` does with template files: opens them, prints what they hold, puts them in place."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from govslides.diagnostics import Sink
from govslides.ooxml.opening import TemplateRefusedError
from govslides.pptxio.reader import read_template
from govslides.pptxio.reader.raw import RawTemplate
from govslides.source import Source
from govslides.theme.spec import ThemeSpec
from govslides.theming.builtin import DEFAULT, builtin_bytes
from govslides.theming.contrast import check_contrast
from govslides.theming.foreign import Fitted, fit_template
from govslides.theming.loading import TEMPLATE_LIMIT
from govslides.theming.making import read_spec
from govslides.theming.owning import tell_about, tell_refused


def opened(file: Path, sink: Sink) -> tuple[RawTemplate, Fitted] | None:
    """The template in a file, how it would be used, and what is to be said about it; None when refused."""
    if file.stat().st_size > TEMPLATE_LIMIT:
        error = TemplateRefusedError(f"it is larger than {TEMPLATE_LIMIT // 10**6} MB")
        tell_refused(file.name, error, None, sink, path=str(file))
        return None
    try:
        raw = read_template(file.read_bytes())
    except TemplateRefusedError as error:
        tell_refused(file.name, error, None, sink, path=str(file))
        return None
    except OSError as error:
        tell_refused(file.name, TemplateRefusedError(f"it cannot be read ({error.strerror})"), None, sink)
        return None
    base = read_spec(Source("theme.yaml", builtin_bytes(DEFAULT, "theme.yaml").decode()), Sink())
    fitted = fit_template(base, ThemeSpec(), raw, {})
    tell_about(raw, fitted, None, sink, path=str(file))
    check_contrast(fitted.theme, None, sink, path=str(file))
    return raw, fitted


def put(wanted: Mapping[Path, bytes], sink: Sink, *, force: bool) -> None:
    """Write files, unless others are there; all of them or none."""
    other = [path for path, data in wanted.items() if not force and _differs(path, data)]
    for path in other:
        sink.error(
            "would-overwrite",
            None,
            f"There is another `{path.name}` already.",
            "Somebody may have put work into it.",
            "Move it away, or say `--force` to replace it.",
            path=str(path),
        )
    if other:
        return
    for path, data in wanted.items():
        try:
            _write(path, data)
        except OSError as error:
            sink.error(
                "output-blocked",
                None,
                f"`{path.name}` cannot be written: {error.strerror}.",
                "The theme cannot be used without it.",
                "See who may write there, or name another folder.",
                path=str(path),
            )
            return
        print(f"Wrote {path}")


def _differs(path: Path, data: bytes) -> bool:
    if not os.path.lexists(path):
        return False
    return path.is_symlink() or not path.is_file() or path.read_bytes() != data


def _write(path: Path, data: bytes) -> None:
    """A whole file in place of what was there; whenever it stops, the old one or the new one is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(data)
    fresh.replace(path)


def write_pictures(folder: Path, raw: RawTemplate, fitted: Fitted, sink: Sink) -> list[str]:
    """A PNG of each layout, "layout-01.png" and on; their paths."""
    from govslides.theming.portraits import portraits

    paths = []
    for number, data in enumerate(portraits(raw, fitted.theme, sink), 1):
        path = folder / f"layout-{number:02}.png"
        _write(path, data)
        paths.append(str(path))
    return paths


def print_inspection(told: Mapping[str, Any]) -> None:
    """All that there is to tell, for people."""
    told = _visible(told)
    size = told["size"]
    masters, layouts = told["masters"], told["layouts"]
    print(
        f"{told['file']}: {size['width']:g} x {size['height']:g} inches ({size['ratio']}), "
        f"{_counted(len(masters), 'master')}, {_counted(len(layouts), 'layout')}"
    )
    if told["slides_left_out"]:
        print(f"Its {_counted(told['slides_left_out'], 'slide')} would not be carried over.")
    for master in masters:
        fonts = master["fonts"]
        print(f"\nMaster {master['number']}: {master['name'] or '(no name)'}")
        print(f"  fonts    {fonts['heading']} for titles, {fonts['body']} for text")
        print("  colours  " + " ".join(f"{slot} {rgb}" for slot, rgb in master["colours"].items()))
        for layout in layouts:
            if layout["number"] in master["layouts"]:
                _print_layout(layout)
    _print_roles(told["roles"])
    _print_fonts(told)
    if told["missing"]:
        print("\nMissing")
        for sentence in told["missing"]:
            print(f"  {sentence}")
    if told.get("pictures"):
        print(f"\nPictures of the layouts: {told['pictures'][0]} and on.")


def _visible(told: Any) -> Any:
    """The same with nothing in its texts that could drive a terminal: names come from strangers."""
    if isinstance(told, str):
        return "".join(letter if letter.isprintable() else "\ufffd" for letter in told)
    if isinstance(told, Mapping):
        return {key: _visible(value) for key, value in told.items()}
    return [_visible(one) for one in told] if isinstance(told, list) else told


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _print_layout(layout: Mapping[str, Any]) -> None:
    kind = f", type {layout['type']}" if layout["type"] else ""
    drawn = f", {_counted(layout['drawings'], 'drawing')}" if layout["drawings"] else ""
    print(
        f"  {layout['number']:>3}  {layout['name'] or '(no name)'}  (on {layout['background']}{kind}{drawn})"
    )
    for place in layout["placeholders"]:
        where = "nowhere"
        if place["box"] is not None:
            left, top, width, height = place["box"]
            where = f"{width:g} x {height:g} in at {left:g}, {top:g}"
        print(
            f"         {place['type']:<9} {place['index']:<5} {where}, {place['size']:g} pt, {place['name']}"
        )


def _print_roles(roles: list[Mapping[str, Any]]) -> None:
    print("\nRoles")
    for one in roles:
        own = f"; places of our own: {', '.join(one['own_places'])}" if one["own_places"] else ""
        name = f"{one['layout']} {one['name'] or '(no name)'}"
        print(f"  {one['role']:<11} {name:<34} {', '.join(one['reasons'])}{own}")


def _print_fonts(told: Mapping[str, Any]) -> None:
    print("\nFonts and sizes")
    for one in told["fonts"]:
        with_ = f" (measured with {one['measured_with']})" if one["measured_with"] else ""
        print(f"  {one['role']:<8} {one['name']}{with_}")
    sizes = told["sizes"]
    body = "/".join(f"{size:g}" for size in sizes["body"][:3])
    print(f"  sizes    titles {sizes['title']:g} pt, text {body} pt, nothing under {sizes['floor']:g} pt")
