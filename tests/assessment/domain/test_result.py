"""The result of three respondents, computed by hand, and what a result tells without computing."""

import pytest

import scoring
from assessment.domain.result import Result, assess, path
from assessment.errors import Refused
from scoring import Measure
from tests.assessment.instruments import Said, checked, instrument
from tests.assessment.samples import MATURITY, NESTED, PROGRESSION
from tests.scoring.notation import F

#             meaning  success (confirmed)  use  leadership
# Ann            3        5 (2)              2      na
# Ben            4        4 (1)              2      3
# Cyd            dk       2                  3      3
THREE = [
    Said(
        meaning="3",
        success=checked("5", commercial="yes", customer="yes", operational="no"),
        use="2",
        leadership="na",
        whole=checked(None, sources="yes", culture="no"),
    ),
    Said(meaning="4", success=checked("4", commercial="yes"), use="2", leadership="3"),
    Said(meaning="dk", success="2", use="3", leadership="3"),
]


@pytest.fixture(scope="module")
def three() -> Result:
    return assess(MATURITY, THREE)


def test_scores_are_those_computed_by_hand(three: Result) -> None:
    items = {item.spec.id: item.value for item in three.items}
    # success: 5 with 2 of 3 counts as 4; 4 with 1 of 2 as 3: (4 + 3 + 2) / 3
    assert items == {"meaning": F(7, 2), "success": F(3), "use": F(7, 3), "leadership": F(3)}
    # strategy is half of 7/2 + 3, people half of 7/3 + 3
    scores = {spec.id: score.value for spec, score in three.dimensions}
    assert scores == {"strategy": F(13, 4), "people": F(8, 3)}
    # (13/4 + 8/3) / 2 = (39/12 + 32/12) / 2
    assert three.scored.overall.value == F(71, 24)


def test_coverage_leaves_out_what_is_not_applicable(three: Result) -> None:
    # 3 x 4 answers, one of them not applicable, one don't know
    assert three.scored.overall.coverage == scoring.Coverage(10, 1, 0, 1)


def test_the_stage_is_named_with_what_binds_the_next(three: Result) -> None:
    assert three.stage is not None
    assert three.next_stage is not None
    assert (three.stage.name, three.next_stage.name) == ("Agreed", "Lived")
    assert [(one.measure, one.target, one.short_by) for one in three.staging.binding] == [
        (Measure.OVERALL, None, F(84, 24) - F(71, 24)),
        (Measure.DIMENSION, "people", F(3) - F(8, 3)),
        (Measure.CHECKS, "whole", F(1)),  # one of three said yes: not more than half
    ]


def test_caps_stay_beside_the_claim(three: Result) -> None:
    success = three.item("success")
    assert success.claimed == F(11, 3)
    assert [(one.sheet, one.claimed, one.capped) for one in success.caps] == [
        (0, F(5), F(4)),
        (1, F(4), F(3)),
    ]
    assert three.item("use").caps == ()


@pytest.mark.parametrize(
    ("item", "level"), [("meaning", F(3)), ("success", F(3)), ("use", F(2)), ("leadership", F(3))]
)
def test_a_group_stands_at_the_level_its_mean_has_come_to(
    three: Result, item: str, level: F
) -> None:
    assert three.item(item).level == level
    assert [move.do for move in three.item(item).moves] == [f"Move {item} from {level}."]


def test_a_reversed_item_moves_down_from_where_it_stands() -> None:
    # levels 1 and 2 count for 2 and 1: a mean of 3/2, which has come to what level 2 counts for
    result = assess(PROGRESSION, [Said(scattered="1"), Said(scattered="2")])
    assert result.item("scattered").value == F(3, 2)
    assert result.item("scattered").level == F(2)
    assert result.item("scattered").moves[0].do == "Move scattered from 2."


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(Said(use="5"), id="at the top"),
        pytest.param(Said(use="dk"), id="don't know"),
        pytest.param(Said(use="na"), id="not applicable"),
        pytest.param(Said(), id="unseen"),
    ],
)
def test_there_is_no_move_without_a_level_to_leave(response: Said) -> None:
    assert assess(MATURITY, [response]).item("use").moves == ()


