"""A group's round: what it is agreed to be, who is let in, and when its results may be read.

What whoever takes part was promised cannot be taken back: from the opening on an anonymous round
is never named and its threshold never drops, from the first participant on nothing of its settings
changes, and nothing is read of it before it is revealed.
"""

from collections.abc import Mapping
from enum import StrEnum
from operator import not_
from typing import Annotated, Final, Self

from pydantic import Field, StringConstraints

from assessment.domain.base import StoredValue
from assessment.errors import Refused
from assessment.messages import Message, msg

LEAST_THRESHOLD, DEFAULT_THRESHOLD, MOST_THRESHOLD = 3, 5, 10  # respondents
LONGEST_TITLE, LONGEST_CHOICE, LONGEST_PERSON = 200, 100, 200  # characters
MOST_CHOICES = 50  # roles, departments or groups
MOST_PARTICIPANTS: Final = 1000  # of one round: closing writes all of them at once

Title = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TITLE)]
Choice = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_CHOICE)]
Choices = Annotated[tuple[Choice, ...], Field(max_length=MOST_CHOICES)]
PersonName = Annotated[str, StringConstraints(max_length=LONGEST_PERSON)]


class RoundState(StrEnum):
    """How far a group's round is."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"


class RoundSettings(StoredValue):
    """What the facilitator decides of a round. `round_settings.typed_settings` makes one.

    `roles` and `departments`: what a participant may choose from; none, and nobody is asked.
    `groups`: countries or subsidiaries, each with a join code of its own; none, and there is one.
    `threshold`: of so many respondents at least anything is shown where the round is anonymous.
    """

    title: Title
    roles: Choices = ()
    departments: Choices = ()
    groups: Choices = ()
    anonymous: bool = True
    threshold: int = Field(default=DEFAULT_THRESHOLD, ge=LEAST_THRESHOLD, le=MOST_THRESHOLD)
    facilitator_answers: bool = False

    @property
    def code_groups(self) -> tuple[str, ...]:
        """The group of each join code; where there are no groups, one code for everybody."""
        return self.groups or ("",)


class GroupRound(StoredValue):
    """What a round has beyond that of a person alone. Each change is made of what is stored.

    `joined`: how many take part. `codes`: the join code of each group, for its owner to read.
    """

    settings: RoundSettings
    state: RoundState = RoundState.DRAFT
    joined: int = 0
    codes: Mapping[str, str] = Field(default_factory=dict, exclude_if=not_)

    def changed(self, settings: RoundSettings) -> Self:
        """The round with other settings.

        Raises:
            Refused: somebody has joined, it is not open any more, or, once it is open, the change
                would promise less than the join page does.
        """
        if settings == self.settings:
            return self
        if why := self._why_not_changed(settings):
            raise Refused(why)
        return self.model_copy(update={"settings": settings})

    def opened(self, codes: Mapping[str, str]) -> Self:
        """The draft, open for whoever has a code. Raises Refused."""
        self._require(RoundState.DRAFT, msg("This round was opened before."))
        return self.model_copy(update={"state": RoundState.OPEN, "codes": dict(codes)})

    def without_codes(self) -> Self:
        """The same round for whoever is not its owner."""
        return self.model_copy(update={"codes": {}})

    def closed(self) -> Self:
        """The round, in which nobody answers any more. Raises Refused."""
        self._require(RoundState.OPEN, msg("Only an open round can be closed."))
        return self.model_copy(update={"state": RoundState.CLOSED})

    def reopened(self) -> Self:
        """The closed round, open once more. Raises Refused, above all once it is revealed."""
        self._require(
            RoundState.CLOSED,
            msg("Only a closed round whose results nobody has seen can be opened again."),
        )
        return self.model_copy(update={"state": RoundState.OPEN})

    def revealed(self, finished: int) -> Self:
        """The closed round with its results open; `finished`: how many have submitted.

        Raises:
            Refused: it is not closed, or so few have finished that an anonymous round would not
                be one.
        """
        self._require(RoundState.CLOSED, msg("Close the round first, then reveal its results."))
        least = self.settings.threshold if self.settings.anonymous else 1
        if finished < least:
            raise Refused(
                msg(
                    "Too few have finished: {finished}, and results are shown from {least} on. "
                    "Open the round again and wait for more.",
                    finished=finished,
                    least=least,
                )
            )
        return self.model_copy(update={"state": RoundState.REVEALED})

    def with_participant(self) -> Self:
        """The round with one who joined more. Raises Refused where nobody can join now."""
        if why := self.why_closed:
            raise Refused(why)
        if self.joined >= MOST_PARTICIPANTS:
            raise Refused(
                msg("This round is full: {most} people take part.", most=MOST_PARTICIPANTS)
            )
        return self.model_copy(update={"joined": self.joined + 1})

    def require_withdrawable(self) -> None:
        """Raises Refused where a missing answer would show what it was, by what it changes."""
        if self.state is RoundState.REVEALED:
            raise Refused(
                msg(
                    "The results are revealed, so no single response can be deleted any more: the "
                    "difference would show what was in it. Whoever ran the round can delete all."
                )
            )

    def require_open(self) -> None:
        """Raises Refused where nothing can be answered now."""
        if why := self.why_closed:
            raise Refused(why)

    def require_revealed(self) -> None:
        """Raises Refused where nobody may read the results yet."""
        if not self.is_revealed:
            raise Refused(msg("The results of this round are not revealed yet."))

    @property
    def is_open(self) -> bool:
        """Whether people can join and answer."""
        return self.state is RoundState.OPEN

    @property
    def is_revealed(self) -> bool:
        """Whether its results may be read."""
        return self.state is RoundState.REVEALED

    @property
    def why_closed(self) -> Message | None:
        """What whoever comes too early or too late is told; None while it is open."""
        match self.state:
            case RoundState.DRAFT:
                return msg("This round is not open yet. Ask whoever invited you when it will be.")
            case RoundState.OPEN:
                return None
            case RoundState.CLOSED:
                return ROUND_CLOSED
            case RoundState.REVEALED:
                return msg("This round is over, and its results are revealed.")

    def _require(self, state: RoundState, otherwise: Message) -> None:
        if self.state is not state:
            raise Refused(otherwise)

    def _why_not_changed(self, settings: RoundSettings) -> Message | None:
        if self.state is RoundState.DRAFT:
            return None
        if self.joined or not self.is_open:
            return msg(
                "Somebody has joined this round or it was closed, so its settings are fixed. Run "
                "it again with others."
            )
        if self.settings.anonymous and not settings.anonymous:
            return msg("This round is open as an anonymous one, so it can never become named.")
        if settings.threshold < self.settings.threshold:
            return msg(
                "This round is open with a threshold of {threshold}, so it can only rise.",
                threshold=self.settings.threshold,
            )
        if settings.groups != self.settings.groups:
            return msg("This round is open, and each group has its code: the groups are fixed.")
        return None


ROUND_CLOSED = msg(
    "This round is closed: nobody can join it, and no answer can be changed. Ask whoever invited "
    "you whether it will be opened again."
)
