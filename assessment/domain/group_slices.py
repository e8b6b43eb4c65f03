"""Slices of a group's round: how those of one role, department or group see it.

All that is shown of a slice is made of the means of its questions, each of which may be shown.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

import scoring
from assessment.domain.blueprint import sheet_of
from assessment.domain.group_disclosure import Attribute, RevealedResponse, disclosed
from assessment.domain.group_item import has_level
from assessment.domain.item_result import ItemResult
from assessment.domain.result import Result
from assessment.domain.rounds import RoundSettings


class SliceMean(NamedTuple):
    """A mean of a slice beside that of everybody.

    Of how many answers it is stands nowhere: where one person of several slices did not know, the
    numbers of answers in each would say who.
    """

    value: Fraction
    everybody: Fraction

    @property
    def gap(self) -> Fraction:
        """How far it lies above everybody's; below nothing, how far under."""
        return self.value - self.everybody


@dataclass(frozen=True, slots=True)
class SliceResult:
    """Those with one value of an attribute, which is None for those who gave none.

    What may not be shown is in none of the mappings, and `overall` is None then.
    """

    attribute: Attribute
    value: str | None
    people: int
    items: Mapping[str, SliceMean]
    dimensions: Mapping[str, SliceMean]
    overall: SliceMean | None


class Slices(NamedTuple):
    """The slices that may be shown, and whether there are others."""

    shown: tuple[SliceResult, ...]
    incomplete: bool


def slices_of(
    whole: Result, responses: Sequence[RevealedResponse], settings: RoundSettings
) -> Slices:
    """Every slice that may be shown of a round, in the order of `Attribute` and of the settings.

    A question of a slice is shown where the slice may be among those who answered the question. A
    dimension is where all of its questions are that everybody's mean rests on, and so is the
    whole: from what is shown, nothing follows of what is not.
    """
    people = [one.given for one in responses]
    found = disclosed(people, settings)
    by_item = {
        item.id: disclosed(
            (one.given for one in responses if has_level(one.answers, item.id)), settings
        )
        for item in whole.scheme.items()
    }
    made = [_slice(one, found, by_item, whole, responses) for one in found.slices]
    made.sort(key=lambda one: _place(one, settings))
    hidden = bool(found.hidden) or any(_lacks(one, whole) for one in made)
    return Slices(tuple(made), incomplete=settings.anonymous and hidden)


def _slice(
    of: scoring.Slice,
    people: scoring.Disclosure,
    by_item: Mapping[str, scoring.Disclosure],
    whole: Result,
    responses: Sequence[RevealedResponse],
) -> SliceResult:
    attribute, [value] = Attribute(of.attribute), of.path
    given = [one for one in responses if _value_of(one, attribute) == (value or "")]
    may = {name for name, found in by_item.items() if found.shows(of.attribute, value)}
    scored = _scored(whole, given, may)
    items = dict(_items(scored, whole))
    return SliceResult(
        attribute,
        value,
        people.sizes[of],
        items,
        dict(_dimensions(scored, whole, items.keys())),
        _overall(scored, whole, items.keys()),
    )


def _value_of(of: RevealedResponse, attribute: Attribute) -> str:
    return of.given[list(Attribute).index(attribute)]


def _scored(
    whole: Result, given: Iterable[RevealedResponse], may: AbstractSet[str]
) -> scoring.Scored:
    """What these people answered, and nothing of what may not be shown of them."""
    sheets = (sheet_of(whole.instrument, one) for one in given)
    allowed = [_only(may, sheet) for sheet in sheets]
    return scoring.score(whole.scheme, scoring.tally(whole.scheme, allowed))


def _only(items: AbstractSet[str], sheet: scoring.Sheet) -> scoring.Sheet:
    answers = {name: one for name, one in sheet.answers.items() if name in items}
    return scoring.Sheet(answers, sheet.checks)


def _items(scored: scoring.Scored, whole: Result) -> Iterator[tuple[str, SliceMean]]:
    for item in whole.items:
        name = item.spec.id
        value, everybody = _as_the_scale(item, scored.items[name].value), item.mean
        if value is not None and everybody is not None:
            yield name, SliceMean(value, everybody)


def _as_the_scale(item: ItemResult, value: Fraction | None) -> Fraction | None:
    """A score of an item as its scale has it: turned back where it counts in reverse."""
    return replace(item, score=replace(item.score, value=value)).mean


def _dimensions(
    scored: scoring.Scored, whole: Result, items: AbstractSet[str]
) -> Iterator[tuple[str, SliceMean]]:
    for dimension in whole.scheme.walk():
        own = scored.dimensions[dimension.id].value
        everybody = whole.scored.dimensions[dimension.id].value
        complete = _rests_on(dimension.items(), whole) <= items
        if complete and own is not None and everybody is not None:
            yield dimension.id, SliceMean(own, everybody)


def _overall(scored: scoring.Scored, whole: Result, items: AbstractSet[str]) -> SliceMean | None:
    own, everybody = scored.overall.value, whole.scored.overall.value
    complete = _rests_on(whole.scheme.items(), whole) <= items
    if not complete or own is None or everybody is None:
        return None
    return SliceMean(own, everybody)


def _rests_on(items: Iterable[scoring.Item], whole: Result) -> set[str]:
    """Those of the items that weigh something in the means of everybody."""
    weighty = {item.id for item in items if item.weight > 0}
    return {name for name in weighty if whole.scored.items[name].value is not None}


def _lacks(of: SliceResult, whole: Result) -> bool:
    return any(item.value is not None and item.spec.id not in of.items for item in whole.items)


def _place(of: SliceResult, settings: RoundSettings) -> tuple[int, int]:
    """Attributes in their order, values as the settings offer them; who gave none comes last."""
    offered = {
        Attribute.ROLE: settings.roles,
        Attribute.DEPARTMENT: settings.departments,
        Attribute.GROUP: settings.groups,
    }[of.attribute]
    known = of.value is not None and of.value in offered
    return list(Attribute).index(of.attribute), offered.index(of.value) if known else len(offered)
