"""The blocks of a lecture: one file per block type, named as authors write it.

A file holds the block's node (what it says), how it is read from a fenced div, and how it is placed on a
slide. `registry` finds the files; `support` is what they share. A new file is a new block.
"""
