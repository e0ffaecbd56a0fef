"""The one place where a run starts and ends."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from govslides import __version__
from govslides.bytecode import Bytecode
from govslides.ending import at_end, leave_untidied, run_last


def main() -> NoReturn:
    """Run the command line and leave the process: 0 fine, 1 problems, 2 wrong usage, 130 interrupted."""
    gc.disable()  # a run is short, and what it makes lives as long as it does
    bytecode = Bytecode()
    bytecode.install()
    at_end(bytecode.save, forks=True)
    _keep_patterns()
    leave_untidied()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        _build_plainly()
        import typer

        from govslides.cli.app import app

        typer.main.get_command(app)(prog_name="govslides")
    except KeyboardInterrupt:
        _leave(130)
    except BrokenPipeError:
        _leave(1)
    except SystemExit as end:
        _leave(end.code if isinstance(end.code, int) else 0)
    except Exception as error:
        _leave(_fault(error))
    _leave(0)


def _keep_patterns() -> None:
    from govslides.patterns import save_programs  # from the file of all bytecode

    at_end(save_programs, forks=True)


def _build_plainly() -> None:
    """Do what is asked for when that is a well-formed build, and leave; else come back for typer."""
    from govslides.cli.plain import read

    asked = read(sys.argv[1:])
    if asked is None:
        return
    from govslides.cli.choices import UsageError
    from govslides.cli.running import run

    with suppress(UsageError):  # typer tells it, as it tells all wrong usage
        _leave(run(asked))


def _fault(error: Exception) -> int:
    """Tell a fault of the program itself in one line; the trace comes with GOVSLIDES_DEBUG=1."""
    if os.environ.get("GOVSLIDES_DEBUG") == "1":
        import traceback

        traceback.print_exception(error)
    what = " ".join(f"{type(error).__name__}: {error}".split())[:300]
    sys.stderr.write(
        f"error[internal]: govslides met a fault of its own ({what}). "
        "Nothing was published, and the old files are as they were. "
        f"Please report it with version {__version__} and what `GOVSLIDES_DEBUG=1 govslides ...` prints.\n"
    )
    return 1


def _leave(code: int) -> NoReturn:
    """End the process without the wait for tidying memory up; a reader that went away is no trouble."""
    run_last()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        code = code or 1
    os._exit(code)
