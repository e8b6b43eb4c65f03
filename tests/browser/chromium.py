"""Finds a Chromium for the browser tests, and installs one where that is possible."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

SHELL = "chromium-headless-shell"  # the same engine without a window to draw: a fifth faster
NAMES = (
    SHELL,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
REMEDY = (
    "No Chromium was found and none could be installed. Install one (Debian: apt-get install "
    "chromium) or name one in WAYPOINT_CHROMIUM, then run the tests again."
)


def find() -> Path | None:
    """The Chromium to use: named, on the PATH, or Playwright's own."""
    named = os.environ.get("WAYPOINT_CHROMIUM")
    if named:
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    return _playwrights()


def provide() -> Path | None:
    """A Chromium, installed if need be: Debian's where we may, else Playwright's."""
    found = find()
    if found is None:
        print("No Chromium found: trying to install one for the browser tests.", flush=True)
    elif os.environ.get("CI") and shutil.which(found.name) and found.name != SHELL:
        for install in _debians(SHELL):  # a build machine is there to be quick
            _run(*install)
        return find()
    for install in _installs():
        if found is None:
            _run(*install)
            found = find()
    return found


def _installs() -> Iterator[tuple[str, ...]]:
    """What may bring one, the quickest first."""
    yield from _debians(SHELL)
    playwright = (sys.executable, "-m", "playwright", "install", SHELL)
    yield (*playwright, "--with-deps") if _may_ask_debian() else playwright
    yield from _debians("chromium")


def _debians(package: str) -> Iterator[tuple[str, ...]]:
    if _may_ask_debian():
        yield "apt-get", "update", "-qq"
        yield "apt-get", "install", "-y", "-qq", package


def _may_ask_debian() -> bool:
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def _playwrights() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if path.is_file():
        return path
    shells = path.parent.parent.parent.glob("chromium_headless_shell-*/*/*headless_shell*")
    return next((shell for shell in shells if shell.is_file()), None)


def _run(*command: str) -> None:
    """Try a command; whether it helped is seen by looking again."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(command, check=False, timeout=300, env=environment, capture_output=True)
    except (OSError, subprocess.TimeoutExpired) as error:
        print(f"{' '.join(command[:3])}: {error}", file=sys.stderr)
