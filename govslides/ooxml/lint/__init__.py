"""Linting Office files of anybody: the file opened, and the rules that all kinds share."""
