"""`score` as people read it."""

import pytest

from tests.assessment.command_line.conftest import Run
from tests.assessment.instruments import file
from tests.assessment.samples import MATURITY_FILE, NESTED_FILE, PROGRESSION_FILE, THREE_CHECKS

ONE = """\
Ann,meaning,3
Ann,success,5
Ann,success.commercial,yes
Ann,use,2
Ann,leadership,dk
"""


def cells(text: str, name: str) -> list[str]:
    """The cells of the line that starts with this name, below "Every score"."""
    lines = [line.strip("\N{NO-BREAK SPACE} ") for line in text.splitlines()]
    below = lines[lines.index("Every score") :]
    return next(line for line in below if line.startswith(name)).removeprefix(name).split("  ")


def values(text: str, name: str) -> list[str]:
    return [cell.strip() for cell in cells(text, name) if cell.strip()]


def test_every_score_stands_with_its_coverage_and_its_claim(score: Run) -> None:
    table = score(MATURITY_FILE, ONE).out
    # strategy (3 + 3) / 2, as 5 with one of three counts as 3; people 2; overall 5/2
    assert values(table, "Overall") == ["2.5", "3 of 4"]
    assert values(table, "Strategy") == ["3.0", "2 of 2"]
    assert values(table, "Success") == ["3.0", "1 of 1", "5.0"]
    assert values(table, "Leadership") == ["not answered", "0 of 1"]


def test_an_item_without_a_score_says_which_answer_stands_for_it(score: Run) -> None:
    table = score(MATURITY_FILE, "Ann,meaning,na\nAnn,success,dk\nAnn,use,2\n").out
    assert values(table, "Meaning") == ["not applicable", "0 of 0"]
    assert values(table, "Success") == ["not answered", "0 of 1"]
    assert values(table, "Leadership") == ["not answered", "0 of 1"]
    assert values(table, "Strategy") == ["not answered", "0 of 1"]
    mixed = score(MATURITY_FILE, "Ann,use,na\nBea,use,dk\n").out
    assert values(mixed, "Use") == ["not answered", "0 of 1"]


def test_numbers_are_rounded_half_up_once(score: Run) -> None:
    # (2 + 2 + 2 + 3) / 4 = 2.25
    rows = "".join(f"{who},calls,{said}\n" for who, said in zip("abcd", "2223", strict=True))
    assert values(score(NESTED_FILE, rows).out, "Calls")[0] == "2.3"


def test_the_stage_is_named_with_what_binds_the_next(score: Run) -> None:
    table = score(MATURITY_FILE, ONE).out
    assert "Stage 3: Agreed" in table
    assert "The next stage needs" in table
    assert "- the overall score to rise from 2.5 to 3.5" in table
    assert "- People to rise from 2.0 to 3.0" in table
    assert "one yes-or-no check of “The whole” to be answered yes" in table


def test_caps_are_given_with_their_reason(score: Run) -> None:
    table = " ".join(score(MATURITY_FILE, ONE).out.split())
    assert "You chose level 5 for “Success”; its yes-or-no checks confirm 1 of the 3" in table
    assert "counts as 3." in table
    assert "Success. Two more yeses are needed. Answer yes to all of these" in table


def test_intervals_are_shown_from_three_respondents_on(score: Run) -> None:
    rows = "".join(f"{who},use,{said}\n" for who, said in zip("abc", "234", strict=True))
    assert "90% interval" in score(MATURITY_FILE, rows).out
    assert "90%" not in score(MATURITY_FILE, ONE).out


def test_leapfrogs_and_missing_stages_are_said(score: Run) -> None:
    rows = "Ann,scattered,0\nAnn,goals,1\nAnn,content,0\nAnn,insight,3\nAnn,dialogue,2\n"
    assert "Social is further along" in score(PROGRESSION_FILE, rows).out
    assert "Stage" not in score(NESTED_FILE, "Ann,calls,2\n").out


