"""Variations: where the decisions have led, what is left to give, and what was decided."""

from collections.abc import Iterator

from assessment.domain.access import Role
from assessment.domain.triangle.bridge import weights
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.outlook import Harm, harms
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.today import Today, today
from assessment.domain.triangle.variations import account_of, deeds_of, forced
from assessment.messages import Message, Sentences, listing, msg
from assessment.reports import accounts
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Definition,
    Fold,
    Group,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.sentences.triangle import (
    UNTIL_AGREED,
    contradiction_of_deeds,
    decisions_led,
    must_agree,
    nothing_left,
)
from assessment.reports.sentences.triangle.branching import quality_ledger
from assessment.reports.views.decisions import decided, pending
from assessment.reports.views.scope_baseline import scope_baseline
from assessment.reports.views.status import waiting
from assessment.reports.views.today import free_amounts
from assessment.services.project_view import ProjectView
from scoring.triangle import Account, Waypoint


def variations(view: ProjectView) -> tuple[Block, ...]:
    """Where the decisions have led, what waits for one, and what was decided."""
    if view.ledger.active is None:
        return (*meaning(view), *nothing_in_force(view), *decided(view))
    return (
        *meaning(view),
        *headline(view),
        *pending(view),
        *balances(view),
        *details(view),
        *decided(view),
    )


def meaning(view: ProjectView) -> tuple[Block, ...]:
    """What a variation is, for those who have not had one yet."""
    if view.ledger.variations:
        return ()
    said = msg(
        "A variation is whatever would change what was signed: something added, left out or done "
        "differently. Accepting one costs time and money; refusing one costs quality."
    )
    return (Paragraph("variations-meaning", said),)


def nothing_in_force(view: ProjectView) -> tuple[Block, ...]:
    """That there is nothing to vary yet, and what comes first."""
    nothing = msg("No agreement is in force yet, so there is nothing to vary.")
    return (Definition("variations-nothing", nothing, _first(view)),)


def _first(view: ProjectView) -> Message | Sentences:
    if view.ledger.proposed is not None:
        return waiting(view)
    facilitates = view.access.role is Role.FACILITATOR
    if view.ledger.revealed:
        if facilitates:
            return msg("Next you propose an agreement.")
        return msg("Next the facilitator proposes an agreement.")
    if facilitates:
        return msg(
            "First every sponsor says where the project should sit; then you propose an "
            "agreement, and the sponsors sign it."
        )
    return msg(
        "First every sponsor says where the project should sit; then the facilitator proposes an "
        "agreement, and the sponsors sign it."
    )


def headline(view: ProjectView) -> tuple[Block, ...]:
    """Where the decisions have led, and what calls for a talk; nothing where none is in force."""
    found, one = account_of(view.ledger), view.ledger.active
    if found is None or one is None:
        return ()
    led = decisions_led(found.trail, Waypoint(one.terms.primary), stopped=any(forced(view.ledger)))
    return (
        Group("variations-course", (Paragraph("variations-led", led),)),
        *present(Group("variations-anew", anew(view))),
        *_used_up(found),
        *_deeds(view),
    )


def balances(view: ProjectView) -> tuple[Block, ...]:
    """What is left of each concession of the version in force; nothing where none is."""
    found, one = account_of(view.ledger), view.ledger.active
    stands = today(view.ledger)
    return _left(found, one, stands) if found and one and stands else ()


def details(view: ProjectView) -> tuple[Fold, ...]:
    """Folded: how each criterion stands, and the way of the position through the triangle."""
    found, one = account_of(view.ledger), view.ledger.active
    if found is None or one is None:
        return ()
    criteria = msg("How each quality criterion stands")
    trail = msg("Where the decisions have led")
    return (
        *scope_baseline(view, one),
        Fold("variations-quality", criteria, tuple(_harmed(view, found))),
        Fold("variations-trail", trail, _trail(found, one.terms)),
    )


