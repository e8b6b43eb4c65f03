"""A view is made where neither Streamlit nor plotly is installed, as in a notebook."""

import subprocess
import sys

PROBE = """
import sys
from pathlib import Path

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"streamlit", "plotly", "typst"}:
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Missing())

from assessment.domain.result import path
from assessment.reports.documents.terminal import terminal
from assessment.reports.views.answers import answers
from assessment.reports.views.arithmetic import score_arithmetic, stage_arithmetic
from assessment.reports.views.exported import exported_project
from assessment.reports.views.path import Way, cheapest_path
from assessment.reports.views.result import assessment_result
from assessment.reports.wording import wording
from assessment.services.outcomes import sample_outcomes
from questionnaires.library import Library

for name in ("crm-maturity", "cx-progression"):
    before, now = sample_outcomes(Library().get(name))
    way = Way(4, path(now.result, 4))
    views = (
        assessment_result(now.result, before.assessed, way, now.on),
        cheapest_path(now.result, way),
        stage_arithmetic(now.result),
        score_arithmetic(now.result),
        answers(now.result.instrument, now.response.answers),
    )
    print(*(len(terminal(view, wording()).splitlines()) for view in views))

exported = Path("assessment/samples/agreement.json").read_bytes()
print(len(terminal(exported_project(exported), wording()).splitlines()))
"""


def test_each_view_is_made_without_them() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, timeout=60, check=True, text=True
    )
    lengths = [list(map(int, line.split())) for line in ran.stdout.splitlines()]
    assert [len(views) for views in lengths] == [5, 5, 1]
    assert all(length > 0 for views in lengths for length in views)
