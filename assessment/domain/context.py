"""Context: for which organisation an assessment is, who answered it, and what it covers."""

from typing import Annotated, Final

from pydantic import AfterValidator

from assessment.domain.base import StoredValue, checked
from assessment.domain.lengths import too_long
from assessment.domain.names import name_key, normal
from assessment.errors import Refused
from assessment.messages import Message, Sentences, msg

LONGEST: Final = 200  # characters of each of them
LABELS = {
    "organisation": msg("Organisation"),
    "role": msg("Your role"),
    "scope": msg("What the assessment covers"),
}


def _drawn(text: str) -> str:
    """The text as names are kept; nothing for one that is not seen."""
    return normal(text) if name_key(text) else ""


Line = Annotated[str, AfterValidator(_drawn)]


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
    found = checked(Context, LABELS, **fields)
    if problems := tuple(_lengths(found)):
        raise Refused(Sentences(problems, "\n"))
    return found


def _lengths(of: Context) -> list[Message]:
    written = {name: len(getattr(of, name)) for name in LABELS}
    return [
        msg("{field}: {sentence}", field=LABELS[name], sentence=too_long(length, LONGEST))
        for name, length in written.items()
        if length > LONGEST
    ]
