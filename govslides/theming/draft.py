"""`python -m govslides.theming.draft`: draft the templates of themes anew from their theme.yaml."""

import sys
from pathlib import Path

from govslides.diagnostics import Sink
from govslides.pptxio.drafting import draft_template
from govslides.pptxio.reader import read_template
from govslides.source import Source
from govslides.theming.builtin import builtin_folder, builtin_names
from govslides.theming.making import read_spec
from govslides.theming.record import pack_header
from govslides.theming.resolve import resolve


def drafted(folder: Path) -> dict[str, bytes]:
    """The files made for the theme in `folder`; ValueError tells all that is wrong with its theme.yaml."""
    sink = Sink()
    path = folder / "theme.yaml"
    spec = read_spec(Source(str(path), path.read_text(encoding="utf-8")), sink)
    if sink.failed:
        raise ValueError("\n".join(str(problem) for problem in sink))
    template = draft_template(spec)
    raw = read_template(template)
    header = pack_header(resolve(spec, raw), raw.template, template)
    return {"template.pptx": template, "resolved.json": header}


def main() -> None:
    """Write the files of each theme named, or of every built-in one, beside its theme.yaml."""
    for name in sys.argv[1:] or builtin_names():
        folder = Path(builtin_folder(name))
        for file, content in drafted(folder).items():
            (folder / file).write_bytes(content)


if __name__ == "__main__":
    main()
