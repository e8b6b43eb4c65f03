"""The first page of a printed version says what the screen says around it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from assessment.bootstrap import build
from assessment.reports.blocks import Group
from assessment.reports.documents import version_pdf
from assessment.reports.documents.terminal import terminal
from assessment.reports.views.agreement import against_in_force, must_agree_anew
from assessment.reports.views.exported import exported_project
from assessment.reports.views.record import events
from assessment.reports.views.terms_check import terms_check
from assessment.reports.views.variations import headline
from assessment.reports.wording import wording
from assessment.services.project_view import ProjectView
from assessment.settings import Settings
from tests.rehearsal import TERMS, Rehearsal, asks
from tests.reports.documents.reader import Pdf
from tests.reports.views.values import texts

ENGLISH = wording()
ANEW = "The sponsors must agree anew."
LEFT = "the project has left its agreed course."


@pytest.fixture
def rehearsal(tmp_path: Path) -> Rehearsal:
    place = {"WAYPOINT_STORE": "memory:", "WAYPOINT_DATA": str(tmp_path)}
    return Rehearsal(build(Settings.read(place)))


def seen(rehearsal: Rehearsal) -> ProjectView:
    return rehearsal.site.projects.see(rehearsal.chair)


def printed(rehearsal: Rehearsal, at: int = -1) -> Pdf:
    log = rehearsal.site.audit_logs.audit_log(rehearsal.chair)
    return Pdf(version_pdf(seen(rehearsal).ledger.agreements[at], log, ENGLISH))


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def on_first_page(rehearsal: Rehearsal, at: int = -1) -> str:
    return squeezed(printed(rehearsal, at).pages[0])


def left(rehearsal: Rehearsal) -> Rehearsal:
    """So much was refused that the course is left, and the sponsors must agree anew."""
    rehearsal.exceeded()
    asked = asks("Fewer pages for the keyboard", money=100_000, criteria=("c3", "c4"))
    rehearsal.site.variations.raise_one(rehearsal.access("ann"), asked)
    return rehearsal


def contradicted(rehearsal: Rehearsal) -> Rehearsal:
    """A second version waits that goes against itself, and against what Ben said."""
    rehearsal.signed()
    changes = {"days_later": 0, "money_more": 0, "criteria_waived": 4, "finish": "2027-07-31"}
    terms = TERMS.model_copy(update={**changes, "compromises": {"time": "By a week."}})
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", terms)
    return rehearsal


def test_it_says_that_a_version_in_force_carries_no_more(rehearsal: Rehearsal) -> None:
    left(rehearsal)
    [forced] = must_agree_anew(seen(rehearsal))
    assert isinstance(forced, Group)
    [led] = texts(headline(seen(rehearsal))[:1], ENGLISH)
    *reasons, way = texts((forced,), ENGLISH)
    first = on_first_page(rehearsal)

    assert reasons[0] == ANEW
    assert LEFT in led
    assert [one for one in (*reasons, led) if squeezed(one) not in first] == []
    assert squeezed(way.partition(". ")[0]) in first
    assert "below" not in printed(rehearsal).pages[0]


def test_where_decisions_have_led_stands_in_its_triangle(rehearsal: Rehearsal) -> None:
    rehearsal.signed()
    assert "Now: time" not in " ".join(printed(rehearsal).alternatives)
    moved = left(Rehearsal(rehearsal.site))
    assert "Now: time" in " ".join(printed(moved).alternatives)


def test_a_replaced_version_no_longer_says_where_it_was_left(rehearsal: Rehearsal) -> None:
    left(rehearsal)
    terms = TERMS.model_copy(update={"finish": "2027-07-31"})
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", terms)
    rehearsal.signs("ann").signs("ben")

    for at in (0, 1):
        assert squeezed(ANEW) not in on_first_page(rehearsal, at)
        assert "Now: time" not in " ".join(printed(rehearsal, at).alternatives)


def test_what_a_proposed_version_is_against_and_what_differs_stand_on_it(
    rehearsal: Rehearsal,
) -> None:
    contradicted(rehearsal)
    view = seen(rehearsal)
    proposed = view.ledger.proposed
    assert proposed
    reader = rehearsal.site.projects.see(rehearsal.access("reader"))
    found = (*terms_check(reader, proposed.terms), *against_in_force(view, proposed))
    said = list(texts(found, ENGLISH))
    first, second, *_ = map(squeezed, printed(rehearsal).pages)

    said.remove("Who said what")  # what is folded on the screen is open here
    assert "This does not go together" in said
    assert "Different from version 1, in force now" in said
    left_over = [one for one in said if squeezed(one) not in first]
    assert [one for one in left_over if squeezed(one) not in second] == []
    assert left_over == said[len(said) - len(left_over) :]
    assert len(left_over) < 4
    assert squeezed("Read page 2 too") in first
    for name in ("Ann", "Ben"):
        assert squeezed(f"{name} Has not signed.") in first, "both sign where they read it"


@pytest.mark.parametrize("stage", [Rehearsal.signed, Rehearsal.scoped])
def test_where_there_is_nothing_to_say_nothing_stands_there(
    rehearsal: Rehearsal, stage: Callable[[Rehearsal], Rehearsal]
) -> None:
    stage(rehearsal)
    first = on_first_page(rehearsal)
    for one in (ANEW, LEFT, "This does not go together", "Different from version"):
        assert squeezed(one) not in first


@pytest.mark.parametrize("stage", [left, contradicted])
def test_the_terminal_says_it_too(
    rehearsal: Rehearsal, stage: Callable[[Rehearsal], Rehearsal]
) -> None:
    stage(rehearsal)
    exported = rehearsal.site.audit_logs.export(rehearsal.chair)
    shown = squeezed(terminal(exported_project(exported), ENGLISH))
    wanted = (ANEW, LEFT) if stage is left else ("This does not go together", "Different from")

    assert [one for one in wanted if squeezed(one) not in shown] == []


def test_the_first_page_says_what_holds_today_beside_what_was_signed(rehearsal: Rehearsal) -> None:
    rehearsal.rescoped()
    first = on_first_page(rehearsal)
    assert squeezed("The terms stand here as they were signed. What holds today:") in first
    assert squeezed("In scope as well: “The partner portal”.") in first
    assert squeezed("Out of scope now: “Reports for the board”.") in first
    [waits] = seen(rehearsal).ledger.pending
    assert squeezed(f"Variation {waits.number} waits: “{waits.description}”") in first


def test_a_version_that_nothing_has_varied_says_nothing_of_today(rehearsal: Rehearsal) -> None:
    rehearsal.scoped()
    assert squeezed("What holds today") not in on_first_page(rehearsal)


def test_a_refusal_names_the_criterion_that_it_harms_in_every_medium(rehearsal: Rehearsal) -> None:
    rehearsal.varied()
    harm = squeezed("That harms “No customer is in the system twice”.")
    assert harm in squeezed(printed(rehearsal).text)
    log = rehearsal.site.audit_logs.audit_log(rehearsal.chair)
    assert harm in squeezed(" ".join(texts(events(log), ENGLISH)))
    exported = rehearsal.site.audit_logs.export(rehearsal.chair)
    assert harm in squeezed(" ".join(texts(exported_project(exported), ENGLISH)))
    assert squeezed("No longer holds: “No customer is in the system twice”.") in on_first_page(
        rehearsal
    )
