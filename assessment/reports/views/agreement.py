"""The agreement: where it stands, the exact text of a version, its signatures, every version."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from assessment.domain.access import Role
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.variations import account_of, forced
from assessment.messages import Message, Sentences, Value, msg, plural
from assessment.reports.agreement import AgreementPaper, labels, paper_of, words
from assessment.reports.blocks import (
    Block,
    Bullets,
    Column,
    Definition,
    Fold,
    Group,
    Heading,
    Paragraph,
    Table,
    present,
)
from assessment.reports.changes import changes, same_bounds
from assessment.reports.sentences.triangle import (
    TITLES,
    UNTIL_AGREED,
    People,
    carried,
    moment,
    must_agree,
)
from assessment.reports.views.scope import scope_in_plan
from assessment.reports.views.status import waiting
from assessment.reports.views.terms_check import terms_check
from assessment.reports.views.versions import versions
from assessment.services.project_view import ProjectView
from scoring.triangle import Size

SHORT = 12  # characters of a hash that people compare


def agreement(view: ProjectView) -> tuple[Block, ...]:
    """What is agreed, what waits for signatures, and every version that there was."""
    waits, active = view.ledger.proposed, view.ledger.active
    return (
        *must_agree_anew(view),
        Paragraph("agreement-standing", agreement_status(view)),
        *(proposed(view, waits) if waits else ()),
        *(in_force(view, active) if active else ()),
        *versions(view),
    )


def agreement_status(view: ProjectView) -> Message | Sentences:
    """Where the agreement stands, in a sentence or two."""
    if view.ledger.proposed:
        return waiting(view)
    if active := view.ledger.active:
        return msg("Version {version} is in force.", version=active.label)
    if not view.ledger.revealed:
        return msg(
            "Nothing is agreed yet. Terms are drafted once everybody has seen the positions of all "
            "sponsors."
        )
    if view.access.role is Role.FACILITATOR:
        return msg("Nothing is agreed yet. Draft the terms that all sponsors can sign.")
    return msg(
        "Nothing is agreed yet. The facilitator drafts the terms; you will read and sign them here."
    )


def must_agree_anew(view: ProjectView) -> tuple[Block, ...]:
    """Why the sponsors must agree anew, and how it goes on; nothing where they need not."""
    return anew_because(view, _way(view))


def anew_because(view: ProjectView, *way: Message) -> tuple[Block, ...]:
    """Why the sponsors must agree anew; paper does not say which `way` it goes on."""
    found = forced(view.ledger)
    reasons = must_agree(found.exceeded, sponsors_changed=found.sponsors_changed)
    if not reasons:
        return ()
    return (
        Group(
            "notice-forced",
            (
                Definition("forced-anew", msg("The sponsors must agree anew."), None),
                Bullets("forced-reasons", reasons),
                Paragraph("forced-way", Sentences((UNTIL_AGREED, *way))),
            ),
        ),
    )


def _way(view: ProjectView) -> Message:
    if one := view.ledger.proposed:
        return msg("Version {version} waits for signatures below.", version=one.label)
    match view.access.role:
        case Role.FACILITATOR:
            return msg(
                "Draft a new version below: give more, take something out of scope, or both."
            )
        case Role.SPONSOR:
            return msg("The facilitator drafts a new version; you will read and sign it here.")
        case _:
            return msg("The facilitator drafts a new version; you will read it here.")


def carried_over(view: ProjectView) -> tuple[Block, ...]:
    """What was used under the version in force, which a new one does not know."""
    one, account = view.ledger.active, account_of(view.ledger)
    if one is None or account is None:
        return ()
    used = {balance.waypoint: balance.used for balance in account.balances}
    said = carried(used, one.label, one.terms.currency)
    return (Group("notice-carried", (Paragraph("carried-over", said),)),) if said else ()


def proposed(view: ProjectView, one: Agreement) -> tuple[Block, ...]:
    """The version that waits for signatures: its text, and who has signed."""
    return (
        proposed_heading(one),
        *carried_over(view),
        *terms_check(view, one.terms),
        *version_text(view, one),
        *against_in_force(view, one),
        *signatures(view, one),
    )


def proposed_heading(one: Agreement) -> Heading:
    """What a version is called."""
    name = f"agreement-version-{one.version}"
    return Heading(name, msg("Version {version}: {title}", version=one.label, title=one.title))


def in_force(view: ProjectView, one: Agreement) -> tuple[Block, ...]:
    """The version in force: its text, and who signed when."""
    found = in_force_fold(view, one)
    return (Heading(found.id, found.title), *found.blocks)


def in_force_fold(view: ProjectView, one: Agreement) -> Fold:
    """The same, folded away while another version is read."""
    title = msg("In force: version {version}, {title}", version=one.label, title=one.title)
    since = Paragraph("in-force-since", msg("In force since {when}.", when=moment(one.since)))
    blocks = (since, *version_text(view, one), *signatures(view, one, "in-force"))
    return Fold("in-force", title, blocks)


def version_text(view: ProjectView, one: Agreement) -> tuple[Block, ...]:
    """All of what everybody signs of a version, and what is in scope beside the dates and money."""
    return (agreement_text(paper_of(one, _log(view))), *_scope_sum(one))


def _scope_sum(one: Agreement) -> tuple[Block, ...]:
    terms = one.terms
    if not terms.scope:
        return ()
    planned = Size(terms.days, terms.budget)
    more = Size(terms.days_later, terms.money_more)
    found = scope_in_plan(terms.scope, planned, more, terms)
    return tuple(replace(block, id=f"{block.id}-{one.version}") for block in found)


def agreement_text(of: AgreementPaper) -> Group:
    """All of what everybody signs, in the order in which it is printed."""
    name = f"terms-{of.version}-{of.content_hash[:SHORT]}"
    return Group(name, present(*_parts(name, of)))


def _parts(name: str, of: AgreementPaper) -> Iterator[Block | None]:
    yield Definition(f"{name}-summary", words.summary(of), None)
    columns = (Column(labels.TERM), Column(labels.value_of_terms(of.status)))
    yield Table(f"{name}-table", columns, words.table(of))
    gives = (labels.concession_title(TITLES[one.waypoint], one.text) for one in of.compromises)
    yield _list(f"{name}-gives", labels.GIVES, gives)
    yield _list(f"{name}-scope-in", labels.IN_SCOPE, of.scope_in)
    yield _list(f"{name}-scope-if-it-fits", labels.IF_IT_FITS, of.scope_if_it_fits)
    yield _list(f"{name}-scope-out", labels.OUT_OF_SCOPE, of.scope_out)
    yield _list(f"{name}-criteria", labels.CRITERIA, of.criteria)
    said = (
        msg("{name}: {statement}", name=words.named(one.name), statement=words.position(one))
        for one in of.positions
    )
    before = f"{name}-positions"
    yield Fold(before, labels.POSITIONS, (Bullets(f"{before}-list", tuple(said)),))
    yield Fold(
        f"{name}-binding", msg("Fingerprint and rules"), present(*_binding(name, of)), small=True
    )


def _binding(name: str, of: AgreementPaper) -> Iterator[Block]:
    """What signatures bind to, and the rules by which contradictions were found."""
    fingerprint = msg(
        "Fingerprint of this text: {short}. Every signature binds to it; any other word or number "
        "would give another one. Titles are no part of it.",
        short=of.content_hash[:SHORT],
    )
    yield Paragraph(f"{name}-fingerprint", fingerprint)
    if of.tolerances:
        columns = (Column(labels.RULES), Column(labels.VALUE, number=True))
        yield Table(f"{name}-rules-table", columns, of.tolerances)


def _list(name: str, title: Message, entries: Iterable[Value]) -> Definition | None:
    items = tuple(entries)
    return Definition(name, title, None, items) if items else None


def signatures(view: ProjectView, one: Agreement, name: str = "proposed") -> tuple[Block, ...]:
    """Who has signed, who is missing and who declined, with the reason."""
    of = paper_of(one, _log(view))
    said = tuple(
        msg("{name}: {said}", name=words.named(one.name), said=words.signature(one))
        for one in of.signatures
    )
    return (
        Heading(f"{name}-signatures", labels.SIGNATURES, within=True),
        Paragraph(f"{name}-signing", words.signing(of)),
        Bullets(f"{name}-signed", said),
    )


def against_in_force(view: ProjectView, one: Agreement) -> tuple[Block, ...]:
    """What would be different from the version in force; nothing where none is."""
    active = view.ledger.active
    if active is None:
        return ()
    title = msg("Different from version {version}, in force now", version=active.label)
    found = changes(active, one, _log(view)) or (msg("Nothing is different."),)
    found = (*found, *same_bounds(active, one))
    return (
        Heading("agreement-against", title, within=True),
        Bullets("agreement-against-what", found),
    )


def would_void(view: ProjectView, one: Agreement) -> Sentences | None:
    """Whose signatures a change of the terms would make void; None if nobody has signed."""
    signed = [known.person for known in one.signatures]
    if not signed:
        return None
    people = People.of(view.project).listed(signed, first=True)
    have = plural("{people} has signed.", "{people} have signed.", count=len(signed), people=people)
    void = msg("Any change of the terms makes every signature void, and everybody signs anew.")
    return Sentences((have, void))


def _log(view: ProjectView) -> AuditLog:
    return AuditLog(project=view.project, events=view.events)
