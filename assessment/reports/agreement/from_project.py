"""An agreement of the domain as a paper: names instead of hashes, words instead of units."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from assessment.domain.triangle.event import Event, head
from assessment.domain.triangle.ledger import Agreement, Status, read
from assessment.domain.triangle.plans import outdated
from assessment.domain.triangle.project import AuditLog, Project
from assessment.domain.triangle.scope import Place
from assessment.domain.triangle.signature import Declined
from assessment.domain.triangle.terms import (
    WAYPOINTS,
    NamedSponsor,
    Position,
    Terms,
    times,
)
from assessment.domain.triangle.values import BASIS
from assessment.domain.triangle.variations import account_of
from assessment.domain.triangle.version_texts import text_at, version_texts
from assessment.messages import Level, Message, Percent, Value, msg, plural
from assessment.reports.agreement import words
from assessment.reports.agreement.paper import (
    AgreementPaper,
    PaperConcession,
    PaperPosition,
    PaperSignature,
    VersionStatus,
)
from assessment.reports.sentences.triangle.asked import amount_as_given
from assessment.reports.sentences.triangle.comparisons import compared
from assessment.reports.sentences.triangle.events import withdrawal_reason
from assessment.reports.sentences.triangle.scope import item_words, marks_words
from assessment.reports.sentences.triangle.votes import rule_words

BUSINESS_OWNER = msg("business owner")
NO_LATER = msg("no extra time")
NO_DEARER = msg("no extra money")
NONE_WAIVED = msg("no criterion waived")
PAIRS = (("time", "cost"), ("time", "quality"), ("cost", "quality"))
RULES = {  # the fields of scoring's tolerances
    "apart": msg("A position is far from the group beyond a distance of"),
    "third_off": msg("Comparisons disagree when the third is off by a factor beyond"),
    "consistency": msg("Comparisons disagree beyond a consistency ratio of"),
    "random_index": msg("Random index of three comparisons"),
    "decisions": msg("Deeds are held against words from so many decisions"),
    "refused_share": msg("Deeds are against words where the share refused is more than"),
    "refused_probability": msg("Deeds are against words from a probability beyond"),
    "least_weight": msg("Least weight of a waypoint in a position"),
    "halving": msg("A concession used up divides the weight of its waypoint by"),
    "most_used": msg("A concession counts as used at most so many times over"),
}


def paper_of(agreement: Agreement, book: AuditLog) -> AgreementPaper:
    """One version of a project's agreement, with the chain as it is now."""
    terms, project = agreement.terms, book.project
    point = terms.agreed
    return AgreementPaper(
        project=project.title,
        title=agreement.title,
        version=agreement.version,
        label=agreement.label,
        status=VersionStatus(agreement.status.value),
        since=agreement.since,
        replaced_by=_replaced_by(agreement, book.events),
        why=_withdrawn_because(agreement, book.events),
        primary=terms.primary,
        agreed=(point.time, point.cost, point.quality),
        later_days=terms.days_later,
        dearer=terms.money_more,
        waives=bool(terms.criteria_waived),
        waived=_waived(terms),
        budget=terms.budget,
        currency=terms.currency,
        start=terms.start,
        finish=terms.finish,
        content_hash=agreement.content,
        head=head(book.events),
        events=len(book.events),
        recorded=book.events[-1].at if book.events else "",
        compromises=tuple(
            PaperConcession(one, terms.compromises[one])
            for one in WAYPOINTS
            if one in terms.compromises
        ),
        positions=tuple(_positions(agreement, book)),
        criteria=tuple(one.text for one in terms.criteria),
        scope_in=(*terms.scope_in, *_scope(terms, "in")),
        scope_if_it_fits=tuple(_scope(terms, "if_it_fits")),
        scope_out=(*terms.scope_out, *_scope(terms, "out")),
        tolerances=tuple(_rule(*one) for one in sorted(terms.tolerances.items())),
        signatures=tuple(_signatures(agreement, book)),
        decides=_decides(terms, project),
        changed=version_texts(agreement, book.events)[-1].since if agreement.amendments else "",
        now=_now(agreement, book),
    )


def _now(agreement: Agreement, book: AuditLog) -> tuple[float, float, float] | None:
    """Where the decisions under the version in force have led."""
    found = account_of(read(book.events)) if agreement.status is Status.ACTIVE else None
    if found is None or not found.trail:
        return None
    time, cost, quality = found.trail[-1].position
    return time, cost, quality


def _replaced_by(agreement: Agreement, events: Sequence[Event]) -> Value:
    """What the version is called that took the place of this one."""
    if agreement.status is not Status.SUPERSEDED:
        return ""
    came = (int(str(one.body["by"])) for one in events if _replaces(one, agreement))
    return read(events).label(next(came))


def _replaces(event: Event, agreement: Agreement) -> bool:
    return event.kind == "superseded" and _version(event) == agreement.version


def _withdrawn_because(agreement: Agreement, events: Sequence[Event]) -> Value:
    for event in events:
        if event.kind == "withdrawn" and _version(event) == agreement.version:
            reason = str(event.body["reason"])
            return withdrawal_reason(reason) or reason
    return ""


def _version(event: Event) -> int:
    return int(str(event.body["version"]))


def _scope(terms: Terms, place: Place) -> Iterator[Value]:
    return (item_words(one, terms.currency) for one in terms.scope if one.place == place)


