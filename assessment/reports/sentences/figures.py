"""Figures: a score, or in a word why there is none."""

from fractions import Fraction

from assessment.messages import Message, msg
from scoring import Coverage, ItemScore

NOT_SCORED = msg("not scored")
NOT_APPLICABLE = msg("not applicable")
NOT_ANSWERED = msg("not answered")
NOT_ASKED = msg("not asked")


def unscored(of: Coverage) -> Message:
    """Why an item has no score: don't know and unseen read alike, as what is not answered.

    >>> str(unscored(Coverage(dont_know=1))), str(unscored(Coverage(not_applicable=1)))
    ('not answered', 'not applicable')
    """
    return NOT_ANSWERED if of.applicable or not of.not_applicable else NOT_APPLICABLE


def value_or_reason(of: ItemScore | None) -> Fraction | Message:
    """An item's score, or why it has none; it may not have been asked at all.

    >>> str(value_or_reason(None))
    'not asked'
    """
    if of is None:
        return NOT_ASKED
    return unscored(of.coverage) if of.value is None else of.value
