"""Balances: of each concession what is used up, what is pending and what is left."""

from dataclasses import dataclass

from assessment.messages import Listing, Message, Sentences, Value, listing, msg
from assessment.reports.blocks import Column, Table
from assessment.reports.sentences.triangle.amounts import amount
from assessment.reports.sentences.triangle.waypoints import TITLES
from scoring.triangle import Waypoint


@dataclass(frozen=True, slots=True)
class Balance:
    """One concession's account, in its own unit: days, minor units of money, or criteria."""

    waypoint: Waypoint
    used: int
    pending: int
    limit: int
    currency: str = ""

    @property
    def name(self) -> Message:
        """What it is called."""
        return TITLES[self.waypoint]

    @property
    def left(self) -> int:
        """What is left of it while nothing pending is decided; never less than 0."""
        return max(self.limit - self.used, 0)

    @property
    def over(self) -> int:
        """What was taken beyond it."""
        return max(self.used - self.limit, 0)

    @property
    def short(self) -> int:
        """What is missing for all that is pending."""
        return max(self.pending - self.left, 0)

    @property
    def ends(self) -> tuple[float, float]:
        """How far the used part of the bar reaches, and the pending part; of 1."""
        taken = max(self.used, 0)
        if not self.limit:
            return float(bool(taken)), float(bool(taken))
        used = min(taken / self.limit, 1.0)
        return used, min(used + max(self.pending, 0) / self.limit, 1.0)

    @property
    def summary(self) -> Message:
        """What stands beside the name."""
        if not self.limit and not self.used:
            return msg("nothing to give")
        if self.used < 0:
            return msg("{amount} given back", amount=self.say(-self.used))
        return msg("{used} of {all} used", used=self.say(self.used), all=self.say(self.limit))

    @property
    def rest(self) -> Listing:
        """What stands under the bar; it may be nothing."""
        if not (self.limit or self.used or self.pending):
            return Listing(())
        said = msg("{amount} left", amount=self.say(self.left))
        if self.over:
            said = msg("{amount} more than agreed", amount=self.say(self.over))
        if not self.pending:
            return listing([said])
        if self.pending < 0:
            back = msg("{amount} would be given back", amount=self.say(-self.pending))
            return listing([said, back])
        pending = msg("{amount} pending", amount=self.say(self.pending))
        if self.short:
            pending = msg("{amount} pending, which exceeds it", amount=self.say(self.pending))
        return listing([said, pending])

    @property
    def alarming(self) -> bool:
        """Whether too much is taken, or asked for."""
        return bool(self.over or self.short)

    @property
    def words(self) -> Message:
        """The row as a sentence.

        >>> str(Balance(Waypoint.TIME, 31, 0, 30).words)
        'Time: 31 days of 30 days used, 1 day more than agreed.'
        """
        parts = listing((self.summary, *self.rest.parts))
        return msg("{name}: {parts}.", name=self.name, parts=parts)

    def say(self, count: int) -> Value:
        """So much of it."""
        return amount(self.waypoint, count, self.currency)


@dataclass(frozen=True, slots=True)
class Balances:
    """A bar for each concession: used up from its start, pending after that."""

    rows: tuple[Balance, ...]

    @property
    def words(self) -> Sentences:
        """Every value.

        >>> str(Balances((Balance(Waypoint.TIME, 12, 5, 30),)).words)
        'What may still be given. Time: 12 days of 30 days used, 18 days left, 5 days pending.'
        """
        said = [row.words for row in self.rows] or [msg("Nothing is agreed yet.")]
        return Sentences((msg("What may still be given."), *said))

    def table(self, name: str) -> Table:
        """A row for each concession."""
        columns = (
            Column(msg("Concession")),
            Column(msg("Agreed"), number=True),
            Column(msg("Used"), number=True),
            Column(msg("Pending"), number=True),
            Column(msg("Left"), number=True),
        )
        return Table(
            name,
            columns,
            tuple(
                (row.name, *map(row.say, (row.limit, row.used, row.pending, row.left)))
                for row in self.rows
            ),
        )
