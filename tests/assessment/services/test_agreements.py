"""Versions of an agreement: where a draft comes from, what a signature binds to, what voids it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assessment.domain.triangle.ledger import Agreement, Ledger, Status
from assessment.domain.triangle.terms import Point
from assessment.errors import Refused
from assessment.services.agreements import Agreements
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import MIDDLE, QUALITY, TERMS, TIME

OTHER = TERMS.model_copy(update={"days_later": 30})


@pytest.fixture
def crowd(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path))
    yield opened
    opened.site.close()


def ledger(crowd: Crowd) -> Ledger:
    return crowd.site.projects.see(crowd.chair).ledger


def last(crowd: Crowd) -> Agreement:
    return ledger(crowd).agreements[-1]


def test_the_first_draft_is_the_middle_of_all_and_the_least_that_anybody_gives(
    crowd: Crowd,
) -> None:
    crowd.planned()
    crowd.site.projects.give(crowd.access("ann"), TIME)
    crowd.site.projects.give(crowd.access("ben"), MIDDLE)
    crowd.site.projects.reveal(crowd.chair)
    draft = crowd.site.agreements.draft(crowd.chair)
    # The geometric means of 55 and 30, 15 and 40, 30 and 30, brought to 10,000 in all.
    assert draft.agreed == Point(time=4271, cost=2575, quality=3154)
    assert draft.primary == "time"
    # 10 days, and a fifth of 178; a tenth of 480,000, and 15,000; a half, and a quarter of four.
    assert (draft.days_later, draft.money_more, draft.criteria_waived) == (10, 1_500_000, 1)
    assert set(draft.positions) == set(ledger(crowd).positions)
    plan = crowd.site.projects.see(crowd.chair).project.plan
    assert plan is not None
    assert (draft.budget, draft.start, draft.criteria) == (plan.budget, plan.start, plan.criteria)


def test_who_gives_nothing_leaves_nothing_to_give(crowd: Crowd) -> None:
    crowd.shown()
    draft = crowd.site.agreements.draft(crowd.chair)
    assert QUALITY in draft.positions.values()
    assert (draft.days_later, draft.money_more, draft.criteria_waived) == (0, 0, 0)


def test_a_draft_is_what_was_kept_else_what_waits_else_what_is_in_force(crowd: Crowd) -> None:
    crowd.shown()
    agreements, chair = crowd.site.agreements, crowd.chair
    assert agreements.draft(chair).days_later == 0
    agreements.keep_draft(chair, OTHER)
    assert agreements.draft(chair) == OTHER
    agreements.propose(chair, "First", TERMS)
    assert agreements.draft(chair) == last(crowd).terms
    agreements.keep_draft(chair, OTHER)
    assert agreements.draft(chair) == OTHER
    agreements.amend(chair, last(crowd).content, TERMS.model_copy(update={"days_later": 12}))
    crowd.signs("ann").signs("ben")
    assert agreements.draft(chair) == last(crowd).terms
    assert agreements.draft(chair).days_later == 12
    agreements.propose(chair, "Second", OTHER)
    assert agreements.draft(chair).days_later == 30


def test_there_is_no_draft_before_the_reveal_or_without_a_plan(crowd: Crowd) -> None:
    crowd.begun()
    crowd.invites("Ann")
    with pytest.raises(Refused, match="not been shown yet"):
        crowd.site.agreements.draft(crowd.chair)
    with pytest.raises(Refused, match="not been shown yet"):
        crowd.site.agreements.propose(crowd.chair, "Early", TERMS)
    crowd.site.projects.give(crowd.access("ann"), MIDDLE)
    crowd.site.projects.reveal(crowd.chair)
    with pytest.raises(Refused, match="Set the plan first"):
        crowd.site.agreements.draft(crowd.chair)


def test_nobody_retouches_the_positions_that_were_shown(crowd: Crowd) -> None:
    crowd.shown()
    shown = ledger(crowd).positions
    forged = TERMS.model_copy(update={"positions": {"ann": MIDDLE}})
    crowd.site.agreements.propose(crowd.chair, "First", forged)
    assert last(crowd).terms.positions == shown
    crowd.site.agreements.amend(
        crowd.chair, last(crowd).content, OTHER.model_copy(update={"positions": {}})
    )
    assert last(crowd).terms.positions == shown


def test_who_must_sign_are_the_required_sponsors_who_are_present(crowd: Crowd) -> None:
    crowd.proposed()
    project = crowd.site.projects.see(crowd.chair).project
    names = {project.person(one.id): one.name for one in project.sponsors}
    assert sorted(names[who] for who in last(crowd).required) == ["Ann", "Ben"]
    crowd.signs("cleo")
    assert last(crowd).status is Status.PROPOSED
    crowd.signs("ben")
    assert (last(crowd).status, len(last(crowd).signatures)) == (Status.ACTIVE, 3)


def test_an_amendment_voids_every_signature_and_a_new_title_none(crowd: Crowd) -> None:
    crowd.proposed().signs("cleo")
    crowd.site.agreements.retitle(crowd.chair, 1, "  Better words ")
    assert (last(crowd).title, len(last(crowd).signatures)) == ("Better words", 2)
    crowd.site.agreements.retitle(crowd.chair, 1, "Cafe\u0301 Nord")
    assert last(crowd).title == "Caf\u00e9 Nord"
    crowd.site.agreements.retitle(crowd.chair, 1, "Better words")
    crowd.site.agreements.amend(crowd.chair, last(crowd).content, OTHER)
    assert (last(crowd).signatures, len(last(crowd).voided)) == ((), 2)
    assert last(crowd).title == "Better words"


STALE: dict[str, Callable[[Agreements, Crowd, str], object]] = {
    "signed": lambda at, crowd, shown: at.sign(crowd.access("ben"), shown),
    "declined": lambda at, crowd, shown: at.decline(crowd.access("ben"), shown, "No."),
    "amended": lambda at, crowd, shown: at.amend(crowd.chair, shown, TERMS),
}


@pytest.mark.parametrize("act", STALE.values(), ids=STALE)
def test_terms_are_not_acted_on_by_who_was_shown_others(
    crowd: Crowd, act: Callable[[Agreements, Crowd, str], object]
) -> None:
    crowd.proposed()
    shown = last(crowd).content
    crowd.site.agreements.amend(crowd.chair, shown, OTHER)
    before = crowd.site.store.audit_log(crowd.chair.project)
    with pytest.raises(Refused, match="The terms were changed"):
        act(crowd.site.agreements, crowd, shown)
    assert crowd.site.store.audit_log(crowd.chair.project) == before


@pytest.mark.parametrize(
    "title", ["", " \n", "\u200b", "x" * 201], ids=["none", "space", "unseen", "long"]
)
def test_a_version_has_a_title_of_a_line(crowd: Crowd, title: str) -> None:
    crowd.shown()
    with pytest.raises(Refused, match=r"(?i)title"):
        crowd.site.agreements.propose(crowd.chair, title, TERMS)
    crowd.site.agreements.propose(crowd.chair, "x" * 200, TERMS)
    with pytest.raises(Refused, match=r"(?i)title"):
        crowd.site.agreements.retitle(crowd.chair, 1, title)


def test_whoever_withdraws_says_why_and_what_is_in_force_stays_so(crowd: Crowd) -> None:
    crowd.signed()
    crowd.site.agreements.propose(crowd.chair, "Second", OTHER)
    with pytest.raises(Refused, match="few words why it is withdrawn"):
        crowd.site.agreements.withdraw(crowd.chair, " ")
    crowd.site.agreements.withdraw(crowd.chair, "The budget was cut.")
    states = [one.status for one in ledger(crowd).agreements]
    assert states == [Status.ACTIVE, Status.WITHDRAWN]


def test_who_declines_may_still_sign_and_who_signed_may_not_decline(crowd: Crowd) -> None:
    crowd.proposed()
    shown, agreements = last(crowd).content, crowd.site.agreements
    agreements.decline(crowd.access("ben"), shown, "Too early.")
    assert [one.reason for one in last(crowd).declined] == ["Too early."]
    with pytest.raises(Refused, match="You have signed this version"):
        agreements.decline(crowd.access("ann"), shown, "On second thoughts.")
    agreements.sign(crowd.access("ben"), shown)
    assert (last(crowd).status, last(crowd).declined) == (Status.ACTIVE, ())
