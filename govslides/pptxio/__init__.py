"""OOXML: reading templates, writing decks, linting decks. Nobody else knows how a .pptx is made.

* `reader` takes a template apart, once; `template.Template` is what the writer needs of it.
* `write.write_deck` makes the bytes of a deck; `frame.write_frame` one slide, in any process.
* `lint.lint` finds in a finished file what validators overlook.
* `drafting` makes our own template from a theme file; no build runs it.
"""
