"""Drafts: what stands in fields, what it comes to, and two windows on one of them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.drafts import DraftFields, DraftRef, ReconciledDraft, reconcile_drafts
from assessment.domain.triangle.drafts.collection import DraftRevision, Drafts
from assessment.domain.triangle.drafts.declining import DecliningDraft
from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.drafts.terms import TermsDraft
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.terms import (
    AllSigners,
    AnyTwo,
    DecisionRule,
    NamedSponsor,
    Position,
)
from assessment.errors import Refused
from tests.rehearsal import MIDDLE, PLAN, QUALITY, TERMS, TIME

# Fields and values


@pytest.mark.parametrize("position", [QUALITY, TIME, MIDDLE], ids=["quality", "time", "middle"])
def test_the_fields_of_a_position_say_that_position(position: Position) -> None:
    fields = PositionDraft.of(position, PLAN)
    assert (fields.missing(PLAN), fields.position(PLAN)) == ((), position)


def test_the_fields_of_a_plan_say_that_plan() -> None:
    assert PlanDraft.of(PLAN).plan(PLAN) == PLAN


@pytest.mark.parametrize(
    "rule",
    [AnyTwo(), AllSigners(), NamedSponsor(person="a1b2", days=5, money=100_050)],
    ids=lambda rule: rule.rule,
)
def test_the_fields_of_terms_say_these_terms_and_are_not_changed(rule: DecisionRule) -> None:
    terms = TERMS.model_copy(update={"decides": rule})
    fields = TermsDraft.of(terms)
    assert fields.terms == terms
    assert not fields.is_changed
    assert fields.model_copy(update={"budget": "1"}).is_changed


def test_terms_from_before_there_were_rules_go_on_with_any_two() -> None:
    fields = TermsDraft.of(TERMS)
    assert TERMS.decides is None
    assert fields.terms == TERMS.model_copy(update={"decides": AnyTwo()})
    assert not fields.is_changed


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"decides": ""}, "Say who decides a variation."),
        ({"decides": "a1b2", "decides_days": -1}, "Alone up to so many days: it must be 0"),
        ({"decides": "a1b2", "decides_money": "much"}, "Alone up to so much money"),
    ],
)
def test_a_rule_that_is_none_is_refused_with_its_field(
    changes: dict[str, object], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        _ = TermsDraft.of(TERMS).model_copy(update=changes).terms


def test_an_empty_form_misses_everything() -> None:
    assert PositionDraft().missing(PLAN) == (
        "first",
        "gives",
        "points",
        "later",
        "dearer",
        "waived",
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"later": "days"}, ("later",)),
        ({"later": "days", "later_days": "0"}, ("later",)),
        ({"later": "days", "later_days": "12"}, ()),
        ({"dearer": "share", "dearer_share": "2000"}, ("dearer",)),
        ({"time_cost": 0}, ("comparisons",)),
        ({"time_cost": 0, "time_quality": 0, "cost_quality": 0}, ()),
    ],
    ids=["no days", "zero days", "days", "too many per cent", "two comparisons", "none"],
)
def test_what_is_missing_is_named_by_its_field(
    changes: dict[str, Any], expected: tuple[str, ...]
) -> None:
    assert PositionDraft.of(QUALITY, PLAN).changed(**changes).missing(PLAN) == expected


def test_a_plan_is_refused_with_all_that_is_wrong() -> None:
    with pytest.raises(Refused) as error:
        PlanDraft(currency="euros", budget=" ").plan(None)
    assert [str(one) for one in error.value.messages] == [
        "Start: choose a day.",
        "Finish: choose a day.",
        "Currency: write its three letters, such as EUR.",
        "Budget: say how much is planned.",
    ]


def test_a_currency_may_be_typed_in_small_letters() -> None:
    typed = PlanDraft.of(PLAN).model_copy(update={"currency": " chf "})
    assert typed.plan(PLAN).currency == "CHF"


@pytest.mark.parametrize("code", ["zzz", "abc", "EU1"])
def test_a_currency_that_there_is_not_is_refused_with_an_example(code: str) -> None:
    typed = PlanDraft.of(PLAN).model_copy(update={"currency": code})
    with pytest.raises(Refused, match=r"^Currency: .+ three letters.*, such as EUR\.$"):
        typed.plan(PLAN)


def test_a_currency_that_a_plan_has_from_before_stays() -> None:
    older = PLAN.model_copy(update={"currency": "ZZZ"})
    assert PlanDraft.of(older).plan(older) == older


@pytest.mark.parametrize("typed", ["0", "0.00", "EUR 0"])
def test_a_budget_of_nothing_is_refused_with_an_example(typed: str) -> None:
    budget = {"budget": typed}
    for read in (
        lambda: PlanDraft.of(PLAN).model_copy(update=budget).plan(PLAN),
        lambda: TermsDraft.of(TERMS).model_copy(update=budget).terms,
    ):
        with pytest.raises(Refused) as error:
            read()
        assert str(error.value) == "Budget: write an amount above 0, for example 250000."


def test_a_variation_is_what_its_fields_say() -> None:
    words = {"description": "A", "why": "B", "if_accepted": "C", "if_refused": "D"}
    estimate = VariationDraft(**words, days=3, money="1,000").estimate("EUR")
    assert (estimate.days, estimate.money, estimate.why) == (3, 100_000, "B")


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (VariationDraft(days=-1), "Extra days, if accepted: it must be 0 or more"),
        (VariationDraft(money="1.000"), "Extra money, if accepted: this could be 1000 or 1"),
    ],
    ids=["days", "money"],
)
def test_amounts_of_a_variation_are_refused_by_their_field(
    draft: VariationDraft, message: str
) -> None:
    with pytest.raises(Refused, match=message):
        draft.amounts("EUR")


# Two windows

BASE = VariationDraft(description="Italy", money="10")
Changes = dict[str, Any]


def met(mine: Changes, theirs: Changes) -> ReconciledDraft[VariationDraft]:
    here, there = (BASE.model_copy(update=one) for one in (mine, theirs))
    return reconcile_drafts(BASE, here, there)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected", "overruled"),
    [
        ({"days": 3}, {"why": "Now"}, {"days": 3, "why": "Now"}, ()),
        ({"days": 3}, {"days": 3}, {"days": 3}, ()),
        ({"days": 3}, {"days": 4}, {"days": 4}, ("days",)),
        ({"why": "Now"}, {"why": "Soon"}, {"why": "Soon"}, ("why",)),
        ({"description": ""}, {"description": "Spain"}, {"description": "Spain"}, ()),
        ({"description": "Spain"}, {"description": ""}, {"description": "Spain"}, ()),
        ({"money": "20"}, {"money": "30"}, {"money": "30"}, ("money",)),
    ],
    ids=[
        "different fields",
        "the same",
        "a number",
        "a text",
        "a text wiped out here",
        "a text wiped out there",
        "an amount",
    ],
)
def test_each_field_is_as_the_one_who_changed_it_left_it(
    mine: Changes, theirs: Changes, expected: Changes, overruled: tuple[str, ...]
) -> None:
    both = met(mine, theirs)
    assert both.fields == BASE.model_copy(update=expected)
    assert both.overruled == overruled


def test_points_that_make_a_hundred_only_together_come_from_one_window() -> None:
    base = PositionDraft()
    mine = base.changed(time="50", cost="25", quality="25", waived=0)
    theirs = base.changed(time="20", cost="40", quality="40")
    both = reconcile_drafts(base, mine, theirs)
    assert (both.fields.points.numbers, both.fields.waived) == ((20, 40, 40), 0)
    assert both.overruled == ("time", "cost", "quality", "equal")


def test_two_lists_never_become_one() -> None:
    base = PlanDraft(criteria="fast")
    mine, theirs = (base.model_copy(update={"criteria": one}) for one in ("fast\nnew", "safe"))
    both = reconcile_drafts(base, mine, theirs)
    assert (both.fields.criteria, both.overruled) == ("safe", ("criteria",))


values = some.fixed_dictionaries(
    {},
    optional={
        "description": some.text(max_size=5),
        "days": some.integers(0, 3),
        "criteria": some.lists(some.sampled_from(["c1", "c2"]), max_size=2).map(tuple),
    },
)


@given(values, values)
def test_a_window_in_which_nothing_was_changed_changes_nothing(
    mine: Changes, theirs: Changes
) -> None:
    assert met({}, theirs).fields == BASE.model_copy(update=theirs)
    assert met(mine, {}).fields == BASE.model_copy(update=mine)


@given(values, values)
def test_what_was_reconciled_once_is_reconciled(mine: Changes, theirs: Changes) -> None:
    both = met(mine, theirs).fields
    there = BASE.model_copy(update=theirs)
    assert reconcile_drafts(there, both, there).fields == both


# What is kept


def test_a_draft_that_was_changed_since_it_was_submitted_stays() -> None:
    drafts = kept(BASE, revision=2)
    assert drafts.without(DraftRef("variation", 1)) is drafts
    assert drafts.without(DraftRef("variation", 2)).draft("variation").fields is None


def test_what_is_submitted_again_without_typing_is_not_taken_for_a_second_click() -> None:
    drafts = kept(BASE)
    for _ in range(3):
        ref = DraftRef("variation", drafts.draft("variation").revision)
        assert not drafts.is_submitted(ref)
        drafts = drafts.without(ref, submitted=True)
        assert drafts.is_submitted(ref)


@pytest.mark.parametrize(
    "fields",
    [
        PositionDraft.of(QUALITY, PLAN),
        PlanDraft.of(PLAN),
        TermsDraft.of(TERMS, "c" * 64),
        BASE,
        DecliningDraft(version=1, reason="No."),
    ],
    ids=lambda fields: fields.kind,
)
def test_every_kind_of_draft_is_read_back_as_it_was(fields: DraftFields) -> None:
    drafts = kept(fields)
    assert Drafts.model_validate_json(drafts.model_dump_json()) == drafts


def kept(fields: Any, revision: int = 1) -> Drafts:
    draft = DraftRevision(fields=fields, revision=revision)
    return Drafts(project="move", owner="ann", drafts={fields.kind: draft})
