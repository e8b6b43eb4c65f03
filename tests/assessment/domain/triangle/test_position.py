"""A position as it is hashed: what came later is left out where nobody said it."""

import pytest

from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.terms import Concession, Position
from assessment.errors import Refused
from tests.rehearsal import PLAN, QUALITY

BEFORE = {
    "fixed": "quality",
    "chosen": "time",
    "adjusted": "cost",
    "later": {"amount": 0, "unit": "days"},
    "dearer": {"amount": 0, "unit": "money"},
    "waived": 0,
    "points": {"time": 2500, "cost": 2000, "quality": 5500},
    "comparisons": [1, -3, -3],
}


def test_what_was_hashed_before_there_were_names_and_worries_is_hashed_the_same() -> None:
    assert QUALITY.model_dump(mode="json") == BEFORE
    assert Position.model_validate(BEFORE) == QUALITY


def test_what_is_said_of_them_is_hashed_with_the_rest() -> None:
    fuller = QUALITY.model_copy(update={"criteria": ("c1",), "worry": "unsafe"})
    assert fuller.model_dump(mode="json") == {**BEFORE, "criteria": ["c1"], "worry": "unsafe"}
    assert Position.model_validate_json(fuller.model_dump_json()) == fuller


def test_a_draft_that_was_kept_as_a_sentence_still_says_what_comes_first() -> None:
    stored = {"sentence": ["time", "cost", "quality"], "waived": 2500, "time": "50"}
    read = PositionDraft.model_validate(stored)
    assert (read.first, read.gives, read.going, read.waived) == ("time", "quality", "share", 2500)
    assert read.sentence == ("time", "cost", "quality")
    unsaid = PositionDraft.model_validate({"sentence": None})
    assert (unsaid.first, unsaid.gives, unsaid.sentence) == (None, None, None)


def test_the_form_shows_what_of_the_criteria_could_go() -> None:
    none = PositionDraft(going="none")
    some = PositionDraft(going="some", criteria=("c2",))
    assert (none.share(PLAN), some.share(PLAN), PositionDraft().share(PLAN)) == (0, 2500, None)
    assert some.could_go(None) is None


@pytest.mark.parametrize(
    ("typed", "currency", "minor"),
    [
        ("40,000", "EUR", 4_000_000),
        ("1,234.50", "EUR", 123_450),
        ("EUR 40 000", "EUR", 4_000_000),
        ("40,000", "JPY", 40_000),
        ("0.125", "KWD", 125),
    ],
)
def test_money_is_read_as_in_every_other_field_and_shown_again(
    typed: str, currency: str, minor: int
) -> None:
    plan = PLAN.model_copy(update={"currency": currency})
    draft = PositionDraft.of(QUALITY, plan).changed(dearer="money", dearer_money=typed)
    position = draft.position(plan)
    assert position.dearer == Concession(amount=minor, unit="money")
    assert PositionDraft.of(position, plan).position(plan) == position


@pytest.mark.parametrize(
    ("typed", "basis", "shown"),
    [
        ("10,5", 1050, "10.5"),
        ("10.5", 1050, "10.5"),
        ("10.25 %", 1025, "10.25"),
        ("12", 1200, "12"),
    ],
)
def test_per_cent_have_decimals_behind_a_point_or_a_comma(
    typed: str, basis: int, shown: str
) -> None:
    said = {"later": "share", "later_share": typed, "dearer": "share", "dearer_share": typed}
    position = PositionDraft.of(QUALITY, PLAN).changed(**said).position(PLAN)
    assert position.later == position.dearer == Concession(amount=basis, unit="share")
    again = PositionDraft.of(position, PLAN)
    assert (again.later_share, again.dearer_share) == (shown, shown)


REFUSED = [
    ("dearer_money", "40.000", "“How much more?”: this could be 40000 or 40."),
    ("dearer_money", "0", "“How much more?”: write an amount above 0, for example 40000."),
    ("dearer_money", "99,999,999,999,999", "“How much more?”: write at most"),
    ("later_days", "7.5", "“How many days later?”: write a whole number from 1 to 36500, for"),
    ("later_days", "36501", "“How many days later?”: write a whole number from 1 to 36500, for"),
    (
        "later_share",
        "0",
        "“How many per cent later?”: write a number above 0 and up to 1000",
    ),
    ("dearer_share", "1001", "“How many per cent dearer?”: write a number above 0 and up to 1000"),
]


@pytest.mark.parametrize(("field", "typed", "said"), REFUSED)
def test_a_number_that_is_none_is_refused_by_its_field_with_an_example(
    field: str, typed: str, said: str
) -> None:
    draft = PositionDraft().changed(**{field: typed})
    with pytest.raises(Refused) as error:
        draft.read(field, "EUR")
    assert str(error.value).startswith(said)
    assert draft.amount(field, "EUR") == 0
