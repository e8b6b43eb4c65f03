"""What the first pages import: nothing that most visitors never need. See docs/adr/0005."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# What scores, draws, compiles a catalogue, or is there for projects alone. Streamlit imports
# plotly itself, and its AppTest the beginning of Pillow.
LATE = (
    "PIL.PngImagePlugin",
    "assessment.reports.sentences.about",
    "assessment.reports.views",
    "assessment.services.projects",
    "babel.messages",
    "numpy",
    "pandas",
    "scipy",
    "scoring",
    "typst",
)
OPENED = f"""
import sys
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest
from assessment.bootstrap import site
from assessment.web.keyring import NAME

cookies = {{}}
ContextProxy.cookies = property(lambda _: cookies)
screen = AppTest.from_file({str(ROOT / "pages" / "main.py")!r}, default_timeout=60).run()
if page := sys.argv[1]:
    cookies[NAME] = site().assessments.begin("crm-maturity")
    screen.switch_page(page).run()
print(len(screen.exception), [one.value for one in screen.title])
print([name for name in {LATE!r} if name in sys.modules])
"""

# What pages need and an open store does not.
FOR_PAGES = ("assessment.services.assessments", "questionnaires", "yaml", *LATE)
STARTED = f"""
import sys
import streamlit_app
streamlit_app.bootstrap.site().probe()
print([name for name in {FOR_PAGES!r} if name in sys.modules])
"""


@pytest.mark.parametrize(
    ("page", "title"),
    [("", "Where does your customer experience stand"), ("answer/page.py", "If we asked people")],
    ids=["a stranger's start page", "a question"],
)
def test_the_way_to_a_question_imports_nothing_that_only_results_or_projects_need(
    page: str, title: str, tmp_path: Path
) -> None:
    drawn, imported = run(OPENED, tmp_path, page).splitlines()
    assert drawn.startswith(f"0 ['{title}")
    assert imported == "[]"


def test_a_site_is_well_before_it_imports_what_only_its_pages_need(tmp_path: Path) -> None:
    assert run(STARTED, tmp_path).strip() == "[]"


def run(script: str, data: Path, *arguments: str) -> str:
    """What a script prints in a process of its own."""
    environment = {**os.environ, "WAYPOINT_STORE": "memory:", "WAYPOINT_DATA": str(data)}
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
