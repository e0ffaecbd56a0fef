"""The tests: one folder a room, `support/` for what they share, `acceptance/` for the whole."""
