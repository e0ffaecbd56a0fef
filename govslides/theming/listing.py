"""The built-in themes, as data."""

from govslides.theming.builtin import DEFAULT, builtin_bytes, builtin_names


def built_in_themes() -> list[dict[str, str]]:
    """Name and description of each; the description is the first sentence of its theme.yaml."""
    return [{"name": name, "about": _about(name)} for name in sorted(builtin_names(), key=_order)]


def _order(name: str) -> tuple[bool, str]:
    return (name != DEFAULT, name)


def _about(name: str) -> str:
    words = []
    for line in builtin_bytes(name, "theme.yaml").decode().splitlines():
        if not line.startswith("#"):
            break
        words.append(line.lstrip("# "))
    sentence, dot, _ = " ".join(words).partition(". ")
    return sentence + dot.strip()
