"""The words about a real result of the ten questions."""

from collections.abc import Mapping
from datetime import date

import pytest

from assessment.domain.response import Answer
from assessment.domain.result import Result, assess, path
from assessment.reports.sentences.about import About
from questionnaires.library import Library
from tests.reports.english import english

TEN = Library().get("crm-maturity")
Checks = Mapping[str, Mapping[str, str]]


class Said:
    """One respondent: levels in asking order (`-` is unseen), and yes-or-no checks by owner."""

    def __init__(self, levels: str, checks: Checks | None = None) -> None:
        said = dict(zip((item.id for item in TEN.items), levels.split(), strict=True))
        owners = {**said, **dict.fromkeys(checks or {}, "-")} | said
        self.answers = {
            owner: Answer.model_validate(
                {"choice": None if level == "-" else level, "checks": (checks or {}).get(owner, {})}
            )
            for owner, level in owners.items()
        }


def result(*people: Said) -> Result:
    return assess(TEN, people)


BEFORE = result(Said("2 2 2 2 2 2 2 2 2 2"))
NOW = result(
    Said("4 5 3 3 4 dk 2 2 3 na", {"shared-success": {"commercial": "yes", "operational": "no"}})
)


def test_one_person_reads_stage_needs_coverage_and_caps() -> None:
    about = About(NOW)

    assert english(about.headline) == (
        "Stage 3: Defined. The next stage needs the overall score to rise from 3.0 "
        "to 3.5, Process to rise from 2.3 to 3.0 and three yes-or-no checks of “The "
        "organisation as a whole” to be answered yes (so far none is)."
    )
    assert len(english(about.binding)) == 3
    assert (
        english(about.coverage) == "8 of 9 answered, 1 don’t know; 1 not applicable and left out."
    )
    assert english(about.caps) == (
        (
            "You chose level 5 for “Shared success”; its yes-or-no checks confirm 1 of the 3 it "
            "needs, so it counts as 3."
        ),
    )
    assert about.mean_and_stage is None
    assert about.interval is None
    assert about.reproducible is None
    assert english(about.leapfrogs) == ()


def test_only_sub_checks_that_count_are_called_open() -> None:
    """Six of the organisation and one of the claimed level; none of an item at level 3."""
    assert english(About(NOW).stage_range) == (
        "The missing answer and the seven unanswered yes-or-no checks cannot change the stage."
    )


def test_open_answers_give_a_range() -> None:
    """People is 1.5 at worst, which keeps stage 2, and 3.5 at best: overall 2.5, stage 3."""
    about = About(result(Said("2 2 2 2 2 2 2 2 dk dk")))

    assert english(about.stage_range) == (
        "The two missing answers and the six unanswered yes-or-no checks "
        "could put you anywhere from stage 2 to stage 3."
    )


def test_too_few_answers_give_no_stage_but_what_there_is() -> None:
    about = About(result(Said("2 2 - - - - - - - -")))

    assert english(about.title) == "Too few answers for a stage"
    assert english(about.verdict) == "Two of ten questions have a level; at least five are needed."
    assert english(about.headline) == f"{english(about.title)}. {english(about.verdict)}"
    assert english(about.coverage) == "2 of 10 answered, 8 not answered yet."
    assert english(about.stage_range) == (
        "The eight missing answers and the six unanswered yes-or-no checks "
        "could put you anywhere from stage 1 to stage 4."
    )
    assert english(about.find_out) == (
        "Find out and answer “Customer outcomes”, “Internal conversation”, "
        "“Mission alignment”, “Leadership”, “Buying process”, “Customer’s language” and two more. "
        "All of them stand under “Question by question”, as “not answered”."
    )
    assert (about.ahead, about.needs, about.pivots, about.stability) == (None, (), (), None)


def test_nine_that_do_not_apply_buy_no_stage() -> None:
    about = About(result(Said("5 na na na na na na na na na")))

    assert english(about.headline) == (
        "Too few answers for a stage. One of ten questions has a level; at least five are needed."
    )
    assert (about.stage_range, about.find_out, about.has_gaps) == (None, None, True)
    assert english(about.path(path(about.result, 3), 3)) == (
        "The way to stage 3 cannot be worked out: too little applies.",
    )


def test_seven_of_ten_are_too_few_where_one_part_has_none() -> None:
    """Nothing of process is known: customer outcomes, buying process and language."""
    about = About(result(Said("3 3 - 3 3 3 - - 3 3")))

    assert (
        english(about.headline) == "Too few answers for a stage. Nothing is known yet of Process."
    )


def test_with_gaps_the_stage_and_the_way_up_are_provisional() -> None:
    about = About(result(Said("3 3 3 3 3 3 3 - - -")))

    assert english(about.title) == "Stage 3: Defined (provisional)"
    assert (english(about.verdict) or "").startswith("So far you stand at stage 3 of 5: ")
    assert english(about.find_out) == (
        "Find out and answer “Customer’s language”, “Willing use” and “Active use”."
    )
    assert english(about.path(path(about.result, 4), 4))[0] == (
        "From what is answered so far, the least effort to stage 4 is 3. This may change: "
        "“Willing use”, “Active use” and “Customer’s language” are not answered."
    )


