"""Today: one card that says where the project stands, and what is left of each limit."""

from assessment.domain.triangle.today import ScopeCount, Today, today
from assessment.messages import Listing, Message, Money, Sentences, listing, msg, plural
from assessment.reports.blocks import Block, Definition, Group
from assessment.reports.sentences.triangle.amounts import NO_DATE
from assessment.services.project_view import ProjectView
from scoring.triangle import Balance, Waypoint


def today_card(view: ProjectView) -> tuple[Block, ...]:
    """Finish, cost, scope and quality as they stand; nothing before an agreement."""
    found = today(view.ledger)
    if found is None:
        return ()
    heading = Definition("today", msg("As it stands today"), None)
    parts = (_finish(found), _cost(found), *_scope(found), _quality(found))
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


def _cost(of: Today) -> Definition:
    cost, given = Money(of.cost, of.currency), of.money_given
    left = msg(
        "{left} of {allowed} left.",
        left=Money(given.left, of.currency),
        allowed=Money(given.allowed, of.currency),
    )
    back = msg("{money} was given back.", money=Money(given.given_back, of.currency))
    return Definition("today-cost", msg("Cost:"), cost, note=_noted(given, left, back))


def _scope(of: Today) -> tuple[Block, ...]:
    """How much of the signed scope stands; nothing where nothing is listed in items."""
    if of.scope.empty:
        return ()
    note = _needs(of) if of.takes.days or of.fits.days else None
    return (Definition("today-scope", msg("Scope:"), _counts(of.scope), note=note),)


def _needs(of: Today) -> Message:
    needs, signed = of.takes.days, of.signed.days
    if of.fits.days:
        return msg(
            "It needs {days} of {signed} days, and {more} more if it fits.",
            days=needs,
            signed=signed,
            more=of.fits.days,
        )
    return msg("It needs {days} of {signed} days to the signed finish.", days=needs, signed=signed)


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
        none = msg("No criteria were agreed.")
        return Definition("today-quality", msg("Quality:"), none)
    hold = plural(
        "{holding} of {count} criterion holds",
        "{holding} of {count} criteria hold",
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
    return Definition("today-quality", msg("Quality:"), hold, note=_noted(given, left))


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
