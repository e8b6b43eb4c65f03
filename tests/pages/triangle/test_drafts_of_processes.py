"""No page keeps what is typed in its process: another process on the same data finds all of it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from assessment.bootstrap import Settings, build
from pages.shared import session

POSITION, PROJECT = "triangle/position/page.py", "triangle/project/page.py"


def stands(folder: Path, *arguments: str) -> str:
    """What stands in a widget of a page that another process shows."""
    environment = {**os.environ, "WAYPOINT_STORE": "tinydb:", "WAYPOINT_DATA": str(folder)}
    command = [sys.executable, "-m", "tests.pages.triangle.one_process", *arguments]
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


class People(NamedTuple):
    """The keys of the facilitator and of Ann, and the id under which she is a sponsor."""

    facilitator: str
    ann: str
    sponsor: str


@pytest.fixture
def people(tmp_path: Path) -> People:
    """A project without a plan, in a folder that no process has open."""
    site = build(Settings(tmp_path, "tinydb:", "127.0.0.1", 8501))
    facilitator = site.projects.begin("One CRM")
    ann = site.projects.invite(site.projects.access(facilitator), "Ann")
    sponsor = site.projects.access(ann).sponsor
    site.close()
    return People(facilitator, ann, sponsor)


def test_another_process_finds_a_position_that_was_not_saved(
    people: People, tmp_path: Path
) -> None:
    widget = (people.ann, POSITION, "radio", session.position("later", people.sponsor))
    assert stands(tmp_path, *widget) == "None"
    assert stands(tmp_path, *widget, "none") == "none"
    assert stands(tmp_path, *widget) == "none"


def test_another_process_finds_a_plan_that_was_not_kept(people: People, tmp_path: Path) -> None:
    widget = (people.facilitator, PROJECT, "text_area", session.plan("criteria"))
    assert stands(tmp_path, *widget, "It is fast") == "It is fast"
    assert stands(tmp_path, *widget) == "It is fast"
