"""Raising a variation of the scope: items taken out, brought back, changed and added."""

import pytest

from assessment.domain.triangle.variation import Outcome
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.varied import (
    PAGE,
    Sit,
    errors,
    kept,
    shown_table,
    text,
    unfold,
    unfold_details,
    write,
)
from tests.rehearsal import Rehearsal


def opened(rehearsal: Rehearsal, sit: Sit, who: str = "ann") -> Visitor:
    rehearsal.scoped()
    visitor = sit(who).open(PAGE)
    unfold(visitor, "raise", 0)
    for field in ("description", "why-raised", "if-accepted", "if-refused"):
        write(visitor, field, 0, "Because of the portal")
    return visitor


def chooses(visitor: Visitor, field: str, *ids: str) -> None:
    """Take items out, change them, or bring them back."""
    for name in ids:
        if field == "returned":
            key = session.variation(f"returned-{name}", 0)
            visitor.screen.checkbox(key=key).check().run()
        else:
            visitor.screen.radio(key=session.variation(f"act-{name}", 0)).set_value(field).run()


def puts(visitor: Visitor) -> None:
    visitor.press(session.variation("put", 0))


def test_a_swap_is_put_to_the_sponsors_with_what_it_takes_and_gives_up(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    visitor = opened(rehearsal, sit)
    chooses(visitor, "removed", "cases")
    chooses(visitor, "returned", "portal")
    said = text(visitor)
    assert "Takes “Migration of open cases” out of scope: 40 days and €80,000." in said
    assert (
        "Adds “The partner portal”: 15 days and €30,000. It was signed as out of scope since "
        "version 1." in said
    )
    assert "It gives back 25 days and €50,000." in said
    assert "Nothing in scope serves “No customer is in the system twice” any more." in said
    puts(visitor)
    one = kept(rehearsal, 1)
    assert [(change.act, change.item.id) for change in one.scope] == [
        ("remove", "cases"),
        ("add", "portal"),
    ]
    assert (one.days, one.money) == (-25, -5_000_000)
    assert "It was signed as out of scope since version 1." in text(sit("ben").open(PAGE))


def test_once_it_is_taken_out_the_criteria_that_nothing_serves_are_named(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    visitor = opened(rehearsal, sit)
    chooses(visitor, "removed", "cases")
    puts(visitor)
    rehearsal.site.variations.decide(rehearsal.access("ben"), 1, Outcome.ACCEPTED, "Fewer.")
    said = shown_table(unfold_details(sit("ben").open(PAGE)))
    assert "Nothing in scope serves “No customer is in the system twice” any more." in said


def test_an_item_is_changed_in_its_own_fields(rehearsal: Rehearsal, sit: Sit) -> None:
    visitor = opened(rehearsal, sit)
    chooses(visitor, "changed", "reports")
    days = session.variation("changed-reports-days", 0)
    visitor.screen.number_input(key=days).set_value(20).run()
    assert "12 days and €15,000" in text(visitor)
    puts(visitor)
    [change] = kept(rehearsal, 1).scope
    assert (change.item.days, change.was and change.was.days) == (20, 12)


def test_a_new_item_is_added_and_named_by_its_words(rehearsal: Rehearsal, sit: Sit) -> None:
    visitor = opened(rehearsal, sit)
    visitor.press("variation.scope.add")
    screen = visitor.screen
    [words] = [one for one in screen.text_input if "added-0-text" in str(one.key)]
    words.set_value("The  Partner Portal").run()
    [days] = [one for one in screen.number_input if "added-0-days" in str(one.key)]
    days.set_value(3).run()
    assert "It was signed as out of scope since version 1." in text(visitor)
    visitor.press(next(str(one.key) for one in screen.button if "variation.put" in str(one.key)))
    assert errors(visitor) == []
    [change] = kept(rehearsal, 1).scope
    assert (change.act, change.item.id, change.item.days) == ("add", "portal", 3)


def test_an_item_that_is_taken_away_again_is_not_put(rehearsal: Rehearsal, sit: Sit) -> None:
    visitor = opened(rehearsal, sit)
    visitor.press("variation.scope.add")
    visitor.press("variation.scope.drop")
    assert not [one for one in visitor.screen.text_input if "added-0" in str(one.key)]


def test_what_the_scope_has_moved_away_from_is_refused_in_words(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    visitor = opened(rehearsal, sit)
    chooses(visitor, "changed", "reports")
    text_key = session.variation("changed-reports-text", 0)
    visitor.screen.text_input(key=text_key).set_value("").run()
    puts(visitor)
    assert "nothing is written here" in errors(visitor)[0]


@pytest.mark.parametrize("who", ["ann", "chair"])
def test_without_items_the_form_is_as_it_was(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    rehearsal.signed()
    visitor = sit(who).open(PAGE)
    unfold(visitor, "raise", 0)
    assert "Take out of scope" not in [name for one in visitor.screen.radio for name in one.options]
    assert visitor.screen.number_input(key=session.variation("days", 0)).value == 0
