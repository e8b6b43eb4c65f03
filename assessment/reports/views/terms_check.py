"""What terms say against themselves, and where they take more than a sponsor would give."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from assessment.domain.triangle.plans import plans_of, with_marks_of_now
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.terms_check import (
    Asked,
    Unwanted,
    asked_beyond,
    terms_contradictions,
    terms_for_scoring,
    unwanted,
)
from assessment.messages import Listing, Message, Value, listing, msg
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
from assessment.reports.sentences.triangle.asked import allowed_words, conceded_words
from assessment.reports.sentences.triangle.concession_check import concession_contradictions
from assessment.reports.sentences.triangle.contradictions import contradiction_words
from assessment.reports.sentences.triangle.scope_check import scope_contradictions
from assessment.reports.sentences.triangle.statements import Statements
from assessment.services.project_view import ProjectView

AGREED = msg("These terms")


def terms_check(view: ProjectView, terms: Terms) -> tuple[Block, ...]:
    """Both, as questions to talk about; nothing where there is neither."""
    return (*_contradictions(terms), *_beyond(view, terms))


def _contradictions(terms: Terms) -> tuple[Block, ...]:
    agreed = terms_for_scoring(terms)
    everything = Statements({"": agreed}, {"": AGREED})
    found = [contradiction_words(one, everything) for one in terms_contradictions(terms)]
    found += (*concession_contradictions(terms), *scope_contradictions(terms))
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
    said = _lines_by_sponsor(view, terms)
    if not said:
        return ()
    mine = said.pop(view.person, ())
    others = tuple(line for lines in said.values() for line in lines)
    title = msg("What the others said") if mine else msg("Who said what")
    ask = Paragraph("terms-beyond-ask", msg("They may have changed their mind: ask them."))
    return (
        Heading("terms-beyond", msg("More than somebody would give"), within=True),
        *present(
            Bullets("terms-beyond-mine", mine),
            Fold("terms-beyond-others", title, (ask, Bullets("terms-beyond-what", others)))
            if others
            else None,
        ),
    )


def _lines_by_sponsor(view: ProjectView, terms: Terms) -> dict[str, tuple[Message, ...]]:
    """What each sponsor said that the terms go beyond, be it an amount or what is in scope."""
    ledger, plan = view.ledger, view.project.plan
    names = position_names(view.project, terms.positions)
    found: defaultdict[str, tuple[Message, ...]] = defaultdict(tuple)
    for who, of in groupby(
        asked_beyond(terms, plans_of(terms.positions, ledger, plan)), key=lambda one: one.who
    ):
        found[who] += (_amounts_words(tuple(of), _name(who, view, names), terms),)
    for one in unwanted(terms, with_marks_of_now(terms.positions, ledger, plan)):
        found[one.who] += _scope_words(one, _name(one.who, view, names))
    return {who: found[who] for who in terms.positions if who in found}


def _name(who: str, view: ProjectView, names: Mapping[str, Value]) -> Value | None:
    """What somebody is called; None for whoever reads it."""
    return None if who == view.person else names.get(who) or msg("A former sponsor")


def _amounts_words(of: Sequence[Asked], who: Value | None, terms: Terms) -> Message:
    given = terms.positions[of[0].who]
    said = listing(conceded_words(one, given, terms) for one in of)
    allows = listing(allowed_words(one, terms) for one in of)
    if who is None:
        return msg(
            "You said {conceded} at most; this allows {agreed}.", conceded=said, agreed=allows
        )
    return msg(
        "{who} said {conceded} at most; this allows {agreed}.",
        who=who,
        conceded=said,
        agreed=allows,
    )


def _scope_words(of: Unwanted, who: Value | None) -> tuple[Message, ...]:
    """What is in scope, and what is so only if it fits: that is said as less."""
    said: tuple[Message, ...] = ()
    if of.items:
        said = (_in_scope(_texts(of.items), who),)
    return (*said, _if_it_fits(_texts(of.if_it_fits), who)) if of.if_it_fits else said


def _texts(items: Sequence[PlacedItem]) -> Listing:
    return Listing(tuple(one.text for one in items))


def _in_scope(items: Listing, who: Value | None) -> Message:
    if who is None:
        return msg("You said not to do this, and it is in scope here: {items}.", items=items)
    return msg("{who} said not to do this, and it is in scope here: {items}.", who=who, items=items)


def _if_it_fits(items: Listing, who: Value | None) -> Message:
    if who is None:
        return msg("You said not to do this, and it is in here if it fits: {items}.", items=items)
    return msg(
        "{who} said not to do this, and it is in here if it fits: {items}.", who=who, items=items
    )
