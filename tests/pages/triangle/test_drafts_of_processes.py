"""No page keeps anything that matters in its process: one types, another finds it and submits it.

Each step is a process of its own on the same store, and ends as if it had been killed.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from assessment.bootstrap import Site, build
from assessment.services.project_view import ProjectView
from assessment.settings import Settings
from pages.shared import session
from pages.triangle.agreement.sign import REFUSAL
from tests.pages.triangle import ben, project_screen, test_agreement, varied
from tests.rehearsal import Rehearsal

Act = tuple[object, ...]


class Form(NamedTuple):
    """A form: how far the project is, who fills it in, where, and what comes of it.

    `opens` is done by the first process; the others do `reopens`, as what was begun is in sight but
    for the plan's. `typed` is done by the first alone, `submits` by the last alone.
    """

    point: Callable[[Rehearsal], object]
    who: str
    page: str
    opens: tuple[Act, ...]
    typed: dict[str, object]
    submits: str
    outcome: Callable[[ProjectView], object]
    expected: object
    reopens: tuple[Act, ...] = ()


FORMS = {
    "position": Form(
        Rehearsal.waiting,
        "ann",
        ben.PAGE,
        (),
        {"Cost": "30", "Quality": "45"},
        ben.SAVE,
        lambda view: view.own and view.own.points.cost,
        3000,
    ),
    "plan": Form(
        Rehearsal.planned,
        "chair",
        project_screen.PAGE,
        (("press", "project.open.plan"),),
        {"Budget": "1,000", "Quality criteria, one a line": "It is fast"},
        "project.plan.keep",
        lambda view: (
            view.project.plan
            and (view.project.plan.budget, [one.text for one in view.project.plan.criteria])
        ),
        (100_000, ["It is fast"]),
        reopens=(("press", "project.open.plan"),),
    ),
    "terms": Form(
        Rehearsal.shown,
        "chair",
        test_agreement.PAGE,
        (),
        {"In scope": "Italy", "Out of scope": "Spain"},
        "agreement.keep",
        lambda view: (
            view.project.draft and (view.project.draft.scope_in, view.project.draft.scope_out)
        ),
        (("Italy",), ("Spain",)),
    ),
    "variation": Form(
        Rehearsal.signed,
        "cleo",
        varied.PAGE,
        (("unfold", session.variation("raise", 0)),),
        {
            "What should change?": "A chat window",
            "Why?": "Customers ask.",
            "What happens if it is accepted?": "It is later.",
            "What happens if it is refused?": "They call.",
        },
        session.variation("put", 0),
        lambda view: [one.description for one in view.ledger.variations],
        ["A chat window"],
    ),
    "declining": Form(
        Rehearsal.proposed,
        "ben",
        test_agreement.PAGE,
        (("press", f"agreement.open.{REFUSAL}"),),
        {"Why do you not sign? Everybody in the project reads this.": "Too late in the year."},
        "agreement.decline",
        lambda view: [one.reason for one in view.ledger.agreements[-1].declined],
        ["Too late in the year."],
    ),
}


def served(folder: Path) -> Site:
    return build(Settings(folder, "tinydb:", "127.0.0.1", 8501))


def fields_after(folder: Path, key: str, page: str, *acts: Act) -> dict[str, object]:
    """What stands in the fields of a page in another process, once this was done there."""
    environment = {**os.environ, "WAYPOINT_STORE": "tinydb:", "WAYPOINT_DATA": str(folder)}
    command = [sys.executable, "-m", "tests.pages.triangle.one_process", key, page]
    command.append(json.dumps(acts))
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_what_one_process_took_another_shows_and_a_third_submits(
    form: Form, tmp_path: Path
) -> None:
    site = served(tmp_path)
    rehearsal = Rehearsal(site)
    form.point(rehearsal)
    key = rehearsal.keys[form.who]
    site.close()
    typing = [("fill", label, value) for label, value in form.typed.items()]
    fields_after(tmp_path, key, form.page, *form.opens, *typing)
    shown = fields_after(tmp_path, key, form.page, *form.reopens)
    assert {label: shown[label] for label in form.typed} == form.typed
    fields_after(tmp_path, key, form.page, *form.reopens, ("press", form.submits))
    site = served(tmp_path)
    access = site.projects.access(key)
    assert form.outcome(site.projects.see(access)) == form.expected
    assert not any(
        one.fields for one in site.store.drafts(access.project, access.who).drafts.values()
    )
    site.close()
