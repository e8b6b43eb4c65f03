"""What whoever reads a version on paper must know first: that it carries no more, what it changes.

On the screen the same stands around the version; paper has nothing but its first page.
"""

from collections.abc import Iterable, Iterator

from assessment.domain.triangle.ledger import Agreement, Status, read
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variations import account_of, forced
from assessment.reports.blocks import Block, Fold, Paragraph
from assessment.reports.sentences.triangle import decisions_led
from assessment.reports.views.agreement import against_in_force, anew_because, carried_over
from assessment.reports.views.since_signed import since_signed
from assessment.reports.views.terms_check import terms_check
from assessment.services.project_view import ProjectView, reader_view
from scoring.triangle import Waypoint


def version_notice(one: Agreement, log: AuditLog) -> tuple[Block, ...]:
    """In force: why to agree anew, what holds today, where decisions led.

    Proposed: what is against it, what differs.

    Nothing of a version that was replaced or withdrawn.
    """
    view = reader_view(log, read(log.events))
    match one.status:
        case Status.ACTIVE:
            return (*anew_because(view), *since_signed(view), *_decisions(view, one))
        case Status.PROPOSED:
            return (
                *_unfolded(terms_check(view, one.terms)),
                *carried_over(view),
                *against_in_force(view, one),
            )
        case _:
            return ()


def _decisions(view: ProjectView, one: Agreement) -> tuple[Block, ...]:
    found = account_of(view.ledger)
    if found is None or not found.trail:
        return ()
    led = decisions_led(found.trail, Waypoint(one.terms.primary), stopped=any(forced(view.ledger)))
    return (Paragraph("notice-course", led),)


def _unfolded(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without the titles of what is folded on a screen."""
    for one in blocks:
        if isinstance(one, Fold):
            yield from one.blocks
        else:
            yield one
