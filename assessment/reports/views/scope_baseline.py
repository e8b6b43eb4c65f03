"""The scope beside what was signed, and which variation moved it."""

from assessment.domain.triangle.current_scope import scope_entries
from assessment.domain.triangle.ledger import Agreement
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Chart, Fold, Paragraph
from assessment.reports.charts.scope_baseline import Measure, ScopeBaseline
from assessment.services.project_view import ProjectView


def scope_baseline(view: ProjectView, one: Agreement) -> tuple[Fold, ...]:
    """Folded: each item in, added, dropped or refused; nothing where the scope is not in items."""
    entries = scope_entries(view.ledger)
    if not entries:
        return ()
    picture = ScopeBaseline(entries, one.terms.currency)
    blocks: tuple[Block, ...] = (
        Paragraph("variations-scope-reading", READING[picture.measure], aside=True),
        Chart("chart-scope", picture),
    )
    if not any(row.moved for row in picture.rows):
        same = msg("Every scope item stands as it was signed.")
        blocks = (Paragraph("variations-scope-same", same),)
    return (Fold("variations-scope", msg("Scope beside what was signed"), blocks),)


READING: dict[Measure, Message] = {
    Measure.DAYS: msg(
        "Filled is in scope now, grey was signed, dotted was refused. A bar is as long as the "
        "days that the item takes."
    ),
    Measure.MONEY: msg(
        "Filled is in scope now, grey was signed, dotted was refused. A bar is as long as the "
        "money that the item takes."
    ),
    Measure.NOTHING: msg("Filled is in scope now, grey was signed, dotted was refused."),
}
