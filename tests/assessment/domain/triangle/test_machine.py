"""No sequence of actions brings an agreement into force that its sponsors did not sign."""

import dataclasses
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assessment.domain.triangle import verify
from assessment.domain.triangle.agreement import (
    SPONSORS_CHANGED,
    Drafts,
    amend,
    content_of,
    decline,
    propose,
    require,
    retitle,
    sign,
    withdraw,
)
from assessment.domain.triangle.current_scope import current_items, given_up
from assessment.domain.triangle.decisions import confirm, object_to_record, record, vote
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.export import export
from assessment.domain.triangle.ledger import Agreement, Ledger, Status
from assessment.domain.triangle.outlook import open_ways
from assessment.domain.triangle.plans import outdated, replan
from assessment.domain.triangle.renaming import has_signatures
from assessment.domain.triangle.scope import ScopeItem, plain
from assessment.domain.triangle.terms import AllSigners, AnyTwo, NamedSponsor
from assessment.domain.triangle.today import today
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import drop, forced, raise_variation, too_large
from assessment.errors import Refused
from tests.assessment.domain.triangle.counting import Counting
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    CLEO,
    FORMS,
    PLAN,
    PORTAL,
    REPORTS,
    Chain,
    asks,
    asks_scope,
    change,
    changes,
    planned,
    scoped,
    shown,
)
from tests.assessment.domain.triangle.signing import Signing

PEOPLE = st.sampled_from([ANN, BEN, CLEO])
NUMBERS = st.integers(1, 4)
OUTCOMES = st.sampled_from([Outcome.ACCEPTED, Outcome.REFUSED])
RULES = st.sampled_from([AnyTwo(), AllSigners(), NamedSponsor(person=ANN, days=5, money=0), None])
BUDGETS = st.integers(1, 3)
CHANGES = st.tuples(
    st.sampled_from(["add", "remove", "change"]), st.sampled_from([FORMS, REPORTS, PORTAL])
)
CRITERIA = st.sampled_from([(), ("speed",), ("speed", "ease")])


def closing(ledger: Ledger) -> Drafts:
    """What waits for signatures is withdrawn when a sponsor comes or goes."""
    return withdraw(ledger, CHAIR, SPONSORS_CHANGED) if ledger.proposed else ()