@pytest.mark.parametrize("rows", ["Ann,use,unseen\n", "Ann,use,dk\n"])
def test_nothing_to_score_is_said_in_words(score: Run, rows: str) -> None:
    table = score(MATURITY_FILE, rows).out
    assert values(table, "Overall")[0] == "not answered"
    assert "0.0" not in table


def test_everything_fits_eighty_columns(score: Run) -> None:
    long = "x" * 40
    drawn = file(
        {"a": {"b": {"c": None}}},
        [
            ("calls", "c", "1..5", {"label": long, **THREE_CHECKS}),
            ("visits", "c", "1..5", {"label": f"{long[1:]}y"}),
        ],
        title="A very long title " * 8,
    )
    rows = "".join(f"{who},calls,4\n{who},visits,4\n" for who in "abc")
    table = score(drawn, rows).out
    assert max(map(len, table.splitlines())) <= 80
    assert long in "".join(table.split())


def test_items_stand_below_their_dimension_at_its_depth(score: Run) -> None:
    lines = score(NESTED_FILE, "Ann,calls,2\n").out.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    names = [line.split("  not")[0].split("  2.0")[0].rstrip() for line in lines]
    start = names.index("Customer", names.index("Every score"))
    assert names[start : start + 4] == ["Customer", "  Service", "    Front", "      Calls"]


def test_a_target_adds_the_way_there(score: Run) -> None:
    table = score(MATURITY_FILE, ONE, "--target", "4").out
    assert "From what is answered so far, the least effort to stage 4 is" in table
    assert "“Leadership” is not answered" in table
    assert "Raise “" in table
    assert "The whole. One more yes is needed. Answer yes to one of these" in " ".join(
        table.split()
    )


def test_a_way_that_is_barred_says_why(score: Run) -> None:
    options = [f"--ceiling={item}=3" for item in ("meaning", "success", "use", "leadership")]
    rows = "Ann,meaning,3\nAnn,success,3\nAnn,use,3\nAnn,leadership,1\n"
    table = score(MATURITY_FILE, rows, "--target", "4", *options).out
    assert "needs a higher ceiling" in " ".join(table.split())


def test_a_stage_that_is_reached_needs_no_way(score: Run) -> None:
    whole = ONE.replace("leadership,dk", "leadership,3")
    assert "Stage 2 is reached already." in score(MATURITY_FILE, whole, "--target", "2").out
    assert "\nStage 2 is reached already." in score(MATURITY_FILE, ONE, "--target", "2").out
    assert "far, stage 3 is reached already." in score(MATURITY_FILE, ONE, "--target", "3").out


def test_a_stage_with_gaps_is_called_provisional_and_one_with_too_few_answers_none(
    score: Run,
) -> None:
    assert "\nStage 3: Agreed (provisional)\n" in score(MATURITY_FILE, ONE).out
    few = score(MATURITY_FILE, "Ann,use,5\n").out
    assert "\nToo few answers for a stage\n" in few
    assert "One of four questions has a level; at least two" in few
    assert "The three missing answers and" in few
    assert "from stage 2 to" in " ".join(few.split())


def test_what_the_stage_is_without_is_said(score: Run) -> None:
    rows = "Ann,use,na\nAnn,meaning,3\nAnn,success,3\nAnn,leadership,na\n"
    assert "This is without People, which does not apply." in score(MATURITY_FILE, rows).out


def test_fewer_than_five_people_are_shown_as_dots_beside_their_interval(score: Run) -> None:
    three = score(
        MATURITY_FILE, "".join(f"{who},use,{at}\n" for who, at in zip("ABC", "444", strict=True))
    ).out
    assert f"The people one by one: 1 {'·' * 30}3{'·' * 10} 5" in three
    five = score(MATURITY_FILE, "".join(f"{who},use,4\n" for who in "ABCDE")).out
    assert "90% interval" in five
    assert "one by one" not in five
