"""What an instrument asks, in words: how much of it there is."""

from typing import Literal, TypeAlias

from assessment.domain.screens import screens
from assessment.messages import Count, Message, plural
from questionnaires.schema import Instrument

Noun: TypeAlias = Literal["questions", "statements"]


def called(instrument: Instrument) -> Noun:
    """What its items are called: asked one by one they are questions, asked together statements.

    >>> from questionnaires.library import Library
    >>> called(Library().get("crm-maturity")), called(Library().get("cx-progression"))
    ('questions', 'statements')
    """
    return "questions" if instrument.asked == "by item" else "statements"


def noun(instrument: Instrument, count: int) -> str:
    """What its items are called, as an English text.

    >>> from questionnaires.library import Library
    >>> noun(Library().get("crm-maturity"), 1), noun(Library().get("cx-progression"), 28)
    ('question', 'statements')
    """
    several = called(instrument)
    return several.removesuffix("s") if count == 1 else several


def items(instrument: Instrument, *, first: bool = False) -> Message:
    """All of its items, counted; `first`: a sentence begins with them.

    >>> from questionnaires.library import Library
    >>> str(items(Library().get("crm-maturity"))), str(items(Library().get("cx-progression")))
    ('10 questions', '28 statements')
    """
    count = Count(len(instrument.items), first=first)
    if called(instrument) == "questions":
        return plural("{count} question", "{count} questions", count=count)
    return plural("{count} statement", "{count} statements", count=count)


def length(instrument: Instrument) -> Message:
    """How much there is to answer.

    >>> from questionnaires.library import Library
    >>> str(length(Library().get("crm-maturity"))), str(length(Library().get("cx-progression")))
    ('10 questions', '28 statements in 5 parts')
    """
    what = items(instrument, first=True)
    if instrument.asked == "by item":
        return what
    parts = sum(one.dimension is not None for one in screens(instrument))
    return plural(
        "{items} in {count} part", "{items} in {count} parts", count=Count(parts), items=what
    )
