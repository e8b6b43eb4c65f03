"""What a variation takes and harms, as an event says it; another shape of it is an error.

The terms that were in force then give the currency and the words of the criteria; without them
nothing is said of either.
"""

from collections.abc import Mapping
from typing import Any

from assessment.domain.triangle.terms import Terms
from assessment.messages import Message, listing, msg
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.event_values import Body, whole_number
from assessment.reports.sentences.triangle.scope_changes import net_amounts

# In an event's body besides what is kept of it: the terms in force then, and what was raised.
AGREED, RAISED = "terms in force", "raised before"


def amounts_and_protection(body: Body) -> tuple[Message, ...]:
    """What a variation that was raised takes or gives back, and which criteria it protects."""
    terms = _terms(body)
    if terms is None or "days" not in body:
        return ()
    protected = _criteria(body, terms)
    return (
        *_amounts(body, terms),
        *((msg("It protects {criteria}.", criteria=listing(protected)),) if protected else ()),
    )


def decision_came_to(body: Body, *, accepted: bool) -> tuple[Message, ...]:
    """What a decision took, or which criteria it harmed."""
    terms, raised = _terms(body), _raised(body)
    if terms is None or "days" not in raised:
        return ()
    if accepted:
        return _amounts(raised, terms)
    harmed = _criteria(raised, terms)
    return (msg("That harms {criteria}.", criteria=listing(harmed)),) if harmed else ()


def _terms(body: Body) -> Terms | None:
    found = body.get(AGREED)
    return found if isinstance(found, Terms) else None


def _raised(body: Body) -> Mapping[str, Any]:
    return dict(body.get(RAISED, {}).get(whole_number(body["number"]), {}))


def _amounts(body: Body, terms: Terms) -> tuple[Message, ...]:
    taken, money = whole_number(body["days"]), whole_number(body["money"])
    return net_amounts(taken, money, terms.currency)


def _criteria(body: Body, terms: Terms) -> list[Message]:
    return [quotation(one.text) for one in terms.criteria if one.id in body["criteria"]]
