"""`score --json`: every member, with numbers that can be computed by hand."""

import pytest

from tests.assessment.command_line.conftest import Run
from tests.assessment.samples import MATURITY_FILE, NESTED_FILE, PROGRESSION_FILE

# Ann's 5 has two of its three sub-checks and counts as 4; Ben's 4 has one of two and counts as 3.
THREE = """\
Ann,meaning,3
Ann,success,5
Ann,success.commercial,yes
Ann,success.customer,yes
Ann,use,2
Ann,leadership,na
Ann,whole.sources,yes
Ben,meaning,4
Ben,success,4
Ben,success.commercial,yes
Ben,use,2
Ben,leadership,3
Cyd,meaning,dk
Cyd,success,2
Cyd,use,3
"""


def test_scores_are_given_in_full(score: Run) -> None:
    found = score(MATURITY_FILE, THREE, "--json").json
    assert found["instrument"] == {"id": "maturity", "version": "1.0"}
    assert found["respondents"] == 3
    # strategy is half of 7/2 + 9/3, people half of 7/3 + 3
    assert found["dimensions"]["strategy"]["score"] == 3.25
    assert found["dimensions"]["people"]["score"] == pytest.approx(8 / 3, rel=1e-15)
    assert found["overall"]["score"] == pytest.approx(71 / 24, rel=1e-15)


def test_the_four_states_are_counted_apart(score: Run) -> None:
    found = score(MATURITY_FILE, THREE, "--json").json
    states = {item: tuple(found["items"][item]["states"].values()) for item in found["items"]}
    names = ("answered", "dont_know", "not_applicable", "unseen")
    assert tuple(found["overall"]["states"]) == names
    assert states == {
        "meaning": (2, 1, 0, 0),
        "success": (3, 0, 0, 0),
        "use": (3, 0, 0, 0),
        "leadership": (1, 0, 1, 1),
    }
    assert found["items"]["leadership"]["coverage"] == 0.5
    assert found["overall"]["coverage"] == 9 / 11


def test_claims_stay_beside_what_counts(score: Run) -> None:
    found = score(MATURITY_FILE, THREE, "--json").json
    success = found["items"]["success"]
    assert (success["score"], success["claimed"], success["level"]) == (3.0, 11 / 3, 3.0)
    names = ("respondent", "item", "claimed", "capped", "confirmed", "needed")
    assert found["caps"] == [
        dict(zip(names, ("Ann", "success", 5.0, 4.0, 2, 3), strict=True)),
        dict(zip(names, ("Ben", "success", 4.0, 3.0, 1, 2), strict=True)),
    ]


def test_the_stage_comes_with_what_binds_the_next(score: Run) -> None:
    stage = score(MATURITY_FILE, THREE, "--json").json["stage"]
    assert (stage["reached"], stage["name"], stage["next"]) == (3, "Agreed", 4)
    names = ("measure", "of", "needed", "has", "short_by")
    assert stage["binding"] == [
        dict(zip(names, ("overall", None, 3.5, 71 / 24, 13 / 24), strict=True)),
        dict(zip(names, ("dimension", "people", 3.0, 8 / 3, 1 / 3), strict=True)),
        dict(zip(names, ("checks", "whole", 1.0, 0.0, 1.0), strict=True)),
    ]
    assert stage["worst"] <= stage["reached"] <= stage["best"]
    assert 0 <= stage["stability"]["share"] <= 1


def test_uncertainty_is_there_from_three_respondents_on(score: Run) -> None:
    three = score(MATURITY_FILE, THREE, "--json").json["uncertainty"]
    assert three["overall"]["low"] < 71 / 24 < three["overall"]["high"]
    assert set(three["gates"]) == {"2", "3", "4"}
    assert score(MATURITY_FILE, "Ann,use,3\n", "--json").json["uncertainty"] is None


def test_dimensions_are_there_at_every_depth(score: Run) -> None:
    rows = "Ann,calls,2\nAnn,visits,4\nAnn,orders,1\nAnn,surveys,5\nAnn,culture,2\n"
    found = score(NESTED_FILE, rows, "--json").json
    # front (2 + 4) / 2, service (2 x 3 + 1) / 3, customer (7/3 + 5) / 2, overall (11/3 + 2) / 2
    assert {name: one["score"] for name, one in found["dimensions"].items()} == {
        "customer": 11 / 3,
        "service": 7 / 3,
        "front": 3.0,
        "back": 1.0,
        "voice": 5.0,
        "company": 2.0,
    }
    assert found["overall"]["score"] == 17 / 6


def test_every_member_of_the_stage_is_null_without_gates(score: Run) -> None:
    stage = score(NESTED_FILE, "Ann,calls,2\n", "--json").json["stage"]
    assert {"reached", "name", "binding", "best", "worst"} <= set(stage)
    assert set(stage.values()) == {None}


@pytest.mark.parametrize("rows", ["Ann,use,unseen\n", "Ann,use,dk\n", "Ann,use,na\n"])
def test_what_is_not_scored_is_null_and_never_nought(score: Run, rows: str) -> None:
    found = score(MATURITY_FILE, rows, "--json").json
    assert found["overall"]["score"] is None
    assert {one["score"] for one in found["items"].values()} == {None}
    assert (found["stage"]["reached"], found["stage"]["binding"]) == (None, [])


