"""The board report as a PDF: one page that can be read alone, what it rests on, an appendix."""

from dataclasses import replace
from datetime import datetime

from assessment.reports.blocks import Title, walk, without_repeats
from assessment.reports.charts.ternary.texts import name_lines
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.charts import chart_drawing
from assessment.reports.documents.typesetting import language, typeset
from assessment.reports.views.board import Reported, board_report
from assessment.reports.wording import Wording

RUNNING = 40  # characters of the organisation's name at the foot of each page
SLOT = "\0"  # before and after the name of what the template shortens


def board_pdf(of: Reported, worded: Wording, at: datetime) -> bytes:
    """The report in the reader's language; `at` stands in the file as its time."""
    blocks = board_report(of)
    [title] = (one for one in walk(blocks) if isinstance(one, Title))
    whole = {
        **language(worded),
        "title": worded.text(title.text),
        **_running(of, worded),
        "blocks": block_data(without_repeats(blocks), worded, chart_drawing),
    }
    return typeset("board.typ", whole, at)


def _running(of: Reported, worded: Wording) -> dict[str, object]:
    """What stands at the foot of every page, and of a long name as much as has room there."""
    called = of.context.organisation
    [organisation] = name_lines(called, RUNNING, most=1) if called else [""]
    named = of.context.model_copy(update={"organisation": SLOT + "organisation" + SLOT})
    pieces = worded.text((replace(of, context=named) if called else of).running).split(SLOT)
    return {"running": pieces, "running_organisation": organisation}
