"""A move serves its own level and every better one, up to the next that has moves of its own."""

import pytest

from assessment.domain.result import assess
from questionnaires.library import Library
from tests.assessment.instruments import Said, instrument

Moves = dict[str, list[dict[str, str]]]


def moves(*levels: str) -> Moves:
    return {level: [{"do": f"From {level}.", "done_when": "Done."}] for level in levels}


def served(level: str, given: Moves, *, reverse: bool = False) -> list[str]:
    """What is offered at a level of 0 to 3."""
    extra = {"moves": given, "reverse": str(reverse).lower()}
    drawn = instrument({"all": None}, [("calls", "all", "0..3", extra)])
    return [move.do for move in assess(drawn, [Said(calls=level)]).item("calls").moves]


@pytest.mark.parametrize(
    ("given", "reverse", "expected"),
    [
        pytest.param(("0", "1", "2"), False, ["0", "1", "2", None], id="each its own"),
        pytest.param(("0", "2"), False, ["0", "0", "2", None], id="up to the next"),
        pytest.param(("0",), False, ["0", "0", "0", None], id="one for all"),
        pytest.param(("1",), False, [None, "1", "1", None], id="never for a worse level"),
        pytest.param(("0", "3"), False, ["0", "0", "0", None], id="none at the best"),
        pytest.param(("3", "1"), True, [None, "1", "3", "3"], id="in reverse better is lower"),
        pytest.param(("3",), True, [None, "3", "3", "3"], id="in reverse, one for all"),
    ],
)
def test_the_moves_at_each_level(
    given: tuple[str, ...], reverse: bool, expected: list[str | None]
) -> None:
    found = [served(level, moves(*given), reverse=reverse) for level in "0123"]
    assert found == [[f"From {one}."] if one else [] for one in expected]


def test_a_level_with_an_empty_list_has_no_moves_of_its_own() -> None:
    assert served("2", {**moves("0"), "2": []}) == ["From 0."]


def test_a_group_is_served_where_its_mean_has_come_to() -> None:
    drawn = instrument({"all": None}, [("calls", "all", "0..3", {"moves": moves("0", "2")})])
    result = assess(drawn, [Said(calls="1"), Said(calls="2")])
    assert [move.do for move in result.item("calls").moves] == ["From 0."]


def test_every_statement_of_the_progression_has_a_move_at_every_level_but_the_best() -> None:
    progression = Library().get("cx-progression")
    for level in "0123":
        said = Said(**{item.id.replace("-", "_"): level for item in progression.items})
        without = {item.spec.id for item in assess(progression, [said]).items if not item.moves}
        best = {item.id for item in progression.items if level == ("0" if item.reverse else "3")}
        assert without == best


def test_every_level_of_the_ten_questions_has_a_move_of_its_own() -> None:
    ten = Library().get("crm-maturity")
    assert {tuple(map(str, item.moves)) for item in ten.items} == {("1", "2", "3", "4")}
