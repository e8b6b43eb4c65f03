"""Today: what the version in force comes to with everything that was accepted and refused since."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from assessment.domain.triangle.current_scope import (
    ScopeEntry,
    ScopeState,
    current_items,
    scope_entries,
)
from assessment.domain.triangle.ledger import Ledger, Status
from assessment.domain.triangle.scope_line import if_it_fits, sure
from assessment.domain.triangle.variations import account_of
from scoring.triangle import Balance, Size


@dataclass(frozen=True, slots=True)
class ScopeCount:
    """How many items were signed as in scope, and of these are so still, as signed or changed.

    `added`: in scope now and not signed; `dropped`: signed and not in scope any more. What is in
    only if it fits is counted apart: how many were signed so (`fitting`), and how many of them were
    dropped since.
    """

    signed: int = 0
    as_signed: int = 0
    changed: int = 0
    added: int = 0
    dropped: int = 0
    fitting: int = 0
    fitting_dropped: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is no item to count."""
        return not (self.signed or self.added or self.fitting)


@dataclass(frozen=True, slots=True)
class Today:
    """Finish, budget, scope and criteria as they stand; of each concession what is used and left.

    Finish and budget are those that were signed with every accepted variation, and not what the
    scope needs. `finish` is None beyond the last day of the calendar. Money is in the currency's
    smallest unit. `criteria` stand of those that were agreed; `no_longer_agreed`: how many more
    were in versions before. `stands`: the days to that finish, and that budget. `takes`: what is in
    scope needs of them; `fits`: what the rest needs, which is in only if it fits.
    """

    version: int
    finish: date | None
    budget: int
    currency: str
    criteria: int
    agreed_criteria: int
    time_given: Balance
    money_given: Balance
    quality_given: Balance
    takes: Size
    fits: Size
    stands: Size
    no_longer_agreed: int = 0
    scope: ScopeCount = ScopeCount()

    @property
    def free(self) -> Size:
        """What the items that are in scope for certain leave of the days and the budget."""
        return self.stands.beyond(self.takes)

    @property
    def missing(self) -> Size:
        """What they need beyond the days and the budget."""
        return self.takes.beyond(self.stands)


def today(ledger: Ledger) -> Today | None:
    """Where the project stands now; None while no version is in force."""
    one, account = ledger.active, account_of(ledger)
    if one is None or account is None:
        return None
    time, money, quality = account.balances
    terms, items = one.terms, current_items(ledger).values()
    return Today(
        version=one.version,
        finish=later(terms.finish, time.net),
        budget=terms.budget + money.net,
        currency=terms.currency,
        criteria=len(terms.criteria) - quality.used,
        agreed_criteria=len(terms.criteria),
        time_given=time,
        money_given=money,
        quality_given=quality,
        scope=_counted(scope_entries(ledger)),
        takes=sure(items),
        fits=if_it_fits(items),
        stands=Size(max(terms.days + time.net, 0), max(terms.budget + money.net, 0)),
        no_longer_agreed=len(_agreed_before(ledger) - {known.id for known in terms.criteria}),
    )


def _agreed_before(ledger: Ledger) -> set[str]:
    before = (one for one in ledger.agreements if one.status is Status.SUPERSEDED)
    return {known.id for one in before for known in one.terms.criteria}


def _counted(entries: Collection[ScopeEntry]) -> ScopeCount:
    certain = [one for one in entries if not one.if_it_fits]
    fitting = Counter(one.state for one in entries if one.if_it_fits)
    states = Counter(one.state for one in certain)
    changed = sum(one.was is not None for one in certain)
    stayed, dropped = states[ScopeState.IN], states[ScopeState.DROPPED]
    return ScopeCount(
        signed=stayed + dropped,
        as_signed=stayed - changed,
        changed=changed,
        added=states[ScopeState.ADDED],
        dropped=dropped,
        fitting=fitting.total(),
        fitting_dropped=fitting[ScopeState.DROPPED],
    )


def later(day: str, days: int) -> date | None:
    """The day so many days after a date in ISO; None beyond the last day of the calendar.

    >>> later("2026-12-18", 20), later("9999-12-31", 1)
    (datetime.date(2027, 1, 7), None)
    """
    try:
        return date.fromisoformat(day) + timedelta(days)
    except OverflowError:
        return None
