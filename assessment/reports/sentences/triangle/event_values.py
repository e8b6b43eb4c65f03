"""What stands in an event's body, as values of a sentence; another shape of it is an error.

Apart from the sentences, since those of all events and those of decisions both need it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from assessment.domain.triangle.ledger import version_label
from assessment.messages import Listing, Message, Value
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.people import People

# In an event's body besides what is kept of it: how many times each version was changed until then.
AMENDMENTS = "amendments"
Body: TypeAlias = Mapping[str, Any]


def typed_text(typed: object) -> Message:
    """What somebody typed, quoted."""
    if not isinstance(typed, str):
        raise TypeError(typed)
    return quotation(typed)


def whole_number(of: object) -> int:
    """A number of a version or a variation."""
    if not isinstance(of, int):
        raise TypeError(of)
    return of


def version_value(body: Body, field: str = "version", *, before: bool = False) -> Value:
    """What the version of an event was called when it happened; `before`: before it happened."""
    version, amendments = whole_number(body[field]), body.get(AMENDMENTS, {})
    return version_label(version, max(amendments.get(version, 0) - before, 0))


def named_people(persons: Iterable[str], people: People) -> Listing:
    """People as the sponsors are listed."""
    return people.listed(persons)


def is_accepted(outcome: object) -> bool:
    """Whether a decision accepts; it refuses otherwise."""
    return {"accepted": True, "refused": False}[str(outcome)]
