"""What holds today of a version in force, in a few lines beside the terms as they were signed."""

from collections.abc import Iterator

from assessment.domain.triangle.current_scope import ScopeState, scope_entries
from assessment.domain.triangle.renewal import lost_criteria
from assessment.domain.triangle.today import Today, today
from assessment.messages import Message, Money, listing, msg
from assessment.reports.blocks import Block, Bullets, Definition
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.amounts import NO_DATE
from assessment.services.project_view import ProjectView


def since_signed(view: ProjectView) -> tuple[Block, ...]:
    """Where decisions have moved it, and what waits for one; nothing of what never was varied."""
    found, active = today(view.ledger), view.ledger.active
    if found is None or active is None:
        return ()
    decided = any(one.version == active.version for one in view.ledger.variations)
    title = msg("The terms stand here as they were signed. What holds today:")
    holds = (Definition("since-signed", title, None, tuple(_holds(view, found))),)
    return (*(holds if decided else ()), *_waits(view))


def _holds(view: ProjectView, of: Today) -> Iterator[Message]:
    budget = Money(of.budget, of.currency)
    yield msg("Finish {finish}, budget {budget}.", finish=of.finish or NO_DATE, budget=budget)
    entries = scope_entries(view.ledger)
    added, dropped = (
        [quotation(one.item.text) for one in entries if one.state is state]
        for state in (ScopeState.ADDED, ScopeState.DROPPED)
    )
    changed = [quotation(one.item.text) for one in entries if one.was is not None]
    if added:
        yield msg("In scope as well: {items}.", items=listing(added))
    if dropped:
        yield msg("Out of scope now: {items}.", items=listing(dropped))
    if changed:
        yield msg("Changed: {items}.", items=listing(changed))
    lost = [quotation(one.text) for one in lost_criteria(view.ledger)]
    if lost:
        yield msg("No longer holds: {criteria}.", criteria=listing(lost))


def _waits(view: ProjectView) -> tuple[Block, ...]:
    """Every variation that waits for a decision, by number and name."""
    named = tuple(
        msg("Variation {number} waits: {what}", number=one.number, what=quotation(one.description))
        for one in view.ledger.pending
    )
    return (Bullets("since-waiting", named),) if named else ()