class Agreeing(RuleBasedStateMachine):
    """A facilitator and three sponsors, who do anything in any order while they are there."""

    chain: Chain
    once: dict[int, Agreement]  # every version as it was when it came into force
    present: set[str]

    @initialize()
    def begin(self) -> None:
        self.chain, self.once, self.present = shown(), {}, {ANN, BEN, CLEO}

    def attempt(self, act: Callable[[Ledger], Iterable[Draft]]) -> None:
        """Do it, or be refused: then nothing has happened."""
        try:
            drafts = list(act(self.chain.ledger))
        except Refused:
            return
        before = self.chain.events
        self.chain.add(drafts)
        assert self.chain.events[: len(before)] == before

    def attempt_of(self, who: str, act: Callable[[Ledger], Iterable[Draft]]) -> None:
        """Somebody who is not there has no key to do it with."""
        if who in self.present:
            self.attempt(act)

    @rule(budget=BUDGETS, rules=RULES, signers=st.sets(PEOPLE))
    def proposes(self, budget: int, rules: object, signers: set[str]) -> None:
        must = self.chain.ledger.must_sign
        required = {one for one in signers & self.present if must.get(one) is not False}
        required |= {one for one, signs in must.items() if signs}
        terms = scoped(budget=budget, decides=rules)
        self.attempt(lambda at: propose(at, CHAIR, "Move", terms, required))

    @rule(budget=BUDGETS)
    def amends(self, budget: int) -> None:
        self.attempt(lambda at: amend(at, CHAIR, scoped(budget=budget)))

    @rule(budget=BUDGETS)
    def replans(self, budget: int) -> None:
        before = today(self.chain.ledger)
        self.attempt(lambda at: replan(at, CHAIR, PLAN, planned(budget=budget)))
        plans = self.chain.ledger.plans
        assert today(self.chain.ledger) == before, "what was signed is not the plan"
        assert all(one != after for one, after in pairwise(plans))
        assert plans[:1] in {(), (PLAN,)}

    @rule(version=st.integers(1, 3))
    def retitles(self, version: int) -> None:
        self.attempt(lambda at: retitle(at, CHAIR, version, "Moved"))

    @rule(who=PEOPLE, budget=BUDGETS)
    def signs(self, who: str, budget: int) -> None:
        self.attempt_of(who, lambda at: sign(at, who, content_of(scoped(budget=budget))))

    @rule()
    def everybody_signs(self) -> None:
        for who in ANN, BEN, CLEO:
            proposed = self.chain.ledger.proposed
            if proposed is not None and who in proposed.required:
                self.attempt_of(who, partial(sign, person=who, content=proposed.content))

    @rule(who=PEOPLE, budget=BUDGETS)
    def declines(self, who: str, budget: int) -> None:
        content = content_of(scoped(budget=budget))
        self.attempt_of(who, lambda at: decline(at, who, content, "No."))

    @rule()
    def withdraws(self) -> None:
        self.attempt(lambda at: withdraw(at, CHAIR, "No."))

    @rule(who=PEOPLE, required=st.booleans())
    def requires(self, who: str, required: bool) -> None:
        """A change; the services ask for none that is none."""
        before = today(self.chain.ledger)
        if self.chain.ledger.must_sign.get(who) is not required:
            self.attempt_of(who, lambda at: require(at, CHAIR, who, required=required))
        assert today(self.chain.ledger) == before

    @rule(who=PEOPLE)
    def corrects_the_name(self, who: str) -> None:
        """As the services let nobody do it once somebody has signed."""
        body = {"person": who, "number": 1}
        if not has_signatures(self.chain.ledger):
            self.attempt_of(who, lambda _: (Draft("renamed", CHAIR, body),))

    @rule(who=PEOPLE)
    def comes_or_goes(self, who: str) -> None:
        moved = Draft("left" if who in self.present else "joined", CHAIR, {"person": who})
        self.attempt(lambda at: (moved, *closing(at)))
        self.present ^= {who}

    @rule(days=st.integers(0, 25), criteria=CRITERIA)
    def varies(self, days: int, criteria: tuple[str, ...]) -> None:
        self.attempt(lambda at: raise_variation(at, BEN, asks(days, criteria=criteria)))

    @rule(acts=st.lists(CHANGES, min_size=1, max_size=2))
    def varies_the_scope(self, acts: list[tuple[str, ScopeItem]]) -> None:
        """Of items as they stand, or as somebody remembers them."""
        now, scope = current_items(self.chain.ledger), []
        for act, one in acts:
            known = plain(now.get(one.id, one))
            longer = changes(known, days=known.days + 3)
            scope.append(longer if act == "change" else change(act, known))
        if len({one.item.id for one in scope}) == len(scope):
            self.attempt(lambda at: raise_variation(at, BEN, asks_scope(*scope)))

    @rule(who=PEOPLE, number=NUMBERS, outcome=OUTCOMES)
    def votes(self, who: str, number: int, outcome: Outcome) -> None:
        stopped = any(forced(self.chain.ledger))
        before = len(self.chain.events)
        self.attempt_of(who, lambda at: vote(at, who, number, outcome, "Because."))
        assert not stopped or len(self.chain.events) == before

    @rule(people=st.sets(PEOPLE), number=NUMBERS, outcome=OUTCOMES)
    def records(self, people: set[str], number: int, outcome: Outcome) -> None:
        some = sorted(people & self.present)
        self.attempt(lambda at: record(at, CHAIR, number, outcome, some, "In the room."))

    @rule(who=PEOPLE, number=NUMBERS)
    def confirms(self, who: str, number: int) -> None:
        self.attempt_of(who, lambda at: confirm(at, who, number))

    @rule(who=PEOPLE, number=NUMBERS)
    def objects(self, who: str, number: int) -> None:
        self.attempt_of(who, lambda at: object_to_record(at, who, number, "I did not."))

    @rule(number=st.integers(1, 4))
    def drops(self, number: int) -> None:
        self.attempt(lambda at: drop(at, CHAIR, number, "No."))

    @invariant()
    def whatever_is_in_force_was_signed_as_it_stands(self) -> None:
        for one in self.chain.ledger.agreements:
            assert one.content == content_of(one.terms)
            assert {sign.content for sign in one.signatures} <= {one.content}
            if one.status in {Status.ACTIVE, Status.SUPERSEDED}:
                assert set(one.required) <= {sign.person for sign in one.signatures}
                first = self.once.setdefault(one.version, one)
                assert (one.terms, one.signatures) == (first.terms, first.signatures)

    @invariant()
    def whatever_is_decided_was_said_by_those_who_must(self) -> None:
        """Counted anew from the events alone, by the rule of the version in force then."""
        counted = Counting()
        for event in self.chain.events:
            counted.add(event)
        assert counted.settled
        for one in self.chain.ledger.variations:
            assert one.outcome.value == counted.outcomes[one.number]
            said = {known.person: known.outcome.value for known in one.votes}
            assert said == counted.words[one.number]

    @invariant()
    def where_it_stands_today_is_what_was_signed_with_what_was_decided_since(self) -> None:
        """Counted anew from the events alone."""
        counted = Counting()
        for event in self.chain.events:
            counted.add(event)
        found = today(self.chain.ledger)
        if found is None:
            assert not counted.active
            return
        agreed, (days, money) = counted.versions[found.version]["terms"], counted.taken()
        finish = date.fromisoformat(agreed["finish"]) + timedelta(days)
        assert (found.version, found.finish) == (counted.active, finish)
        assert found.budget == agreed["budget"] + money
        assert found.criteria == len(agreed["criteria"]) - len(counted.harmed())
        in_scope = current_items(self.chain.ledger).values()
        assert counted.scope() == {one.id: plain(one).model_dump(mode="json") for one in in_scope}
        assert dataclasses.astuple(found.scope) == counted.scope_beside_what_was_signed()
        assert set(given_up(self.chain.ledger)) == counted.given_up()

    @invariant()
    def what_waits_is_judged_by_itself_and_holds_up_no_other(self) -> None:
        """Counted anew from the events alone, of what changes no scope."""
        counted, ledger = Counting(), self.chain.ledger
        for event in self.chain.events:
            counted.add(event)
        if not counted.active:
            return
        most, taken = counted.limits(), counted.taken()
        for one in (known for known in ledger.pending if not known.scope):
            asked = counted.amounts[one.number]
            beyond = any(a and t + a > m for a, t, m in zip(asked, taken, most, strict=True))
            assert (one in too_large(ledger)) is beyond
            if not any(forced(ledger)):
                assert (Outcome.ACCEPTED in open_ways(ledger, one.number)) is not beyond
                assert Outcome.REFUSED in open_ways(ledger, one.number)

    @invariant()
    def who_must_sign_and_what_the_plan_is_follow_from_the_events(self) -> None:
        """Counted anew from the events alone."""
        counted, ledger = Signing(), self.chain.ledger
        for event in self.chain.events:
            counted.add(event)
        assert counted.present == self.present
        assert (ledger.must_sign, ledger.sponsors_changed) == (
            counted.must,
            counted.sponsors_changed,
        )
        for one in ledger.agreements:
            assert set(one.required) == counted.required[one.version]
            assert set(one.missing) == counted.missing(one.version)
        assert [one.model_dump(mode="json") for one in ledger.plans] == counted.plans
        now = ledger.plans[-1] if ledger.plans else PLAN
        earlier = outdated(ledger.positions, ledger, now)
        dumped = {who: plan.model_dump(mode="json") for who, plan in earlier.items()}
        assert dumped == counted.outdated()

    @invariant()
    def at_most_one_version_is_in_force_and_one_waits(self) -> None:
        states = [one.status for one in self.chain.ledger.agreements]
        assert states.count(Status.ACTIVE) <= 1
        assert states.count(Status.PROPOSED) <= 1

    @invariant()
    def the_chain_is_whole_by_the_rules_of_the_verifier(self) -> None:
        exported = export("p", "Move", {}, self.chain.events)
        assert len(verify.verify(exported).events) == len(self.chain.events)


TestAgreeing = Agreeing.TestCase
TestAgreeing.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
