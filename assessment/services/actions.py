"""What an organisation does about its results: its actions, and the stage that it aims at."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from assessment.domain.actions import (
    Action,
    ActionFields,
    ActionState,
    first_fields,
    move_id,
    new_action,
    new_target,
)
from assessment.domain.drafts import DraftRef
from assessment.domain.engagement import Engagement
from assessment.domain.next_move import NextMove
from assessment.domain.tokens import derived_id
from assessment.errors import Damaged, Stale
from assessment.messages import Message, msg
from assessment.services.engagements import change, owned
from assessment.services.ports import Store
from questionnaires.schema import Instrument


@dataclass(frozen=True, slots=True)
class Actions:
    """The use cases of whoever holds the private link of an assessment; a reader has none.

    All raise NotFound for any other link, and Deleted. `today`: the day where they are.
    """

    store: Store

    def add(
        self,
        key: str,
        fields: ActionFields,
        today: date,
        token: str,
        submitted: DraftRef | None = None,
    ) -> None:
        """Write an action, one for each token and each draft.

        Raises:
            Refused: a field cannot be kept, or there are as many actions as can be.
        """

        def added(known: Engagement) -> Engagement:
            new = new_action(derived_id(token, "action", known.id), fields, today)
            return _with_new(known, new)

        self._change(key, added, submitted)

    def take_over(self, key: str, instrument: Instrument, move: NextMove, today: date) -> None:
        """Make a next move an action: once, however often it is asked for.

        Raises:
            Refused: there are as many actions as can be kept.
        """

        def added(known: Engagement) -> Engagement:
            fields = first_fields(today, move.move.do, move.move.done_when)
            name = move_id(known.id, instrument, move)
            return _with_new(known, new_action(name, fields, today, move.item.spec.id))

        self._change(key, added)

    def change(
        self, key: str, base: Action, fields: ActionFields, submitted: DraftRef | None = None
    ) -> None:
        """Write other fields over those of the action that the change is based on.

        Raises:
            Refused: a field cannot be kept.
            Stale: it was changed since; carries the action as it is now.
        """
        self._replace(key, base, base.changed(fields), submitted)

    def end(self, key: str, base: Action, state: ActionState, today: date) -> None:
        """Have an action done or dropped today. Raises Stale."""
        self._replace(key, base, base.ended(state, today))

    def reopen(self, key: str, base: Action) -> None:
        """Have an action to be done again. Raises Stale."""
        self._replace(key, base, base.reopened())

    def set_target(
        self,
        key: str,
        stage: int,
        by: date | None,
        today: date,
        submitted: DraftRef | None = None,
    ) -> None:
        """Aim at a stage by a day, instead of any other.

        Raises:
            Refused: the day is over, or none is chosen.
        """
        target = new_target(stage, by, today)
        self._change(key, lambda known: known.model_copy(update={"target": target}), submitted)

    def drop_target(self, key: str, submitted: DraftRef | None = None) -> None:
        """Aim at no stage any more."""
        self._change(key, lambda known: known.model_copy(update={"target": None}), submitted)

    def _replace(
        self, key: str, base: Action, changed: Action, submitted: DraftRef | None = None
    ) -> None:
        stored = base

        def replaced(known: Engagement) -> Engagement | None:
            nonlocal stored
            stored = known.action(base.id)
            return known.with_action(changed) if stored in (base, changed) else None

        self._change(key, replaced, submitted)
        if stored not in (base, changed):
            raise Stale(_changed(stored), stored)

    def _change(
        self,
        key: str,
        become: Callable[[Engagement], Engagement | None],
        submitted: DraftRef | None = None,
    ) -> None:
        """Keep what it becomes, if it becomes anything; the draft that was submitted goes with it.

        A draft that was submitted already, by the first of two clicks, changes nothing.
        """

        def write(known: Engagement) -> None:
            if submitted is not None and self._is_submitted(known.id, submitted):
                return
            after = become(known)
            if after is not None and after != known:
                self.store.replace_engagement(after, submitted)
            elif after is not None and submitted is not None:
                with suppress(Damaged):  # it stands in nobody's way
                    self.store.discard_engagement_draft(known.id, submitted)

        change(self.store, owned(self.store, key), write)

    def _is_submitted(self, engagement: str, ref: DraftRef) -> bool:
        try:
            return self.store.engagement_drafts(engagement).is_submitted(ref)
        except Damaged:  # it stands in nobody's way
            return False


def _with_new(known: Engagement, new: Action) -> Engagement:
    """The engagement with it; the same where its form was submitted already."""
    return known if any(one.id == new.id for one in known.actions) else known.with_action(new)


def _changed(stored: Action) -> Message:
    """That it is another action by now, and which."""
    match stored.state:
        case ActionState.OPEN:
            return msg(
                "This action was changed in another window or on another device: {what}",
                what=stored.what,
            )
        case ActionState.DONE:
            return msg("This action was marked as done in another window or on another device.")
        case _:
            return msg("This action was dropped in another window or on another device.")
