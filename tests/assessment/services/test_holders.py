"""No sequence of calls lets anybody act for a sponsor but whoever holds the sponsor's key.

A facilitator who cheats tries every key that the site has shown them. They can take an invitation
in somebody's place; then the sponsor finds it taken, and what is done on it is on record as that.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assessment.domain.access import new_key
from assessment.domain.triangle.current_scope import counted, current_items
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.scope import ScopeChange
from assessment.domain.triangle.terms import Point
from assessment.domain.triangle.variation import Outcome
from assessment.errors import NotFound, Refused
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from tests.assessment.services.people import site_in
from tests.rehearsal import PLAN, QUALITY, SCOPE, TERMS
from tests.rescoped import EMAIL, SWAP, adds, asks_scope

NAMES = ("Ann", "Ben")
WHO = st.sampled_from(NAMES)
OUTCOMES = st.sampled_from((Outcome.ACCEPTED, Outcome.REFUSED))
CHANGES = (SWAP, (adds(EMAIL),), SWAP[:1])


class Holders(RuleBasedStateMachine):
    """A facilitator who cheats, and two sponsors."""

    @initialize(agreed=st.booleans())
    def begin(self, agreed: bool) -> None:
        self.site = site_in(Path())
        self.chair = self.site.projects.access(self.site.projects.begin("One CRM"))
        self.site.projects.plan(self.chair, PLAN)
        self.shown = [self.chair.key]  # to the facilitator
        self.own: dict[str, list[str]] = {name: [] for name in NAMES}  # of each sponsor, the latest
        self.stolen: dict[str, str] = {}  # by whose place: keys on which the facilitator came in
        self.taken = 0
        self.given = dict.fromkeys(NAMES, 1)
        for name in NAMES:
            self.shown.append(self.site.sponsors.invite(self.chair, name))
        if agreed:
            self.agree()

    def agree(self) -> None:
        """Both sponsors come in, say where it should sit, and sign a version."""
        for name in NAMES:
            self.takes(name)
            self.gives(name, 30)
        self.reveals()
        self.proposes(20)
        for name in NAMES:
            self.signs(name, cheating=False)
        assert self.ledger.active is not None

    @property
    def view(self) -> ProjectView:
        return self.site.projects.see(self.chair)

    @property
    def ledger(self) -> Ledger:
        return self.view.ledger

    def sponsor(self, name: str) -> str:
        return next(one.id for one in self.view.project.sponsors if one.name == name)

    def latest(self, name: str) -> str:
        """The latest invitation of a sponsor, as the facilitator was shown it."""
        number = str(self.given[name])
        return self.chair.derived_key("invitation", self.sponsor(name), number)

    def access(self, key: str) -> ProjectAccess | None:
        with suppress(NotFound):
            return self.site.projects.access(key)
        return None

    def attempt(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except (Refused, NotFound):
            return False
        return True

    @rule(name=WHO)
    def invites_again(self, name: str) -> None:
        number = self.given[name]
        key = self.site.sponsors.invite_again(self.chair, self.sponsor(name), number)
        self.given[name] += 1
        self.shown.append(key)
        self.stolen.pop(name, None)

    @rule(name=WHO)
    def takes(self, name: str) -> None:
        key = new_key()
        if self.attempt(lambda: self.site.sponsors.enter(self.latest(name), key)):
            self.own[name].append(key)
            self.taken += 1
        else:
            found = self.site.sponsors.invitation(self.latest(name))
            assert found.taken_at is not None, "whoever comes second reads when it was taken"

    @rule(name=WHO)
    def steals(self, name: str) -> None:
        key = new_key()
        if self.attempt(lambda: self.site.sponsors.enter(self.latest(name), key)):
            self.stolen[name] = key
            self.taken += 1

    @rule(name=WHO, time=st.integers(20, 60))
    def gives(self, name: str, time: int) -> None:
        said = QUALITY.model_copy(update={"points": Point.of(time, 20, 80 - time)})
        if self.own[name]:
            key = self.own[name][-1]
            self.attempt(lambda: self.site.projects.give(self.site.projects.access(key), said))

    @rule()
    def tries_every_key_that_was_shown(self) -> None:
        """None of them opens the place of a sponsor, before or after the reveal."""
        for key in self.shown:
            access = self.access(key)
            assert access is None or access.role == "facilitator"
        assert not self.attempt(lambda: self.site.projects.give(self.chair, QUALITY))
        content = self.ledger.proposed.content if self.ledger.proposed else "0"
        assert not self.attempt(lambda: self.site.agreements.sign(self.chair, content))

    @rule()
    def reveals(self) -> None:
        self.attempt(lambda: self.site.projects.reveal(self.chair, go_ahead=True))

    @rule(later=st.integers(0, 30))
    def proposes(self, later: int) -> None:
        scope = {"scope": SCOPE, "scope_in": (), "scope_out": ()}
        terms = TERMS.model_copy(update={"days_later": later, **scope})
        self.attempt(lambda: self.site.agreements.propose(self.chair, "First", terms))

    @rule(name=WHO, cheating=st.booleans())
    def signs(self, name: str, cheating: bool) -> None:
        key = self.stolen.get(name) if cheating else next(reversed(self.own[name]), None)
        proposed = self.ledger.proposed
        if key is None or proposed is None:
            return
        before = len(self.view.events)
        self.attempt(
            lambda: self.site.agreements.sign(self.site.projects.access(key), proposed.content)
        )
        signed = [one for one in self.view.events[before:] if one.kind == "signed"]
        person = self.view.project.person(self.sponsor(name))
        assert {one.actor for one in signed} <= {person}

    def in_hand(self, name: str, *, cheating: bool) -> ProjectAccess | None:
        """The place of a sponsor, as its sponsor or as the facilitator has it; None for neither."""
        key = self.stolen.get(name) if cheating else next(reversed(self.own[name]), None)
        return self.access(key) if key else None

    @rule(name=WHO, cheating=st.booleans(), changes=st.sampled_from(CHANGES))
    def raises_a_variation_of_the_scope(
        self, name: str, cheating: bool, changes: tuple[ScopeChange, ...]
    ) -> None:
        access = self.in_hand(name, cheating=cheating)
        if access is None:
            return
        before = len(self.view.events)
        self.attempt(
            lambda: self.site.variations.raise_one(access, asks_scope("Another scope", *changes))
        )
        raised = [one.actor for one in self.view.events[before:] if one.kind == "raised"]
        assert {*raised} <= {self.view.project.person(self.sponsor(name))}

    @rule(name=WHO, cheating=st.booleans(), outcome=OUTCOMES)
    def decides(self, name: str, cheating: bool, outcome: Outcome) -> None:
        access, number = self.in_hand(name, cheating=cheating), len(self.ledger.variations)
        if access is None:
            return
        before = len(self.view.events)
        self.attempt(
            lambda: self.site.variations.decide(access, number, outcome, "It is worth it.")
        )
        voted = [one.actor for one in self.view.events[before:] if one.kind == "voted"]
        assert {*voted} <= {self.view.project.person(self.sponsor(name))}

    @rule(outcome=OUTCOMES)
    def decides_for_a_sponsor(self, outcome: Outcome) -> None:
        """On their own link the facilitator has no vote."""
        number = len(self.ledger.variations)
        assert not self.attempt(
            lambda: self.site.variations.decide(self.chair, number, outcome, "I say so.")
        )

    @invariant()
    def the_scope_moves_only_by_what_sponsors_decided(self) -> None:
        ledger = self.ledger
        if ledger.active is None:
            return
        accepted = [one for one in counted(ledger) if one.outcome is Outcome.ACCEPTED]
        touched = {change.item.id for one in accepted for change in one.scope}
        signed = {one.id: one for one in ledger.active.terms.scope if one.place != "out"}
        now = current_items(ledger)
        assert {name for name in {*signed, *now} if signed.get(name) != now.get(name)} <= touched
        for one in accepted:
            assert one.decided_by in ledger.active.required

    @invariant()
    def what_nobody_was_shown_is_seen_by_its_sponsor_alone(self) -> None:
        assert self.view.project.positions == {}
        for name, key in self.stolen.items():
            access = self.access(key)
            if access is not None and not self.ledger.revealed:
                assert self.site.projects.see(access).own is None, name

    @invariant()
    def every_key_but_the_latest_of_a_place_opens_nothing(self) -> None:
        for name in NAMES:
            keys = [*self.own[name], *filter(None, [self.stolen.get(name)])]
            opening = [key for key in keys if self.access(key) is not None]
            assert len(opening) <= 1
            present = self.view.project.sponsor(self.sponsor(name))
            assert bool(present.taken_at) is bool(opening)

    @invariant()
    def whoever_came_in_is_on_record(self) -> None:
        assert [one.kind for one in self.view.events].count("entered") == self.taken

    @invariant()
    def a_signature_says_since_when_its_key_is_new(self) -> None:
        since: dict[str, str] = {}
        signed = {}
        for event in self.view.events:
            if event.kind == "invited" and event.body["replaces"]:
                since[str(event.body["person"])] = event.at
            if event.kind == "signed":
                signed[event.body["version"], event.actor] = since.get(event.actor, "")
        for one in self.ledger.agreements:
            for sign in one.signatures:
                assert sign.new_key_since == signed[one.version, sign.person]


TestHolders = Holders.TestCase
TestHolders.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
