"""docs/dependencies.md has a reason for each dependency, and no other."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_NAME = re.compile(r"[A-Za-z0-9_.-]+")


def declared() -> dict[str, set[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = {
        "To build a lecture": project["dependencies"],
        "To develop": project["optional-dependencies"]["dev"],
        "To measure": project["optional-dependencies"]["bench"],
    }
    return {title: {normal(one) for one in many} for title, many in lists.items()}


def normal(requirement: str) -> str:
    found = _NAME.match(requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


@pytest.mark.parametrize("title", ["To build a lecture", "To develop", "To measure"])
def test_the_page_and_the_project_agree(title: str) -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    section = page.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]
    assert set(re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)) == declared()[title]


def test_every_dependency_has_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert all("<" in requirement for requirement in project["dependencies"])
