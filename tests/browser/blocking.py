"""A real Chromium whose settings block all cookies, and with them the browser's own storage."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, BrowserType

from tests.browser import chromium

WHOLE = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
BLOCKED = {"profile": {"default_content_setting_values": {"cookies": 2}}}


@contextmanager
def blocking_cookies(
    browser_type: BrowserType, folder: Path, width: int
) -> Iterator[BrowserContext]:
    """That Chromium with its profile in `folder`; the headless shell knows no such setting."""
    found = next(filter(None, map(shutil.which, WHOLE)), None)
    if found is None:
        pytest.skip(f"COOKIES ARE NOT TESTED AS BLOCKED: none of {', '.join(WHOLE)} is installed.")
    profile = folder / "Default"
    profile.mkdir(parents=True)
    (profile / "Preferences").write_text(json.dumps(BLOCKED), encoding="utf-8")
    context = browser_type.launch_persistent_context(
        folder,
        executable_path=found,
        args=list(chromium.ARGUMENTS),
        viewport={"width": width, "height": 800},
    )
    try:
        yield context
    finally:
        context.close()
