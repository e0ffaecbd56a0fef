"""Options whose value is one of a few words, or several of them with commas between."""

from collections.abc import Callable, Sequence


class UsageError(Exception):
    """The command line asks for what cannot be; `option` is where, as it is written."""

    def __init__(self, message: str, option: str) -> None:
        super().__init__(message)
        self.option = option


def some_of(text: str, known: Sequence[str], option: str, what: str) -> tuple[str, ...]:
    """The words of `text`, in the order of `known`; any other word is wrong usage."""
    words = [word for part in text.split(",") if (word := part.strip())]
    for word in words:
        if word not in known:
            raise UsageError(f"there is no {what} '{word}'; there is: {', '.join(known)}.", option)
    return tuple(one for one in known if one in words)


def one_of(text: str, known: Sequence[str], option: str) -> str:
    """`text`, which has to be one of `known` or empty."""
    if text and text not in known:
        raise UsageError(f"'{text}' is none of {', '.join(known)}.", option)
    return text


def several_of(known: Sequence[str]) -> Callable[[str], list[str]]:
    """For shell completion: what may follow what is typed so far, after a comma too."""

    def complete(typed: str) -> list[str]:
        head, comma, last = typed.rpartition(",")
        return [f"{head}{comma}{word}" for word in known if word.startswith(last)]

    return complete
