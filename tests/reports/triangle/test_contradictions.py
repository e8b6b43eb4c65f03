"""Every contradiction of scoring has its two statements and its one question."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest

from assessment.reports.sentences.triangle.contradictions import (
    WORDS,
    contradiction_of_deeds,
    contradiction_words,
)
from assessment.reports.sentences.triangle.statements import ContradictionWords, Statements
from scoring.triangle import (
    Averages,
    Code,
    Comparisons,
    Contradiction,
    Deeds,
    Stance,
    Waypoint,
    Weights,
    agreement_contradictions,
    deeds,
    group_contradictions,
    own_contradictions,
)
from tests.reports.english import english

NAMES = {"a": "Ana", "b": "Ben", "c": "Cleo"}
TIME, COST, QUALITY = Waypoint


class Words(NamedTuple):
    """A contradiction as it is read."""

    code: str
    first: str
    second: str
    question: str


def stance(
    first: Waypoint,
    gives: tuple[float, float, float],
    points: tuple[int, int, int],
    compared: tuple[float, float, float] | None = None,
) -> Stance:
    chosen, adjusted = (one for one in Waypoint if one is not first)
    return Stance(
        first,
        chosen,
        adjusted,
        dict(zip(Waypoint, gives, strict=True)),
        Weights.closed(*points),
        Comparisons(*compared) if compared else None,
    )


def found(code: str, stances: Mapping[str, Stance]) -> Words:
    """The contradiction of that code among these, in words."""
    every = [
        *(one for who, said in stances.items() for one in own_contradictions(who, said)),
        *group_contradictions(stances),
        *(replace(one, who=who) for who, said in stances.items() for one in _agreed(said)),
    ]
    [match] = [one for one in every if one.code == code]
    return worded(contradiction_words(match, Statements(stances, NAMES)))


def _agreed(said: Stance) -> list[Contradiction]:
    """What only an agreement is held to."""
    return [one for one in agreement_contradictions(said) if one.code is Code.PRIMARY_GIVES]


def worded(said: ContradictionWords) -> Words:
    return Words(said.code, *english((said.first, said.second, said.question)))


@pytest.mark.parametrize(
    ("code", "one", "first", "second", "question"),
    [
        pytest.param(
            "K1",
            stance(QUALITY, (0, 0, 0.25), (20, 20, 60)),
            "Ana: quality comes first.",
            "Ana: it may be neither later nor dearer.",
            "Quality has its price: is it time, is it money, or does something else come first?",
            id="quality for nothing",
        ),
        pytest.param(
            "K2",
            stance(TIME, (0, 0, 0), (60, 20, 20)),
            "Ana: cost can be chosen and quality adjusted.",
            "Ana would give: no more time, no more money and none of the criteria.",
            "When the first surprise comes, what gives way?",
            id="nothing moves",
        ),
        pytest.param(
            "K3",
            stance(TIME, (0.1, 0.2, 0.5), (60, 20, 20)),
            "Ana: time is fixed.",
            "Ana would give: 10% more time, 20% more money and 50% of the criteria.",
            "Which of the three may really not move?",
            id="everything moves",
        ),
        pytest.param(
            "K4",
            stance(TIME, (0.3, 0.1, 0), (60, 20, 20)),
            "Ana: time comes first.",
            (
                "Ana would give: 30% more time, 10% more money and none of the criteria. "
                "So time gives way most."
            ),
            "Does time come first, or is it what can most easily be done without?",
            id="what comes first gives most",
        ),
        pytest.param(
            "K5",
            stance(TIME, (0, 0.1, 0.1), (20, 55, 25)),
            "Ana: time comes first.",
            "Ana: cost gets 55 of 100 points, time 20.",
            "Which of the two is meant?",
            id="points name another",
        ),
        pytest.param(
            "K12",
            stance(TIME, (0.1, 0.1, 0), (60, 20, 20)),
            "Ana: time comes first.",
            "Ana would give: 10% more time, 10% more money and none of the criteria.",
            "Does time come first, or may it give when the others have?",
            id="an agreement in which what comes first gives",
        ),
        pytest.param(
            "K13",
            replace(stance(TIME, (0.1, 0.2, 0), (60, 20, 20)), worry=COST),
            "Ana: the worry is that it is not worth the money.",
            "Ana would give: 10% more time, 20% more money and none of the criteria.",
            "Is money really what gives way most?",
            id="a worry about the money that gives most",
        ),
        pytest.param(
            "K14",
            stance(TIME, (0, 0.1, 0), (60, 20, 20)),
            "Ana: quality gives way first.",
            "Ana would give: no more time, 10% more money and none of the criteria.",
            "How far may quality give, or does something else give way first?",
            id="what gives way first does not",
        ),
        pytest.param(
            "K11",
            stance(TIME, (0, 0.1, 0.1), (50, 25, 25), (1, 1 / 9, 1 / 9)),
            "Ana, in points: time 50, cost 25, quality 25.",
            "Ana, by comparisons: time 9, cost 9, quality 82.",
            "Which of the two is meant, the points or the comparisons?",
            id="points against comparisons",
        ),
        pytest.param(
            "K6",
            stance(TIME, (0, 0.1, 0.1), (60, 20, 20), (2, 1 / 2, 3)),
            (
                "Ana: time matters twice as much as cost, and cost matters three times as much as "
                "quality; so time matters six times as much as quality."
            ),
            (
                "Ana: quality matters twice as much as time. "
                "That is a circle: time before cost, cost before quality, and quality before time."
            ),
            "Which of the three comparisons would you change?",
            id="comparisons in a circle",
        ),
        pytest.param(
            "K6",
            stance(TIME, (0, 0.1, 0.1), (60, 20, 20), (2, 2, 9)),
            (
                "Ana: time matters twice as much as cost, and cost matters nine times as much as "
                "quality; so time matters 18 times as much as quality."
            ),
            "Ana: time matters twice as much as quality.",
            "Which of the three comparisons would you change?",
            id="comparisons disagree",
        ),
    ],
)
def test_one_sponsor_is_quoted_and_asked(
    code: str, one: Stance, first: str, second: str, question: str
) -> None:
    assert found(code, {"a": one}) == Words(code, first, second, question)


def test_who_stands_far_from_the_group_is_asked_what_they_see() -> None:
    alike = stance(TIME, (0, 0.1, 0.1), (60, 20, 20))
    other = stance(QUALITY, (0.1, 0.1, 0), (20, 20, 60))
    said = found("K7", {"a": alike, "b": alike, "c": other})

    assert said.first == "Cleo: time 20, cost 20, quality 60."
    assert said.second == (
        "The group: time 46, cost 22, quality 32. Cleo and the group are as far apart as if "
        "one reversed the other’s 2:1 preference."
    )
    assert said.question == "What does Cleo see that the others do not, or the other way around?"


def test_a_middle_that_nobody_chose_is_named_with_what_everybody_chose() -> None:
    middle = {
        "a": stance(TIME, (0, 0.1, 0.1), (50, 45, 5)),
        "c": stance(QUALITY, (0.1, 0.1, 0), (5, 45, 50)),
    }
    said = found("K8", middle)

    assert said.first == "The group in the middle: cost comes first."
    assert said.second == "Everybody alone: time for Ana, and quality for Cleo.".replace(
        ", and", " and"
    )
    assert said.question.startswith("Can everybody stand behind that middle")


def test_orders_that_depend_on_the_average_are_both_said() -> None:
    split = {
        "a": stance(TIME, (0, 0.1, 0.1), (50, 40, 10)),
        "b": stance(TIME, (0, 0.1, 0.1), (50, 40, 10)),
        "c": stance(COST, (0.1, 0, 0.1), (5, 90, 5)),
    }
    said = found("K9", split)

    assert {said.first, said.second} == {
        "Averaged one way: cost before time before quality.",
        "Averaged another way: time before cost before quality.",
    }
    assert "no average decides it" in said.question


def test_the_two_orders_said_contradict_each_other_even_where_one_rule_finds_a_tie() -> None:
    level, ahead, behind = (
        Weights.closed(*points) for points in ((40, 40, 20), (45, 35, 20), (35, 45, 20))
    )
    match = Contradiction(
        Code.AVERAGING_DECIDES, waypoints=(TIME, COST), averages=Averages(level, ahead, behind)
    )
    said = worded(contradiction_words(match, Statements({}, NAMES)))

    assert said.first == "Averaged one way: time before cost before quality."
    assert said.second == "Averaged another way: cost before time before quality."


def test_deeds_are_held_against_words() -> None:
    said = worded(contradiction_of_deeds(deeds(0, 5)))

    assert (said.code, said.first) == ("K10", "Agreed: quality comes first.")
    assert said.second == "Of five changes that protect quality, so many were refused: five."
    assert english(contradiction_of_deeds(Deeds(11, 1, 0.0, against_words=False)).second) == (
        "Of 12 changes that protect quality, so many were refused: one."
    )
    assert said.question.endswith("?")


def test_every_code_has_its_words() -> None:
    assert set(WORDS) == set(Code)


@pytest.mark.parametrize("code", [code for code in Code if code.value <= "K6"])
def test_a_contradiction_of_somebody_who_said_nothing_is_an_error(code: Code) -> None:
    with pytest.raises(KeyError):
        contradiction_words(Contradiction(code, "nobody"), Statements({}, {}))


def test_an_erased_name_leaves_a_sponsor() -> None:
    one = stance(QUALITY, (0, 0, 0.25), (20, 20, 60))
    match, *_ = own_contradictions("a", one)

    assert worded(contradiction_words(match, Statements({"a": one}, {"a": ""}))).first == (
        "A sponsor: quality comes first."
    )
