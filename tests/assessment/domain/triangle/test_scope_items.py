"""Items of the scope as they are typed: what they come to, and under which id."""

import pytest

from assessment.domain.triangle.drafts.plan import PlanDraft
from assessment.domain.triangle.drafts.scope import Known, TypedItem, read_items
from assessment.domain.triangle.scope import ScopeItem
from assessment.errors import Refused
from tests.rehearsal import PLAN

FORMS = ScopeItem(id="forms", text="Web forms", days=30, money=4_000_000, criteria=("c1",))
CASES = ScopeItem(id="cases", text="Open cases are moved", days=50)
KNOWN = Known((FORMS, CASES), "EUR", {"c1", "c2"})


def typed(*items: ScopeItem) -> list[TypedItem]:
    return [TypedItem.of(one, "EUR") for one in items]


def read(*items: TypedItem) -> tuple[ScopeItem, ...]:
    return read_items(items, KNOWN)


def refused(*items: TypedItem) -> str:
    with pytest.raises(Refused) as error:
        read(*items)
    return str(error.value)


def test_the_fields_of_items_say_these_items() -> None:
    assert read(*typed(FORMS, CASES)) == (FORMS, CASES)
    plan = PLAN.model_copy(update={"scope": (FORMS, CASES)})
    assert PlanDraft.of(plan).plan(plan) == plan


def test_an_item_keeps_its_id_when_all_its_words_change() -> None:
    [forms] = typed(FORMS)
    [found] = read(forms.model_copy(update={"text": "A portal"}))
    assert (found.id, found.text) == ("forms", "A portal")


def test_what_is_typed_anew_in_the_words_of_a_former_item_is_that_item() -> None:
    again, other = TypedItem(text="web  forms"), TypedItem(text="A chat")
    found = read(again, other)
    assert found[0].id == "forms"
    assert found[1].id not in {"forms", "cases"}
    assert read(other)[0].id == found[1].id


def test_what_is_blank_is_left_out() -> None:
    assert read(TypedItem(), TypedItem(text=" \u200b "), *typed(CASES)) == (CASES,)


def test_a_criterion_that_there_is_no_more_is_served_no_more() -> None:
    [found] = read(TypedItem(text="A chat", criteria=("c2", "gone")))
    assert found.criteria == ("c2",)


def test_everything_that_is_wrong_is_said_with_its_item() -> None:
    wrong = (
        TypedItem(text="A chat", days=-1),
        TypedItem(text="A portal", money="much"),
        TypedItem(),
        TypedItem(days=3),
        TypedItem(days=-3, money="5 USD"),
        TypedItem.of(FORMS, "EUR").model_copy(update={"text": " "}),
        TypedItem(text="A kiosk", criteria=tuple(f"c{at}" for at in range(201))),
    )
    many = KNOWN._replace(criteria=wrong[-1].criteria)
    with pytest.raises(Refused) as error:
        read_items(wrong, many)
    assert [str(one) for one in error.value.messages] == [
        "A chat, Days: it must be 0 or more, for example 30.",
        "A portal, Money: write an amount in EUR such as 40000 or 40000.2.",
        "Item 4, “What is delivered?”: nothing is written here.",
        "Item 5, Days: it must be 0 or more, for example 30.",
        "Item 5, Money: this is in USD, but the project counts in EUR. Write the amount in EUR.",
        "Web forms, “What is delivered?”: nothing is written here.",
        "A kiosk, Serves: it has 201 entries, and at most 200 can be kept.",
    ]


def test_the_same_item_twice_is_refused() -> None:
    said = refused(*typed(FORMS), TypedItem(text="WEB FORMS"))
    assert "Scope items: “Web forms” and “WEB FORMS” are the same." in said


def test_a_plan_is_refused_with_what_is_wrong_in_its_items_too() -> None:
    draft = PlanDraft.of(PLAN).model_copy(
        update={"budget": "", "scope": (TypedItem(text="A chat", money="x"),)}
    )
    with pytest.raises(Refused, match=r"Budget: say(?s:.)*A chat, Money: write"):
        draft.plan(PLAN)
