"""The line through the scope, as the sponsors' marks and what comes first draw it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import scoring.triangle as scoring
from assessment.domain.names import name_key
from assessment.domain.triangle.criteria import fresh_id
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import Place, PlacedItem, Priority, ScopeItem, served
from assessment.domain.triangle.terms import Position, Terms, WaypointName
from scoring.triangle import Drawn, Line, Size, Wanted, Waypoint, draw_line

NOTHING_DECIDED: Mapping[str, Place] = {}
FIRST_OF_ALL = 1_000_000  # more than there are sponsors to say that an item must be in


def scope_line(
    items: Sequence[ScopeItem],
    positions: Collection[Position],
    first: WaypointName,
    planned: Size,
    decided: Mapping[str, Place] = NOTHING_DECIDED,
) -> Line:
    """Where the line through these items stands; `first` is what comes first.

    `decided`: where an accepted variation placed an item, by its id. It comes before all that is
    drawn by marks, and stays where it is unless it does not fit.
    """
    wanted = [_wanted(one, marks_of(one.id, positions), decided.get(one.id)) for one in items]
    line = draw_line(wanted, Waypoint(first), planned)
    return replace(line, items=tuple(_where_decided(one, decided) for one in line.items))


def placed(
    items: Sequence[ScopeItem],
    positions: Collection[Position],
    first: WaypointName,
    planned: Size,
    decided: Mapping[str, Place] = NOTHING_DECIDED,
) -> tuple[PlacedItem, ...]:
    """The items in their order, each where the line puts it; `decided` as in `scope_line`."""
    drawn = scope_line(items, positions, first, planned, decided).items
    places = {one.id: one.place.value for one in drawn}
    return tuple(PlacedItem(**{**dict(one), "place": places[one.id]}) for one in items)


def marks_of(item: str, positions: Collection[Position]) -> Mapping[Priority, int]:
    """How many sponsors say of an item that it must be in, could be, or not."""
    return Counter(one.scope[item] for one in positions if item in one.scope)


def taken(items: Collection[PlacedItem]) -> Size:
    """What all that is in scope takes, in if it fits included.

    >>> some = {"text": "Forms", "days": 30}
    >>> found = [PlacedItem(id="a", place="in", **some), PlacedItem(id="b", place="out", **some)]
    >>> taken(found).days
    30
    """
    return size_of(one for one in items if one.place != "out")


def sure(items: Iterable[PlacedItem]) -> Size:
    """What all that is in scope takes, whether or not there is room for more.

    >>> some = {"text": "Forms", "days": 30}
    >>> found = [PlacedItem(id="s1", place=of, **some) for of in ("in", "if_it_fits", "out")]
    >>> sure(found).days, if_it_fits(found).days, taken(found).days
    (30, 30, 60)
    """
    return size_of(one for one in items if one.place == "in")


def if_it_fits(items: Iterable[PlacedItem]) -> Size:
    """What all takes that is in only if it fits."""
    return size_of(one for one in items if one.place == "if_it_fits")


def agreed_musts(
    items: Iterable[ScopeItem], positions: Collection[Position]
) -> tuple[ScopeItem, ...]:
    """The items of which all who marked them, at least one, say that they must be in."""
    return tuple(one for one in items if {*marks_of(one.id, positions)} == {"must"})


def size_of(items: Iterable[ScopeItem]) -> Size:
    """What all of these take, one after another.

    >>> size_of([ScopeItem(id="a", text="A", days=9), ScopeItem(id="b", text="B", days=5)]).days
    14
    """
    return sum((Size(one.days, one.money) for one in items), Size())


def unserved(items: Collection[PlacedItem]) -> frozenset[str]:
    """The criteria that only items out of scope serve.

    >>> out = PlacedItem(id="a", text="A cache", criteria=("fast",), place="out")
    >>> sorted(unserved([out]))
    ['fast']
    """
    return served(items) - served(one for one in items if one.place != "out")


def with_plan(items: Sequence[PlacedItem], plan: Plan | None) -> tuple[ScopeItem, ...]:
    """The items as they stand in the plan now, and those that it does not have."""
    planned = plan.scope if plan else ()
    known = {one.id for one in planned}
    return (*planned, *(one for one in items if one.id not in known))


def with_new(items: Sequence[PlacedItem], plan: Plan | None) -> tuple[ScopeItem, ...]:
    """The items as they stand, since variations may have changed them, and what the plan adds."""
    known = {one.id for one in items}
    planned = (one for one in (plan.scope if plan else ()) if one.id not in known)
    return (*items, *_not_called(items, planned))


def with_items(terms: Terms, plan: Plan | None) -> Terms:
    """Terms to begin a draft from: where the plan has items, lines of text become items too.

    They have no estimates. Terms that have items stay as they are.
    """
    if terms.scope or not (plan and plan.scope):
        return terms
    lines = _lines_as_items(terms)
    planned = Size(terms.days, terms.budget)
    new = _not_called(lines, plan.scope)
    added = placed(new, terms.positions.values(), terms.primary, planned)
    return terms.model_copy(update={"scope": (*lines, *added), "scope_in": (), "scope_out": ()})


def _not_called(items: Iterable[ScopeItem], others: Iterable[ScopeItem]) -> list[ScopeItem]:
    """Those of the others that are not called as one of the items is."""
    names = {name_key(one.text) for one in items}
    return [one for one in others if name_key(one.text) not in names]


def _lines_as_items(terms: Terms) -> tuple[PlacedItem, ...]:
    items: dict[str, PlacedItem] = {}
    for place, lines in (("in", terms.scope_in), ("out", terms.scope_out)):
        for text in lines:
            name = fresh_id(text, {*items}, "s")
            items[name] = PlacedItem.model_validate({"id": name, "text": text, "place": place})
    return tuple(items.values())


def _wanted(item: ScopeItem, marks: Mapping[Priority, int], decided: Place | None) -> Wanted:
    size = Size(item.days, item.money)
    if decided == "out":
        return Wanted(item.id, size, against=1)
    if decided:
        return Wanted(item.id, size, must=FIRST_OF_ALL)
    return Wanted(item.id, size, marks.get("must", 0), marks.get("could", 0), marks.get("not", 0))


def _where_decided(one: Drawn, decided: Mapping[str, Place]) -> Drawn:
    if one.id not in decided or one.place is scoring.Place.OUT:
        return one
    return replace(one, place=scoring.Place(decided[one.id]))
