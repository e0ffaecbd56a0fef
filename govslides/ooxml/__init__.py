"""What all Office files share: packages, parts, relationships, properties, theme parts, their lint.

Decks and documents are written with it, and templates from anybody opened.
"""
