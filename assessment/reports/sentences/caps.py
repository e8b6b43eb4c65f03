"""Caps in words: what was claimed, what the short checks confirm, what counts."""

from collections import defaultdict
from collections.abc import Iterable

from assessment.reports.sentences.figures import begun, counted, level, score
from assessment.reports.sentences.names import Names
from scoring import Capped, Scored


def caps(of: Iterable[Capped], names: Names, scored: Scored, respondents: int) -> tuple[str, ...]:
    """One sentence for each item with a capped claim.

    >>> from fractions import Fraction
    >>> fell = Capped(0, "use", Fraction(5), Fraction(3), confirmed=1, needed=3)
    >>> said = caps([fell], Names({"use": "Active use"}), Scored(None, {}, {}), respondents=1)
    >>> said[0].partition("; ")[2]
    'its short checks confirm 1 of the 3 it needs, so it counts as 3.'
    """
    by_item: dict[str, list[Capped]] = defaultdict(list)
    for one in of:
        by_item[one.item].append(one)
    if respondents == 1:
        return tuple(_own(fallen[0], names) for fallen in by_item.values())
    return tuple(_of_group(item, len(fell), names, scored) for item, fell in by_item.items())


def _own(one: Capped, names: Names) -> str:
    return (
        f"You chose level {level(one.claimed)} for {names.item(one.item)}; its short checks "
        f"confirm {one.confirmed} of the {one.needed} it needs, "
        f"so it counts as {level(one.capped)}."
    )


def _of_group(item: str, count: int, names: Names, scored: Scored) -> str:
    who = begun(counted(count, "person", "people"))
    of = scored.items[item]
    return (
        f"{who} chose a level for {names.item(item)} that their short checks do not confirm; "
        f"it counts as {score(of.value, of.claimed)} instead of {score(of.claimed, of.value)}."
    )
