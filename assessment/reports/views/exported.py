"""An exported record as a whole: the project, its positions, its agreement and its variations."""

from assessment.domain.triangle.exported import read_export, statements
from assessment.messages import Message, msg
from assessment.reports.blocks import Block, Bullets, Heading, Paragraph, Title
from assessment.reports.views.agreement import agreement
from assessment.reports.views.positions import positions_together
from assessment.reports.views.positions_apart import positions_apart
from assessment.reports.views.project import current_status, steps
from assessment.reports.views.scope_together import scope_together
from assessment.reports.views.today import today_card
from assessment.reports.views.variations import variations
from assessment.services.project_view import reader_view


def exported_project(exported: bytes, *heads: str) -> tuple[Block, ...]:
    """Everything that an exported record says of its project, as a reader sees it, and proves.

    Raises:
        Refused: it is broken, amounts to nothing, or does not pass through one of the heads.
    """
    proof = _proof(statements(exported, *heads))
    log, ledger = read_export(exported)
    view = reader_view(log, ledger)
    title = Title("project-title", log.project.title)
    if not ledger.revealed:
        nothing = msg("The positions are not shown yet, so nothing is agreed.")
        return (title, Paragraph("project-not-shown", nothing), *proof)
    return (
        title,
        *current_status(view),
        *today_card(view),
        *steps(view),
        *positions_together(view),
        *scope_together(view),
        positions_apart(view),
        Heading("agreement-title", msg("The agreement")),
        *agreement(view),
        Heading("variations-title", msg("Variations")),
        *variations(view),
        *proof,
    )


def _proof(found: tuple[Message, ...]) -> tuple[Block, ...]:
    return (
        Heading("project-proof", msg("What this record proves")),
        Bullets("project-proved", found),
    )
