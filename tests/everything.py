"""Runs every test: the quick ones on all cores, then those that need a server or a browser alone.

`python -m tests.everything` exits with 0 only if all that ran passed. What could not run is said
loudly at the end, and on a build machine (CI set) it is a failure. Of the packages that have a
floor it measures which lines their own tests run; `... coverage` does that alone.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests import floors
from tests.browser import chromium

ALONE = "server or browser or load"
SERVERS, BROWSERS = ("tests/server", "tests/load"), "tests/browser"  # nothing ALONE is elsewhere
LONG = "tests/load/test_memory_flat.py"  # minutes, and it measures no time: beside the browsers
BROWSER_WORKERS = "-n", str(os.cpu_count() or 1), "--dist", "worksteal"  # minutes beside seconds
MEASURED = ("tests/scoring", "tests/assessment")  # twice as long, as pages would be
COVERAGE = Path("build/coverage")  # see pyproject.toml


def main() -> int:
    began = time.monotonic()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes start: compile once
    browser = chromium.provide()
    failed = coverage()
    failed += _pytest("-n", "2", "-m", f"not ({ALONE})", *(f"--ignore={of}" for of in MEASURED))
    # A process each: Playwright keeps an event loop running that the load client cannot share.
    failed += _pytest("-m", "server or load", f"--ignore={LONG}", *SERVERS)
    with subprocess.Popen(["nice", *_command(LONG)], stdout=subprocess.PIPE, text=True) as long:
        if browser:
            failed += _pytest(*BROWSER_WORKERS, "-m", "browser", BROWSERS)
        print(long.communicate()[0])
        failed += long.returncode
    print(f"\nAll tests took {time.monotonic() - began:.0f} s.")
    if not browser:
        print(f"\n{'!' * 78}\nNOT RUN: the browser tests. {chromium.REMEDY}\n{'!' * 78}")
        failed += bool(os.environ.get("CI"))
    return 1 if failed else 0


def coverage() -> int:
    """Run the tests of the packages that have a floor, and see which lines they reach."""
    failed = _pytest("-n", "2", "-m", f"not ({ALONE})", "--cov", "--cov-report=", *MEASURED)
    return failed + _floors()


def _floors() -> int:
    """How many packages are tested less than they must be, once those tests have run."""
    found = floors.measured(COVERAGE)
    print("Lines tested:", ", ".join(f"{package} {of:.2f} %" for package, of in found.items()))
    short = floors.below(found)
    print("".join(f"TOO FEW LINES ARE TESTED. {sentence}\n" for sentence in short), flush=True)
    return len(short)


def _pytest(*arguments: str) -> int:
    return subprocess.run(_command(*arguments), check=False).returncode


def _command(*arguments: str) -> list[str]:
    slowest = ("--durations=20", "--durations-min=5")
    return [sys.executable, "-m", "pytest", "-q", *slowest, *arguments]


if __name__ == "__main__":
    sys.exit(bool(coverage()) if sys.argv[1:] == ["coverage"] else main())
