"""Blocks on paper: a tagged PDF with the title of the view, in the language of its reader."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assessment.domain.directions import set_apart
from assessment.reports.blocks import Block, Title, walk, without_repeats
from assessment.reports.documents.block_data import block_data
from assessment.reports.documents.charts import chart_drawing
from assessment.reports.documents.typesetting import language, typeset
from assessment.reports.wording import Wording


def pdf(blocks: Sequence[Block], worded: Wording, at: datetime) -> bytes:
    """The blocks as a PDF; `at` stands in the file as its time.

    A chart is drawn, or set as its table where it has no drawing. What is folded on a screen is
    open on paper.

    Raises:
        ValueError: the blocks have no title.
    """
    title = next((one for one in walk(blocks) if isinstance(one, Title)), None)
    if title is None:
        raise ValueError("a document needs a title")
    worded = replace(worded, apart=set_apart)
    whole = {
        "title": worded.text(title.text),
        **language(worded),
        "blocks": block_data(without_repeats(blocks), worded, chart_drawing),
    }
    return typeset("blocks.typ", whole, at)
