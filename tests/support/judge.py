"""Judge finished files: `python -m tests.support.judge FILE...` prints every finding, exit 1 if any."""

import sys
from pathlib import Path

from tests.support.validators import all_errors


def main(names: list[str]) -> int:
    """Judge each deck and document of `names`; 1 when there is none or one has errors."""
    if not names:
        print("nothing to judge")
        return 1
    findings = [f"{name}: {line}" for name in names for line in all_errors(Path(name))]
    for finding in findings:
        print(finding)
    print(f"{len(names)} files, {len(findings)} errors")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