def anew(view: ProjectView) -> tuple[Block, ...]:
    """Why the sponsors must agree anew; nothing where they need not."""
    found = forced(view.ledger)
    reasons = must_agree(found.exceeded, sponsors_changed=found.sponsors_changed)
    if not reasons:
        return ()
    return (
        Heading("variations-anew-heading", msg("The sponsors must agree anew")),
        Bullets("variations-anew-why", reasons),
        Paragraph("variations-anew-until", UNTIL_AGREED),
        Paragraph("variations-anew-next", _next(view)),
    )


def _used_up(found: Account) -> tuple[Block, ...]:
    """The limits that are used up to the last: that stops nothing, and is said."""
    lines = nothing_left(found.used_up)
    if not lines:
        return ()
    return (Group("variations-used-up", (Bullets("variations-nothing-left", lines),)),)


def _next(view: ProjectView) -> Message | Sentences:
    if view.ledger.proposed is not None:
        return waiting(view)
    if view.access.role is Role.FACILITATOR:
        return msg("Propose a new version that says what may be given from here on.")
    return msg("The facilitator proposes a new version that says what may be given from here on.")


def _deeds(view: ProjectView) -> tuple[Block, ...]:
    """K10: the decisions so far against the words that were signed."""
    found = deeds_of(view.ledger)
    if found is None or not found.against_words:
        return ()
    said = contradiction_of_deeds(found)
    return (
        Group(
            "variations-deeds",
            (
                Heading("variations-deeds-heading", msg("Deeds and words")),
                Bullets("variations-deeds-statements", (said.first, said.second)),
                Definition("variations-deeds-question", said.question, None),
            ),
        ),
    )


def _left(found: Account, one: Agreement, stands: Today) -> tuple[Block, ...]:
    """The running balance of each concession."""
    agreed = msg(
        "Agreed in version {version}. Filled is used, hatched waits.",
        version=one.label,
    )
    balances = Chart("chart-balances", accounts.concessions(found, one.terms.currency))
    return (
        Heading("variations-left-heading", msg("What is left to give")),
        Paragraph("variations-left-agreed", agreed, aside=True),
        *_against_limits(stands),
        Group("variations-left", (balances,)),
    )


def _against_limits(of: Today) -> tuple[Block, ...]:
    """That the limits count, whatever the items in scope leave free."""
    if not free_amounts(of):
        return ()
    said = msg(
        "A variation counts against these limits, also where the items in scope leave days or "
        "money free."
    )
    return (Paragraph("variations-left-limits", said, aside=True),)


def _harmed(view: ProjectView, found: Account) -> Iterator[Block]:
    """The quality ledger: which criterion is harmed by which refusal."""
    *_, quality = found.balances
    yield Paragraph("variations-quality-ledger", quality_ledger(quality))
    columns = (Column(msg("Criterion")), Column(msg("Stands")))
    rows = tuple((one.criterion.text, _stands(one)) for one in harms(view.ledger))
    if rows:
        table = Table("variations-criteria-table", columns, rows)
        yield Group("variations-criteria", (table,))


def _stands(of: Harm) -> Message:
    if of.given_up_by and not of.by:
        return msg("given up by accepting variation {number}", number=of.given_up_by)
    if not of.by:
        return msg("as agreed")
    refused = listing(msg("variation {number}", number=one.number) for one in of.by)
    return msg("harmed by refusing {variations}", variations=refused)


def _trail(found: Account, terms: Terms) -> tuple[Block, ...]:
    """Where the decisions have led, in the triangle."""
    reading = msg(
        "The nearer a dot lies to a corner, the more that corner counts. Using up extra time or "
        "money, or harming quality, moves the project away from that corner; the part of the "
        "triangle that belongs to what comes first is tinted."
    )
    agreed = tuple(weights(terms.agreed))
    return (
        Paragraph("variations-trail-reading", reading),
        Chart("chart-drift", accounts.drift(found, agreed)),
    )
