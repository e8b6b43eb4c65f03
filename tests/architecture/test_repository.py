"""What must never be in the repository, and what the pins must say."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import everything

ROOT = Path(__file__).parent.parent.parent
FORBIDDEN = {
    "an index host": re.compile(
        r"(?:files|test)\.?pythonhosted|pypi\.org|registry\.npmjs|--index-url"
    ),
    "a home folder": re.compile(r"/(?:home|root|Users)/\w"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
}


def tracked() -> list[Path]:
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return [ROOT / name for name in listing.stdout.split("\0") if name]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_names(what: str) -> None:
    found = []
    for file in tracked():
        if file == Path(__file__) or not file.is_file():
            continue
        if FORBIDDEN[what].search(file.read_bytes().decode("utf-8", errors="ignore")):
            found.append(str(file.relative_to(ROOT)))
    assert found == []


def test_what_runs_alone_is_where_it_is_looked_for() -> None:
    folders = [ROOT / one for one in (*everything.SERVERS, everything.BROWSERS)]
    marked = [
        file
        for file in tracked()
        if file.suffix == ".py"
        and file.is_file()
        and re.search(r"\bmark\.(server|load|browser)\b", file.read_text(encoding="utf-8"))
    ]
    assert len(marked) >= 5
    assert [one for one in marked if not any(map(one.is_relative_to, folders))] == []


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_pin_has_a_hash(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    pins = [line for line in text.splitlines() if "==" in line]
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def test_both_files_pin_the_same_versions() -> None:
    def versions(name: str) -> dict[str, str]:
        text = (ROOT / name).read_text(encoding="utf-8")
        return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, flags=re.MULTILINE))

    run, dev = versions("requirements.txt"), versions("requirements-dev.txt")
    assert {name: dev.get(name) for name in run} == run


def test_streamlit_is_held_to_the_series_that_was_measured() -> None:
    assert '"streamlit>=1.67,<1.68"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    """What GitHub runs."""
    read: dict[str, Any] = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text())
    return read


def test_the_workflow_runs_what_everybody_runs(workflow: dict[str, Any]) -> None:
    commands = [step["run"] for step in workflow["jobs"]["test"]["steps"] if "run" in step]
    assert commands == [".ci/run"]


def test_every_action_is_pinned_to_a_commit(workflow: dict[str, Any]) -> None:
    used = [step["uses"] for step in workflow["jobs"]["test"]["steps"] if "uses" in step]
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action)] == []


def test_the_workflow_may_read_and_nothing_else(workflow: dict[str, Any]) -> None:
    asked = [
        workflow["permissions"],
        *(job.get("permissions") for job in workflow["jobs"].values()),
    ]
    assert asked == [{"contents": "read"}, None]


def test_the_hook_before_a_commit_is_the_check_and_needs_no_download() -> None:
    (repository,) = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())["repos"]
    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == ["make check"]


def test_the_changelog_begins_with_what_is_not_released() -> None:
    headings = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(), flags=re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert [name for name in headings[1:] if not re.fullmatch(r"[\d.]+ \([\d-]{10}\)", name)] == []
