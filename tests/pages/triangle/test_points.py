"""A sponsor divides a hundred points: what is typed stands as it was typed, and is saved so."""

import pytest

from assessment.domain.triangle.bridge import own_contradictions
from assessment.domain.triangle.terms import WAYPOINTS, Point
from tests.pages.triangle.ben import PAGE, SAVE, divide, kept, key, points
from tests.pages.triangle.conftest import Sit
from tests.rehearsal import PLAN, QUALITY, Rehearsal


def test_a_point_more_for_one_takes_none_from_the_others(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", quality="39")
    assert points(who) == ["25", "20", "39"]
    assert "84 of 100: 16 left." in who.text
    divide(who, rehearsal, "ann", time="41")
    assert "100 of 100." in who.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("50", "30", "30"), "110 of 100: 10 too many."),
        (("97", "2", "1"), "Each gets at least 5."),
        (("", "", ""), "0 of 100: 100 left."),
        (("50", "20", "a third"), "Quality: write whole numbers, for example 50."),
        (("33.4", "33.3", "33.3"), "Time, cost and quality: write whole numbers, for example 50."),
    ],
)
def test_what_makes_no_hundred_is_said_and_not_saved(
    typed: tuple[str, str, str], said: str, rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", **dict(zip(WAYPOINTS, typed, strict=True)))
    assert said in who.text.replace("\\", "")
    who.press(SAVE)
    assert "What matters how much?" in who.screen.error[-1].value
    assert points(who) == list(typed)
    assert kept(rehearsal, "ann") == QUALITY


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (("50", "30", "30"), "110 of 100 points are given, which are 10 too many."),
        (("50", "30", "21"), "101 of 100 points are given, which is 1 too many."),
        (("50", "", ""), "50 of 100 points are given, so 50 are left."),
        (("50", "48", ""), "98 of 100 points are given, so 2 are left."),
        (("97", "2", "1"), "share out 100 points in whole numbers, at least 5 to each."),
    ],
)
def test_what_is_typed_and_no_hundred_is_not_called_still_to_be_said(
    typed: tuple[str, str, str], why: str, rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", **dict(zip(WAYPOINTS, typed, strict=True)))
    who.press(SAVE)
    [error] = who.screen.error[-1:]
    said = error.value.replace("\\", "")
    assert said == f"Not saved. “What matters how much?”: {why}"


def test_a_third_each_is_a_choice_and_is_equal(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    who.screen.checkbox(key=key(rehearsal, "ann", "equal")).check().run()
    who.press(SAVE)
    said = kept(rehearsal, "ann")
    assert said == QUALITY.model_copy(update={"points": Point.equal()})
    assert not [one for one in own_contradictions("ann", said, PLAN) if one.code == "K5"]
    again = who.loads_anew(PAGE)
    assert again.screen.checkbox(key=key(rehearsal, "ann", "equal")).value is True
    rehearsal.site.projects.reveal(rehearsal.chair, go_ahead=True)
    assert "a third each" in who.open(PAGE).text


def test_the_third_field_gets_the_rest_until_somebody_types_in_it(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.waiting()
    who = sit("ann").open(PAGE)
    divide(who, rehearsal, "ann", time="50", cost="30", quality="")
    assert points(who) == ["50", "30", ""]
    assert "100 of 100: quality gets the rest, 20." in who.text.replace("\\", "")
    quality = who.screen.text_input(key=key(rehearsal, "ann", "quality"))
    assert quality.placeholder == "20"
    divide(who, rehearsal, "ann", quality="10")
    assert "90 of 100: 10 left." in who.text
    divide(who, rehearsal, "ann", quality="")
    who.press(SAVE)
    said = kept(rehearsal, "ann")
    assert said is not None
    assert said.points == Point.of(50, 30, 20)
    assert points(who.loads_anew(PAGE)) == ["50", "30", "20"]
    assert "Save the change" in [one.label for one in who.screen.button]
