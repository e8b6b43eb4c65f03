"""Any history of calls: the adapter does what plain dictionaries would do, reopened or not."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from assessment.domain.response import Answer
from assessment.errors import AlreadyExists, NotFound, Refused, Stale, WaypointError
from tests.assessment.storage.adapters import ADAPTERS, Memory, TinyDB
from tests.assessment.storage.samples import NOON, engagement, ref, response, round_of

# Mostly the same place and few words, so that histories meet.
ENGAGEMENTS = st.sampled_from(["acme", "acme", "acme", "bolt"])
NAMES = st.sampled_from(["ann", "ann", "ann", "bob"])
ITEMS = st.sampled_from(["vision", "data"])
CHOICES = st.sampled_from([None, "1", "dk"])
COMMENTS = st.sampled_from(["", "\0"])
DRIFTS = st.sampled_from([0, 0, 0, -1, 1])  # how far off the revision is that somebody saw
Told = object | type[WaypointError]


class Model:
    """The port's sentences, once more, in plain dictionaries and numbers."""

    def __init__(self) -> None:
        self.rounds: dict[str, list[str]] = {}
        self.revisions: dict[str, int] = {}
        self.heads: dict[tuple[str, str], tuple[str, bool, int]] = {}
        self.answers: dict[tuple[str, str], dict[str, tuple[str | None, str, int]]] = {}

    def add_engagement(self, name: str) -> Told:
        if name in self.rounds:
            return AlreadyExists
        self.rounds[name], self.revisions[name] = [], 0
        return None

    def open_round(self, name: str, revision: int) -> Told:
        if name not in self.rounds:
            return NotFound
        if revision != self.revisions[name]:
            return Stale
        self.rounds[name].append(f"round-{revision}")
        self.revisions[name] += 1
        return None

    def add_response(self, name: str, who: str) -> Told:
        if name not in self.rounds:
            return NotFound
        if (name, who) in self.heads:
            return AlreadyExists
        self.heads[name, who], self.answers[name, who] = ("", False, 0), {}
        return None

    def replace_head(
        self, place: tuple[str, str], position: str, submitted: bool, revision: int
    ) -> Told:
        if place not in self.heads:
            return NotFound
        if revision != self.heads[place][2]:
            return Stale
        self.heads[place] = (position, submitted, revision + 1)
        return None

    def write(
        self, place: tuple[str, str], item: str, sent: tuple[str | None, str], revision: int
    ) -> Told:
        if place not in self.heads:
            return NotFound
        if self.heads[place][1]:
            return Refused
        choice, comment, kept = self.answers[place].get(item, (None, "", 0))
        if item in self.answers[place] and (choice, comment) == sent:
            return kept
        if revision != kept:
            return Stale
        self.answers[place][item] = (*sent, kept + 1)
        return kept + 1


def told(act: Callable[[], Told]) -> Told:
    """What an act returned, or the kind of error that it raised."""
    try:
        return act()
    except WaypointError as error:
        return type(error)


def done(_: object) -> None:
    """Only whether it was done matters."""


class Histories(RuleBasedStateMachine):
    """Runs every step on the adapter and on the model."""

    kind: type[Memory | TinyDB]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.adapter = self.kind(self.folder)
        self.store = self.adapter.open()
        self.model = Model()
        self.add_engagement("acme")
        self.add_response("acme", "ann")

    def teardown(self) -> None:
        self.adapter.close()
        shutil.rmtree(self.folder)

    @rule()
    def reopen(self) -> None:
        self.store = self.adapter.open()

    @rule(name=ENGAGEMENTS)
    def add_engagement(self, name: str) -> None:
        said = told(lambda: self.store.add_engagement(engagement(name)))
        assert self.model.add_engagement(name) == said

    @rule(name=ENGAGEMENTS, drift=DRIFTS)
    def open_round(self, name: str, drift: int) -> None:
        revision = self.model.revisions.get(name, 0) + drift
        rounds = self.model.rounds.get(name, [])
        base = engagement(name).model_copy(update={"revision": revision})
        for one in (*rounds, f"round-{revision}"):
            base = base.with_round(round_of(one))
        said = told(lambda: done(self.store.replace_engagement(base)))
        assert self.model.open_round(name, revision) == said

    @rule(name=ENGAGEMENTS, who=NAMES)
    def add_response(self, name: str, who: str) -> None:
        said = told(lambda: self.store.add_response(response(who, name)))
        assert self.model.add_response(name, who) == said

    @rule(name=ENGAGEMENTS, who=NAMES, item=ITEMS, submitted=st.booleans(), drift=DRIFTS)
    def replace_head(self, name: str, who: str, item: str, submitted: bool, drift: int) -> None:
        revision = self.model.heads.get((name, who), ("", False, 0))[2] + drift
        changes = {
            "position": item,
            "submitted_at": NOON if submitted else None,
            "revision": revision,
        }
        head = response(who, name).head.model_copy(update=changes)
        said = told(lambda: done(self.store.replace_head(head)))
        assert self.model.replace_head((name, who), item, submitted, revision) == said

    @rule(
        name=ENGAGEMENTS,
        who=NAMES,
        item=ITEMS,
        choice=CHOICES,
        comment=COMMENTS,
        drift=DRIFTS,
    )
    def write(
        self, name: str, who: str, item: str, choice: str | None, comment: str, drift: int
    ) -> None:
        records = self.model.answers.get((name, who), {})
        revision = records.get(item, (None, "", 0))[2] + drift
        sent = Answer(choice=choice, comment=comment, revision=revision)
        said = told(lambda: self.store.write_answer(ref(who, name), item, sent).revision)
        assert self.model.write((name, who), item, (choice, comment), revision) == said

    @invariant()
    def both_hold_the_same(self) -> None:
        for name, rounds in self.model.rounds.items():
            kept = self.store.engagement(name)
            assert [one.id for one in kept.rounds] == rounds
            assert kept.revision == self.model.revisions[name]
            whole = {
                (name, one.head.ref.response): {
                    item: (record.choice, record.comment, record.revision)
                    for item, record in one.answers.items()
                }
                for one in self.store.responses(name)
            }
            assert whole == {k: v for k, v in self.model.answers.items() if k[0] == name}
        assert sorted(self.store.engagement_ids()) == sorted(self.model.rounds)


@pytest.mark.parametrize("kind", ADAPTERS, ids=lambda kind: kind.__name__.lower())
def test_any_history_ends_as_it_would_in_plain_dictionaries(
    kind: type[Memory | TinyDB],
) -> None:
    machine = type("HistoriesOf" + kind.__name__, (Histories,), {"kind": kind})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=40,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
