"""One respondent's answers as scoring sees them: four states that never turn into each other."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class State(StrEnum):
    """How an item was answered. An item that is not in the sheet is unseen."""

    ANSWERED = "answered"
    DONT_KNOW = "don't know"
    NOT_APPLICABLE = "not applicable"
    UNSEEN = "unseen"


class Confirmation(StrEnum):
    """How a sub-check was answered. Only a yes confirms."""

    YES = "yes"
    NO = "no"
    DONT_KNOW = "dk"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to one item; `level` is given exactly when the state is ANSWERED."""

    state: State
    level: Fraction | None = None


DONT_KNOW = Answer(State.DONT_KNOW)
NOT_APPLICABLE = Answer(State.NOT_APPLICABLE)
UNSEEN = Answer(State.UNSEEN)

Checked = Mapping[tuple[str, str], Confirmation]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One respondent: answers by item id; sub-checks by (item or check group id, check id)."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    checks: Checked = field(default_factory=dict)
