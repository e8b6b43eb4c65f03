"""Positions together: where everybody lies, what does not go together, and how far apart."""

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

import scoring.triangle as scoring
from assessment.domain.triangle.bridge import Together, together
from assessment.domain.triangle.hundred import whole_points
from assessment.domain.triangle.ledger import Ledger
from assessment.domain.triangle.project import Plan, Project
from assessment.domain.triangle.terms import Point, Position
from assessment.domain.triangle.tolerances import tolerances_of
from assessment.messages import Count, Message, Sentences, Value, listing, msg, plural
from assessment.reports.agreement import gives, position_names
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Column,
    Definition,
    Group,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.charts import Positions
from assessment.reports.charts.ternary.words import leads, spoken
from assessment.reports.sentences.triangle import (
    People,
    Statements,
    between,
    contradiction_words,
    from_group,
)
from assessment.reports.sentences.triangle.hundred import THIRD_EACH
from assessment.reports.sentences.triangle.positions import short
from assessment.reports.sentences.triangle.worries import worries
from assessment.services.project_view import ProjectView
from scoring.triangle import Code, Contradiction

RESTS_ON_THE_MIDDLE = {Code.FAR_FROM_THE_GROUP, Code.GROUP_FOLLOWS_NOBODY}
ALL_PAIRS = 4  # people; of more, only the two who are nearest and the two who are farthest
READING = (
    msg(
        "Each corner is one of the three: time at the top, cost at the left, quality at the right."
    ),
    msg("The nearer somebody lies to a corner, the more that corner matters to them."),
    msg("In the very middle all three matter equally."),
    msg(
        "Two dots side by side want nearly the same; two dots far apart have something to discuss."
    ),
)
UNIT = msg(
    "To reverse a 2:1 preference is to hold that time matters twice as much as cost where the "
    "other holds that cost matters twice as much as time."
)


class RevealedPositions(NamedTuple):
    """The positions that everybody sees: each by name, and what they come to."""

    names: Mapping[str, Value]
    positions: Mapping[str, Position]
    found: Together


def positions_together(view: ProjectView) -> tuple[Block, ...]:
    """What everybody said, once it is shown; before that, who is waited for."""
    if not view.ledger.revealed:
        return _waited_for(view)
    revealed = revealed_positions(view.project, view.ledger)
    plan = view.project.plan
    return (
        *_summary(revealed, view),
        Heading("together-lie", msg("Where everybody lies")),
        Bullets("together-reading", READING),
        Chart("chart-together", _picture(revealed)),
        *_contradictions(revealed),
        *_distances(revealed),
        *_statements(revealed, _currency(plan, view.ledger)),
        *_worries(revealed),
    )


def revealed_positions(project: Project, ledger: Ledger) -> RevealedPositions:
    """By the rules that were signed, once something is."""
    names = {
        who: name if not isinstance(name, str) or name.strip() else msg("A former sponsor")
        for who, name in position_names(project, ledger.positions).items()
    }
    positions = {who: ledger.positions[who] for who in names}
    if ledger.active is None:
        return RevealedPositions(names, positions, together(positions, project.plan))
    rules = tolerances_of(ledger.active.terms)
    return RevealedPositions(names, positions, together(positions, project.plan, rules))


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
    return (
        Definition("together-given", counted, private),
        Bullets("together-waited-for", states),
    )


def _state(name: str, given: bool, *, required: bool) -> Message:
    if given:
        return msg("{name}: has answered", name=name)
    if required:
        return msg("{name}: has not answered yet", name=name)
    return msg("{name}: has not answered yet; need not", name=name)


def _summary(revealed: RevealedPositions, view: ProjectView) -> tuple[Block, ...]:
    many = len(revealed.positions)
    said = plural(
        "{count} sponsor has said where the project should sit.",
        "{count} sponsors have said where the project should sit.",
        count=Count(many, first=True),
    )
    return present(
        Paragraph("together-said-by", said),
        _missing(view),
        _middle(revealed.found) if many > 1 else None,
    )


def _missing(view: ProjectView) -> Paragraph | None:
    if not view.ledger.absent:
        return None
    people = People.of(view.project)
    absent = listing(people.first(one) for one in view.ledger.absent)
    missing = msg("Missing: {people}.", people=absent)
    recorded = msg("The facilitator went ahead, which is recorded.")
    return Paragraph("together-missing", Sentences((missing, recorded)))


