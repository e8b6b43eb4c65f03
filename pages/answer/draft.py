"""The answers on a screen: what the store keeps, what is typed, and how saving went."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from threading import RLock
from typing import cast

import streamlit as st

from assessment.domain.answering import checks_of
from assessment.domain.reconciling import Reconciled, reconcile
from assessment.domain.response import TEXTS, Answer
from assessment.domain.screens import Screen, place_of, screens
from assessment.errors import Deleted, NotFound, Refused, Stale, StorageError
from assessment.messages import Sentences, msg
from assessment.services.assessments import Visit
from pages.shared import failure, session
from pages.shared.site import site

CHANGED = msg("This answer was changed in another window or on another device as well.")
OVERRULED = msg("What is kept now is shown here. Choose again if you want something else.")
JOINED = msg("What was written there and here is kept, one behind the other.")
BOTH = msg("Both changes are kept and shown here.")


@dataclass
class AnswerDraft:
    """One respondent's answers on one screen. Two clicks may run at once: saving locks."""

    visit: Visit
    at: str
    moved: bool = False  # went on or back on this screen, so the focus goes to the question
    asked: str = ""  # what the address asked for, so that it is sought only once
    unknown: bool = False  # no question has the name in the address; said until one goes on
    sought: str = ""  # the part of this screen that the focus shall go to
    ended: bool = False  # all is deleted, perhaps in another window, or the round was closed
    led_to: set[str] = field(default_factory=set)  # parts whose open checks were led to, once
    answers: dict[str, Answer] = field(default_factory=dict)
    pending: dict[str, Answer] = field(default_factory=dict)  # typed, but not yet kept
    refused: dict[tuple[str, str], Sentences] = field(default_factory=dict)  # owner, field: why
    saved_at: dict[str, datetime] = field(default_factory=dict)  # by owner, the latest last
    problems: dict[str, Sentences] = field(default_factory=dict)  # by owner: how saving went wrong
    unseen: bool = False  # a problem that came up in this run and is not on the screen yet
    left: bool = False  # for the check page
    outdated: bool = False  # something was kept that is drawn by another fragment
    to_show: set[str] = field(default_factory=set)  # owners whose widgets hold something older
    first_texts: dict[str, str] = field(default_factory=dict)  # by widget key, while it is shown
    lock: RLock = field(default_factory=RLock, repr=False, compare=False)

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """Every screen of this assessment, in order."""
        return screens(self.visit.instrument)

    @property
    def number(self) -> int:
        """Which screen this is, from 0."""
        return next(number for number, one in enumerate(self.screens) if one.id == self.at)

    @property
    def screen(self) -> Screen:
        """What is asked here."""
        return self.screens[self.number]

    @property
    def is_last(self) -> bool:
        """Whether the check page comes next."""
        return self.number == len(self.screens) - 1

    @property
    def unkept(self) -> list[str]:
        """What is typed on this screen and not kept yet, by owner."""
        return [owner for owner in self.screen.owners if owner in self.pending]

    @property
    def troubled(self) -> list[str]:
        """What on this screen is not kept or cannot be, by owner."""
        return [one for one in self.screen.owners if one in self.pending or self.refusal(one)]

    def answer(self, owner: str) -> Answer:
        """What the respondent has on the screen: typed, or else kept."""
        return self.pending.get(owner) or self.answers.get(owner) or Answer()

    def refusal(self, owner: str) -> Sentences | None:
        """Why something that stands in a field of this owner cannot be kept; None if it can."""
        return next((why for (whose, _), why in self.refused.items() if whose == owner), None)

    def problem(self, owner: str) -> Sentences | None:
        """What has to be said about saving this owner's answer; None if all is well."""
        return self.problems.get(owner) or self.refusal(owner)

    def change(self, owner: str, **changes: object) -> None:
        """Change a record and keep it; `problem` says why not. Then try what waits beside it."""
        with self.lock:
            self.saved_at.pop(owner, None)
            self.problems.pop(owner, None)
            for name in changes:
                self.refused.pop((owner, name), None)
            try:
                self.pending[owner] = self.answer(owner).changed(**changes)
            except Refused as error:
                why = Sentences(failure.messages(error))
                self.refused |= {(owner, name): why for name in changes}
            else:
                if self._keep(owner):
                    self.keep()
            self.unseen = bool(self.problem(owner))

    def keep(self) -> None:
        """Try to keep all that is pending on this screen."""
        with self.lock:
            for owner in self.unkept:
                self._keep(owner)
                self.outdated |= owner not in self.pending

    def _keep(self, owner: str) -> bool:
        try:
            stored = site().assessments.save(self.visit, owner, self.pending[owner])
        except Stale as error:
            return self._reconcile(owner, cast("Answer", error.current))
        except (StorageError, Refused, Deleted) as error:
            self.ended |= isinstance(error, Deleted)
            self.problems[owner] = Sentences(failure.messages(error))
            return False
        self.problems.pop(owner, None)
        self.saved_at[owner] = datetime.now(UTC)
        self.answers[owner] = stored
        del self.pending[owner]
        return True

    def _reconcile(self, owner: str, stored: Answer) -> bool:
        """Keep what was changed here and what was kept elsewhere together. Whether that went."""
        try:
            both = reconcile(self.answers.get(owner) or Answer(), self.pending[owner], stored)
        except Refused as error:
            self.problems[owner] = Sentences((CHANGED, *failure.messages(error)))
            return False
        self.answers[owner], self.pending[owner] = stored, both.answer
        if went := self._keep(owner):
            self.to_show.add(owner)
            self.problems[owner] = changed_elsewhere(both)
        return went

    def catch_up(self, owner: str, field: str, before: str, stands: str) -> None:
        """Go on from a text that the browser held through a lost session, while another was stored.

        `before` was stored when the browser was last given it: if it stands there still, nobody
        typed it.
        """
        with self.lock:
            self.to_show.add(owner)
            if stands != before:
                stored = self.answers.get(owner) or Answer()
                self.answers[owner] = stored.changed(**{field: before})
                self.pending[owner] = stored.changed(**{field: stands})
                self._reconcile(owner, stored)

    def stored(self, owner: str, field: str) -> str:
        """A text as the store has it."""
        return str(getattr(self.answers.get(owner) or Answer(), field))

    def show_again(self, owner: str) -> None:
        """Before the widgets of an owner are drawn: have them show what is stored since."""
        if owner in self.to_show:
            self.to_show.discard(owner)
            self.first_texts |= {key: "" for key in self.first_texts if key.endswith(f".{owner}")}
            set_widgets(self.visit, owner, self.answer(owner))

    def leave(self) -> bool:
        """Whether nothing on this screen is left unkept or unsaid; else it is led to."""
        if not self.unseen:
            self.keep()
        if self.troubled and self.screen.dimension:
            self.sought = self.troubled[0]
        return not (self.unseen or self.troubled)

    def move(self, by: int) -> None:
        """Go to the next or the last screen, if all that was typed here is kept."""
        with self.lock:
            if self.leave():
                self.saved_at.clear()
                self.problems.clear()
                self.first_texts.clear()
                self._step(by)

    def _step(self, by: int) -> None:
        """Go to the next or the last screen, and remember it for the next visit if possible."""
        self.at, self.moved, self.sought = self.screens[self.number + by].id, True, ""
        self.unknown = False
        try:
            site().assessments.move(self.visit, self.at)
        except (NotFound, Refused):
            self.ended = True
        except Stale:
            return  # only the way back is lost
        except StorageError as error:
            failure.log_detail(error)  # the same: the next answer will say what is wrong


