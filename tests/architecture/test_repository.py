"""What must never be in the repository, and what the pins must say."""

import re
import subprocess
from pathlib import Path

import pytest

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
