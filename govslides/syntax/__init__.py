"""Markdown and YAML to trees, each node with its place.

`markdown.parse` reads a Markdown file to a `Document`, `yaml.load` reads settings to `Value`s. Both
report what is malformed and read on. Whether a block's name, an attribute or a key means anything is not
asked here.

A Markdown file goes through two passes. `blocks` takes it line by line into open blocks (`starts` knows
how each kind begins; `containers`, `paragraphs`, `verbatim` and `table_block` know how it goes on). Then
each block builds its node, and `inline` reads its text (`scan`, `brackets`, `emphasis`). A `Region` carries
text without its line prefixes and knows the way back to the source.
"""
