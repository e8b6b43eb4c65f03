"""Today: what the version in force comes to with everything that was accepted and refused since."""

from dataclasses import dataclass
from datetime import date, timedelta

from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.variations import account_of
from scoring.triangle import Balance


@dataclass(frozen=True, slots=True)
class Today:
    """Finish, cost and criteria as they stand, and of each concession what is used and left.

    `finish` is None beyond the last day of the calendar. Money is in the currency's smallest unit.
    `criteria` hold of those that were agreed.
    """

    version: int
    finish: date | None
    cost: int
    currency: str
    criteria: int
    agreed_criteria: int
    time_given: Balance
    money_given: Balance
    quality_given: Balance


def today(ledger: Ledger) -> Today | None:
    """Where the project stands now; None while no version is in force."""
    one, account = ledger.active, account_of(ledger)
    if one is None or account is None:
        return None
    time, money, quality = account.balances
    terms = one.terms
    return Today(
        version=one.version,
        finish=_later(terms.finish, time.used),
        cost=terms.budget + money.used,
        currency=terms.currency,
        criteria=len(terms.criteria) - quality.used,
        agreed_criteria=len(terms.criteria),
        time_given=time,
        money_given=money,
        quality_given=quality,
    )


def _later(day: str, days: int) -> date | None:
    try:
        return date.fromisoformat(day) + timedelta(days)
    except OverflowError:
        return None
