"""Deeds against words (K10): with quality first, are variations that protect it mostly refused?"""

from dataclasses import dataclass

from scoring.triangle.errors import NotAChange
from scoring.triangle.tolerances import DEFAULT, Tolerances


@dataclass(frozen=True, slots=True)
class Deeds:
    """Decisions on variations that protect quality.

    `probability` is that of more than half (or another agreed share) being refused in the long
    run, from the Beta posterior of Jeffreys' prior; None while there are too few decisions to say.
    """

    accepted: int
    refused: int
    probability: float | None
    against_words: bool


def deeds(accepted: int, refused: int, tolerances: Tolerances = DEFAULT) -> Deeds:
    """What the decisions so far say.

    Raises:
        NotAChange: a count below 0.

    >>> deeds(0, 5).against_words, deeds(2, 3).against_words, deeds(0, 4).probability
    (True, False, None)
    """
    NotAChange.below(accepted=accepted, refused=refused)
    if accepted + refused < tolerances.decisions:
        return Deeds(accepted, refused, None, against_words=False)
    from scipy.special import betainc

    probability = 1 - float(betainc(refused + 0.5, accepted + 0.5, tolerances.refused_share))
    return Deeds(
        accepted, refused, probability, against_words=probability > tolerances.refused_probability
    )
