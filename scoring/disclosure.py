"""Disclosure: which slices of a group may be shown so that nothing is known of a few people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from scoring.differencing import SLACK, revealed
from scoring.errors import BadThreshold

USUAL = 5
LEAST, MOST = 3, 10

Path = tuple[str | None, ...]  # None, at its end, for those who went no further
Given = Mapping[str, str | Sequence[str] | None]  # what one person gave, by attribute


class Slice(NamedTuple):
    """Everybody with one value of an attribute; None stands for those who gave none.

    Values within values, such as the links of a country, are paths.
    """

    attribute: str
    path: Path


class Hidden(StrEnum):
    """Why a slice is not shown.

    The reasons are for tests and logs. People are told one sentence for all of them: the reason
    itself says something of the size.
    """

    FEW = "fewer people than the threshold"
    SUBTRACTION = "without it, slices that are too small could be worked out by subtraction"
    OVERLAP = "with an attribute before it, fewer people than the threshold could be worked out"
    WITHIN = "the slice that it lies in is not shown"


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What may be shown of a group.

    `whole` says whether anything may be. `sizes` has every slice that has people, also those that
    are not shown: they are in `hidden`, with the reason, and their sizes are not to be shown.
    """

    threshold: int
    people: int
    sizes: Mapping[Slice, int]
    hidden: Mapping[Slice, Hidden]

    @property
    def whole(self) -> bool:
        """Whether there are people enough to show anything."""
        return self.people >= self.threshold

    @property
    def slices(self) -> tuple[Slice, ...]:
        """Those that may be shown, each above those within it."""
        return tuple(one for one in self.sizes if one not in self.hidden)

    def shows(self, attribute: str, *path: str | None) -> bool:
        """Whether that slice may be shown; one that has nobody may not."""
        return Slice(attribute, path) in self.slices


def disclosure(
    people: Iterable[Given], attributes: Sequence[str], threshold: int = USUAL
) -> Disclosure:
    """Decide which slices of some people, by what each gave, may be shown beside the whole.

    From everything that is shown together nothing can be worked out, by adding and subtracting,
    of fewer people than the threshold. Where slices must be hidden, the smallest are, and those of
    attributes that come later. Slices of two attributes crossed are never shown, so there are
    none. Count only whoever the figures are of: for one item, those who answered it.

    Raises:
        BadThreshold: not from 3 to 10.

    >>> roles = ["lead"] * 3 + ["sales"] * 5 + ["service"] * 6
    >>> found = disclosure([{"role": role} for role in roles], ["role"])
    >>> {one.path: str(found.hidden[one]) for one in found.hidden}[("lead",)]
    'fewer people than the threshold'
    >>> found.shows("role", "sales"), found.shows("role", "service")
    (False, True)
    """
    if not LEAST <= threshold <= MOST:
        raise BadThreshold(threshold, LEAST, MOST)
    rows = list(people)
    columns = {attribute: _paths(attribute, rows) for attribute in dict.fromkeys(attributes)}
    decision = _Decision(threshold, columns)
    for attribute in columns:
        decision.protect(Slice(attribute, ()))
    if len(rows) >= threshold:
        for last in range(2, len(columns) + 1):
            decision.separate(list(columns)[:last])
    return Disclosure(threshold, len(rows), decision.sizes, decision.hidden)


def full_disclosure(people: Iterable[Given], attributes: Sequence[str]) -> Disclosure:
    """Every slice of some people who answered under their names: nothing of them is hidden.

    >>> full_disclosure([{"role": "lead"}], ["role"]).shows("role", "lead")
    True
    """
    rows = list(people)
    columns = {attribute: _paths(attribute, rows) for attribute in dict.fromkeys(attributes)}
    return Disclosure(1, len(rows), _Decision(1, columns).sizes, {})


def _paths(attribute: str, people: Iterable[Given]) -> list[Path]:
    """The smallest slice that each person is in; the rest of a divided slice is one as well."""
    given = [_path(person.get(attribute)) for person in people]
    divided = {path[:depth] for path in given for depth in range(len(path))}
    return [(*path, None) if path in divided else path for path in given]


