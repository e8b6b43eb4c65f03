"""Coverage: how much of what could have been answered was."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Coverage:
    """Answers by state, counted over items and respondents.

    >>> Coverage(answered=3, dont_know=1, unseen=0, not_applicable=1).share
    Fraction(3, 4)
    """

    answered: int = 0
    dont_know: int = 0
    unseen: int = 0
    not_applicable: int = 0

    @property
    def applicable(self) -> int:
        """All but the not applicable ones."""
        return self.answered + self.dont_know + self.unseen

    @property
    def share(self) -> Fraction | None:
        """Answered of applicable, 0 to 1; None when nothing is applicable."""
        return Fraction(self.answered, self.applicable) if self.applicable else None

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(
            self.answered + other.answered,
            self.dont_know + other.dont_know,
            self.unseen + other.unseen,
            self.not_applicable + other.not_applicable,
        )
