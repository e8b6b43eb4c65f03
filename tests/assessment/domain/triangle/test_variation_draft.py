"""The form of a variation: what its fields about scope items come to."""

import pytest

from assessment.domain.triangle.drafts.scope import TypedItem
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.domain.triangle.scope import ScopeChange
from assessment.errors import Refused
from tests.assessment.domain.triangle.samples import FORMS, PORTAL, REPORTS, removes, scoped
from tests.assessment.domain.triangle.samples import changes as changed_item

TERMS = scoped()
ITEMS = {one.id: one for one in TERMS.scope if one.place != "out"}


def scope(**fields: object) -> tuple[ScopeChange, ...]:
    return VariationDraft.model_validate(fields).scope(TERMS, ITEMS)


def test_an_item_that_is_taken_out_goes_as_it_is() -> None:
    assert scope(removed=[FORMS.id]) == (removes(FORMS),)


def test_an_item_that_another_variation_has_taken_out_is_left_out() -> None:
    form = VariationDraft(removed=(FORMS.id,), changed=(TypedItem.of(FORMS, "EUR"),))
    assert form.scope(TERMS, {}) == ()


def test_an_item_that_was_signed_as_out_comes_back_as_it_was_signed() -> None:
    [back] = scope(returned=[PORTAL.id])
    assert (back.act, back.item) == ("add", PORTAL)
    assert scope(returned=[FORMS.id]) == (), "it is in scope"


def test_only_what_differs_is_a_change() -> None:
    typed = TypedItem.of(REPORTS, "EUR")
    assert scope(changed=[typed]) == ()
    longer = typed.model_copy(update={"days": REPORTS.days + 1})
    assert scope(changed=[longer]) == (changed_item(REPORTS, days=REPORTS.days + 1),)


def test_a_new_item_is_added_and_blank_fields_are_none() -> None:
    [new] = scope(added=[TypedItem(text="A chat", days=3), TypedItem()])
    assert (new.act, new.item.text, new.item.days) == ("add", "A chat", 3)


def test_all_items_that_cannot_be_kept_are_refused_by_name_or_number() -> None:
    nameless = TypedItem.of(REPORTS, "EUR").model_copy(update={"text": "", "days": -1})
    with pytest.raises(Refused) as error:
        scope(changed=[nameless], added=[TypedItem(), TypedItem(days=3)])
    assert [str(one) for one in error.value.messages] == [
        f"{REPORTS.text}, Days: it must be 0 or more, for example 30.",
        "Added item 2, “What is delivered?”: nothing is written here.",
    ]


FORMS_AGAIN = FORMS.text.upper() + " \u200b"


@pytest.mark.parametrize(
    "fields",
    [
        {"added": [TypedItem(text=FORMS_AGAIN)]},
        {"changed": [TypedItem.of(REPORTS, "EUR").model_copy(update={"text": FORMS_AGAIN})]},
        {"added": [TypedItem(text=FORMS.text), TypedItem(text=FORMS_AGAIN)], "removed": [FORMS.id]},
        {"added": [TypedItem(text=f"{PORTAL.text} ")], "returned": [PORTAL.id]},
    ],
    ids=["in scope already", "changed into another", "added twice", "brought back as well"],
)
def test_an_item_that_is_called_as_another_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Refused, match=r"Scope items: “.*(are the same|more than once)"):
        scope(**fields)


def test_an_item_that_takes_the_name_of_one_that_goes_is_kept() -> None:
    words = dict.fromkeys(("description", "why", "if_accepted", "if_refused"), "x")
    form = VariationDraft(added=(TypedItem(text=FORMS.text),), removed=(FORMS.id,), **words)
    gone, new = form.estimate("EUR", form.scope(TERMS, ITEMS)).scope
    assert (gone.act, new.act, new.item.text) == ("remove", "add", FORMS.text)
    assert gone.item.id != new.item.id
