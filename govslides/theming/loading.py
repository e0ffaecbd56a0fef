"""Loading the theme that a lecture asks for."""

from govslides.cache import Cache
from govslides.diagnostics import Sink
from govslides.inputs import Inputs
from govslides.pptxio.template import Template
from govslides.theme.theme import Theme
from govslides.theming.builtin import DEFAULT, builtin_folder


def load_theme(choice: str, inputs: Inputs, cache: Cache, sink: Sink) -> tuple[Theme, Template]:
    """The theme called `choice`, or the lecture's own, or the default, with its template.

    Problems are reported to `sink`; the built-in theme is then returned, so that the rest of the
    lecture can be checked too.
    """
    from govslides.pptxio.reader import read_template
    from govslides.theming.builtin import read_spec
    from govslides.theming.resolve import resolve

    folder = builtin_folder(DEFAULT)
    spec = read_spec(Inputs(folder, sink), "theme.yaml", sink)
    assert spec is not None
    raw = read_template((folder / "template.pptx").read_bytes())
    return resolve(spec, raw), raw.template
