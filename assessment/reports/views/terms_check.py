"""What terms say against themselves, and where they take more than a sponsor would give."""

from collections.abc import Sequence
from itertools import groupby

from assessment.domain.triangle.plans import outdated
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import (
    Asked,
    asked_beyond,
    terms_contradictions,
    terms_for_scoring,
)
from assessment.messages import Message, Money, Value, listing, msg, plural
from assessment.reports.agreement.from_project import position_names
from assessment.reports.blocks import (
    Block,
    Bullets,
    Definition,
    Fold,
    Group,
    Heading,
    Paragraph,
    present,
)
from assessment.reports.sentences.triangle.amounts import days
from assessment.reports.sentences.triangle.contradictions import contradiction_words
from assessment.reports.sentences.triangle.scope_check import scope_contradictions
from assessment.reports.sentences.triangle.statements import Statements
from assessment.services.project_view import ProjectView
from scoring.triangle import Waypoint

AGREED = msg("These terms")


def terms_check(view: ProjectView, terms: Terms) -> tuple[Block, ...]:
    """Both, as questions to talk about; nothing where there is neither."""
    return (*_contradictions(terms), *_beyond(view, terms))


def _contradictions(terms: Terms) -> tuple[Block, ...]:
    agreed = terms_for_scoring(terms)
    everything = Statements({"": agreed}, {"": AGREED})
    found = [contradiction_words(one, everything) for one in terms_contradictions(terms)]
    found += scope_contradictions(terms)
    if not found:
        return ()
    groups = tuple(
        Group(
            f"terms-contradiction-{one.code}",
            (
                Bullets(f"terms-contradiction-{one.code}-statements", (one.first, one.second)),
                Definition(f"terms-contradiction-{one.code}-question", one.question, None),
            ),
        )
        for one in found
    )
    return (Heading("terms-contradictions", msg("This does not go together"), within=True), *groups)


def _beyond(view: ProjectView, terms: Terms) -> tuple[Block, ...]:
    earlier = outdated(terms.positions, view.ledger, view.project.plan)
    found = asked_beyond(terms, earlier)
    if not found:
        return ()
    names = position_names(view.project, terms.positions)
    by_person = {who: tuple(of) for who, of in groupby(found, key=lambda one: one.who)}
    mine = by_person.pop(view.person, ())
    lines = tuple(_words(of, names.get(who), terms) for who, of in by_person.items())
    title = msg("What the others said") if mine else msg("Who said what")
    ask = Paragraph("terms-beyond-ask", msg("They may have changed their mind: ask them."))
    return (
        Heading("terms-beyond", msg("More than somebody would give"), within=True),
        *present(
            Bullets("terms-beyond-mine", (_my_words(mine, terms),) if mine else ()),
            Fold("terms-beyond-others", title, (ask, Bullets("terms-beyond-what", lines)))
            if lines
            else None,
        ),
    )


def _my_words(of: Sequence[Asked], terms: Terms) -> Message:
    conceded, agreed = _amounts(of, terms)
    return msg("You said {conceded} at most; this says {agreed}.", conceded=conceded, agreed=agreed)


def _words(of: Sequence[Asked], who: Value | None, terms: Terms) -> Message:
    conceded, agreed = _amounts(of, terms)
    return msg(
        "{who} said {conceded} at most; this says {agreed}.",
        who=who or msg("A former sponsor"),
        conceded=conceded,
        agreed=agreed,
    )


def _amounts(of: Sequence[Asked], terms: Terms) -> tuple[Value, Value]:
    """What somebody conceded, and what the terms take."""
    return (
        listing(_amount(one.waypoint, one.conceded, terms) for one in of),
        listing(_amount(one.waypoint, one.agreed, terms) for one in of),
    )


def _amount(waypoint: Waypoint, count: int, terms: Terms) -> Value:
    match waypoint:
        case Waypoint.TIME:
            return days(count)
        case Waypoint.COST:
            return Money(count, terms.currency)
        case _:
            return plural("{count} criterion", "{count} criteria", count=count)
