"""What has become of a version since it was signed: for whoever holds it on paper."""

from collections.abc import Sequence

from assessment.domain.triangle.ledger import Agreement, Status, read
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.messages import Message, Money, Sentences, Value, listing, msg, plural
from assessment.reports.blocks import Block, Definition
from assessment.reports.sentences.triangle.amounts import days
from assessment.reports.views.decisions import decided
from assessment.reports.views.today import today_card
from assessment.services.project_view import ProjectView, reader_view


def version_account(one: Agreement, log: AuditLog) -> tuple[Block, ...]:
    """What was decided under it, and how it stands if it is in force; nothing if it never was.

    What was accepted under the versions before it stands there in sums, whatever became of it.
    """
    view = reader_view(log, read(log.events))
    earlier = _earlier(view, one)
    match one.status:
        case Status.ACTIVE:
            return (*today_card(view), *earlier, *decided(view, one.version))
        case Status.SUPERSEDED:
            return (*earlier, *decided(view, one.version))
        case _:
            return earlier


def _earlier(view: ProjectView, one: Agreement) -> tuple[Definition, ...]:
    """How many variations were accepted under each version before, and what they took together."""
    before = (known for known in view.ledger.agreements if known.version < one.version)
    sums = tuple(said for known in before if (said := _accepted(view, known)))
    if not sums:
        return ()
    title = msg("Accepted under earlier versions:")
    note = msg(
        "None of it counts against what may give by this version: see that its dates, budget and "
        "criteria hold what has happened."
    )
    return (Definition("account-earlier", title, None, sums, note),)


def _accepted(view: ProjectView, of: Agreement) -> Sentences | None:
    found = [
        one
        for one in view.ledger.variations
        if one.outcome is Outcome.ACCEPTED and one.version == of.version
    ]
    if not found:
        return None
    counted = plural(
        "Version {version}: {count} variation.",
        "Version {version}: {count} variations.",
        count=len(found),
        version=of.label,
    )
    return Sentences((counted, *_took(found, of.terms.currency)))


def _took(found: Sequence[Variation], currency: str) -> tuple[Message, ...]:
    """What they took together and what they gave back, or that it was neither."""
    taken, money = sum(one.days for one in found), sum(one.money for one in found)
    takes, back = _amounts(taken, money, currency), _amounts(-taken, -money, currency)
    took = plural(
        "It took {amounts}.",
        "Together they took {amounts}.",
        count=len(found),
        amounts=listing(takes),
    )
    gave = plural(
        "It gave back {amounts}.",
        "Together they gave back {amounts}.",
        count=len(found),
        amounts=listing(back),
    )
    neither = plural(
        "It took neither time nor money.",
        "Together they took neither time nor money.",
        count=len(found),
    )
    said = ((took,) if takes else ()) + ((gave,) if back else ())
    return said or (neither,)


def _amounts(taken: int, money: int, currency: str) -> tuple[Value, ...]:
    return (
        *((days(taken),) if taken > 0 else ()),
        *((Money(money, currency),) if money > 0 else ()),
    )