def test_three_deep_dimensions_add_up_by_their_weights() -> None:
    said = Said(calls="2", visits="4", orders="1", surveys="5", culture="2")
    result = assess(NESTED, [said])
    # front (2 + 4) / 2, service (2 x 3 + 1) / 3, customer (7/3 + 5) / 2, overall (11/3 + 2) / 2
    assert [(spec.id, score.value) for spec, score in result.dimensions] == [
        ("customer", F(11, 3)),
        ("service", F(7, 3)),
        ("front", F(3)),
        ("back", F(1)),
        ("voice", F(5)),
        ("company", F(2)),
    ]
    assert result.scored.overall.value == F(17, 6)


def test_without_gates_there_is_no_stage() -> None:
    result = assess(NESTED, [Said(calls="2")])
    assert (result.staged, result.stage, result.next_stage) == (False, None, None)
    assert result.stability is None


@pytest.mark.parametrize(
    "responses",
    [
        pytest.param([], id="nobody"),
        pytest.param([Said()], id="nothing answered"),
        pytest.param([Said(use="dk", meaning="dk")], id="only don't know"),
        pytest.param([Said(use="na")], id="only not applicable"),
    ],
)
def test_nothing_to_score_is_not_scored_and_never_nought(responses: list[Said]) -> None:
    result = assess(MATURITY, responses)
    assert result.scored.overall.value is None
    assert (result.stage, result.band) == (None, None)
    assert result.moves == ()


@pytest.mark.parametrize(("level", "words"), [("1", "Low"), ("3", "High"), ("5", "High")])
def test_a_band_names_the_overall_score(level: str, words: str) -> None:
    banded = instrument(
        {"all": None},
        [("calls", "all", "1..5")],
        bands=[
            {"start": "1", "end": "3", "name": "Low"},
            {"start": "3", "end": "5", "name": "High"},
        ],
    )
    assert assess(banded, [Said(calls=level)]).band == words


def test_open_answers_leave_room_between_the_worst_and_the_best_case() -> None:
    # strategy 3; people 3, or with the open answer (3 + 1) / 2 = 2 to (3 + 5) / 2 = 4:
    # overall 2.5 to 3.5, and the group of checks is open as well
    said = Said(meaning="3", success="3", use="3", leadership="dk")
    assert assess(MATURITY, [said]).extremes == scoring.Extremes(best=4, worst=3)


def test_a_single_answer_that_would_change_the_stage_is_found() -> None:
    # 3, 3, 3, 1: people 2, strategy 3, overall 2.5, just enough for stage 3
    said = Said(meaning="3", success="3", use="3", leadership="1")
    result = assess(MATURITY, [said])
    downward = {(one.item, one.stage) for one in result.pivots if hasattr(one, "item")}
    assert downward == {("meaning", 2), ("success", 2), ("use", 2)}


def test_uncertainty_begins_with_three_respondents(three: Result) -> None:
    assert assess(MATURITY, THREE[:2]).uncertainty is None
    assert three.uncertainty is not None
    overall = three.uncertainty.overall
    assert overall.low < float(F(71, 24)) < overall.high


def test_the_order_of_respondents_decides_no_score(three: Result) -> None:
    turned = assess(MATURITY, THREE[::-1])
    assert (turned.scored, turned.staging) == (three.scored, three.staging)


def test_the_path_reaches_its_target(three: Result) -> None:
    found = path(three, 4)
    assert found.obstacle is None
    assert found.confirm["whole"] == 1
    assert (path(three, 3).raises, path(three, 3).effort) == ((), F(0))


def test_a_path_minds_effort_and_ceilings(three: Result) -> None:
    dear = path(three, 4, effort={"use": F(100)}, ceilings={"meaning": F(4)})
    raised = {one.item: one.after for one in dear.raises}
    assert "use" not in raised
    assert raised.get("meaning", F(4)) <= 4


def test_an_answer_without_a_place_is_refused() -> None:
    with pytest.raises(Refused, match="“use”"):
        assess(MATURITY, [Said(use="9")])
