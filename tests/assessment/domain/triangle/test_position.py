"""A position as it is hashed: what came later is left out where nobody said it."""

from assessment.domain.triangle.drafts.position import PositionDraft
from assessment.domain.triangle.terms import Position
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
