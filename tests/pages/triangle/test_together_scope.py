"""The scope items on the page where everybody's position stands."""

import pytest

from assessment.reports.views.exported import exported_project
from assessment.reports.wording import wording
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_together import PAGE, read
from tests.rehearsal import Rehearsal
from tests.reports.views.values import texts
from tests.scoped import SCOPED_PLAN, scoped


def table(visitor: Visitor) -> list[list[str]]:
    """The items on which the sponsors differ."""
    [found] = [one.value for one in visitor.screen.table if "Must" in one.value]
    return [[str(cell) for cell in row] for row in found.to_numpy().tolist()]


def test_who_says_what_is_shown_where_they_differ_and_what_all_agree_on_below(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    scoped(rehearsal)
    ben = sit("ben").open(PAGE)
    assert table(ben) == [["An app for the field", "Cleo", "Ben", "Ann"]]
    said = read(ben)
    assert "All who marked it say it must be in: Web forms and Open cases are moved." in said
    assert "All who marked it say it is not to be in: A chat." in said
    assert "All items together take 205 of 178 days and €450,000 of €480,000." in said


def test_without_names_it_says_which_sponsor_by_number(rehearsal: Rehearsal, sit: Sit) -> None:
    scoped(rehearsal, named=False)
    [[_, *who]] = table(sit("reader").open(PAGE))
    assert sorted(who) == ["Sponsor 1", "Sponsor 2", "Sponsor 3"]


def test_without_items_and_before_the_reveal_nothing_is_said_of_scope(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.shown()
    assert "What belongs in scope" not in read(sit("ann").open(PAGE))


def test_an_exported_record_says_who_marked_what_and_where_each_item_stands(
    rehearsal: Rehearsal,
) -> None:
    site, chair = scoped(rehearsal).site, rehearsal.chair
    site.agreements.propose(chair, "First agreement", site.agreements.draft(chair))
    said = texts(exported_project(site.audit_logs.export(chair)), wording())
    assert "What belongs in scope" in said
    assert "Web forms (60 days, €200,000)" in said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (
            150,
            (
                "What all who marked it say must be in takes 210 of 178 days and €200,000 of "
                "€480,000. That is 32 days too much."
            ),
        ),
        (118, None),
    ],
)
def test_what_all_say_must_be_in_and_does_not_fit_by_itself_is_named(
    rehearsal: Rehearsal, sit: Sit, days: int, said: str | None
) -> None:
    cases = {"cases": days}
    items = tuple(
        one.model_copy(update={"days": cases.get(one.id, one.days)}) for one in SCOPED_PLAN.scope
    )
    scoped(rehearsal, plan=SCOPED_PLAN.model_copy(update={"scope": items}))
    shown = read(sit("ben").open(PAGE))
    assert said in shown if said else "must be in takes" not in shown
