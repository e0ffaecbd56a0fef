"""From prose to measured, placed items.

In come blocks and inlines of the model, the theme and the place where they are to stand; out come items
of the deck. `snippets` turns inlines into text of one look each, `drafts` turns blocks into paragraphs,
`typesetting` measures them, a `Piece` is what can be measured, split and placed, a `Stack` is pieces one
above another, `fitting` finds size and split, a `Canvas` is the frame that is being filled. Nothing here
knows a block type: whoever knows them passes a function that places them.
"""