def set_widgets(visit: Visit, owner: str, record: Answer) -> None:
    """Set the widgets of an owner to what is kept."""
    st.session_state[session.choice(owner)] = record.choice
    for text in TEXTS:
        st.session_state[session.text(text, owner, visit.round.id)] = getattr(record, text)
    for check in checks_of(visit.instrument, owner):
        st.session_state[session.check(owner, check.id)] = record.checks.get(check.id)


def changed_elsewhere(of: Reconciled) -> Sentences:
    """What became of the two changes."""
    return Sentences((CHANGED, OVERRULED if of.overruled else JOINED if of.joined else BOTH))


def load_draft(visit: Visit, asked: str) -> None:
    """Load what the store keeps; what an earlier run could not save is in it again.

    It shows the screen that is asked for, by its own id or by that of a part of it; else the one
    where the respondent was last.
    """
    before = st.session_state.get(session.ANSWER_DRAFT)
    place = place_of(visit.instrument, asked)
    records = dict(visit.response.answers)
    draft = AnswerDraft(visit, place or visit.position, asked=asked, answers=records)
    sought_before = False
    if isinstance(before, AnswerDraft) and before.visit.round.id == visit.round.id:
        draft.pending, draft.problems, draft.lock = before.pending, before.problems, before.lock
        draft.led_to = before.led_to
        sought_before = before.asked == asked
        if before.at == draft.at:
            _take_over(before, draft)
    draft.unknown = bool(asked) and place is None
    if place not in {None, asked} and not sought_before:
        draft.sought = asked
    st.session_state[session.ANSWER_DRAFT] = draft


def _take_over(before: AnswerDraft, draft: AnswerDraft) -> None:
    """What happened on this screen before it is drawn as a whole again."""
    draft.saved_at, draft.refused = before.saved_at, before.refused
    draft.first_texts, draft.to_show = before.first_texts, before.to_show
    draft.moved, draft.sought = before.moved, before.sought
    draft.unseen, draft.left = before.unseen, before.left


def current_draft() -> AnswerDraft:
    """The answers that the page loaded."""
    return cast("AnswerDraft", st.session_state[session.ANSWER_DRAFT])
