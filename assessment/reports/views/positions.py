"""Positions together: who puts what first, what all would give, and what does not go together."""

from collections.abc import Iterator

from assessment.domain.triangle.bridge import Amounts, conceded
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.terms import Point, Position
from assessment.messages import Message, Sentences, listing, msg, plural
from assessment.reports.agreement import gives
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Definition,
    Fold,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.charts import CommonGround, Giving, Ground, Positions
from assessment.reports.sentences.triangle import (
    People,
    Statements,
)
from assessment.reports.sentences.triangle.firsts import how_many_firsts
from assessment.reports.sentences.triangle.hundred import THIRD_EACH
from assessment.reports.sentences.triangle.in_common import in_common, waives
from assessment.reports.sentences.triangle.positions import full
from assessment.reports.sentences.triangle.worries import worries
from assessment.reports.views.outdated import asked_again, given_before
from assessment.reports.views.questions import questions
from assessment.reports.views.revealed_positions import RevealedPositions, revealed_positions
from assessment.services.project_view import ProjectView
from scoring.triangle import Waypoint


def positions_together(view: ProjectView) -> tuple[Block, ...]:
    """What everybody said, once it is shown; before that, who is waited for."""
    if not view.ledger.revealed:
        return _waited_for(view)
    revealed = revealed_positions(view.project, view.ledger)
    plan = view.project.plan
    return (
        *_firsts(revealed, view),
        *present(_owners(view), given_before(revealed)),
        *_common_ground(revealed, plan),
        *questions(revealed),
        Heading("together-lie", msg("Where everybody lies")),
        Chart("chart-together", _picture(revealed)),
        _statements(revealed, plan, _currency(plan, view.ledger)),
        *_worries(revealed),
    )


def _owners(view: ProjectView) -> Paragraph | None:
    """Who among them lives with the result; nothing where no names are shown."""
    project = view.project
    owners = [one for one in project.sponsors if one.owner]
    answered = [
        who
        for who in map(project.person, (one.id for one in owners))
        if who in view.ledger.positions
    ]
    if not (project.named and answered):
        return None
    return Paragraph(
        "together-owners",
        plural(
            "{people} lives with the result, as business owner.",
            "{people} live with the result, as business owners.",
            count=len(answered),
            people=People.of(project).listed(answered, first=True),
        ),
        aside=True,
    )


def _currency(plan: Plan | None, ledger: Ledger) -> str:
    if plan:
        return plan.currency
    return ledger.active.terms.currency if ledger.active else ""


def _waited_for(view: ProjectView) -> tuple[Block, ...]:
    sponsors = view.project.present
    if not sponsors:
        nobody = msg("Nobody is invited yet. The facilitator invites the sponsors.")
        return (Paragraph("together-nobody", nobody),)
    given = sum(one.id in view.given for one in sponsors)
    counted = plural(
        "{count} of {all} sponsors has said where the project should sit.",
        "{count} of {all} sponsors have said where the project should sit.",
        count=given,
        all=len(sponsors),
    )
    private = msg("What they said stays with each of them until all positions are shown at once.")
    states = tuple(
        _state(one.name, one.id in view.given, required=one.required) for one in sponsors
    )
    return present(
        Definition("together-given", counted, private),
        Bullets("together-waited-for", states),
        asked_again(view),
    )


def _state(name: str, given: bool, *, required: bool) -> Message:
    if given:
        return msg("{name}: has answered", name=name)
    if required:
        return msg("{name}: has not answered yet", name=name)
    return msg("{name}: has not answered yet; need not", name=name)


def _firsts(revealed: RevealedPositions, view: ProjectView) -> tuple[Block, ...]:
    """In how many ways they see it, and who puts what first."""
    stances = revealed.found.stances
    how_many = how_many_firsts([one.primary for one in stances.values()])
    everybody = Statements(stances, revealed.names).firsts()
    return present(
        Heading("together-firsts", how_many),
        Paragraph("together-first", msg("What comes first: {firsts}.", firsts=everybody)),
        _missing(view),
    )


def _missing(view: ProjectView) -> Paragraph | None:
    if not view.ledger.absent:
        return None
    absent = People.of(view.project).listed(view.ledger.absent)
    missing = msg("Missing: {people}.", people=absent)
    recorded = msg("The facilitator went ahead, which is recorded.")
    return Paragraph("together-missing", Sentences((missing, recorded)))


def _picture(revealed: RevealedPositions) -> Positions:
    stances = revealed.found.stances
    people = tuple((revealed.names[who], tuple(one.points)) for who, one in stances.items())
    singled_out = len(people) > 1 and not revealed.found.averages.decide
    group = tuple(revealed.found.group) if singled_out else None
    return Positions(people, group, numbers=tuple(revealed.numbers[who] for who in stances))


def _common_ground(revealed: RevealedPositions, plan: Plan | None) -> tuple[Block, ...]:
    """What everybody would give; a share of nothing planned is no amount."""
    if plan is None:
        return ()
    given = {
        who: _conceded(one, revealed.earlier.get(who, plan))
        for who, one in revealed.positions.items()
    }
    rows = tuple(
        Ground(
            waypoint,
            tuple(
                Giving(revealed.names[who], revealed.numbers[who], getattr(of, waypoint.value))
                for who, of in given.items()
            ),
            plan.currency,
        )
        for waypoint in Waypoint
    )
    time, cost, quality = (row.common for row in rows)
    return present(
        Heading("together-common", msg("What everybody would give")),
        Paragraph("together-in-common", in_common(time, cost, quality, plan.currency)),
        Chart("chart-common-ground", CommonGround(rows)),
    )


def _waives(revealed: RevealedPositions, plan: Plan) -> Iterator[Message]:
    """The criteria that could go, of everybody who named some that there still are."""
    for who, one in revealed.positions.items():
        named = [known.text for known in plan.criteria if known.id in (one.criteria or ())]
        if named:
            yield waives(revealed.names[who], named)


def _conceded(one: Position, plan: Plan) -> Amounts:
    return conceded(one, plan.days, plan.budget, len(plan.criteria))


def _statements(revealed: RevealedPositions, plan: Plan | None, currency: str) -> Fold:
    """One row for each sponsor; below them the criteria that somebody named as those to waive."""
    columns = (
        Column(msg("Sponsor")),
        Column(msg("What they say")),
        Column(msg("Time, cost, quality")),
    )
    rows = tuple(
        (revealed.names[who], _statement(one, currency), _weights(one.points))
        for who, one in revealed.positions.items()
    )
    table = Table("together-said-table", columns, rows)
    named = tuple(_waives(revealed, plan)) if plan else ()
    waived = (Bullets("together-waives", named),) if named else ()
    return Fold("together-said", msg("What everybody said"), (table, *waived))


def _worries(revealed: RevealedPositions) -> tuple[Block, ...]:
    """What worries how many most, where anybody said."""
    found = worries(revealed.positions.values())
    if not found:
        return ()
    heading = Heading("together-worries", msg("What worries them most"))
    return heading, Bullets("together-worries-list", found)


def _weights(point: Point) -> Message:
    if point.is_equal:
        return THIRD_EACH
    time, cost, quality = whole_points(point)
    return msg(
        "{time}\u00a0\u00b7\u00a0{cost}\u00a0\u00b7\u00a0{quality}",
        time=time,
        cost=cost,
        quality=quality,
    )


def _statement(of: Position, currency: str) -> Sentences:
    would = msg("Would give: {concessions}.", concessions=listing(gives(of, currency)))
    return Sentences((*full(of.fixed, of.chosen, of.adjusted), would))
