"""Runs every test: the quick ones on all cores, then those that need a server or a browser alone.

`python -m tests.everything` exits with 0 only if all that ran passed. What could not run is said
loudly at the end, and on a build machine (CI set) it is a failure.
"""

import os
import subprocess
import sys
import time

from tests.browser import chromium

ALONE = "server or browser or load"
LONG = "tests/load/test_memory_flat.py"  # minutes, and it measures no time: beside the browsers


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


def _pytest(*arguments: str) -> int:
    return subprocess.run(_command(*arguments), check=False).returncode


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", *arguments]


if __name__ == "__main__":
    sys.exit(main())
