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


@pytest.mark.parametrize(
    ("page", "title"),
    [("", "Where does your customer experience stand"), ("answer/page.py", "If we asked people")],
    ids=["a stranger's start page", "a question"],
)
def test_the_way_to_a_question_imports_nothing_that_only_results_or_projects_need(
    page: str, title: str, tmp_path: Path
) -> None:
    environment = {**os.environ, "WAYPOINT_STORE": "memory:", "WAYPOINT_DATA": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-c", OPENED, page],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    drawn, imported = ran.stdout.splitlines()
    assert drawn.startswith(f"0 ['{title}")
    assert imported == "[]"
