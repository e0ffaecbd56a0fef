"""govslides compiles a lecture kept as structured Markdown into native PowerPoint decks."""

__version__ = "0.1.0"