def test_what_cannot_change_the_stage_leaves_it_firm_and_is_not_the_first_thing_to_find_out() -> (
    None
):
    """The open answer is one of many; the stage is held by what is known."""
    checks: Checks = {
        "organisation": dict.fromkeys((one.id for one in TEN.check_groups[0].checks), "no")
    }
    about = About(result(Said("2 3 3 - 3 3 2 2 3 3", checks)))

    assert about.result.extremes.best == about.result.extremes.worst
    assert not english(about.title).endswith("(provisional)")
    assert (english(about.verdict) or "").startswith("You stand at stage ")
    assert about.find_out is None
    assert "cannot change the stage" in (english(about.stage_range) or "")


def test_open_short_checks_that_could_change_the_stage_make_it_provisional() -> None:
    about = About(result(Said("4 4 4 4 4 4 4 4 4 4")))

    assert english(about.coverage) == "10 of 10 answered."
    assert english(about.title) == "Stage 3: Defined (provisional)"
    assert "could put you anywhere from stage 3 to stage 4" in (english(about.stage_range) or "")


def test_a_dimension_that_does_not_apply_is_said_and_neither_met_nor_binding() -> None:
    about = About(result(Said("3 3 3 na 3 na 3 3 na na")))

    assert english(about.headline).startswith(
        "Stage 3: Defined. This is without People, which does not apply. The next stage needs"
    )
    assert not about.has_gaps
    assert not any("People" in one for one in english(about.needs))
    [third] = (one for one in english(about.gates) if one.startswith("Stage 3"))
    assert third.endswith("Process 3.0 (at least 2.0). Does not apply: People.")
    assert "People not scored" not in third


def test_the_mean_may_promise_more_than_the_weakest_dimension_keeps() -> None:
    about = About(result(Said("4 3 1 4 4 4 1 1 4 4")))

    assert english(about.mean_and_stage) == (
        "The mean of 2.9 alone would be enough for stage 3; the stage is 2, "
        "because Process holds it back."
    )


def test_a_group_reads_of_people_and_an_interval() -> None:
    about = About(result(*[Said("3 5 3 3 3 3 3 3 3 3")] * 3))

    assert about.respondents == 3
    assert english(about.caps) == (
        (
            "Three people chose a level for “Shared success” that their yes-or-no checks do not "
            "confirm; it counts as 3.0 instead of 5.0."
        ),
    )
    assert (english(about.interval) or "").startswith(
        "With three people the overall score lies between"
    )


def test_a_pivot_names_the_answer() -> None:
    about = About(result(Said("3 3 2 3 3 2 2 2 2 2")))

    assert any(
        "were one level" in said and "the stage would be" in said for said in english(about.pivots)
    )


def test_two_rounds_are_compared() -> None:
    assert english(About(NOW).since(BEFORE, date(2026, 3, 1))) == (
        (
            "Up one stage since 1 March 2026; on the eight questions that both times have a score, "
            "overall from 2.0 to 3.0."
        ),
        "Answered then but not now: “Leadership”.",
        "No longer applies: “Active use”.",
    )


def test_the_way_up_is_said_step_by_step() -> None:
    about = About(BEFORE)
    steps = english(about.path(path(BEFORE, 3), 3))

    assert steps[0].startswith("The least effort to stage 3 is ")
    assert all(step.startswith(("Raise “", "Have ")) for step in steps[1:])


def test_the_arithmetic_of_any_number_can_be_had() -> None:
    strategy = NOW.scheme.dimensions[0]

    assert english(About(NOW).arithmetic())[1] == "Overall = (3.67 + 3 + 2.33) / 3 = 3.0"
    assert english(About(NOW).arithmetic(strategy))[1] == "Strategy = (4 + 3 + 4) / 3 = 3.7"


def test_nothing_answered_is_said_and_nothing_is_made_up() -> None:
    about = About(result())

    assert english(about.headline) == "Not scored yet: there is no answer with a level so far."
    assert english(about.coverage) == "No answers yet."
    assert english(about.arithmetic()) == ("Overall is not scored.",)
    assert (about.stage_range, about.stability, about.interval, about.mean_and_stage) == (None,) * 4
    assert (about.binding, about.pivots, about.caps, about.leapfrogs) == ((),) * 4


def test_without_stages_the_score_is_the_headline() -> None:
    plain = TEN.model_copy(update={"gates": (), "stages": ()})
    about = About(assess(plain, [Said("2 2 2 2 2 2 2 2 2 2")]))

    assert english(about.headline) == "Overall 2.0 on a scale from 1 to 5."
    assert about.stage_range is None
    assert about.mean_and_stage is None


EVERYTHING = [
    pytest.param(BEFORE, id="before"),
    pytest.param(NOW, id="now"),
    pytest.param(result(Said("5 5 5 5 5 5 5 5 5 5")), id="all claims capped"),
    pytest.param(result(Said("na na na na na na na na na na")), id="nothing applies"),
    pytest.param(result(Said("dk dk dk dk dk dk dk dk dk dk")), id="nothing known"),
]


@pytest.mark.parametrize("of", EVERYTHING)
def test_every_sentence_is_one_plain_line_that_ends_as_a_sentence(of: Result) -> None:
    about = About(of)
    single = [
        about.headline, about.coverage, about.mean_and_stage, about.stage_range, about.stability,
        about.interval, about.reproducible,
    ]  # fmt: skip
    many = [*about.binding, *about.pivots, *about.caps, *about.leapfrogs]
    said = [english(one) for one in (*single, *many) if one is not None]

    assert all(one.endswith(".") and "\n" not in one and "!" not in one for one in said)
    assert not any("None" in one or "  " in one or "Fraction" in one for one in said)
