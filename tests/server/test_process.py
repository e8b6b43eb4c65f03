"""Servers that tests start: they come up, they go, and they say why they could not."""

from pathlib import Path

import psutil
import pytest

from tests.server.process import NotHealthy, Site, a_script, answers, running

pytestmark = pytest.mark.server

PAGE = 'import streamlit as st\nst.text("hello")\n'


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "page.py").write_text(PAGE)
    return a_script(tmp_path / "page.py", tmp_path)


def test_a_site_serves_until_the_block_ends(site: Site) -> None:
    with running(site):
        pid = site.pid
        assert answers(site.port, "/_stcore/health")
        assert site.cpu_seconds > 0
        assert site.resident_bytes > 20_000_000
        assert 0 < site.start_seconds < site.patience
    assert not psutil.pid_exists(pid)
    assert not answers(site.port, "/_stcore/health")


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_a_site_comes_back_at_the_same_address(site: Site, end: str) -> None:
    with running(site):
        url, pid = site.url, site.pid
        getattr(site, end)()
        assert not psutil.pid_exists(pid)
        site.start()
        assert (url, True) == (site.url, answers(site.port, "/_stcore/health"))
        assert pid != site.pid


def test_a_site_that_cannot_start_says_why(tmp_path: Path) -> None:
    site = a_script(tmp_path / "missing.py", tmp_path)
    with pytest.raises(NotHealthy, match=r"ended with \d+:[\s\S]*missing\.py"):
        site.start()
    with pytest.raises(NotHealthy, match="not running"):
        _ = site.pid


def test_a_site_that_never_answers_is_ended(site: Site) -> None:
    site.health, site.patience = "/media/nothing-here", 3
    with pytest.raises(NotHealthy, match="not healthy after 3 s"), running(site):
        pass
    assert not answers(site.port, "/_stcore/health")


def test_no_setting_of_ours_reaches_a_script(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STREAMLIT_RUNNER_POST_SCRIPT_GC", "false")
    with running(site):
        environment = psutil.Process(site.pid).environ()
        folder = Path(psutil.Process(site.pid).cwd())
    assert "STREAMLIT_RUNNER_POST_SCRIPT_GC" not in environment
    assert list(folder.iterdir()) == []
