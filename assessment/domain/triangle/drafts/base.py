"""What every draft of a project is: a form, and what it is filled in for."""

from typing import ClassVar

from assessment.domain import drafts
from assessment.domain.drafts import LONGEST_LIST, Draft, DraftRef, reconcile_drafts
from assessment.domain.triangle.permissions import Action

__all__ = ["LONGEST_LIST", "Draft", "DraftFields", "DraftRef", "reconcile_drafts"]


class DraftFields(drafts.DraftFields):
    """The fields of one form of a project. `ACTION`: what it is filled in for."""

    ACTION: ClassVar[Action]
