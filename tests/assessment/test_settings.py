"""Settings: each has a safe default, and a wrong one stops the start with a sentence."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.errors import SettingError
from assessment.settings import ROOT, Settings, listening_place

DOCS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")


def test_without_settings_the_site_is_private_and_keeps_files() -> None:
    assert Settings.read({}) == Settings(ROOT / "data", "tinydb:", "127.0.0.1", 8501)


def test_every_setting_can_be_set() -> None:
    environ = {
        "WAYPOINT_DATA": "/srv/waypoint",
        "WAYPOINT_STORE": "memory:",
        "HOST": "0.0.0.0",
        "PORT": "80",
        "WAYPOINT_METRICS": "1",
        "WAYPOINT_HOST_KEY": "h" * 32,
        "WAYPOINT_ANYBODY_BEGINS": "0",
    }
    place = Path("/srv/waypoint")
    expected = Settings(
        *(place, "memory:", "0.0.0.0", 80),
        metrics=True,
        anybody_begins=False,
        host_key="h" * 32,
    )
    assert Settings.read(environ) == expected
    assert [name for name in environ if f"## {name}\n" not in DOCS] == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "-1"),
        ("WAYPOINT_STORE", "mysql://x"),
        ("WAYPOINT_STORE", "tinydb"),
        ("WAYPOINT_METRICS", "yes"),
        ("WAYPOINT_ANYBODY_BEGINS", "no"),
    ],
)
def test_a_wrong_setting_is_named_with_its_value(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"{name} is '{value}'"):
        Settings.read({name: value})


@pytest.mark.parametrize("key", ["h" * 31, "h" * 33, "h" * 31 + "/", " " * 32])
def test_a_key_for_hosts_that_is_none_is_refused_and_not_repeated(key: str) -> None:
    with pytest.raises(SettingError, match="WAYPOINT_HOST_KEY must be 32 letters") as refused:
        Settings.read({"WAYPOINT_HOST_KEY": key})
    assert key not in str(refused.value)
    assert "h" * 32 not in repr(Settings.read({"WAYPOINT_HOST_KEY": "h" * 32}))


def at(host: str, port: int) -> Settings:
    return Settings(Path("data"), "memory:", host, port)


def test_a_place_that_is_free_can_be_listened_at() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    listening_place(at("127.0.0.1", free))


def test_a_port_that_is_taken_is_named() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(SettingError, match=r"PORT is \d+, which is taken"):
            listening_place(at("127.0.0.1", other.getsockname()[1]))


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1", "x" * 300])
def test_a_host_that_is_none_of_this_machine_is_named(host: str) -> None:
    with pytest.raises(SettingError, match="no address of this machine"):
        listening_place(at(host, 8501))


def test_a_start_imports_neither_scoring_nor_what_only_projects_need() -> None:
    program = (
        "import sys, assessment.bootstrap, assessment.storage.store, assessment.storage.tinydb;"
        "late = ('scoring', 'assessment.services.projects', 'assessment.services.agreements', "
        "'assessment.domain.triangle.project', 'assessment.domain.triangle.drafts');"
        "print([name for name in late if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
