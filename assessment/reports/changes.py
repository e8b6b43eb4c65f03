"""Changes: two versions of an agreement side by side, with every difference said in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessment.domain.triangle.differences import Difference, differences
from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.domain.triangle.terms import WAYPOINTS, Terms
from assessment.reports.documents import paper_of, words
from assessment.reports.sentences.figures import listed

IN_THE_TABLE = (  # the parts in the order of `words.terms`
    "primary", "agreed", "start", "finish", "budget", "days_later", "money_more", "criteria_waived",
)  # fmt: skip
LISTS = {"criteria": "Quality criteria", "scope_in": "In scope", "scope_out": "Out of scope"}
SAME, CHANGED, REORDERED = "the same", "changed", "the same, in another order"
NOTHING = "nothing"
REST = {
    "positions": "The positions that it quotes are others.",
    "tolerances": "The rules by which contradictions are found are others.",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One part of the terms in both versions, and what differs."""

    name: str
    before: str
    after: str
    mark: str

    @property
    def differs(self) -> bool:
        """Whether it is not the same."""
        return self.mark != SAME


def sides(one: Agreement, other: Agreement, book: AuditLog) -> list[Side]:
    """Every part of the terms, the same or not."""
    found = {known.part: known for known in differences(one.terms, other.terms)}
    return [
        *_table(one, other, book, set(found)),
        *_compromises(one.terms, other.terms),
        *_lists(one.terms, other.terms, found),
    ]


def changes(one: Agreement, other: Agreement, book: AuditLog) -> tuple[str, ...]:
    """Every difference as a sentence; none where the content is the same."""
    rest = (REST[known.part] for known in differences(one.terms, other.terms) if known.part in REST)
    return (*(_sentence(side) for side in sides(one, other, book) if side.differs), *rest)


def _sentence(side: Side) -> str:
    if side.mark == CHANGED:
        return f"{side.name}: {side.before} before, {side.after} now."
    return f"{side.name}: {side.mark}."


def _table(one: Agreement, other: Agreement, book: AuditLog, found: set[str]) -> Iterator[Side]:
    papers = (words.terms(paper_of(known, book)) for known in (one, other))
    for part, (name, before), (_, after) in zip(IN_THE_TABLE, *papers, strict=True):
        yield Side(name, before, after, CHANGED if part in found else SAME)


def _compromises(one: Terms, other: Terms) -> Iterator[Side]:
    for name in WAYPOINTS:
        before, after = one.compromises.get(name), other.compromises.get(name)
        if before or after:
            mark = SAME if before == after else CHANGED
            yield Side(f"How {name} gives", _quoted(before), _quoted(after), mark)


def _lists(one: Terms, other: Terms, found: dict[str, Difference]) -> Iterator[Side]:
    for part, name in LISTS.items():
        before, after = (_entries(terms, part) for terms in (one, other))
        mark = _mark(found[part]) if part in found else SAME
        yield Side(name, _lines(before), _lines(after), mark)


def _entries(terms: Terms, part: str) -> list[str]:
    if part == "criteria":
        return [one.text for one in terms.criteria]
    return list(getattr(terms, part))


def _mark(of: Difference) -> str:
    said = [
        f"added {_all(of.added)}" if of.added else "",
        f"removed {_all(of.removed)}" if of.removed else "",
        *(f"“{before}” now reads “{after}”" for before, after in of.reworded),
    ]
    return "; ".join(part for part in said if part) or REORDERED


def _all(texts: Sequence[str]) -> str:
    return listed(f"“{text}”" for text in texts)


def _quoted(text: str | None) -> str:
    return f"“{text}”" if text else NOTHING


def _lines(texts: Sequence[str]) -> str:
    return "\n".join(f"• {text}" for text in texts) or NOTHING
