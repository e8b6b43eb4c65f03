"""Puts small faults into a copy of `scoring/`, one at a time, and lists those that no test notices.

`python -m tests.mutants [name ...]`, where a name is mutmut's, with stars: `scoring.path.*`. All
of it happens below `build/mutants`. What is there from last time is kept, so that only what has
changed since is tried again.
"""

import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree, ignore_patterns, rmtree

ROOT = Path(__file__).parent.parent
COPY = ROOT / "build" / "mutants"
FOLDERS = ("scoring", "assessment", "docs", "questionnaires", "tests")


def main(names: list[str]) -> int:
    for folder in FOLDERS:
        rmtree(COPY / folder, ignore_errors=True)
        copytree(ROOT / folder, COPY / folder, ignore=ignore_patterns("__pycache__"))
    copy(ROOT / "pyproject.toml", COPY)
    return _mutmut("run", "--max-children=1", *names) or _list_survivors()


def _list_survivors() -> int:
    """Print the mutants that no test noticed, without those that nobody has tried."""
    listing = subprocess.run(
        [sys.executable, "-m", "mutmut", "results"],
        cwd=COPY,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    survivors = [line.strip() for line in listing.splitlines() if "not checked" not in line]
    print("\n".join(["", f"{len(survivors)} survived", *survivors]))
    return 0


def _mutmut(*arguments: str) -> int:
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=COPY, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
