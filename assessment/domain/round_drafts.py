"""The settings of a group's round as they stand in their form, until it is opened."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field

from assessment.domain.drafts import LONGEST_LIST, DraftFields
from assessment.domain.round_settings import LABELS, SettingsFields
from assessment.domain.rounds import DEFAULT_THRESHOLD, LONGEST_TITLE, RoundSettings
from assessment.messages import Message

Line = Annotated[str, Field(max_length=10 * LONGEST_TITLE)]
Lines = Annotated[str, Field(max_length=LONGEST_LIST)]


class RoundDraft(DraftFields):
    """Roles, departments and the names of groups stand one a line. `round`: of which it is."""

    LABELS: ClassVar[Mapping[str, Message]] = {
        "title": LABELS["title"],
        "anonymous": LABELS["anonymous"],
        "threshold": LABELS["threshold"],
        "roles": LABELS["roles"],
        "departments": LABELS["departments"],
        "group_names": LABELS["groups"],
        "facilitator_answers": LABELS["facilitator_answers"],
    }

    kind: Literal["round"] = "round"
    round: str = ""
    title: Line = ""
    anonymous: bool = True
    threshold: int = DEFAULT_THRESHOLD
    roles: Lines = ""
    departments: Lines = ""
    group_names: Lines = ""
    facilitator_answers: bool = False

    @classmethod
    def of(cls, round_id: str, settings: RoundSettings) -> Self:
        r"""The form before anything is typed in it.

        >>> RoundDraft.of("1", RoundSettings(title="Spring", roles=("Head", "Staff"))).roles
        'Head\nStaff'
        """
        return cls(
            round=round_id,
            title=settings.title,
            anonymous=settings.anonymous,
            threshold=settings.threshold,
            roles="\n".join(settings.roles),
            departments="\n".join(settings.departments),
            group_names="\n".join(settings.groups),
            facilitator_answers=settings.facilitator_answers,
        )

    @property
    def form(self) -> str:
        """Each round has a form of its own.

        >>> RoundDraft(round="1").form
        'round.1'
        """
        return f"{self.kind}.{self.round}"

    @property
    def settings_fields(self) -> SettingsFields:
        """What was typed, as the settings have it."""
        return SettingsFields(
            self.title,
            self.roles.splitlines(),
            self.departments.splitlines(),
            self.group_names.splitlines(),
            anonymous=self.anonymous,
            threshold=self.threshold,
            facilitator_answers=self.facilitator_answers,
        )
