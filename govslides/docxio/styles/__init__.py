"""The styles of our documents: what they are called, how they look, and their part of the package."""
