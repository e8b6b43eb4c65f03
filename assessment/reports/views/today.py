"""Today: one card that says where the project stands, and what is left of each limit."""

from assessment.domain.triangle.today import ScopeCount, Today, today
from assessment.messages import Listing, Message, Money, listing, msg, plural
from assessment.reports.blocks import Block, Definition, Group
from assessment.reports.sentences.triangle.amounts import NO_DATE
from assessment.services.project_view import ProjectView
from scoring.triangle import Balance


def today_card(view: ProjectView) -> tuple[Block, ...]:
    """Finish, cost, scope and quality as they stand; nothing before an agreement."""
    found = today(view.ledger)
    if found is None:
        return ()
    heading = Definition("today", msg("As it stands today"), None)
    parts = (_finish(found), _cost(found), *_scope(found), _quality(found))
    return (Group("project-today", (heading, *parts)),)


def _finish(of: Today) -> Definition:
    finish = of.finish or NO_DATE
    left = of.time_given
    note = plural(
        "{left} of {count} day left",
        "{left} of {count} days left",
        count=left.allowed,
        left=left.left,
    )
    if left.left > left.allowed:
        note = plural("{count} day left", "{count} days left", count=left.left)
    return Definition("today-finish", msg("Finish:"), finish, note=_noted(left, note))


def _cost(of: Today) -> Definition:
    left = of.money_given
    note = msg(
        "{left} of {allowed} left",
        left=Money(left.left, of.currency),
        allowed=Money(left.allowed, of.currency),
    )
    if left.left > left.allowed:
        note = msg("{left} left", left=Money(left.left, of.currency))
    cost = Money(of.cost, of.currency)
    return Definition("today-cost", msg("Cost:"), cost, note=_noted(left, note))


def _scope(of: Today) -> tuple[Block, ...]:
    """How much of the signed scope stands; nothing where nothing is listed in items."""
    if of.scope.empty:
        return ()
    needs = msg(
        "It needs {days} of the {signed} days to the signed finish.",
        days=of.takes.days,
        signed=of.signed.days,
    )
    note = needs if of.takes.days else None
    return (Definition("today-scope", msg("Scope:"), _counts(of.scope), note=note),)


def _counts(of: ScopeCount) -> Listing:
    stays = plural(
        "{kept} of {count} item as signed",
        "{kept} of {count} items as signed",
        count=of.signed,
        kept=of.as_signed,
    )
    parts = (
        (of.signed, stays),
        (of.changed, msg("{count} changed", count=of.changed)),
        (of.added, msg("{count} added", count=of.added)),
        (of.dropped, msg("{count} dropped", count=of.dropped)),
    )
    return listing(words for count, words in parts if count)


def _quality(of: Today) -> Definition:
    if not of.agreed_criteria:
        none = msg("no criteria were agreed")
        return Definition("today-quality", msg("Quality:"), none)
    hold = plural(
        "{holding} of {count} criterion holds",
        "{holding} of {count} criteria hold",
        count=of.agreed_criteria,
        holding=of.criteria,
    )
    left = of.quality_given
    note = plural(
        "{left} of {count} that may be waived left",
        "{left} of {count} that may be waived left",
        count=left.allowed,
        left=left.left,
    )
    return Definition("today-quality", msg("Quality:"), hold, note=_noted(left, note))


def _noted(of: Balance, left: Message) -> Message:
    """What is left of a limit; that there is none, or that more was taken."""
    if not of.allowed and not of.used:
        return msg("nothing may be given")
    if of.used_up:
        return msg("used up: agree anew before more is taken")
    return msg("more was given than agreed") if of.left < 0 else left
