"""Two versions side by side: every part, and every difference in words."""

from collections.abc import Mapping

import pytest

from assessment.domain.triangle.agreement import content_of
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog, Project
from assessment.reports.changes import SAME, changes, same_bounds, sides
from tests.assessment.domain.triangle.samples import AT, BEN, POSITION, TERMS, changed
from tests.reports.english import english

BOOK = AuditLog(project=Project(id="p", title="Move", created_at="2026-11-26T09:00:00Z"))


def version(number: int = 1, **other: object) -> Agreement:
    terms = changed(**other)
    return Agreement(
        version=number,
        title="Move",
        terms=terms,
        content=content_of(terms),
        required=(),
        since=AT,
    )


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"primary": "cost"}, ["Comes first: Time before, Cost now."], id="first"),
        pytest.param(
            {"finish": "2027-07-31"},
            [
                "Finish: 30 June 2027 before, 31 July 2027 now.",
                "Latest finish: 20 July 2027 before, 20 August 2027 now.",
            ],
            id="date",
        ),
        pytest.param(
            {"budget": 60_000_000},
            [
                "Budget: €500,000 before, €600,000 now.",
                "Highest cost: €510,000 before, €610,000 now.",
            ],
            id="money",
        ),
        pytest.param(
            {"days_later": 0},
            ["The finish may move by: at most 20 days before, not at all now."],
            id="days",
        ),
        pytest.param(
            {"compromises": {}},
            [f"How quality gives: “{TERMS.compromises['quality']}” before, nothing now."],
            id="a compromise",
        ),
        pytest.param(
            {"scope_in": ("Service",), "scope_out": ()},
            [
                "In scope: added “Service” and removed “Sales in three countries”.",
                "Out of scope: removed “The partner portal”.",
            ],
            id="scope",
        ),
        pytest.param(
            {"criteria": [one.model_dump() for one in TERMS.criteria[::-1]]},
            ["Quality criteria: the same, in another order."],
            id="order",
        ),
        pytest.param(
            {"positions": {BEN: POSITION}, "tolerances": {}},
            [
                "The positions that it quotes are others.",
                "The rules by which contradictions are found are others.",
            ],
            id="what it rests on",
        ),
    ],
)
def test_every_difference_is_a_sentence(other: Mapping[str, object], expected: list[str]) -> None:
    said = changes(version(), version(2, **other), BOOK)
    assert list(english(said)) == expected


def test_that_the_latest_finish_and_the_highest_cost_are_the_same_is_said() -> None:
    moved = version(2, finish="2027-06-20", days_later=30)
    assert [*english(changes(version(), moved, BOOK))] == [
        "Finish: 30 June 2027 before, 20 June 2027 now.",
        "The finish may move by: at most 20 days before, at most 30 days now.",
    ]
    assert [*english(same_bounds(version(), moved))] == [
        "The latest finish and the highest cost are the same."
    ]
    assert same_bounds(version(), version(2, days_later=30)) == ()
    assert same_bounds(version(), version(2, primary="cost")) == ()


def test_side_by_side_shows_what_is_the_same_as_well() -> None:
    found = sides(version(), version(2, finish="2027-07-31"), BOOK)
    assert [english(one.name) for one in found if one.differs] == ["Finish", "Latest finish"]
    assert len(found) == 15
    assert [one.mark for one in found if not one.differs] == [SAME] * 13


def test_what_is_out_serves_nothing_and_would_serve_something_else() -> None:
    chat = {"id": "chat", "text": "A chat", "place": "out", "criteria": ["speed"]}
    before, after = (
        version(scope=[one], scope_in=(), scope_out=()) for one in (chat, chat | {"criteria": []})
    )
    [said] = english(changes(before, after, BOOK))
    assert said == "Scope: “A chat” is out, and would serve other criteria."


def test_what_became_of_the_scope_items_is_said() -> None:
    forms = {"id": "forms", "text": "Web forms", "days": 30, "place": "in"}
    chat = {"id": "chat", "text": "A chat", "place": "out"}
    before, after = (
        version(scope=scope, scope_in=(), scope_out=())
        for scope in (
            [forms, chat, forms | {"id": "app", "text": "An app"}],
            [forms | {"days": 40, "money": 4_000_000}, chat | {"place": "if_it_fits"}],
        )
    )
    [said] = english(changes(before, after, BOOK))
    assert said == (
        "Scope: removed “An app”, “A chat” was out and is in if it fits and “Web forms” took "
        "30 days and now takes 40 days, €40,000."
    )
