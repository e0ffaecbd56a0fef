"""`python -m govslides.theming.draft`: draft the template of a theme anew from its theme.yaml."""

import sys
from pathlib import Path

from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.pptxio.drafting import draft_template
from govslides.theming.builtin import builtin_folder, read_spec


def drafted(folder: Path) -> bytes:
    """The template of the theme in `folder`; ValueError tells all that is wrong with its theme.yaml."""
    sink = Sink()
    spec = read_spec(Inputs(folder, sink), "theme.yaml", sink)
    if spec is None or sink.failed:
        raise ValueError("\n".join(str(problem) for problem in sink))
    return draft_template(spec)


def main() -> None:
    """Write template.pptx beside the theme.yaml of each theme named, or of the built-in one."""
    for name in sys.argv[1:] or ["govslides"]:
        folder = builtin_folder(name)
        (folder / "template.pptx").write_bytes(drafted(folder))


if __name__ == "__main__":
    main()
