"""Which moves come first."""

import pytest

from assessment.domain.result import assess
from tests.assessment.instruments import Said, instrument, stages
from tests.assessment.samples import MATURITY, NESTED


def moves(of: Said, most: int = 3) -> list[str]:
    return [one.item.spec.id for one in assess(MATURITY, [of]).top_moves(most)]


def test_what_opens_the_next_stage_comes_before_what_is_merely_low() -> None:
    # Everything holds stage 3's gate open but people, at (1 + 2) / 2 = 1.5, which needs 2.
    said = Said(meaning="4", success="1", use="1", leadership="2")
    result = assess(MATURITY, [said])
    first = result.top_moves(1)[0]
    assert {one.target for one in result.staging.binding} == {"people", None}
    assert first.on_path
    assert first.item.spec.dimension == "people"


def test_where_nothing_binds_the_lowest_score_comes_first() -> None:
    said = Said(calls="4", visits="2", culture="5")  # 5 has no move left
    assert [one.item.spec.id for one in assess(NESTED, [said]).moves] == ["visits", "calls"]


def test_of_equal_items_the_one_that_is_asked_first_comes_first() -> None:
    said = Said(calls="2", visits="2", orders="2", surveys="2", culture="2")
    assert [one.item.spec.id for one in assess(NESTED, [said]).top_moves(3)] == [
        "calls",
        "visits",
        "orders",
    ]


def test_items_without_a_score_have_no_move() -> None:
    assert set(moves(Said(meaning="2", success="dk", use="na"))) == {"meaning"}


def test_every_item_has_its_first_move_before_any_has_its_second() -> None:
    two = {"1": [{"do": "First.", "done_when": "Done."}, {"do": "Second.", "done_when": "Done."}]}
    drawn = instrument(
        {"all": None},
        [("calls", "all", "1..5", {"moves": two}), ("visits", "all", "1..5", {"moves": two})],
    )
    result = assess(drawn, [Said(calls="1", visits="1")])
    assert [(one.item.spec.id, one.move.do) for one in result.moves] == [
        ("calls", "First."),
        ("visits", "First."),
        ("calls", "Second."),
        ("visits", "Second."),
    ]


def test_what_weighs_nothing_is_no_move() -> None:
    drawn = instrument(
        {"all": None}, [("calls", "all", "1..5", {"weight": "0"}), ("visits", "all", "1..5")]
    )
    result = assess(drawn, [Said(calls="1", visits="3")])
    assert [one.item.spec.id for one in result.moves] == ["visits"]


def test_what_binds_comes_first_even_where_no_path_leads_on() -> None:
    drawn = instrument(
        {"low": None, "high": None},
        [("calls", "low", "1..5"), ("visits", "high", "1..5"), ("orders", "high", "1..5")],
        **stages([("dimension", "high", "4"), ("item", "orders", "4")]),
    )
    # orders must be answered first; visits holds the gate shut, calls is lower but does not
    result = assess(drawn, [Said(calls="1", visits="3", orders="dk")])
    assert [one.item.spec.id for one in result.moves] == ["visits", "calls"]
    assert not any(one.on_path for one in result.moves)


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_there_are_at_most_so_many(most: int) -> None:
    assert len(moves(Said(meaning="1", success="1", use="1", leadership="1"), most)) == most