def _path(value: str | Sequence[str] | None) -> Path:
    if not value:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


@dataclass(slots=True)
class _Decision:
    """What is hidden so far. A slice with no path is everybody, and never hidden."""

    threshold: int
    columns: Mapping[str, Sequence[Path]]
    hidden: dict[Slice, Hidden] = field(default_factory=dict)
    sizes: dict[Slice, int] = field(init=False)

    def __post_init__(self) -> None:
        counted = Counter(
            Slice(attribute, path[:depth])
            for attribute, paths in self.columns.items()
            for path in paths
            for depth in range(1, len(path) + 1)
        )
        self.sizes = {one: counted[one] for one in sorted(counted, key=self._place)}

    def _place(self, one: Slice) -> tuple[int, list[tuple[bool, str]]]:
        """Attributes in the order given; who gave no value comes after those who did."""
        return list(self.columns).index(one.attribute), [
            (not step, step or "") for step in one.path
        ]

    def protect(self, parent: Slice) -> None:
        """Hide what is too small in a slice, then the next smallest till that cannot be told."""
        left = self._smallest_first(parent)
        lost = 0
        while left and (self.sizes[left[0]] < self.threshold or 0 < lost < self.threshold):
            smallest = left.pop(0)
            lost += self.sizes[smallest]
            self._hide(smallest, Hidden.SUBTRACTION)
        for one in left:
            self.protect(one)

    def separate(self, attributes: Sequence[str]) -> None:
        """Hide slices of the last attribute till the others with it tell nothing of a few."""
        last = attributes[-1]
        while shares := revealed(self._cells(attributes), self.threshold):
            for one in self._apart(last, shares[-1]):
                self._hide(one, Hidden.OVERLAP)

    def _cells(self, attributes: Sequence[str]) -> Counter[tuple[Slice, ...]]:
        columns = ([self._part(name, path) for path in self.columns[name]] for name in attributes)
        return Counter(zip(*columns, strict=True))

    def _part(self, attribute: str, path: Path) -> Slice:
        """The smallest slice with this path that is shown: what is hidden in it stays together."""
        slices = (Slice(attribute, path[:depth]) for depth in range(len(path), 0, -1))
        return next((one for one in slices if one not in self.hidden), Slice(attribute, ()))

    def _apart(self, attribute: str, factors: Mapping[Slice, float]) -> tuple[Slice, ...]:
        """The smallest slices beside each other that count differently, from the innermost on."""
        own = [one for one in self.sizes if one.attribute == attribute]
        for parent in sorted([*own, Slice(attribute, ())], key=lambda one: -len(one.path)):
            parts = self._counting(parent, factors)
            for one, factor in parts[1:]:
                if abs(factor - parts[0][1]) > SLACK:
                    return (one,) if parts[0][0] == parent else (parts[0][0], one)
        return tuple(own)

    def _counting(self, parent: Slice, factors: Mapping[Slice, float]) -> list[tuple[Slice, float]]:
        """What the slices of one that is shown count for: what is hidden, then from the smallest.

        What is hidden is named by the slice that it lies in.
        """
        children = self._smallest_first(parent)
        inside = (
            (one, [factors[part] for part in factors if _lies_in(part, one)]) for one in children
        )
        hidden = [(parent, factors[parent])] if parent in factors else []
        return hidden + [(one, some[0]) for one, some in inside if some]

    def _smallest_first(self, parent: Slice) -> list[Slice]:
        """The slices just within; of equal ones the last comes first."""
        children = [
            one
            for one in reversed(self.sizes)
            if one.path[:-1] == parent.path and one.attribute == parent.attribute
        ]
        return sorted(children, key=self.sizes.__getitem__)

    def _hide(self, hidden: Slice, reason: Hidden) -> None:
        """With all that lies in it, hidden before or not."""
        for one, size in self.sizes.items():
            if _lies_in(one, hidden):
                why = reason if one == hidden else Hidden.WITHIN
                self.hidden[one] = Hidden.FEW if size < self.threshold else why


def _lies_in(one: Slice, other: Slice) -> bool:
    return one.attribute == other.attribute and one.path[: len(other.path)] == other.path
