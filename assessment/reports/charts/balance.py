"""A balance: of one concession what is used up, what is pending and what is left."""

from collections.abc import Callable
from dataclasses import dataclass

from assessment.reports.charts.marks import Number


@dataclass(frozen=True, slots=True)
class Balance:
    """One concession's account. `say` puts an amount into words: "12 days", "EUR 4,000"."""

    name: str
    used: Number
    pending: Number
    limit: Number
    say: Callable[[Number], str]

    @property
    def left(self) -> Number:
        """What is left of it while nothing pending is decided; never less than 0."""
        return max(self.limit - self.used, 0)

    @property
    def over(self) -> Number:
        """What was taken beyond it."""
        return max(self.used - self.limit, 0)

    @property
    def short(self) -> Number:
        """What is missing for all that is pending."""
        return max(self.pending - self.left, 0)

    @property
    def ends(self) -> tuple[float, float]:
        """How far the used part of the bar reaches, and the pending part; of 1."""
        if not self.limit:
            return float(bool(self.used)), float(bool(self.used))
        used = min(float(self.used) / float(self.limit), 1.0)
        return used, min(used + float(self.pending) / float(self.limit), 1.0)

    @property
    def summary(self) -> str:
        """What stands beside the name."""
        if not self.limit and not self.used:
            return "nothing to give"
        return f"{self.say(self.used)} of {self.say(self.limit)} used"

    @property
    def rest(self) -> str:
        """What stands under the bar."""
        if not (self.limit or self.used or self.pending):
            return ""
        spent = f"{self.say(self.over)} more than agreed" if self.over else ""
        said = spent or f"{self.say(self.left)} left"
        if not self.pending:
            return said
        return f"{said}; {self.say(self.pending)} pending{' exceeds it' if self.short else ''}"

    @property
    def alarming(self) -> bool:
        """Whether too much is taken, or asked for."""
        return bool(self.over or self.short)

    @property
    def words(self) -> str:
        """The row as a sentence.

        >>> Balance("Time", 31, 0, 30, "{} days".format).words
        'Time: 31 days of 30 days used; 1 days more than agreed.'
        """
        return f"{self.name}: {'; '.join(part for part in (self.summary, self.rest) if part)}."
