"""The scope in the terms: drawn from plan and marks, carried on, and held against the dates."""

import pytest

from assessment.domain.names import name_key
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.proposal import proposal
from assessment.domain.triangle.scope import Place, PlacedItem
from assessment.domain.triangle.scope_line import placed, with_items, with_new, with_plan
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import scope_beyond
from scoring.triangle import Size
from tests.rehearsal import PLAN, TERMS
from tests.scoped import ANN, APP, BEN, CASES, CHAT, CLEO, FORMS, SCOPED_PLAN

SAID = {"ann": ANN, "ben": BEN, "cleo": CLEO}
SPONSORS = SAID.values()


def places(items: tuple[PlacedItem, ...]) -> dict[str, str]:
    return {one.id: one.place for one in items}


def with_scope(*items: tuple[str, int, int, str], **changes: object) -> Terms:
    """Terms with these items: a name, days, money and a place each."""
    scope = [
        {"id": name, "text": name, "days": days, "money": money, "place": place}
        for name, days, money, place in items
    ]
    return Terms.model_validate(TERMS.model_dump() | {"scope": scope} | changes)


def test_a_proposal_takes_the_items_of_the_plan_each_where_the_line_puts_it() -> None:
    found = proposal(SAID, SCOPED_PLAN)
    assert found.primary == "quality"
    assert places(found.scope) == {"app": "in", "chat": "out", "forms": "in", "cases": "in"}
    assert [one.text for one in found.scope] == [one.text for one in SCOPED_PLAN.scope]


def test_without_items_a_proposal_has_none_and_is_written_as_before() -> None:
    assert proposal(SAID, PLAN).scope == ()
    assert "scope" not in proposal(SAID, PLAN).model_dump()


def test_with_time_first_what_exceeds_the_dates_is_out() -> None:
    found = placed(SCOPED_PLAN.scope, SPONSORS, "time", Size(178, 10**9))
    assert places(found) == {"app": "out", "chat": "out", "forms": "in", "cases": "in"}


def test_with_cost_first_what_exceeds_the_budget_is_out() -> None:
    found = placed(SCOPED_PLAN.scope, SPONSORS, "cost", Size(10, 20_000_000))
    assert places(found) == {"app": "out", "chat": "out", "forms": "in", "cases": "in"}


@pytest.mark.parametrize(
    ("days", "app", "forms"),
    [
        pytest.param(178, "in", "in", id="what is decided comes before what all want"),
        pytest.param(50, "in", "out", id="what is left for the others is less"),
        pytest.param(49, "out", "out", id="what is decided and does not fit is out as well"),
    ],
)
def test_what_an_accepted_variation_placed_stays_unless_it_does_not_fit(
    days: int, app: str, forms: str
) -> None:
    decided: dict[str, Place] = {"app": "in", "cases": "out"}
    found = placed(SCOPED_PLAN.scope, SPONSORS, "time", Size(days, 10**9), decided)
    assert places(found) == {"app": app, "chat": "out", "forms": forms, "cases": "out"}


@pytest.mark.parametrize("place", ["in", "if_it_fits", "out"])
def test_what_was_decided_stays_just_where_it_was_placed(place: Place) -> None:
    decided = dict.fromkeys((one.id for one in SCOPED_PLAN.scope), place)
    found = placed(SCOPED_PLAN.scope, SPONSORS, "time", Size(10**4, 10**9), decided)
    assert {*places(found).values()} == {place}


@pytest.mark.parametrize("line", ["Web forms", "WEB  forms", "Web f\u200borms"], ids=ascii)
def test_a_version_with_lines_goes_on_with_items_of_the_same_words_once_the_plan_has_items(
    line: str,
) -> None:
    lines = TERMS.model_copy(update={"scope_in": (line, "Training"), "scope_out": ("A fax",)})
    found = with_items(lines, SCOPED_PLAN)
    stands = {one.text: one.place for one in found.scope}
    assert (found.scope_in, found.scope_out) == ((), ())
    assert [stands[one] for one in (line, "Training", "A fax")] == ["in", "in", "out"]
    keys = [name_key(one) for one in stands]
    assert keys.count(name_key("Web forms")) == 1
    assert {name_key(one.text) for one in SCOPED_PLAN.scope} < {*keys}


@pytest.mark.parametrize(
    ("terms", "plan"),
    [
        pytest.param(TERMS, PLAN, id="a plan without items"),
        pytest.param(TERMS, None, id="no plan"),
        pytest.param(with_scope(("a", 1, 1, "in")), SCOPED_PLAN, id="terms that have items"),
    ],
)
def test_other_terms_go_on_as_they_are(terms: Terms, plan: object) -> None:
    assert with_items(terms, plan) == terms  # type: ignore[arg-type]  # by cases


def test_drawn_anew_the_items_are_those_of_the_plan_as_it_is_now_and_what_only_the_terms_have() -> (
    None
):
    [other] = with_scope(("other", 1, 1, "out")).scope
    stale = PlacedItem(id="app", text="An app", place="in")
    assert with_plan((stale, other), SCOPED_PLAN) == (APP, CHAT, FORMS, CASES, other)
    assert with_plan((stale,), None) == (stale,)


def test_once_items_may_have_been_varied_they_stay_and_the_plan_adds_what_is_new() -> None:
    varied = PlacedItem(id="app", text="An app", days=7, place="in")
    assert with_new((varied,), SCOPED_PLAN) == (varied, CHAT, FORMS, CASES)
    assert with_new((varied,), None) == (varied,)
    other = PlacedItem(id="other", text="WEB FORMS", place="out")
    assert with_new((varied, other), SCOPED_PLAN) == (varied, other, CHAT, CASES)


@pytest.mark.parametrize(
    ("items", "changes", "beyond"),
    [
        pytest.param([("a", 198, 0, "in")], {}, Size(), id="to the last day that may be given"),
        pytest.param([("a", 199, 0, "in")], {}, Size(1, 0), id="a day too much"),
        pytest.param([("a", 179, 0, "in")], {"days_later": 0}, Size(1, 0), id="no day is given"),
        pytest.param([("a", 0, 52_000_001, "in")], {}, Size(0, 1), id="a cent too much"),
        pytest.param(
            [("a", 198, 0, "in"), ("b", 300, 10**9, "if_it_fits")],
            {},
            Size(),
            id="what is in only if it fits asks for no more than there is",
        ),
        pytest.param([("a", 300, 10**9, "out")], {}, Size(), id="what is out takes nothing"),
    ],
)
def test_scope_is_held_against_dates_and_budget_with_all_that_may_be_given(
    items: list[tuple[str, int, int, str]], changes: dict[str, object], beyond: Size
) -> None:
    assert scope_beyond(with_scope(*items, **changes)) == beyond


def test_the_draft_of_terms_keeps_the_items_without_criteria_that_there_are_no_more() -> None:
    terms = proposal(SAID, SCOPED_PLAN)
    draft = TermsDraft.of(terms)
    assert not draft.is_changed
    assert draft.terms.scope == terms.scope
    assert draft.planned == Size(178, PLAN.budget)
    fewer = draft.model_copy(update={"criteria": PLAN.criteria[0].text})
    assert {name for one in fewer.terms.scope for name in one.criteria} == {"c1"}
    assert draft.model_copy(update={"budget": "much"}).planned.money == PLAN.budget
