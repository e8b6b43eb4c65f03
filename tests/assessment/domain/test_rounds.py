"""A group's round: what whoever takes part was promised cannot be taken back."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from assessment.domain.rounds import (
    MOST_PARTICIPANTS,
    ROUND_CLOSED,
    GroupRound,
    RoundSettings,
    RoundState,
)
from assessment.errors import Refused

DRAFT = GroupRound(settings=RoundSettings(title="Spring survey"))
OPEN = DRAFT.opened({"": "id"})
JOINED = OPEN.with_participant()
CLOSED = JOINED.closed()
REVEALED = CLOSED.revealed(finished=5)
POINTS = {"draft": DRAFT, "open": OPEN, "joined": JOINED, "closed": CLOSED, "revealed": REVEALED}

# What may be called where; everything else is refused.
STEPS: dict[str, tuple[Callable[[GroupRound], GroupRound], set[str]]] = {
    "open": (lambda one: one.opened({"": "id"}), {"draft"}),
    "join": (lambda one: one.with_participant(), {"open", "joined"}),
    "close": (lambda one: one.closed(), {"open", "joined"}),
    "reopen": (lambda one: one.reopened(), {"closed"}),
    "reveal": (lambda one: one.revealed(finished=5), {"closed"}),
}


def with_settings(**changes: Any) -> RoundSettings:
    return DRAFT.settings.model_copy(update=changes)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("point", POINTS)
def test_a_step_is_taken_where_the_table_says_and_refused_elsewhere(step: str, point: str) -> None:
    take, where = STEPS[step]
    if point in where:
        assert take(POINTS[point]) != POINTS[point]
    else:
        with pytest.raises(Refused):
            take(POINTS[point])


CHANGES: dict[str, tuple[dict[str, Any], set[str]]] = {
    "the title": ({"title": "Other"}, {"draft", "open"}),
    "the roles": ({"roles": ("Sales",)}, {"draft", "open"}),
    "the groups": ({"groups": ("France",)}, {"draft"}),
    "named": ({"anonymous": False}, {"draft"}),
    "a lower threshold": ({"threshold": 4}, {"draft"}),
    "a higher threshold": ({"threshold": 6}, {"draft", "open"}),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("point", POINTS)
def test_settings_change_as_the_table_says_and_are_fixed_once_somebody_has_joined(
    change: str, point: str
) -> None:
    changes, where = CHANGES[change]
    wanted = with_settings(**changes)
    if point in where:
        assert POINTS[point].changed(wanted).settings == wanted
    else:
        with pytest.raises(Refused):
            POINTS[point].changed(wanted)


@pytest.mark.parametrize("one", POINTS.values(), ids=POINTS)
def test_the_same_settings_again_are_no_change(one: GroupRound) -> None:
    assert one.changed(one.settings) is one


def test_a_named_round_may_become_anonymous_before_anybody_joins() -> None:
    named = GroupRound(settings=with_settings(anonymous=False)).opened({"": "id"})
    assert named.changed(with_settings(anonymous=True)).settings.anonymous


@pytest.mark.parametrize(("anonymous", "least"), [(True, 5), (False, 1)])
def test_a_round_that_too_few_have_finished_is_not_revealed(anonymous: bool, least: int) -> None:
    one = CLOSED.model_copy(update={"settings": with_settings(anonymous=anonymous)})
    with pytest.raises(Refused):
        one.revealed(finished=least - 1)
    assert one.revealed(finished=least).state is RoundState.REVEALED


def test_a_late_joiner_is_told_the_state() -> None:
    for point, word in {"draft": "not open yet", "closed": "closed", "revealed": "over"}.items():
        with pytest.raises(Refused, match=word):
            POINTS[point].with_participant()
        with pytest.raises(Refused, match=word):
            POINTS[point].require_open()
    assert CLOSED.why_closed == ROUND_CLOSED
    JOINED.require_open()


def test_a_full_round_takes_nobody() -> None:
    with pytest.raises(Refused, match=str(MOST_PARTICIPANTS)):
        OPEN.model_copy(update={"joined": MOST_PARTICIPANTS}).with_participant()


def test_without_groups_there_is_one_code_for_everybody() -> None:
    assert with_settings().code_groups == ("",)
    assert with_settings(groups=("France", "Spain")).code_groups == ("France", "Spain")


class Facilitator(RuleBasedStateMachine):
    """Somebody who tries everything in any order, to read early or to unmask people."""

    def __init__(self) -> None:
        super().__init__()
        self.now = DRAFT
        self.promised: RoundSettings | None = None  # what the join page said first
        self.at_join: RoundSettings | None = None
        self.finished = 0
        self.closings = 0

    def attempts(self, step: Callable[[GroupRound], GroupRound]) -> None:
        with suppress(Refused):
            self.now = step(self.now)

    @rule(
        anonymous=st.booleans(),
        threshold=st.integers(3, 10),
        title=st.sampled_from(["One", "Two"]),
    )
    def change(self, anonymous: bool, threshold: int, title: str) -> None:
        wanted = with_settings(anonymous=anonymous, threshold=threshold, title=title)
        self.attempts(lambda one: one.changed(wanted))

    @rule()
    def open(self) -> None:
        self.attempts(lambda one: one.opened({"": "id"}))

    @rule(count=st.integers(1, 6))
    def join(self, count: int) -> None:
        for _ in range(count):
            self.attempts(GroupRound.with_participant)

    @rule()
    def finish(self) -> None:
        if self.now.is_open:
            self.finished = self.now.joined

    @rule()
    def close(self) -> None:
        self.attempts(GroupRound.closed)

    @rule()
    def reopen(self) -> None:
        self.attempts(GroupRound.reopened)

    @rule()
    def reveal(self) -> None:
        was = self.now.state
        self.attempts(lambda one: one.revealed(self.finished))
        if self.now.state is RoundState.REVEALED:
            assert was in {RoundState.CLOSED, RoundState.REVEALED}

    @invariant()
    def what_was_promised_holds(self) -> None:
        found = self.now.settings
        if self.now.state is not RoundState.DRAFT:
            before = self.promised or found
            assert found.anonymous or not before.anonymous
            assert found.threshold >= before.threshold
            self.promised = found
        else:
            assert self.promised is None  # nothing leads back
        if self.now.joined:
            self.at_join = self.at_join or found
            assert found == self.at_join

    @invariant()
    def nothing_is_read_before_it_is_revealed_to_enough(self) -> None:
        try:
            self.now.require_revealed()
        except Refused:
            return
        assert self.now.state is RoundState.REVEALED
        assert not self.now.is_open
        assert self.finished >= (self.now.settings.threshold if self.now.settings.anonymous else 1)


def test_no_sequence_of_calls_unmasks_anybody_lowers_the_threshold_or_opens_results_early() -> None:
    run_state_machine_as_test(
        Facilitator,
        settings=hypothesis_settings(max_examples=150, stateful_step_count=25, deadline=None),
    )
