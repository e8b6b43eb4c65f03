"""Context: for which organisation an assessment is, who answered it, and what it covers."""

from functools import partial
from typing import Annotated, Final

from pydantic import AfterValidator

from assessment.domain.base import StoredValue, checked
from assessment.domain.lengths import checked_length
from assessment.domain.names import visible
from assessment.domain.problems import Problems
from assessment.messages import msg

LONGEST: Final = 200  # characters of each of them
LABELS = {
    "organisation": msg("Organisation"),
    "role": msg("Your role"),
    "scope": msg("What the assessment covers"),
}


Line = Annotated[str, AfterValidator(visible)]


class Context(StoredValue):
    """What somebody says of an assessment beside its answers; each part may be left out."""

    organisation: Line = ""
    role: Line = ""
    scope: Line = ""

    @property
    def given(self) -> bool:
        """Whether any of it is there."""
        return self != Context()


def typed_context(organisation: str = "", role: str = "", scope: str = "") -> Context:
    """What somebody typed.

    Raises:
        Refused: a part cannot be kept, or is too long; each with its label.

    >>> typed_context(role="  Managing   director ").role
    'Managing director'
    """
    fields = {"organisation": organisation, "role": role, "scope": scope}
    found, wrong = checked(Context, LABELS, **fields), Problems()
    for name, label in LABELS.items():
        wrong.read(partial(checked_length, getattr(found, name), LONGEST, label))
    wrong.refuse()
    return found
