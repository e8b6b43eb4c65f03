"""The scope as it stands, where little or nothing has happened yet."""

from assessment.domain.triangle.current_scope import (
    current_items,
    given_up,
    out_since,
    rests_on,
    scope_entries,
    with_changes,
)
from tests.assessment.domain.triangle.samples import FORMS, PORTAL, Chain, removes, scoped, shown


def agreed() -> Chain:
    return shown().agrees(scoped())


def test_before_anything_is_in_force_there_is_no_scope_to_change() -> None:
    before = shown().ledger
    assert given_up(before) == {}
    assert scope_entries(before) == ()
    assert rests_on(before, 1) is None
    assert out_since(before, PORTAL, 1) is None


def test_an_item_is_out_since_the_first_of_the_versions_that_have_it_out() -> None:
    chain = agreed()
    chain.agrees(scoped(days_later=30))
    assert out_since(chain.ledger, PORTAL, 2) == 1
    assert out_since(chain.ledger, PORTAL, 1) == 1, "as it was under the first"
    assert out_since(chain.ledger, FORMS, 2) is None


def test_what_no_longer_fits_changes_nothing() -> None:
    items = current_items(agreed().ledger)
    without = with_changes(items, [removes(FORMS)])
    assert FORMS.id not in without
    assert with_changes(without, [removes(FORMS)]) == without
