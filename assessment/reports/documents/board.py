"""The board report as a PDF: one page that can be read alone, what it rests on, an appendix."""

from datetime import datetime

from assessment.reports.blocks import Title, walk, without_repeats
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.charts import chart_drawing
from assessment.reports.documents.typesetting import language, typeset
from assessment.reports.views.board import Reported, board_report
from assessment.reports.wording import Wording


def board_pdf(of: Reported, worded: Wording, at: datetime) -> bytes:
    """The report in the reader's language; `at` stands in the file as its time."""
    blocks = board_report(of)
    [title] = (one for one in walk(blocks) if isinstance(one, Title))
    whole = {
        **language(worded),
        "title": worded.text(title.text),
        "running": worded.text(of.running),
        "blocks": block_data(without_repeats(blocks), worded, chart_drawing),
    }
    return typeset("board.typ", whole, at)
