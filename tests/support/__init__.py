"""What the tests share: validators, the renderer, generated lectures, words of sources and decks."""