def test_too_few_answers_for_a_stage_are_counted(score: Run) -> None:
    stage = score(MATURITY_FILE, "Ann,use,5\nAnn,meaning,na\n", "--json").json["stage"]
    assert (stage["reached"], stage["name"], stage["provisional"]) == (None, None, False)
    assert stage["too_few"] == {"have": 1, "of": 4, "needed": 2, "empty": ["strategy"]}
    assert stage["open"] == ["success", "leadership"]


def test_a_stage_with_gaps_is_provisional_and_names_what_is_open_and_left_out(score: Run) -> None:
    rows = "Ann,use,3\nAnn,meaning,3\nAnn,success,3\nAnn,leadership,dk\n"
    stage = score(MATURITY_FILE, rows, "--json").json["stage"]
    assert (stage["reached"], stage["provisional"], stage["open"]) == (3, True, ["leadership"])
    without = "Ann,use,na\nAnn,meaning,3\nAnn,success,3\nAnn,leadership,na\n"
    stage = score(MATURITY_FILE, without, "--json").json["stage"]
    assert (stage["provisional"], stage["open"]) == (False, [])
    assert (stage["inapplicable"], stage["too_few"]) == (["people"], None)


def test_coverage_is_null_where_nothing_applies(score: Run) -> None:
    found = score(MATURITY_FILE, "Ann,use,na\nAnn,leadership,na\n", "--json").json
    assert found["dimensions"]["people"]["coverage"] is None
    assert found["dimensions"]["strategy"]["coverage"] == 0.0


def test_pivots_name_the_answer_that_would_move_the_stage(score: Run) -> None:
    rows = "Ann,meaning,3\nAnn,success,3\nAnn,use,3\nAnn,leadership,1\n"
    stage = score(MATURITY_FILE, rows, "--json").json["stage"]
    change = {"respondent": "Ann", "item": "use", "from": 3.0, "to": 2.0, "stage": 2}
    assert change in stage["pivots"]


def test_leapfrogs_name_both_steps(score: Run) -> None:
    # linked (1 + 0) of 6, social (3 + 2) of 6
    rows = "Ann,scattered,0\nAnn,goals,1\nAnn,content,0\nAnn,insight,3\nAnn,dialogue,2\n"
    stage = score(PROGRESSION_FILE, rows, "--json").json["stage"]
    assert stage["leapfrogs"] == [
        {"later": "social", "earlier": "linked", "later_fill": 250 / 3, "earlier_fill": 50 / 3}
    ]


def test_reproducibility_needs_ten_respondents(score: Run) -> None:
    one = "{0},goals,3\n{0},content,3\n{0},insight,0\n{0},dialogue,0\n"
    rows = "".join(one.format(f"person {number}") for number in range(10))
    known = score(PROGRESSION_FILE, rows, "--json").json["reproducibility"]
    assert known == {"coefficient": 1.0, "minimal": 1.0, "holds": True}
    assert score(PROGRESSION_FILE, one.format("Ann"), "--json").json["reproducibility"] is None


def test_a_target_adds_the_cheapest_path(score: Run) -> None:
    rows = "Ann,meaning,3\nAnn,success,3\nAnn,use,3\nAnn,leadership,1\n"
    found = score(MATURITY_FILE, rows, "--json", "--target", "4", "--ceiling", "use=4").json
    way = found["path"]
    assert (way["target"], way["obstacle"], way["confirm"]["whole"]) == (4, None, 1)
    assert sum(one["effort"] for one in way["raises"]) == way["effort"]
    assert way["effort"] == 4.0  # overall 2.5 to 3.5 is a sum of 10 to 14, a level at a time
    assert all(one["to"] <= 4 for one in way["raises"] if one["item"] == "use")


def test_effort_turns_the_path_elsewhere(score: Run) -> None:
    rows = "Ann,meaning,3\nAnn,success,3\nAnn,use,2\nAnn,leadership,1\n"
    options = ("--json", "--target", "3", "--effort", "leadership=9.5")
    way = score(MATURITY_FILE, rows, *options).json["path"]
    assert [one["item"] for one in way["raises"] if one["item"] == "leadership"] == []


def test_names_are_escaped_so_that_any_terminal_can_take_them(score: Run) -> None:
    rows = "J\xf6rg\x1b[2J,success,5\n"
    ran = score(MATURITY_FILE, rows, "--json")
    assert ran.out.isascii()
    assert "\x1b" not in ran.out
    assert ran.json["caps"][0]["respondent"] == "J\xf6rg\x1b[2J"


def test_the_context_is_what_the_file_says_or_null(score: Run) -> None:
    assert score(MATURITY_FILE, "Ann,use,3\n", "--json").json["context"] == {
        "organisation": None,
        "role": None,
        "scope": None,
    }


def test_an_option_goes_before_what_the_file_says(run: Run) -> None:
    sample = ("score", "--instrument", "crm-maturity", "assessment/samples/crm-maturity-2.csv")
    assert run(*sample, "--json").json["context"]["role"] == "Managing director"
    found = run(*sample, "--organisation", " Nordwind  Ltd ", "--role", "", "--json").json
    expected = {"organisation": "Nordwind Ltd", "role": None, "scope": None}
    assert found["context"] == expected


def test_an_option_that_is_too_long_is_wrong_usage(score: Run) -> None:
    ran = score(MATURITY_FILE, "Ann,use,3\n", "--scope", "x" * 201)
    assert (ran.code, ran.out) == (2, "")
    assert "What the assessment covers: it has 201 characters" in ran.err
