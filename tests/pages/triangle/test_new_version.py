"""A new version is drafted from today: what stands with what was accepted and refused."""

from datetime import date

from assessment.domain.triangle.current_scope import varied_places
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_agreement import PAGE, latest, read
from tests.pages.triangle.test_drafting import LOOK, field
from tests.rehearsal import Rehearsal

FROM_TODAY = "It starts from today: the finish, budget and scope as they stand"
ANEW = "A new version counts from nothing again"


def drafting(sit: Sit) -> Visitor:
    visitor = sit("chair").open(PAGE)
    visitor.press("agreement.open.draft")
    return visitor


def test_it_starts_from_today_and_names_what_is_left_out(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.exceeded()
    visitor = drafting(sit)
    said = read(visitor)
    assert FROM_TODAY in said
    assert "Left out, because they do not hold any more: “A customer's history opens" in said
    assert ANEW not in said, "the fields hold what was used"
    assert visitor.screen.date_input(key=field(visitor, "finish")).value == date(2027, 7, 8)
    assert visitor.screen.number_input(key=field(visitor, "days_later")).value == 12
    visitor.press(LOOK)
    visitor.screen.text_input(key=session.TITLE).set_value("Second").run()
    visitor.press("agreement.propose")
    proposed = latest(rehearsal)
    assert (proposed.version, proposed.terms.finish) == (2, "2027-07-08")
    assert [one.id for one in proposed.terms.criteria] == ["c4"]


def test_the_scope_stands_as_it_was_varied(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.rescoped()
    visitor = drafting(sit)
    assert FROM_TODAY in read(visitor)
    form = visitor.screen.session_state[session.TERMS_FORM]
    places = {one.id: (one.place, one.days) for one in form.fields.scope}
    assert places == {
        "sales": ("in", 90),
        "cases": ("in", 36),
        "reports": ("out", 12),
        "portal": ("in", 15),
    }


def test_while_nothing_was_decided_it_starts_from_the_terms_in_force(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    assert "It starts from the terms that are in force." in read(drafting(sit))


def test_a_draft_that_was_kept_is_held_against_what_was_used(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.exceeded()
    visitor = drafting(sit)
    visitor.press("agreement.keep")
    assert ANEW in read(sit("chair").open(PAGE))


def test_drawing_the_line_anew_asks_first_and_undoes_no_accepted_variation(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.rescoped()
    visitor = drafting(sit)
    before = places_in(visitor)
    decided = varied_places(rehearsal.site.projects.see(rehearsal.chair).ledger)
    assert {*decided.values()} == {"in", "out"}
    assert "The items stand as they do today" in read(visitor)
    visitor.press("agreement.draw-line")
    said = read(visitor)
    assert "The line would move what was decided: " in said
    assert places_in(visitor) == before, "it asks, and moves nothing"
    visitor.press("agreement.draw-line.no")
    assert places_in(visitor) == before
    assert "The line would move" not in read(visitor)
    visitor.press("agreement.draw-line")
    visitor.press("agreement.draw-line.yes")
    after = places_in(visitor)
    assert after != before
    assert {name: after[name] for name in decided} == decided
    assert "The items stand as they do today" not in read(visitor)


def places_in(visitor: Visitor) -> dict[str, str]:
    form = visitor.screen.session_state[session.TERMS_FORM]
    return {one.id: one.place for one in form.fields.scope}
