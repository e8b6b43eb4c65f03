"""An agreement of the domain as a paper: names instead of hashes, words instead of units."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assessment.domain.triangle.event import head
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog, Project
from assessment.domain.triangle.terms import BASIS, WAYPOINTS, Concession, Position, Terms, times
from assessment.reports.documents.paper import (
    NONE,
    AgreementPaper,
    Compromise,
    PaperPosition,
    PaperSignature,
    Standing,
)
from assessment.reports.sentences.figures import percent
from assessment.reports.sentences.triangle.amounts import criteria, days, money
from assessment.reports.sentences.triangle.comparisons import compared

PAIRS = (("time", "cost"), ("time", "quality"), ("cost", "quality"))
RULES = {  # the fields of scoring's tolerances
    "apart": "A position is far from the group beyond a distance of",
    "third_off": "Comparisons disagree when the third is off by a factor beyond",
    "consistency": "Comparisons disagree beyond a consistency ratio of",
    "random_index": "Random index of three comparisons",
    "decisions": "Deeds are held against words from so many decisions",
    "refused_share": "Deeds are against words where the share refused is more than",
    "refused_probability": "Deeds are against words from a probability beyond",
    "least_weight": "Least weight of a waypoint in a position",
    "halving": "A concession used up divides the weight of its waypoint by",
    "most_used": "A concession counts as used at most so many times over",
}


def paper_of(agreement: Agreement, book: AuditLog) -> AgreementPaper:
    """One version of a project's agreement, with the chain as it is now."""
    terms, project = agreement.terms, book.project
    point = terms.agreed
    return AgreementPaper(
        title=agreement.title,
        version=agreement.version,
        standing=Standing(agreement.status.value),
        since=agreement.since,
        primary=terms.primary,
        agreed=(point.time, point.cost, point.quality),
        later_days=terms.days_later,
        dearer=terms.money_more,
        waived=_waived(terms),
        budget=terms.budget,
        currency=terms.currency,
        start=terms.start,
        finish=terms.finish,
        content_hash=agreement.content,
        head=head(book.events),
        events=len(book.events),
        compromises=tuple(
            Compromise(one, terms.compromises[one]) for one in WAYPOINTS if one in terms.compromises
        ),
        positions=tuple(_positions(terms, project)),
        criteria=tuple(one.text for one in terms.criteria),
        scope_in=terms.scope_in,
        scope_out=terms.scope_out,
        tolerances=tuple(_rule(*one) for one in sorted(terms.tolerances.items())),
        signatures=tuple(_signatures(agreement, project.names)),
    )


def position_names(project: Project, positions: Mapping[str, Position]) -> dict[str, str]:
    """What a position is called: a name, or a number where it was agreed to show no names.

    Numbers follow the hashes, so that they tell nothing about who was invited first.
    """
    if project.named:
        known = project.names
        return {who: known.get(who, "") for who in positions}
    return {who: f"Sponsor {number}" for number, who in enumerate(sorted(positions), start=1)}


def gives(position: Position, currency: str) -> tuple[str, str, str]:
    """What a sponsor would give, in the units in which they said it."""
    waived = percent(Fraction(position.waived, BASIS))
    return (
        f"{_amount(position.later, currency)} later" if position.later.amount else "no later",
        f"{_amount(position.dearer, currency)} dearer" if position.dearer.amount else "no dearer",
        f"{waived} of the criteria waived" if position.waived else "no criterion waived",
    )


def _amount(of: Concession, currency: str) -> str:
    match of.unit:
        case "days":
            return days(of.amount)
        case "money":
            return money(of.amount, currency)
        case "share":
            return percent(Fraction(of.amount, BASIS))


def _waived(terms: Terms) -> str:
    if not terms.criteria_waived:
        return NONE
    return f"at most {terms.criteria_waived} of {criteria(len(terms.criteria))}"


def _positions(terms: Terms, project: Project) -> Iterator[PaperPosition]:
    called = position_names(project, terms.positions)
    for who, said in sorted(terms.positions.items(), key=lambda pair: (called[pair[0]], pair[0])):
        yield PaperPosition(
            name=called[who],
            role="",
            points=(said.points.time, said.points.cost, said.points.quality),
            fixed=said.fixed,
            chosen=said.chosen,
            adjusted=said.adjusted,
            gives=gives(said, terms.currency),
            compared=_compared(said),
        )


def _compared(of: Position) -> tuple[str, ...]:
    if of.comparisons is None:
        return ()
    ratios = map(times, of.comparisons)
    return tuple(compared(*pair, ratio) for pair, ratio in zip(PAIRS, ratios, strict=True))


def _rule(name: str, basis_points: int) -> tuple[str, str]:
    return RULES.get(name, name), f"{basis_points / BASIS:g}"


def _signatures(agreement: Agreement, known: Mapping[str, str]) -> Iterator[PaperSignature]:
    """Everybody who must sign, then whoever signed besides."""
    signed = {one.person: one for one in agreement.signatures}
    declined = {one.person: one for one in agreement.declined}
    others = sorted({*signed, *declined} - {*agreement.required})
    for person in (*agreement.required, *others):
        name, required = known.get(person, ""), person in agreement.required
        if person in signed:
            one = signed[person]
            yield PaperSignature(name, "", one.at, one.content, required=required)
        elif person in declined:
            no = declined[person]
            yield PaperSignature(name, "", no.at, declined=no.reason, required=required)
        else:
            yield PaperSignature(name, "", required=required)
