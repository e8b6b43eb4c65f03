"""What terms say against themselves, and where they take more than a sponsor would give."""

from collections.abc import Mapping

from assessment.domain.triangle.plans import outdated
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import (
    Asked,
    asked_beyond,
    terms_contradictions,
    terms_for_scoring,
)
from assessment.messages import Message, Money, Value, msg, plural
from assessment.reports.agreement.from_project import position_names
from assessment.reports.blocks import Block, Bullets, Definition, Group, Heading, Paragraph
from assessment.reports.sentences.triangle.amounts import days
from assessment.reports.sentences.triangle.contradictions import contradiction_words
from assessment.reports.sentences.triangle.scope_check import scope_contradictions
from assessment.reports.sentences.triangle.statements import Statements
from assessment.services.project_view import ProjectView
from scoring.triangle import Waypoint

AGREED = msg("What is agreed")


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
    heading = msg("More than somebody said they would give")
    said = msg("It may well be right: they may have changed their mind. Ask them.")
    return (
        Heading("terms-beyond", heading, within=True),
        Paragraph("terms-beyond-ask", said, aside=True),
        Bullets("terms-beyond-what", tuple(_words(view, one, names, terms) for one in found)),
    )


def _words(view: ProjectView, one: Asked, names: Mapping[str, Value], terms: Terms) -> Message:
    conceded, agreed = (_amount(one.waypoint, count, terms) for count in (one.conceded, one.agreed))
    if one.who == view.person:
        return msg(
            "You said {conceded} at most; this says {agreed}.", conceded=conceded, agreed=agreed
        )
    who = names.get(one.who) or msg("A former sponsor")
    return msg(
        "{who} said {conceded} at most; this says {agreed}.",
        who=who,
        conceded=conceded,
        agreed=agreed,
    )


def _amount(waypoint: Waypoint, count: int, terms: Terms) -> Value:
    match waypoint:
        case Waypoint.TIME:
            return days(count)
        case Waypoint.COST:
            return Money(count, terms.currency)
        case _:
            return plural("{count} criterion waived", "{count} criteria waived", count=count)
