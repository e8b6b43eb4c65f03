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


def board_pdf(of: Reported, worded: Wording, at: datetime) -> bytes:
    """The report in the reader's language; `at` stands in the file as its time."""
    blocks = board_report(of)
    [title] = (one for one in walk(blocks) if isinstance(one, Title))
    whole = {
        **language(worded),
        "title": worded.text(title.text),
        "running": _running(of, worded),
        "blocks": block_data(without_repeats(blocks), worded, chart_drawing),
    }
    return typeset("board.typ", whole, at)


def _running(of: Reported, worded: Wording) -> str:
    """What stands at the foot of every page; of a long name as much as has room there."""
    called = of.context.organisation
    [organisation] = name_lines(called, RUNNING, most=1) if called else [""]
    short = replace(of, context=of.context.model_copy(update={"organisation": organisation}))
    return worded.text(short.running)
