"""Changes: two versions of an agreement side by side, with every difference in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.domain.triangle.differences import Difference, differences
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.terms import WAYPOINTS, Terms
from assessment.domain.triangle.terms_check import latest_and_highest
from assessment.messages import Message, Sentences, Value, msg
from assessment.reports.agreement import paper_of, words
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.plan_changes import entry_marks
from assessment.reports.sentences.triangle.scope import moved, placed_words

LATEST, HIGHEST = "latest-finish", "highest-cost"  # what two parts of the terms come to
IN_THE_TABLE = (  # the parts in the order of `words.table`
    "primary", "agreed", "start", "finish", "days_later", LATEST, "budget", "money_more", HIGHEST,
    "criteria_waived", "decides",
)  # fmt: skip
COMPROMISES = {
    "time": msg("How time gives"),
    "cost": msg("How cost gives"),
    "quality": msg("How quality gives"),
}
LISTS = {
    "criteria": msg("Quality criteria"),
    "scope": msg("Scope"),
    "scope_in": msg("In scope"),
    "scope_out": msg("Out of scope"),
}
SAME = msg("the same")
CHANGED = msg("changed")
NOTHING = msg("nothing")
REST = {
    "positions": msg("The positions that it quotes are others."),
    "tolerances": msg("The rules by which contradictions are found are others."),
}


@dataclass(frozen=True, slots=True)
class Side:
    """One part of the terms in both versions, and what differs."""

    part: str
    name: Message
    before: Value
    after: Value
    mark: Value
    entries: tuple[tuple[Value, ...], tuple[Value, ...]] = ((), ())  # of a list, in both versions

    @property
    def differs(self) -> bool:
        """Whether it is not the same."""
        return self.mark != SAME

    @property
    def is_sum(self) -> bool:
        """Whether it is no part of the terms, but what two of them come to."""
        return self.part in {LATEST, HIGHEST}


def sides(one: Agreement, other: Agreement, book: AuditLog) -> list[Side]:
    """Every part of the terms, the same or not."""
    found = {known.part: known for known in differences(one.terms, other.terms)}
    return [
        *_table(one, other, book, set(found)),
        *_compromises(one.terms, other.terms),
        *_lists(one.terms, other.terms, found),
    ]


def changes(one: Agreement, other: Agreement, book: AuditLog) -> tuple[Message, ...]:
    """Every difference as a sentence; none where the content is the same.

    Of finish, limit and latest finish, which is the sum of both, no more is said than tells the
    rest; of the money likewise.
    """
    differing = [side for side in sides(one, other, book) if side.differs]
    parts = {side.part for side in differing}
    implied = {*_implied(parts, "finish", "days_later", LATEST)}
    implied |= {*_implied(parts, "budget", "money_more", HIGHEST)}
    rest = (REST[known.part] for known in differences(one.terms, other.terms) if known.part in REST)
    found = (_sentence(side) for side in differing if side.part not in implied)
    return (*found, *rest)


def _implied(parts: set[str], planned: str, limit: str, sum_: str) -> Iterator[str]:
    if planned not in parts:
        yield sum_
    elif sum_ in parts:
        yield limit


def same_bounds(one: Agreement, other: Agreement) -> tuple[Message, ...]:
    """That the latest finish and the highest cost are the same, where what leads there is not."""
    parts = {known.part for known in differences(one.terms, other.terms)}
    moved = parts & {"finish", "days_later", "budget", "money_more"}
    same = latest_and_highest(one.terms) == latest_and_highest(other.terms)
    if not moved or not same or one.terms.currency != other.terms.currency:
        return ()
    return (msg("The latest finish and the highest cost are the same."),)


def _sentence(side: Side) -> Message:
    if side.mark == CHANGED:
        return msg(
            "{name}: {before} before, {after} now.",
            name=side.name,
            before=side.before,
            after=side.after,
        )
    return msg("{name}: {mark}.", name=side.name, mark=side.mark)


def _table(one: Agreement, other: Agreement, book: AuditLog, found: set[str]) -> Iterator[Side]:
    before, after = latest_and_highest(one.terms), latest_and_highest(other.terms)
    if before.finish != after.finish:
        found = found | {LATEST}
    if before.cost != after.cost or one.terms.currency != other.terms.currency:
        found = found | {HIGHEST}
    papers = (words.table(paper_of(known, book)) for known in (one, other))
    for part, (name, before), (_, after) in zip(IN_THE_TABLE, *papers, strict=True):
        yield Side(part, name, before, after, CHANGED if part in found else SAME)


def _compromises(one: Terms, other: Terms) -> Iterator[Side]:
    for name in WAYPOINTS:
        before, after = one.compromises.get(name), other.compromises.get(name)
        if before or after:
            mark = SAME if before == after else CHANGED
            yield Side(name, COMPROMISES[name], _quoted(before), _quoted(after), mark)


def _lists(one: Terms, other: Terms, found: dict[str, Difference]) -> Iterator[Side]:
    for part, name in LISTS.items():
        before, after = (_entries(terms, part) for terms in (one, other))
        if part == "scope" and not (before or after):
            continue
        mark = _mark(found[part], other.currency) if part in found else SAME
        entries = (tuple(before), tuple(after))
        yield Side(part, name, _lines(before), _lines(after), mark, entries)


def _entries(terms: Terms, part: str) -> list[Value]:
    if part == "criteria":
        return [one.text for one in terms.criteria]
    if part == "scope":
        return [placed_words(one, terms.currency) for one in terms.scope]
    return list(getattr(terms, part))


def _mark(of: Difference, currency: str) -> Value:
    return entry_marks(of, currency, [moved(was, now) for was, now in of.moved])


def _quoted(text: str | None) -> Message:
    return quotation(text) if text else NOTHING


def _lines(texts: Sequence[Value]) -> Value:
    lines = tuple(msg("• {text}", text=text) for text in texts)
    return Sentences(lines, between="\n") if lines else NOTHING
