"""Checks: what a lecture says, judged before it is laid out.

In comes a `Lecture`, out come diagnostics; nothing is changed. `engine` goes through the lecture once and
shows each rule the nodes that it asked for; a rule is one file in `rules`.
"""
