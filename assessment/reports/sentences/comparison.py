"""Two rounds compared in words."""

from collections.abc import Mapping, Sequence
from datetime import date

from assessment.domain.comparison import Change, Comparison
from assessment.reports.sentences.figures import (
    NO_BREAK,
    begun,
    counted,
    listed,
    rise,
    score,
)
from assessment.reports.sentences.names import Names

MONTHS = (  # the library's names follow the machine's language
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MOST = 3
NOTHING: Mapping[str, str] = {}
WHOLE = (0, 1, 2)  # places of a percentage


def written(on: date) -> str:
    """A date as people write it.

    >>> written(date(2026, 3, 1))
    '1 March 2026'
    """
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def comparison(
    of: Comparison, since: date, names: Names, steps: Mapping[str, str] = NOTHING
) -> tuple[str, ...]:
    """How stage and overall score moved, then the break in meaning, if there is one.

    Of a progression `steps` are the dimensions, each with what fills it where that has to be said:
    there their fills are told, not the overall score.
    """
    stages = (
        (of.stage.before.value if of.stage.before else None),
        (of.stage.now.value if of.stage.now else None),
    )
    told = _fills(of.fills, names, steps) if steps else _overall(of.overall)
    parts = [_stages(*stages, written(since)), told]
    said = begun("; ".join(part for part in parts if part)) + "."
    return (said, *_unlike(of, names), *_break(of, names))


def _stages(before: int | None, now: int | None, then: str) -> str:
    if before is None or now is None:
        return f"since {then}"
    if before == now:
        return f"the same stage as on {then}"
    way = "up" if now > before else "down"
    return f"{way} {counted(abs(now - before), 'stage')} since {then}"


def _overall(change: Change) -> str:
    if change.before is None or change.now is None:
        missing = "then" if change.before is None else "now"
        return f"the overall score cannot be compared, as there is none {missing}"
    before, now = score(change.before), score(change.now)
    return f"overall still {now}" if before == now else f"overall from {before} to {now}"


def _fills(fills: Mapping[str, Change], names: Names, steps: Mapping[str, str]) -> str:
    """The steps that are filled otherwise than before."""
    moved = []
    for name, note in steps.items():
        one = fills.get(name)
        if one and one.before is not None and one.now is not None and one.difference:
            share = f"{rise(one.before, one.now, WHOLE)}{NO_BREAK}%"
            moved.append(f"{names.dimension(name)} {share}{f' ({note})' if note else ''}")
    return listed(moved) if moved else "every stage filled as before"


def _unlike(of: Comparison, names: Names) -> Sequence[str]:
    """That the two rest on different answers, which a mean does not show."""
    once = [
        names.item(item)
        for item, change in of.items.items()
        if (change.before is None) != (change.now is None)
    ]
    if not once:
        return ()
    return (f"Scored only once, so not compared like with like: {listed(once, MOST)}.",)


def _break(of: Comparison, names: Names) -> Sequence[str]:
    if not of.broken:
        return ()
    items = [names.item(item) for item, change in of.items.items() if change.broken]
    if not items:
        return ("The rules of scoring changed in between, so the two are not quite alike.",)
    what = listed(items, MOST)
    return (f"Measured differently since then: {what}. Compare with care.",)


def difference(change: Change) -> str:
    """A difference with its sign; a break is said, and what cannot be compared.

    >>> from fractions import Fraction
    >>> difference(Change(Fraction(2), Fraction(5, 2), broken=False))
    '+0.5'
    """
    if change.difference is None:
        return "not comparable"
    sign = "+" if change.difference > 0 else ""
    mark = " (measured differently)" if change.broken else ""
    return f"{sign}{score(change.difference)}{mark}"
