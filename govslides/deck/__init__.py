"""The first waist: slides as frames of placed items, every text measured.

Layout makes a `Deck`; the PowerPoint writer, the slide renderer, the overflow check and the diff read
it. Nothing here knows a block type, and nothing here measures or writes.
"""
