"""Today: one card that says where the project stands, and what is left of each limit."""

from collections.abc import Collection, Iterator

from assessment.domain.triangle.today import ScopeCount, Today, today
from assessment.messages import (
    Count,
    Listing,
    Message,
    Money,
    Sentences,
    Value,
    listing,
    msg,
    plural,
)
from assessment.reports.blocks import Block, Definition, Group
from assessment.reports.sentences.triangle.amounts import NO_DATE, days
from assessment.reports.sentences.triangle.scope import scope_sum
from assessment.services.project_view import ProjectView
from scoring.triangle import Balance, Size, Waypoint


def today_card(view: ProjectView) -> tuple[Block, ...]:
    """Finish, budget, scope and quality as they stand; nothing before an agreement."""
    found = today(view.ledger)
    if found is None:
        return ()
    heading = Definition("today", msg("As it stands today"), None)
    parts = (_finish(found), _budget(found), *_scope(found), _quality(found))
    return (Group("project-today", (heading, *parts)),)


def _finish(of: Today) -> Definition:
    finish, given = of.finish or NO_DATE, of.time_given
    left = plural(
        "{left} of {count} extra day left.",
        "{left} of {count} extra days left.",
        count=given.allowed,
        left=given.left,
    )
    back = plural(
        "{count} day was given back.", "{count} days were given back.", count=given.given_back
    )
    return Definition("today-finish", msg("Finish:"), finish, note=_noted(given, left, back))


def _budget(of: Today) -> Definition:
    budget, given = Money(of.budget, of.currency), of.money_given
    left = msg(
        "{left} of {allowed} left.",
        left=Money(given.left, of.currency),
        allowed=Money(given.allowed, of.currency),
    )
    back = msg("{money} was given back.", money=Money(given.given_back, of.currency))
    return Definition("today-budget", msg("Budget:"), budget, note=_noted(given, left, back))


def _scope(of: Today) -> tuple[Block, ...]:
    """How much of the signed scope stands; nothing where nothing is listed in items."""
    if of.scope.empty:
        return ()
    note = Sentences(tuple(_needs(of))) if of.takes.any or of.fits.any else None
    return (Definition("today-scope", msg("Scope:"), _counts(of.scope), note=note),)


def _needs(of: Today) -> Iterator[Message]:
    """What the items need of the days and the budget as they stand, and what is free or missing."""
    yield from scope_sum(of.takes, of.fits, of.stands, of.currency)
    if amounts := free_amounts(of):
        yield msg("Free: {amounts}.", amounts=listing(amounts))
    if amounts := _amounts(of.missing, of.currency):
        yield msg("Missing: {amounts}.", amounts=listing(amounts))


def free_amounts(of: Today, only: Collection[Waypoint] = tuple(Waypoint)) -> tuple[Value, ...]:
    """The days and the money that are free, of what items have an estimate in."""
    days_known = Waypoint.TIME in only and (of.takes.days or of.fits.days)
    money_known = Waypoint.COST in only and (of.takes.money or of.fits.money)
    free = Size(of.free.days if days_known else 0, of.free.money if money_known else 0)
    return _amounts(free, of.currency)


def _amounts(of: Size, currency: str) -> tuple[Value, ...]:
    takes = (days(of.days),) if of.days else ()
    return (*takes, Money(of.money, currency)) if of.money else takes


def _counts(of: ScopeCount) -> Listing:
    stays = plural(
        "{kept} of {count} item as signed",
        "{kept} of {count} items as signed",
        count=of.signed,
        kept=of.as_signed,
    )
    stays_if_fits = of.fitting - of.fitting_dropped
    parts = (
        (of.signed, stays),
        (of.changed, msg("{count} changed", count=of.changed)),
        (of.added, msg("{count} added", count=of.added)),
        (of.dropped, msg("{count} dropped", count=of.dropped)),
        (stays_if_fits, msg("{count} more if it fits", count=stays_if_fits)),
        (
            of.fitting_dropped,
            msg("{count} dropped that was in if it fits", count=of.fitting_dropped),
        ),
    )
    return listing(words for count, words in parts if count)


def _quality(of: Today) -> Definition:
    if not of.agreed_criteria:
        none, gone = msg("No criteria are agreed."), _no_longer_agreed(of.no_longer_agreed)
        return Definition(
            "today-quality", msg("Quality:"), none, note=Sentences(gone) if gone else None
        )
    hold = plural(
        "{holding} of {count} criterion as agreed",
        "{holding} of {count} criteria as agreed",
        count=of.agreed_criteria,
        holding=of.criteria,
    )
    given = of.quality_given
    left = plural(
        "{count} of {allowed} may still be waived.",
        "{count} of {allowed} may still be waived.",
        count=given.left,
        allowed=given.allowed,
    )
    note = Sentences((_limit(given, left), *_no_longer_agreed(of.no_longer_agreed)))
    return Definition("today-quality", msg("Quality:"), hold, note=note)


def _no_longer_agreed(count: int) -> tuple[Message, ...]:
    """That criteria of versions before are no part of this one any more."""
    if not count:
        return ()
    said = plural(
        "{count} that was agreed before no longer is.",
        "{count} that were agreed before no longer are.",
        count=Count(count, first=True),
    )
    return (said,)


NOTHING_GIVES = {
    Waypoint.TIME: msg("It may not move later."),
    Waypoint.COST: msg("The budget may not grow."),
    Waypoint.QUALITY: msg("No criterion may be waived."),
}


def _noted(of: Balance, left: Message, back: Message | None = None) -> Sentences:
    """What is left of a limit, and what was given back; that there is none, or more was taken."""
    return Sentences((_limit(of, left), *((back,) if back and of.given_back else ())))


def _limit(of: Balance, left: Message) -> Message:
    if not of.allowed and not of.used:
        return NOTHING_GIVES[of.waypoint]
    if of.used_up:
        return msg("The limit is used up: agree anew before more is taken.")
    return msg("More was given than was agreed.") if of.exceeded else left
