"""What is typed in the form of an action or of a target, and not submitted."""

from collections.abc import Mapping
from datetime import date
from operator import not_
from typing import ClassVar, Literal, Self

from pydantic import Field

from assessment.domain.actions import LABELS, TARGET_DAY, Action, ActionFields, Target, first_fields
from assessment.domain.drafts import DraftFields
from assessment.messages import Message


class ActionDraft(DraftFields):
    """An action as it stands in its form.

    `base`: the action that is changed, as it was when somebody began to type; None for a new one.
    `is_newer`: it was changed elsewhere meanwhile, and the base is what it is now.
    """

    LABELS: ClassVar[Mapping[str, Message]] = LABELS

    kind: Literal["action"] = "action"
    base: Action | None = None
    is_newer: bool = Field(default=False, exclude_if=not_)
    what: str = ""
    done_when: str = ""
    owner: str = ""
    due: date | None = None
    first_check: date | None = None

    @classmethod
    def of(cls, action: Action) -> Self:
        """The form of an action, before anything is typed in it."""
        return cls(base=action, **action.fields._asdict())

    @classmethod
    def blank(cls, on: date) -> Self:
        """The form of a new action on that day, before anything is typed in it."""
        return cls(**first_fields(on)._asdict())

    @property
    def form(self) -> str:
        """Each action has a form of its own, and so has a new one.

        >>> ActionDraft(what="Agree the words").form
        'action'
        """
        return form_of(self.base.id) if self.base else self.kind

    @property
    def action_fields(self) -> ActionFields:
        """What was typed, as an action has it."""
        return ActionFields(self.what, self.done_when, self.owner, self.due, self.first_check)

    def on(self, base: Action) -> Self:
        """The same, to stand on what the action is now."""
        return self.model_copy(update={"base": base, "is_newer": True})


class TargetDraft(DraftFields):
    """The day of the target as it stands in its field."""

    LABELS: ClassVar[Mapping[str, Message]] = {"by": TARGET_DAY}

    kind: Literal["target"] = "target"
    by: date | None = None

    @classmethod
    def of(cls, target: Target | None) -> Self:
        """The field before anything is chosen in it."""
        return cls(by=target.by if target else None)


def form_of(action: str) -> str:
    """The form in which the action of that id is changed."""
    return f"action.{action}"
