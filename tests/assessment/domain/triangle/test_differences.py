"""Differences between versions of the terms: all of them, and no other."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assessment.domain.triangle.agreement import amend, content_of, propose
from assessment.domain.triangle.differences import Difference, differences, terms_of
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import AnyTwo, NamedSponsor, Point, Terms
from assessment.domain.triangle.version_texts import text_at, version_texts
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    POSITION,
    TERMS,
    changed,
    shown,
)

TEXTS = some.lists(some.sampled_from(["Sales", "Service", "Portal", "Archive"]), max_size=4)
CRITERIA = [{"id": one.id, "text": one.text} for one in TERMS.criteria]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"primary": "cost"}, [Difference("primary")], id="what comes first"),
        pytest.param(
            {"agreed": Point.of(40, 40, 20)}, [Difference("agreed")], id="the agreed point"
        ),
        pytest.param({"finish": "2027-07-31"}, [Difference("finish")], id="the finish"),
        pytest.param({"days_later": 21}, [Difference("days_later")], id="days"),
        pytest.param({"budget": 1}, [Difference("budget")], id="the budget"),
        pytest.param(
            {"currency": "CHF"},
            [Difference("budget"), Difference("money_more")],
            id="another currency is another budget",
        ),
        pytest.param(
            {"compromises": {"time": "A little."}},
            [Difference("compromises.time"), Difference("compromises.quality")],
            id="one compromise comes, another goes",
        ),
        pytest.param(
            {"scope_in": ("Service", "Sales in three countries", "Service")},
            [Difference("scope_in", added=("Service", "Service"))],
            id="scope comes, twice",
        ),
        pytest.param(
            {"scope_out": ()},
            [Difference("scope_out", removed=("The partner portal",))],
            id="scope goes",
        ),
        pytest.param(
            {"criteria": CRITERIA[::-1]}, [Difference("criteria")], id="criteria in another order"
        ),
        pytest.param(
            {"criteria": [{"id": "speed", "text": "Fast."}, {"id": "new", "text": "New."}]},
            [
                Difference(
                    "criteria",
                    added=("New.",),
                    removed=("It is known for its ease.", "It is known for its care."),
                    reworded=(("It is known for its speed.", "Fast."),),
                )
            ],
            id="criteria come, go and are reworded",
        ),
        pytest.param(
            {"scope": [{"id": "forms", "text": "Web forms", "place": "in"}]},
            [Difference("scope", added=("Web forms",))],
            id="an item of the scope comes",
        ),
        pytest.param({"positions": {ANN: POSITION}}, [Difference("positions")], id="positions"),
        pytest.param({"tolerances": {}}, [Difference("tolerances")], id="rules"),
    ],
)
def test_every_difference_is_named(
    changes: Mapping[str, object], expected: list[Difference]
) -> None:
    assert list(differences(TERMS, changed(**changes))) == expected


@given(scope_in=TEXTS, scope_out=TEXTS, currency=some.sampled_from(["EUR", "JPY"]))
def test_there_are_differences_exactly_where_a_signature_would_be_void(
    **changes: object,
) -> None:
    other = changed(**changes)
    same = content_of(TERMS) == content_of(other)
    assert (differences(TERMS, other) == ()) == same
    assert (differences(other, TERMS) == ()) == same


def test_a_limit_of_whoever_decides_alone_is_another_in_another_currency() -> None:
    alone = changed(decides=NamedSponsor(person=ANN, days=1, money=100))
    francs = Terms.model_validate({**alone.model_dump(), "currency": "CHF"})
    assert Difference("decides") in differences(alone, francs)


def test_there_is_a_difference_for_every_field_of_the_terms() -> None:
    """A field that is added to the terms must be added to the differences."""
    other = Terms(
        agreed=Point.of(20, 20, 60),
        primary="quality",
        days_later=1,
        money_more=2,
        criteria_waived=0,
        budget=3,
        currency="JPY",
        start="2028-01-01",
        finish="2028-02-01",
        criteria=(),
        scope=(PlacedItem(id="forms", text="Web forms", place="in"),),
        positions={BEN: POSITION},
        decides=AnyTwo(),
    )
    found = {one.part.partition(".")[0] for one in differences(TERMS, other)}
    assert found | {"currency"} == set(Terms.model_fields)


def test_terms_are_found_again_by_their_content_hash() -> None:
    chain = shown()
    first, second = TERMS, changed(budget=7)
    chain.add(propose(chain.ledger, CHAIR, "One", first, [ANN]))
    chain.add(amend(chain.ledger, CHAIR, second))
    assert terms_of(chain.events, content_of(first)) == first
    assert terms_of(chain.events, content_of(second)) == second
    assert terms_of(chain.events, "0" * 64) is None


def test_every_text_that_a_version_has_had_is_called_by_its_own_number() -> None:
    chain = shown()
    chain.add(propose(chain.ledger, CHAIR, "One", TERMS, [ANN]))
    chain.add(amend(chain.ledger, CHAIR, changed(budget=7)))
    chain.add(amend(chain.ledger, CHAIR, TERMS))
    [version] = chain.ledger.agreements
    found = version_texts(version, chain.events)
    assert [str(one.label) for one in found] == ["1", "1.1", "1.2"]
    assert [one.terms.budget for one in found] == [TERMS.budget, 7, TERMS.budget]
    assert found[-1].content == version.content
    dates = [one.at for one in chain.events if one.kind in {"proposed", "amended"}]
    assert [one.since for one in found] == dates
    assert [text_at(found, version.content, at) for at in (dates[0], dates[2])] == [
        found[0],
        found[2],
    ], "the same words again are another text"
    assert text_at(found, "0" * 64, dates[2]) is None


def test_an_item_of_the_scope_that_moved_and_one_that_takes_something_else_are_named() -> None:
    forms = PlacedItem(id="forms", text="Web forms", days=30, place="in")
    chat = PlacedItem(id="chat", text="A chat", place="out")
    app = PlacedItem(id="app", text="An app", criteria=("speed", "ease"), place="out")
    before = changed(scope=[one.model_dump() for one in (forms, chat, app)])
    longer, inside = forms.model_copy(update={"days": 40}), chat.model_copy(update={"place": "in"})
    same = app.model_copy(update={"criteria": ("ease", "speed")})
    after = before.model_copy(update={"scope": (longer, inside, same)})
    expected = Difference("scope", moved=((chat, inside),), resized=((forms, longer),))
    assert list(differences(before, after)) == [expected]
