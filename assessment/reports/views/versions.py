"""Every version of an agreement with its state, and any two of them side by side."""

from itertools import pairwise

from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.version_texts import version_texts
from assessment.messages import Count, Message, Value, msg, plural
from assessment.reports.agreement import paper_of, words
from assessment.reports.blocks import (
    Block,
    Column,
    Definition,
    Fold,
    Group,
    Paragraph,
    Table,
)
from assessment.reports.changes import Side, sides
from assessment.services.project_view import ProjectView


def versions(view: ProjectView) -> tuple[Fold, ...]:
    """Folded: every version with its state, the latest first."""
    known = view.ledger.agreements
    if not known:
        return ()
    columns = (Column(msg("Version")), Column(msg("Title")), Column(msg("State")))
    log = AuditLog(project=view.project, events=view.events)
    rows = tuple(row for one in reversed(known) for row in _rows(one, log))
    table = Table("agreement-versions-table", columns, rows)
    return (Fold("agreement-versions", msg("All versions"), (table,)),)


def all_texts(view: ProjectView) -> tuple[Agreement, ...]:
    """Every version, the first one first, each after the texts that it had before."""
    return tuple(
        text
        for one in view.ledger.agreements
        for text in (*version_texts(one, view.events)[:-1], one)
    )


def _rows(one: Agreement, log: AuditLog) -> tuple[tuple[Value, ...], ...]:
    """A version with its state; then each text that it had before, the latest first."""
    texts = version_texts(one, log.events)
    earlier = tuple(
        (before.label, one.title, words.replaced(after.label, after.since))
        for before, after in pairwise(texts)
    )
    return ((one.label, one.title, words.state(paper_of(one, log))), *reversed(earlier))


def differences(view: ProjectView, one: Agreement, other: Agreement) -> tuple[Block, ...]:
    """Two versions side by side: what differs, then what is the same."""
    found = sides(one, other, AuditLog(project=view.project, events=view.events))
    differing = [side for side in found if side.differs]
    labels = (one.label, other.label)
    return (
        Paragraph("sides-count", _counted(*labels, sum(not one.is_sum for one in differing))),
        *(_side(side, *labels) for side in differing),
        Fold(
            "sides-same",
            msg("What is the same in both"),
            tuple(_side(side, *labels) for side in found if not side.differs),
        ),
    )


def _counted(first: Value, second: Value, differing: int) -> Message:
    if not differing:
        return msg("Versions {first} and {second} have the same terms.", first=first, second=second)
    return plural(
        "Versions {first} and {second} differ in {count} part of the terms.",
        "Versions {first} and {second} differ in {count} parts of the terms.",
        count=Count(differing),
        first=first,
        second=second,
    )


def _side(side: Side, first: Value, second: Value) -> Group:
    name = f"side-{side.part}"
    both = Group(
        f"both-{side.part}",
        (
            _content(f"{name}-before", first, side.before, side.entries[0]),
            _content(f"{name}-after", second, side.after, side.entries[1]),
        ),
    )
    return Group(
        name, (Definition(f"{name}-mark", msg("{name}:", name=side.name), side.mark), both)
    )


def _content(name: str, version: Value, content: Value, entries: tuple[Value, ...]) -> Definition:
    """What a version says of one part: a list as a list."""
    if entries:
        return Definition(name, _version(version), None, entries)
    return Definition(name, _version(version), content)


def _version(label: Value) -> Message:
    return msg("Version {version}:", version=label)
