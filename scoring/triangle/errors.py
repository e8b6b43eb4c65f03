"""What the triangle refuses.

ScoringError
├── NotWeights       shares that are not positive or do not sum to one
├── NotAComparison   a comparison outside 1/9 .. 9
├── NotAStance       a sentence that names a waypoint twice, or a concession outside 0 .. 1
├── NotAChange       an amount below 0, or one change counted twice
└── NotATolerance    a tolerance that nobody knows, or outside what makes sense
"""

from scoring.errors import ScoringError


class NotWeights(ScoringError):
    """`amounts` are not three positive shares."""

    def __init__(self, amounts: tuple[float, ...]) -> None:
        super().__init__(f"Weights are three positive shares that sum to 1, not {amounts}.")
        self.amounts = amounts


class NotAComparison(ScoringError):
    """`ratio` lies outside the scale of comparisons."""

    def __init__(self, ratio: float) -> None:
        super().__init__(f"A comparison lies between 1/9 and 9, {ratio} does not.")
        self.ratio = ratio


class NotAStance(ScoringError):
    """A sentence or a concession that no sponsor can mean."""


class NotAChange(ScoringError):
    """An amount below 0, or one change that is counted twice."""

    @classmethod
    def below(cls, **amounts: int) -> None:
        """Refuse amounts below 0, each by its name.

        Raises:
            NotAChange: one of them is.
        """
        for name, amount in amounts.items():
            if amount < 0:
                raise cls(f"There are {amount} {name}, and nothing lies below 0.")


class NotATolerance(ScoringError):
    """A tolerance that nobody knows, or outside what makes sense."""
