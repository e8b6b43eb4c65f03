"""Balances: of each concession what is used up, what is pending and what is left."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessment.messages import Listing, Message, Sentences, Value, listing, msg
from assessment.reports.blocks import Column, Table
from assessment.reports.sentences.triangle.amounts import amount
from assessment.reports.sentences.triangle.waypoints import TITLES
from scoring.triangle import Waypoint


@dataclass(frozen=True, slots=True)
class Balance:
    """One concession's account, in its own unit: days, minor units of money, or criteria.

    `net`: what was taken without what was given back; below 0 where more was given back.
    """

    waypoint: Waypoint
    net: int
    pending: int
    limit: int
    currency: str = ""

    @property
    def name(self) -> Message:
        """What it is called."""
        return TITLES[self.waypoint]

    @property
    def used(self) -> int:
        """What was taken of it; never less than 0."""
        return max(self.net, 0)

    @property
    def given_back(self) -> int:
        """What was given back beyond all that was taken; it is no part of the limit."""
        return max(-self.net, 0)

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
        return max(self.pending - self.left - self.given_back, 0)

    @property
    def ends(self) -> tuple[float, float]:
        """How far the used part of the bar reaches, and the pending part; of 1.

        What was given back is taken before the limit is, so it hides that much of what is pending.

        >>> Balance(Waypoint.TIME, -66, 30, 30).ends, Balance(Waypoint.TIME, -15, 30, 30).ends
        ((0.0, 0.0), (0.0, 0.5))
        """
        if not self.limit:
            return float(bool(self.used)), float(bool(self.used))
        used = min(self.used / self.limit, 1.0)
        return used, min(max(self.net + self.pending, self.used) / self.limit, 1.0)

    @property
    def summary(self) -> Message:
        """What stands beside the name."""
        if not self.limit and not self.used:
            return msg("nothing to give")
        if not self.limit:
            return msg("{used} used, none agreed", used=self.say(self.used))
        return msg("{used} of {all} used", used=self.say(self.used), all=self.say(self.limit))

    @property
    def rest(self) -> Listing:
        """What stands under the bar; it may be nothing."""
        return listing(self._rest())

    def _rest(self) -> Iterator[Message]:
        if self.over:
            yield msg("{amount} more than agreed", amount=self.say(self.over))
        elif self.limit or self.used or self.pending:
            yield msg("{amount} left", amount=self.say(self.left))
        if self.given_back:
            yield msg("{amount} given back", amount=self.say(self.given_back))
        if self.pending < 0:
            yield msg("{amount} would be given back", amount=self.say(-self.pending))
        elif self.short:
            yield msg("{amount} pending, which exceeds it", amount=self.say(self.pending))
        elif self.pending:
            yield msg("{amount} pending", amount=self.say(self.pending))

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
        """A row for each concession; what was given back, where something was."""
        amounts: list[tuple[Message, Callable[[Balance], int]]] = [
            (msg("Agreed"), lambda row: row.limit),
            (msg("Used"), lambda row: row.used),
            (msg("Pending"), lambda row: row.pending),
            (msg("Left"), lambda row: row.left),
        ]
        if any(row.given_back for row in self.rows):
            amounts.append((msg("Given back"), lambda row: row.given_back))
        columns = (Column(msg("Concession")), *(Column(one, number=True) for one, _ in amounts))
        rows = ((row.name, *(row.say(of(row)) for _, of in amounts)) for row in self.rows)
        return Table(name, columns, tuple(rows))
