"""A reason for not signing, as it stands in its field."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from assessment.domain.triangle.drafts.base import DraftFields
from assessment.domain.triangle.permissions import Action
from assessment.messages import Message, msg


class DecliningDraft(DraftFields):
    """Why a sponsor does not sign. `version`: of the agreement that it speaks of."""

    ACTION: ClassVar = Action.SIGN
    LABELS: ClassVar[Mapping[str, Message]] = {"reason": msg("Why do you not sign?")}

    kind: Literal["declining"] = "declining"
    version: int
    reason: str = ""
