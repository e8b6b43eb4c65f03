"""Figures: a score, or in a word why there is none."""

from fractions import Fraction

from assessment.messages import Message, msg
from scoring import Coverage, ItemScore

NOT_SCORED = msg("not scored")
DONT_KNOW = msg("don't know")
NOT_APPLICABLE = msg("not applicable")
NOT_ANSWERED = msg("not answered")
NOT_ASKED = msg("not asked")


def unscored(of: Coverage) -> Message:
    """Why an item has no score; "not scored" where it is for more than one reason.

    >>> str(unscored(Coverage(dont_know=1))), str(unscored(Coverage(dont_know=1, unseen=2)))
    ("don't know", 'not scored')
    """
    counts = (
        (DONT_KNOW, of.dont_know),
        (NOT_APPLICABLE, of.not_applicable),
        (NOT_ANSWERED, of.unseen),
    )
    said = [words for words, count in counts if count] or [NOT_ANSWERED]
    return said[0] if len(said) == 1 else NOT_SCORED


def value_or_reason(of: ItemScore | None) -> Fraction | Message:
    """An item's score, or why it has none; it may not have been asked at all.

    >>> str(value_or_reason(None))
    'not asked'
    """
    if of is None:
        return NOT_ASKED
    return unscored(of.coverage) if of.value is None else of.value
