"""The whole, from Markdown to rendered slides, as its users and its enemies meet it."""
