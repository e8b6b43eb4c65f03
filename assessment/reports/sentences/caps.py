"""Caps in words: what was claimed, what the yes-or-no checks confirm, what counts."""

from collections import defaultdict
from collections.abc import Iterable

from assessment.messages import Count, Level, Message, Score, msg, plural
from assessment.reports.sentences.names import Names
from scoring import Capped, Scored


def caps(
    of: Iterable[Capped], names: Names, scored: Scored, respondents: int
) -> tuple[Message, ...]:
    """One sentence for each item with a capped claim.

    >>> from fractions import Fraction
    >>> fell = Capped(0, "use", Fraction(5), Fraction(3), confirmed=1, needed=3)
    >>> found = caps([fell], Names({"use": "Active use"}), Scored(None, {}, {}), respondents=1)
    >>> str(found[0]).partition("; ")[2]
    'its yes-or-no checks confirm 1 of the 3 it needs, so it counts as 3.'
    """
    by_item: dict[str, list[Capped]] = defaultdict(list)
    for one in of:
        by_item[one.item].append(one)
    if respondents == 1:
        return tuple(_own(fallen[0], names) for fallen in by_item.values())
    return tuple(_of_group(item, len(fell), names, scored) for item, fell in by_item.items())


def _own(one: Capped, names: Names) -> Message:
    return msg(
        "You chose level {claimed} for {item}; its yes-or-no checks confirm {confirmed} "
        "of the {needed} it needs, so it counts as {counts}.",
        claimed=Level(one.claimed),
        item=names.item(one.item),
        confirmed=one.confirmed,
        needed=one.needed,
        counts=Level(one.capped),
    )


def _of_group(item: str, count: int, names: Names, scored: Scored) -> Message:
    of = scored.items[item]
    return plural(
        "{count} person chose a level for {item} that their yes-or-no checks do not confirm; "
        "it counts as {counts} instead of {claimed}.",
        "{count} people chose a level for {item} that their yes-or-no checks do not confirm; "
        "it counts as {counts} instead of {claimed}.",
        count=Count(count, first=True),
        item=names.item(item),
        counts=Score(of.value, (of.claimed,)),
        claimed=Score(of.claimed, (of.value,)),
    )
