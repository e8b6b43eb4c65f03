"""What an instrument asks, in words: how much of it there is."""

from assessment.domain.screens import screens
from assessment.reports.sentences.figures import begun, counted
from questionnaires.schema import Instrument


def noun(instrument: Instrument, count: int) -> str:
    """What its items are called: asked one by one they are questions, asked together statements.

    >>> from questionnaires.library import Library
    >>> noun(Library().get("crm-maturity"), 1), noun(Library().get("cx-progression"), 28)
    ('question', 'statements')
    """
    one = "question" if instrument.asked == "by item" else "statement"
    return one if count == 1 else f"{one}s"


def items(instrument: Instrument) -> str:
    """All of its items, counted.

    >>> from questionnaires.library import Library
    >>> items(Library().get("crm-maturity")), items(Library().get("cx-progression"))
    ('ten questions', '28 statements')
    """
    count = len(instrument.items)
    return counted(count, noun(instrument, 1), noun(instrument, count))


def length(instrument: Instrument) -> str:
    """How much there is to answer.

    >>> from questionnaires.library import Library
    >>> length(Library().get("crm-maturity")), length(Library().get("cx-progression"))
    ('Ten questions', '28 statements in five parts')
    """
    if instrument.asked == "by item":
        return begun(items(instrument))
    parts = sum(one.dimension is not None for one in screens(instrument))
    return f"{begun(items(instrument))} in {counted(parts, 'part')}"
