"""The posterior of a mean level: what a few respondents can and cannot tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

PRIOR_WEIGHT = Fraction(1)  # of the whole prior, spread evenly over the levels


@dataclass(frozen=True, slots=True)
class Posterior:
    """The mean, exact, and its standard deviation."""

    mean: Fraction
    sd: float


def posterior(counts: Sequence[int], values: Sequence[Fraction]) -> Posterior:
    """Mean and spread under a Dirichlet prior of total weight 1 over the K levels.

    `counts` and `values` run along the scale. p_k = (f_k + 1/K) / (n + 1), m = Σ k p_k,
    sd = sqrt((Σ k² p_k - m²) / (n + 2)).

    >>> one = posterior([1, 0, 1, 0, 1], [Fraction(k) for k in (1, 2, 3, 4, 5)])
    >>> float(one.mean), round(one.sd, 3)
    (3.0, 0.707)
    """
    total = sum(counts) + PRIOR_WEIGHT
    parts = [one / total for one in with_prior(counts)]
    pairs = list(zip(parts, values, strict=True))
    mean = sum((part * value for part, value in pairs), Fraction(0))
    square = sum((part * value**2 for part, value in pairs), Fraction(0))
    return Posterior(mean, sqrt((square - mean**2) / (total + 1)))


def with_prior(counts: Sequence[int]) -> list[Fraction]:
    """The Dirichlet's parameters: each count with its even part of the prior.

    >>> with_prior([3, 0])
    [Fraction(7, 2), Fraction(1, 2)]
    """
    return [count + PRIOR_WEIGHT / len(counts) for count in counts]