def _middle(found: Together) -> Block:
    if found.averages.decide:
        return Definition(
            "together-discuss",
            msg("Averaging decides here, so discuss."),
            msg(
                "In which order the three come depends on the way of averaging. So no middle is "
                "singled out, and nothing is measured from it: the order is yours to choose."
            ),
        )
    group = tuple(found.group)
    middle = msg(
        "In the middle of what was said, {leads}: {weights} of 100 points.",
        leads=leads(group),
        weights=spoken(group),
    )
    proposal = msg("It is a proposal to talk about, not a result: what counts is what you agree.")
    return Paragraph("together-middle", Sentences((middle, proposal)))


def _picture(revealed: RevealedPositions) -> Positions:
    stances = revealed.found.stances
    people = tuple((revealed.names[who], tuple(one.points)) for who, one in stances.items())
    singled_out = len(people) > 1 and not revealed.found.averages.decide
    return Positions(people, tuple(revealed.found.group) if singled_out else None)


def _contradictions(revealed: RevealedPositions) -> tuple[Block, ...]:
    heading = Heading("together-contradictions", msg("What does not go together"))
    contradictions = _in_order(revealed.found)
    if not contradictions:
        nothing = msg("Nothing that was said speaks against anything else.")
        return (heading, Paragraph("together-no-contradiction", nothing))
    everything = Statements(revealed.found.stances, revealed.names)
    return (
        heading,
        Paragraph(
            "together-nobody-wrong",
            msg("Nobody is wrong here. Each pair of statements asks one question: talk about it."),
        ),
        Paragraph(
            "together-rules",
            msg("Fixed rules, K1 to K12, look for such pairs; the small print names the rule."),
            aside=True,
        ),
        *(_contradiction(at, one, everything) for at, one in enumerate(contradictions)),
    )


def _contradiction(at: int, found: Contradiction, everything: Statements) -> Group:
    said = contradiction_words(found, everything)
    name = f"together-contradiction-{at}"
    rule = msg("Rule {code}", code=said.code)
    return Group(
        name,
        (
            Bullets(f"{name}-statements", (said.first, said.second)),
            Definition(f"{name}-question", said.question, None, note=rule),
        ),
    )


def _in_order(found: Together) -> list[Contradiction]:
    """Those of the whole group first; none that rests on a middle where there is none."""
    kept = list(found.contradictions)
    if found.averages.decide:
        kept = [one for one in kept if one.code not in RESTS_ON_THE_MIDDLE]
    return sorted(kept, key=lambda one: one.who is not None)


def _distances(revealed: RevealedPositions) -> tuple[Block, ...]:
    """Distances from the group, unless averaging decides, then those between people."""
    names, found = revealed.names, revealed.found
    if len(found.stances) == 1:
        return ()
    said: list[Value] = []
    if not found.averages.decide:
        said = [from_group(names[who], far) for who, far in found.distances.items()]
    said += [between(names[one], names[other], far) for one, other, far in pairs(found)]
    return (
        Heading("together-apart", msg("How far apart")),
        Bullets("together-distances", tuple(said)),
        Paragraph("together-unit", UNIT, aside=True),
    )


def pairs(found: Together) -> list[tuple[str, str, float]]:
    """The pairs of people, the farthest first."""
    points = {who: one.points for who, one in found.stances.items()}
    pairs = [
        (one, other, scoring.distance(points[one], points[other]))
        for one, other in combinations(points, 2)
    ]
    pairs.sort(key=lambda pair: -pair[2])
    return pairs if len(points) <= ALL_PAIRS else [pairs[0], pairs[-1]]


def _statements(revealed: RevealedPositions, currency: str) -> tuple[Block, ...]:
    """One row for each sponsor."""
    columns = (
        Column(msg("Sponsor")),
        Column(msg("What they say")),
        Column(msg("Time, cost, quality")),
    )
    rows = tuple(
        (revealed.names[who], _statement(one, currency), _weights(one.points))
        for who, one in revealed.positions.items()
    )
    return (
        Heading("together-statements", msg("What everybody said")),
        Group("together-said", (Table("together-said-table", columns, rows),)),
    )


def _worries(revealed: RevealedPositions) -> tuple[Block, ...]:
    """What worries whom most, where anybody said."""
    found = worries(revealed.positions, revealed.names)
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
    return Sentences((short(of.fixed, of.chosen, of.adjusted), would))
