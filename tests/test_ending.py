"""What a process does not take apart when it leaves, and what it does."""

import subprocess
import sys
import weakref

from govslides.ending import keep


class Thing:
    """Something that can be let go of."""


def test_who_stays_lets_go() -> None:
    thing = Thing()
    gone = weakref.ref(thing)
    keep(thing)
    del thing
    assert gone() is None


def test_who_leaves_holds_on() -> None:
    script = (
        "from tests.test_ending import Thing, keep, weakref\n"
        "from govslides.ending import leave_untidied\n"
        "leave_untidied()\n"
        "thing = Thing()\n"
        "kept = weakref.ref(thing)\n"
        "keep(thing)\n"
        "del thing\n"
        "raise SystemExit(kept() is None)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
