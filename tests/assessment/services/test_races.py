"""Two people act in one project at one moment: each is kept or told, and nothing is half done."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assessment.domain.triangle.ledger import Status
from assessment.domain.triangle.variation import Outcome
from assessment.errors import NotFound, Refused
from tests.assessment.services.people import Crowd, site_in
from tests.rehearsal import MIDDLE, TERMS, TIME, asks

ROUNDS = 5
OTHER = TERMS.model_copy(update={"days_later": 30})
Act = Callable[[], object]


@pytest.fixture(params=[*["memory:"] * ROUNDS, *["tinydb:"] * ROUNDS])
def crowd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Crowd]:
    """A project in each kind of store, again and again: a race has not one outcome."""
    opened = Crowd(site_in(tmp_path, request.param))
    yield opened
    opened.site.close()


def race(*acts: Act) -> list[type[Exception] | None]:
    """What each was told, None for "done", when all began at one moment."""
    start = threading.Barrier(len(acts))

    def run(act: Act) -> type[Exception] | None:
        start.wait()
        try:
            act()
        except (Refused, NotFound) as error:
            return type(error)
        return None

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def kinds(crowd: Crowd) -> Counter[str]:
    """How often each kind of thing has happened, in a chain that is whole."""
    assert crowd.site.audit_logs.check(crowd.chair).broken is None
    return Counter(event.kind for event in crowd.site.projects.see(crowd.chair).events)


def content(crowd: Crowd) -> str:
    """The hash of the terms that wait for signatures."""
    proposed = crowd.site.projects.see(crowd.chair).ledger.proposed
    assert proposed is not None
    return proposed.content


def test_two_who_sign_at_once_both_sign_and_it_comes_into_force_once(
    crowd: Crowd,
) -> None:
    crowd.shown()
    agreements = crowd.site.agreements
    agreements.propose(crowd.chair, "First", TERMS)
    shown, ann, ben = content(crowd), crowd.access("ann"), crowd.access("ben")
    told = race(lambda: agreements.sign(ann, shown), lambda: agreements.sign(ben, shown))
    assert told == [None, None]
    active = crowd.site.projects.see(crowd.chair).ledger.active
    assert active is not None
    assert len(active.signatures) == 2
    assert kinds(crowd)["activated"] == 1


def test_one_who_signs_in_two_tabs_at_once_signs_once(crowd: Crowd) -> None:
    crowd.proposed()
    shown, ben = content(crowd), crowd.access("ben")
    told = race(*[lambda: crowd.site.agreements.sign(ben, shown)] * 4)
    assert None in told
    assert (kinds(crowd)["signed"], kinds(crowd)["activated"]) == (2, 1)


def test_who_signs_while_the_terms_change_has_signed_what_was_shown_or_nothing(
    crowd: Crowd,
) -> None:
    crowd.proposed()
    shown, ben, chair = content(crowd), crowd.access("ben"), crowd.chair
    signed, amended = race(
        lambda: crowd.site.agreements.sign(ben, shown),
        lambda: crowd.site.agreements.amend(chair, shown, OTHER),
    )
    ledger = crowd.site.projects.see(chair).ledger
    assert (signed, amended) in {(None, Refused), (Refused, None)}
    assert (ledger.active is not None) == (signed is None)
    if ledger.active is None:
        assert ledger.agreements[0].signatures == ()
    else:
        assert ledger.active.content == shown
    assert kinds(crowd)["voided"] == (amended is None)


MOVES: dict[str, Callable[[Crowd], object]] = {
    "joins": lambda crowd: crowd.site.sponsors.invite(crowd.chair, "Finn"),
    "leaves": lambda crowd: crowd.site.sponsors.dismiss(crowd.chair, crowd.access("cleo").sponsor),
    "is dismissed": lambda crowd: crowd.site.sponsors.dismiss(
        crowd.chair, crowd.access("ann").sponsor
    ),
}


@pytest.mark.parametrize("move", MOVES.values(), ids=MOVES)
def test_who_signs_while_a_sponsor_comes_or_goes_signs_before_or_not_at_all(
    crowd: Crowd, move: Callable[[Crowd], object]
) -> None:
    crowd.proposed()
    shown, ben = content(crowd), crowd.access("ben")
    signed, moved = race(lambda: crowd.site.agreements.sign(ben, shown), lambda: move(crowd))
    ledger = crowd.site.projects.see(crowd.chair).ledger
    assert moved is None
    if signed is None:
        assert ledger.agreements[0].status is Status.ACTIVE
        assert ledger.sponsors_changed
    else:
        assert ledger.agreements[0].status is Status.WITHDRAWN
        assert kinds(crowd)["activated"] == 0


def test_a_position_is_given_before_the_reveal_or_refused(crowd: Crowd) -> None:
    crowd.waiting()
    ben, chair = crowd.access("ben"), crowd.chair
    given, _ = race(
        lambda: crowd.site.projects.give(ben, TIME),
        lambda: crowd.site.projects.reveal(chair, go_ahead=True),
    )
    shown = crowd.site.projects.see(chair).ledger.positions
    assert (TIME in shown.values()) == (given is None)
    assert (crowd.site.projects.see(ben).own == TIME) == (given is None)


def test_of_two_decisions_at_once_exactly_one_stands(crowd: Crowd) -> None:
    crowd.varied()
    ann, ben, decide = crowd.access("ann"), crowd.access("ben"), crowd.site.variations.decide
    told = race(
        lambda: decide(ann, 4, Outcome.ACCEPTED, "Yes."),
        lambda: decide(ben, 4, Outcome.REFUSED, "No."),
    )
    one = crowd.site.projects.see(ann).ledger.variation(4)
    assert one is not None
    assert sorted(told, key=str) == [Refused, None]
    assert one.decided_why == ("Yes." if told[0] is None else "No.")
    assert kinds(crowd)["decided"] == 3


def test_of_two_who_say_the_same_at_once_both_are_heard_and_it_is_decided_once(
    crowd: Crowd,
) -> None:
    crowd.by_two()
    crowd.site.variations.raise_one(crowd.chair, asks("A mobile app", days=1))
    ann, ben, decide = crowd.access("ann"), crowd.access("ben"), crowd.site.variations.decide
    told = race(
        lambda: decide(ann, 2, Outcome.REFUSED, "No."),
        lambda: decide(ben, 2, Outcome.REFUSED, "Not now."),
        lambda: decide(ben, 1, Outcome.ACCEPTED, "Yes."),
    )
    assert told == [None, None, None]
    assert (kinds(crowd)["voted"], kinds(crowd)["decided"]) == (4, 2)
    [first, second] = crowd.site.projects.see(ann).ledger.variations
    assert (first.outcome, second.outcome) == (Outcome.ACCEPTED, Outcome.REFUSED)


def test_who_changes_their_mind_while_the_other_decides_does_so_before_or_too_late(
    crowd: Crowd,
) -> None:
    crowd.by_two()
    ann, ben, decide = crowd.access("ann"), crowd.access("ben"), crowd.site.variations.decide
    changed, decided = race(
        lambda: decide(ann, 1, Outcome.REFUSED, "No."),
        lambda: decide(ben, 1, Outcome.ACCEPTED, "Yes."),
    )
    [one] = crowd.site.projects.see(ann).ledger.variations
    assert decided is None
    assert one.outcome is (Outcome.PENDING if changed is None else Outcome.ACCEPTED)
    assert kinds(crowd)["decided"] == (changed is not None)


def test_of_many_who_act_at_once_nobody_is_lost(crowd: Crowd) -> None:
    crowd.signed()
    projects, raise_one = crowd.site.projects, crowd.site.variations.raise_one
    accesses = [crowd.chair, crowd.access("ann"), crowd.access("ben"), crowd.access("cleo")]
    acts = [
        lambda at=access, n=n: raise_one(at, asks(f"{n}")) for n in range(3) for access in accesses
    ]
    told = race(*acts, lambda: projects.rename(crowd.chair, "Renamed"))
    assert told == [None] * 13
    raised = projects.see(crowd.chair).ledger.variations
    assert [one.number for one in raised] == list(range(1, 13))
    assert len({(one.raised_by, one.description) for one in raised}) == 12
    assert projects.see(crowd.chair).project.title == "Renamed"
    assert kinds(crowd)["raised"] == 12


def test_every_position_that_was_given_at_once_is_kept(crowd: Crowd) -> None:
    crowd.planned()
    projects = crowd.site.projects
    accesses = [projects.access(crowd.invites(f"Guest {n}")) for n in range(8)]
    told = race(*[lambda at=access: projects.give(at, MIDDLE) for access in accesses])
    assert told == [None] * 8
    assert projects.see(crowd.chair).given == {access.sponsor for access in accesses}