def _decides(terms: Terms, project: Project) -> Message:
    rule = terms.decides
    name = project.names.get(rule.person, "") if isinstance(rule, NamedSponsor) else ""
    return rule_words(rule, words.named(name), terms.currency)


def position_names(project: Project, positions: Mapping[str, Position]) -> dict[str, Value]:
    """What a position is called: a name, or a number where it was agreed to show no names.

    Numbers follow the hashes, so that they tell nothing about who was invited first.
    """
    if project.named:
        known = project.names
        return {who: known.get(who, "") for who in positions}
    numbered = enumerate(sorted(positions), start=1)
    return {who: msg("Sponsor {number}", number=number) for number, who in numbered}


def position_numbers(project: Project, positions: Mapping[str, Position]) -> dict[str, int]:
    """The number from 0 by which whoever gave a position is told apart on every chart.

    By name they follow the invitations, which never change places; else the numbers that are shown.
    """
    order = list(project.names) if project.named else sorted(positions)
    known = {who: at for at, who in enumerate(order)}
    return {who: known.get(who, len(order)) for who in positions}


def gives(position: Position, currency: str) -> tuple[Message, Message, Message]:
    """What a sponsor would give, in the units in which they said it."""
    later, dearer = position.later, position.dearer
    waived = Percent(Fraction(position.waived, BASIS))
    return (
        msg("{amount} later", amount=amount_as_given(later, currency))
        if later.amount
        else NO_LATER,
        msg("{amount} dearer", amount=amount_as_given(dearer, currency))
        if dearer.amount
        else NO_DEARER,
        msg("{share} of the criteria waived", share=waived) if position.waived else NONE_WAIVED,
    )


def _waived(terms: Terms) -> Message:
    if not terms.criteria:
        return msg("none", context="of the quality criteria")
    if not terms.criteria_waived:
        return plural(
            "none of {count} criterion", "none of {count} criteria", count=len(terms.criteria)
        )
    return plural(
        "at most {waived} of {count} criterion",
        "at most {waived} of {count} criteria",
        count=len(terms.criteria),
        waived=terms.criteria_waived,
    )


def _older(agreement: Agreement, events: Sequence[Event]) -> Collection[str]:
    """Whose position is from before the plan that this version was written by."""
    written = [
        at
        for at, one in enumerate(events)
        if one.kind in {"proposed", "amended"} and _version(one) == agreement.version
    ]
    before = events[: written[-1]] if written else events
    then = read(one for one in before if one.kind == "replanned")
    now = then.plans[-1] if then.plans else None
    return outdated(agreement.terms.positions, then, now)


def _role(project: Project, person: str) -> Value:
    owners = (project.person(one.id) for one in project.sponsors if one.owner)
    return BUSINESS_OWNER if person in owners else ""


def _positions(agreement: Agreement, book: AuditLog) -> Iterator[PaperPosition]:
    terms, project = agreement.terms, book.project
    called, older = position_names(project, terms.positions), _older(agreement, book.events)
    numbers = position_numbers(project, terms.positions)
    for who, said in sorted(terms.positions.items(), key=lambda one: (numbers[one[0]], one[0])):
        yield PaperPosition(
            name=called[who],
            role=_role(project, who) if project.named else "",
            points=(said.points.time, said.points.cost, said.points.quality),
            fixed=said.fixed,
            chosen=said.chosen,
            adjusted=said.adjusted,
            gives=gives(said, terms.currency),
            compared=_compared(said),
            marks=marks_words(said.scope, terms.scope),
            on_older_plan=who in older,
        )


def _compared(of: Position) -> tuple[Message, ...]:
    if of.comparisons is None:
        return ()
    ratios = map(times, of.comparisons)
    return tuple(compared(*pair, ratio) for pair, ratio in zip(PAIRS, ratios, strict=True))


def _rule(name: str, basis_points: int) -> tuple[Value, Value]:
    return RULES.get(name, name), Level(Fraction(basis_points, BASIS), places=4)


def _earlier(agreement: Agreement, of: Declined, book: AuditLog) -> Value:
    """What the version was called that somebody declined; "" where it is the text of now."""
    if of.content == agreement.content:
        return ""
    text = text_at(version_texts(agreement, book.events), of.content, of.at)
    return text.label if text else agreement.version


def _signatures(agreement: Agreement, book: AuditLog) -> Iterator[PaperSignature]:
    """Everybody who must sign, then whoever signed besides, each as the sponsors are listed."""
    known = book.project.names
    numbers = {
        one.actor: one.seq
        for one in book.events
        if one.kind == "signed" and _version(one) == agreement.version
    }
    signed = {one.person: one for one in agreement.signatures}
    declined = {one.person: one for one in agreement.declined}
    in_order = book.project.in_order
    others = in_order({*signed, *declined} - {*agreement.required})
    for person in (*in_order(agreement.required), *others):
        name, required = known.get(person, ""), person in agreement.required
        role = _role(book.project, person)
        if person in signed:
            one = signed[person]
            yield PaperSignature(
                name,
                role,
                one.at,
                numbers[person],
                one.content,
                required=required,
                new_key_since=one.new_key_since,
            )
        elif person in declined:
            no = declined[person]
            yield PaperSignature(
                name,
                role,
                no.at,
                declined=no.reason,
                of_earlier=_earlier(agreement, no, book),
                required=required,
                new_key_since=no.new_key_since,
            )
        else:
            yield PaperSignature(name, role, required=required)
