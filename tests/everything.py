"""Runs every test: the quick ones on all cores, then those that need a server or a browser alone.

`python -m tests.everything` exits with 0 only if all that ran passed. What could not run is said
loudly at the end, and on a build machine (CI set) it is a failure. `... coverage` runs the quick
ones alone, half as long again, and fails below the floors of what they must reach.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests import floors
from tests.browser import chromium

ALONE = "server or browser or load"
LONG = "tests/load/test_memory_flat.py"  # minutes, and it measures no time: beside the browsers
COVERAGE = Path("build/coverage")  # see pyproject.toml


def main() -> int:
    began = time.monotonic()
    browser = chromium.provide()
    failed = _pytest("-n", "2", "-m", f"not ({ALONE})")
    # A process each: Playwright keeps an event loop running that the load client cannot share.
    failed += _pytest("-m", "(server or load) and not browser", f"--ignore={LONG}")
    with subprocess.Popen(["nice", *_command(LONG)], stdout=subprocess.PIPE, text=True) as long:
        if browser:
            failed += _pytest("-n", "2", "-m", "browser")
        print(long.communicate()[0])
        failed += long.returncode
    print(f"\nAll tests took {time.monotonic() - began:.0f} s.")
    if not browser:
        print(f"\n{'!' * 78}\nNOT RUN: the browser tests. {chromium.REMEDY}\n{'!' * 78}")
        failed += bool(os.environ.get("CI"))
    return 1 if failed else 0


def coverage() -> int:
    """Run the quick tests and see which lines they reach."""
    failed = _pytest("-n", "2", "-m", f"not ({ALONE})", "--cov", "--cov-report=")
    return 1 if failed + _floors() else 0


def _floors() -> int:
    """How many packages are tested less than they must be, once the quick tests have run."""
    found = floors.measured(COVERAGE)
    print("Lines tested:", ", ".join(f"{package} {of:.2f} %" for package, of in found.items()))
    short = floors.below(found)
    print("".join(f"TOO FEW LINES ARE TESTED. {sentence}\n" for sentence in short), flush=True)
    return len(short)


def _pytest(*arguments: str) -> int:
    return subprocess.run(_command(*arguments), check=False).returncode


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", *arguments]


if __name__ == "__main__":
    sys.exit(coverage() if sys.argv[1:] == ["coverage"] else main())
