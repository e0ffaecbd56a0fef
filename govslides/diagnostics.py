"""What is wrong with a lecture, in terms that its author can act on.

Every step of a build reports into one `Sink`, so that a run tells all problems at once. A code names
the fault ("unclosed-block"), never the cure, and has a page in `explanations/` that `govslides
explain CODE` prints.
"""

from collections.abc import Iterator
from enum import Enum

from govslides.records import dataclass
from govslides.source import Span


class Severity(Enum):
    """How much a diagnostic matters: an error publishes nothing, a warning is only told."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem.

    Fields:
        code: the fault's name, lower case with hyphens.
        severity: error or warning.
        span: where; None only for problems of the run itself (a full disk).
        path: what to show as the place when there is no span, else "".
        message: what is wrong, one sentence with its full stop.
        reason: why it matters, one sentence, or "".
        hint: what to write instead, one sentence, or "".
    """

    code: str
    severity: Severity
    span: Span | None
    message: str
    reason: str = ""
    hint: str = ""
    path: str = ""

    @property
    def place(self) -> str:
        """`file:line:col`, or the path alone when no line is to blame."""
        return str(self.span) if self.span is not None else self.path

    def __str__(self) -> str:
        told = " ".join(part for part in (self.message, self.reason, self.hint) if part)
        head = f"{self.place}: " if self.place else ""
        return f"{head}{self.severity.value}[{self.code}]: {told}"


class Sink:
    """Collects the diagnostics of one run, each once."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, str], Diagnostic] = {}

    def __iter__(self) -> Iterator[Diagnostic]:
        """By place in the source: file, then offset; those without a place first."""
        return iter(sorted(self._found.values(), key=_reading_order))

    def __len__(self) -> int:
        return len(self._found)

    @property
    def failed(self) -> bool:
        """Whether any error was reported."""
        return any(found.severity is Severity.ERROR for found in self._found.values())

    def report(self, diagnostic: Diagnostic) -> None:
        """Take one diagnostic in."""
        key = (diagnostic.place, diagnostic.code, diagnostic.message)
        self._found.setdefault(key, diagnostic)

    def error(
        self, code: str, span: Span | None, message: str, reason: str = "", hint: str = "", path: str = ""
    ) -> None:
        """Report an error; the parameters are `Diagnostic`'s."""
        self._tell(Severity.ERROR, code, span, message, reason, hint, path)

    def warning(
        self, code: str, span: Span | None, message: str, reason: str = "", hint: str = "", path: str = ""
    ) -> None:
        """Report a warning; the parameters are `Diagnostic`'s."""
        self._tell(Severity.WARNING, code, span, message, reason, hint, path)

    def _tell(
        self,
        severity: Severity,
        code: str,
        span: Span | None,
        message: str,
        reason: str,
        hint: str,
        path: str,
    ) -> None:
        self.report(
            Diagnostic(
                code=code, severity=severity, span=span, message=message, reason=reason, hint=hint, path=path
            )
        )


def _reading_order(diagnostic: Diagnostic) -> tuple[str, int, str]:
    if diagnostic.span is None:
        return (diagnostic.path, -1, diagnostic.code)
    return (diagnostic.span.source.path, diagnostic.span.start, diagnostic.code)
