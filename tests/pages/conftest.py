"""Every page through Streamlit's AppTest, over a site in memory, as whoever holds a key."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.context import ContextProxy
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, local_script_runner

from assessment import bootstrap
from assessment.bootstrap import Site
from assessment.messages import Value
from assessment.reports.blocks import Picture
from assessment.reports.charts import plotly
from assessment.reports.wording import PSEUDO
from pages.shared import reader, render
from tests.pages.screen import MAIN, Visitor


@pytest.fixture(scope="session", autouse=True)
def packages_are_searched_once() -> Iterator[None]:
    """AppTest looks for components in all that is installed, for each tab: half of its time."""
    with pytest.MonkeyPatch.context() as patched:
        once = cache(manifest_scanner.scan_component_manifests)
        patched.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def scripts_are_compiled_once() -> Iterator[None]:
    """As by a server. AppTest compiles them for each run."""
    with pytest.MonkeyPatch.context() as patched:
        compiled = ScriptCache()
        patched.setattr(local_script_runner, "ScriptCache", lambda: compiled)
        yield


@pytest.fixture(scope="session", autouse=True)
def the_same_chart_is_drawn_once() -> Iterator[None]:
    """Half of what a page costs. That a figure follows from its data: see tests/reports."""
    drawn: dict[tuple[object, ...], object] = {}

    def figure(of: Picture, text: Callable[[Value], str], *, dark: bool) -> object:
        to_whom = reader.language(), reader.zone(), st.context.locale, dark
        key = (*to_whom, type(of), repr(of))
        if key not in drawn:
            drawn[key] = plotly.figure(of, text, dark=dark)
        return drawn[key]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(render, "figure", figure)
        yield


@pytest.fixture(autouse=True)
def in_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test of a page reaches the data of whoever runs it."""
    monkeypatch.setenv("WAYPOINT_STORE", "memory:")
    monkeypatch.setenv("WAYPOINT_DATA", str(tmp_path))


@pytest.fixture
def site(in_memory: None) -> Iterator[Site]:  # noqa: ARG001
    bootstrap.site.cache_clear()
    yield bootstrap.site()
    bootstrap.site.cache_clear()


@pytest.fixture
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The browser's cookies: AppTest has no way to set them."""
    held: dict[str, str] = {}
    monkeypatch.setattr(ContextProxy, "cookies", property(lambda _: held))
    return held


@pytest.fixture
def abroad(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Puts the visitor's browser into a time zone: AppTest has none."""

    def move(zone: str | None) -> None:
        monkeypatch.setattr(ContextProxy, "timezone", property(lambda _: zone))

    return move


@pytest.fixture
def pseudo_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever looks reads the pseudo-locale."""
    monkeypatch.setenv("WAYPOINT_PSEUDO", "1")
    monkeypatch.setattr(ContextProxy, "locale", property(lambda _: PSEUDO))


@pytest.fixture
def stranger(site: Site, cookies: dict[str, str]) -> Visitor:
    """Somebody without a key."""
    return Visitor(site, cookies, AppTest.from_file(str(MAIN), default_timeout=30))


@pytest.fixture
def executive(stranger: Visitor) -> Visitor:
    """Somebody who has begun an assessment."""
    stranger.hold(stranger.site.assessments.begin("crm-maturity"))
    return stranger


@pytest.fixture
def manager(stranger: Visitor) -> Visitor:
    """Somebody who has begun the progression."""
    stranger.hold(stranger.site.assessments.begin("cx-progression"))
    return stranger
