"""A site is put together from its settings: where it keeps things, and who comes in where."""

from pathlib import Path

from assessment.bootstrap import build
from assessment.settings import Settings


def test_whoever_has_the_printed_address_hosts_with_a_key_of_their_own() -> None:
    site = build(Settings(Path(), "memory:", "127.0.0.1", 8501))
    landing = site.landing(site.host_key)
    assert (landing.page, landing.keeps_key, landing.hosts) == ("engagements", False, True)
    assert site.hosts.is_host(site.admit(site.host_key, "s" * 32))
    assert site.once().hosts.admits(site.host_key)
    assert site.host_key != build(Settings(Path(), "memory:", "127.0.0.1", 8501)).host_key
    given = build(Settings(Path(), "memory:", "127.0.0.1", 8501, host_key="h" * 32))
    assert given.host_key == "h" * 32
    assert "h" * 32 not in repr(given)


def test_a_site_in_memory_is_fit_for_work(tmp_path: Path) -> None:
    site = build(Settings(tmp_path, "memory:", "127.0.0.1", 8501))
    site.probe()
    key = site.assessments.begin("crm-maturity")
    assert site.landing(key).page == "answer?question=shared-meaning"
    site.close()


def test_a_site_in_files_keeps_them_in_its_folder(tmp_path: Path) -> None:
    site = build(Settings(tmp_path / "new" / "folder", "tinydb:", "127.0.0.1", 8501))
    site.assessments.begin("crm-maturity")
    site.close()
    assert list((tmp_path / "new" / "folder").rglob("*.json")) != []
