"""Variations that wait for a decision, and those that were decided."""

from collections import Counter

from assessment.domain.triangle.current_scope import given_up
from assessment.domain.triangle.decisions import quorum
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Outcome, Variation
from assessment.domain.triangle.variations import forced
from assessment.messages import Message, Money, Sentences, Value, listing, msg, plural
from assessment.reports.blocks import (
    Block,
    Bullets,
    Column,
    Fold,
    Group,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle import (
    People,
    days,
    moment,
)
from assessment.reports.sentences.triangle.scope_changes import (
    net_amounts,
    scope_changes,
    unserved_words,
)
from assessment.reports.sentences.triangle.votes import (
    missing_words,
    new_key_words,
    objection_words,
    otherwise_words,
    unconfirmed_words,
    vote_words,
    who_decides,
)
from assessment.services.project_view import ProjectView


def pending(view: ProjectView) -> tuple[Block, ...]:
    """What waits for a decision, and what whoever raised it estimates."""
    active = view.ledger.active
    if active is None:
        return ()
    heading = Heading("variations-pending", msg("Waiting for a decision"))
    if not view.ledger.pending:
        nothing = msg("Nothing waits for a decision.")
        return (heading, Paragraph("variations-none-pending", nothing))
    return (
        heading,
        *(
            Group(f"pending-variation-{one.number}", pending_variation(view, one, active.terms))
            for one in view.ledger.pending
        ),
    )


def pending_variation(view: ProjectView, one: Variation, terms: Terms) -> tuple[Block, ...]:
    """A variation that waits for a decision, and what whoever raised it estimates."""
    name = f"variation-{one.number}"
    title = msg("{number}. {description}", number=one.number, description=one.description)
    return (
        Heading(f"{name}-heading", title, within=True),
        Paragraph(f"{name}-raised", _raised(view, one), aside=True),
        Paragraph(f"{name}-why", msg("Why: {why}", why=one.why)),
        *present(Bullets(f"{name}-scope", _scope(view, one))),
        Paragraph(f"{name}-estimate", _estimate(terms, one)),
        *votes(view, one),
    )


def votes(view: ProjectView, one: Variation) -> tuple[Block, ...]:
    """Who decides a variation that waits, who has said what, and what is missing.

    While the sponsors must agree anew nobody decides, and only what was said stands there.
    """
    if view.ledger.active is None:
        return ()
    name, people = f"variation-{one.number}", People.of(view.project, view.person)
    of = quorum(view.ledger.active, one)
    of = of._replace(people=of.people and view.project.in_order(of.people))
    lines = [vote_words(vote, people) for vote in one.votes]
    lines += [objection_words(known, people) for known in one.objections]
    stopped, missing = any(forced(view.ledger)), missing_words(one, of)
    return present(
        None if stopped else Paragraph(f"{name}-decides", who_decides(of, people)),
        Bullets(f"{name}-votes", tuple(lines)),
        Paragraph(f"{name}-missing", missing) if missing and not stopped else None,
    )


def recorded(view: ProjectView, one: Variation) -> tuple[Block, ...]:
    """To a sponsor for whom the facilitator recorded a vote: what it is."""
    mine = one.vote(view.person)
    if mine is None:
        return ()
    name = f"recorded-{one.number}"
    title = msg("{number}. {description}", number=one.number, description=one.description)
    return (
        Heading(f"{name}-heading", title, within=True),
        Paragraph(f"{name}-vote", vote_words(mine, People.of(view.project, view.person))),
    )


def _raised(view: ProjectView, one: Variation) -> Message:
    """Who raised it, and when."""
    return msg(
        "Raised by {who} on {when}",
        who=People.of(view.project).within(one.raised_by),
        when=moment(one.raised_at),
    )


def _estimate(terms: Terms, one: Variation) -> Sentences:
    """What whoever raised it estimates, in a sentence."""
    takes: tuple[Message, ...] = (msg("Estimate: neither time nor money."),)
    if one.scope:
        takes = net_amounts(one.days, one.money, terms.currency)
    elif amounts := _amounts(one, terms.currency):
        takes = (msg("Estimate: {amounts}.", amounts=listing(amounts)),)
    protects = [quotation(known.text) for known in terms.criteria if known.id in one.criteria]
    if not protects:
        return Sentences(takes)
    return Sentences((*takes, msg("It protects {criteria}.", criteria=listing(protects))))


def _scope(view: ProjectView, one: Variation) -> tuple[Sentences, ...]:
    """What it does to the scope; by the version in which it was decided, or that is in force."""
    active = view.ledger.active
    version = one.version or (active.version if active else 0)
    terms = next(
        (known.terms for known in view.ledger.agreements if known.version == version), None
    )
    return scope_changes(view.ledger, one.scope, terms.currency, version) if terms else ()


def decided(view: ProjectView, version: int = 0) -> tuple[Fold, ...]:
    """Folded: what was decided, from the first. `version`: under that alone."""
    closed = [
        one
        for one in view.ledger.variations
        if one.outcome is not Outcome.PENDING and version in {0, one.version}
    ]
    if not closed:
        return ()
    columns = (
        Column(msg("No.")),
        Column(msg("Variation")),
        Column(msg("Outcome")),
        Column(msg("Why")),
    )
    rows = tuple(
        (
            one.number,
            _what(view, one),
            _decided(view, one),
            _reasons(one),
        )
        for one in closed
    )
    table = Table("variations-decided-table", columns, rows)
    outcomes = Counter(one.outcome for one in closed)
    counts = (_counted(outcome, outcomes[outcome]) for outcome in COUNTED if outcomes[outcome])
    title = msg("Decided so far: {outcomes}", outcomes=listing(counts))
    return (Fold("variations-closed", title, (Group("variations-decided", (table,)),)),)


COUNTED = (Outcome.ACCEPTED, Outcome.REFUSED, Outcome.DROPPED)


def _counted(outcome: Outcome, count: int) -> Message:
    match outcome:
        case Outcome.ACCEPTED:
            return plural("{count} accepted", "{count} accepted", count=count)
        case Outcome.REFUSED:
            return plural("{count} refused", "{count} refused", count=count)
        case _:
            return plural("{count} dropped", "{count} dropped", count=count)


def _what(view: ProjectView, one: Variation) -> str | Sentences:
    """What would have changed, and each item of the scope."""
    if not one.scope:
        return one.description
    parts = [part for said in _scope(view, one) for part in said.parts]
    return Sentences((msg("{description}.", description=one.description), *parts))


def _reasons(one: Variation) -> Value | None:
    """Why it was decided so: every reason that was given."""
    reasons = dict.fromkeys(vote.why for vote in one.carried_by) or [one.decided_why]
    return listing(map(quotation, reasons)) if any(reasons) else None


def _decided(view: ProjectView, one: Variation) -> Message | Sentences:
    """What became of it, who decided that and when, under which version, and what it took."""
    what, took, people = _outcome(view, one), _took(view, one), People.of(view.project)
    more = (
        *unconfirmed_words(one.carried_by, people),
        *new_key_words(one.carried_by, people),
        *otherwise_words(one, people),
        *took,
    )
    return Sentences((what, *more)) if more else what


def _outcome(view: ProjectView, one: Variation) -> Message:
    deciders = [vote.person for vote in one.carried_by] or [one.decided_by]
    who = People.of(view.project).listed(deciders)
    when, version = moment(one.decided_at), view.ledger.label(one.version or 0)
    match one.outcome:
        case Outcome.ACCEPTED:
            return msg(
                "Accepted by {who}, {when} under version {version}.",
                who=who,
                when=when,
                version=version,
            )
        case Outcome.REFUSED:
            return msg(
                "Refused by {who}, {when} under version {version}.",
                who=who,
                when=when,
                version=version,
            )
        case _:
            return _dropped(view, one, who)


def _dropped(view: ProjectView, one: Variation, who: Value) -> Message:
    when = moment(one.decided_at)
    if not one.version:
        return msg("Dropped by {who}, {when}.", who=who, when=when)
    return msg(
        "Dropped by {who}, {when} under version {version}.",
        who=who,
        when=when,
        version=view.ledger.label(one.version),
    )


def _took(view: ProjectView, one: Variation) -> tuple[Message, ...]:
    known = {version.version: version.terms for version in view.ledger.agreements}
    terms = known.get(one.version or 0)
    if terms is None or one.outcome is Outcome.DROPPED:
        return ()
    if one.outcome is Outcome.REFUSED:
        return _harmed(terms, one)
    if one.scope:
        return (*net_amounts(one.days, one.money, terms.currency), *_no_longer_served(view, one))
    if amounts := _amounts(one, terms.currency):
        return (msg("It took {amounts}.", amounts=listing(amounts)),)
    return (msg("It took neither time nor money."),)


def _harmed(terms: Terms, one: Variation) -> tuple[Message, ...]:
    """Which criteria a refusal harms, of the version under which it was refused."""
    harmed = [quotation(known.text) for known in terms.criteria if known.id in one.criteria]
    return (msg("That harms {criteria}.", criteria=listing(harmed)),) if harmed else ()


def _no_longer_served(view: ProjectView, one: Variation) -> tuple[Message, ...]:
    """Which agreed criteria nothing in scope serves since it was accepted; of the version in force.

    None where another variation has brought them back.
    """
    gone, active = given_up(view.ledger), view.ledger.active
    criteria = active.terms.criteria if active else ()
    return unserved_words(known.text for known in criteria if gone.get(known.id) == one.number)


def _amounts(one: Variation, currency: str) -> list[Value]:
    takes: list[Value] = [days(one.days)] if one.days else []
    return [*takes, Money(one.money, currency)] if one.money else takes
