"""Two rounds compared in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from assessment.domain.comparison import Apart, Change, Common, Comparison
from assessment.reports.sentences.figures import (
    NO_BREAK,
    begun,
    counted,
    listed,
    percent,
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
APART = {
    Apart.NEWLY_KNOWN: "Answered now but not then, which is neither better nor worse",
    Apart.NO_LONGER_KNOWN: "Answered then but not now",
    Apart.NEWLY_APPLICABLE: "Applies now but did not then",
    Apart.NO_LONGER_APPLICABLE: "No longer applies",
}


def written(on: date) -> str:
    """A date as people write it.

    >>> written(date(2026, 3, 1))
    '1 March 2026'
    """
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def comparison(
    of: Comparison,
    since: date,
    names: Names,
    steps: Mapping[str, str] = NOTHING,
    noun: str = "questions",
    *,
    provisional: bool = False,
) -> tuple[str, ...]:
    """How stage and overall score moved, what only one round scored, then breaks in meaning.

    Where the two did not score the same items (called `noun`) the common ones lead: a change that
    comes only from other answers is neither better nor worse. Where all that is scored now comes
    to another figure, which stands on the same page, that is said beside it. Of a progression
    `steps` are the dimensions, each with what fills it where that has to be said: there their
    fills are given, not the overall score. `provisional`: the stage of now may still change.
    """
    then = written(since)
    moved = _moved(of, then, names, steps, noun, provisional=provisional)
    return (*moved, *_apart(of.common, names), *_break(of, names))


def _moved(
    of: Comparison,
    then: str,
    names: Names,
    steps: Mapping[str, str],
    noun: str,
    *,
    provisional: bool,
) -> tuple[str, ...]:
    """Stage and score in one sentence; a stage that only other answers moved in one of its own."""
    one = of.common
    if one and not one.count:
        return (f"No {noun} were scored both on {then} and now, so the two cannot be compared.",)
    figures = _fills(of, names, steps) if steps else _overall(of)
    if one:
        same = counted(one.count, noun.removesuffix("s"), noun)
        figures = f"on the {same} that both times have a score, {figures}"
    if of.explained:
        return (begun(f"{_stages(of, then, provisional=provisional)}; {figures}") + ".",)
    return (begun(f"since {then}, {figures}") + ".", _unexplained(of, then))


def _stages(of: Comparison, then: str, *, provisional: bool) -> str:
    before, now = of.stage.before, of.stage.now
    if before is None or now is None:
        return f"since {then}"
    if before.value == now.value:
        return f"the same stage as on {then}"
    way = "up" if now.value > before.value else "down"
    so_far = "so far " if provisional else ""
    return f"{so_far}{way} {counted(abs(now.value - before.value), 'stage')} since {then}"


def _unexplained(of: Comparison, then: str) -> str:
    """A stage that differs although what can be compared did not move that way."""
    before, now = (stage.value if stage else None for stage in (of.stage.before, of.stage.now))
    return (
        f"It was stage {before} on {then} and is stage {now} now only because other answers count."
    )


def _overall(of: Comparison) -> str:
    change = of.common.overall if of.common else of.overall
    if change.before is None or change.now is None:
        missing = "then" if change.before is None else "now"
        return f"the overall score cannot be compared, as there is none {missing}"
    beside = _in_brackets(_of_all(score(of.overall.now), score(change.now)))
    if change.before == change.now:
        return f"overall still {score(change.now)}{beside}"
    return f"overall {rise(change.before, change.now)}{beside}"


def _fills(of: Comparison, names: Names, steps: Mapping[str, str]) -> str:
    """The steps that are filled otherwise than before."""
    fills = of.common.fills if of.common else of.fills
    moved = []
    for name, note in steps.items():
        one = fills.get(name)
        if one and one.before is not None and one.now is not None and one.difference:
            share = f"{rise(one.before, one.now, places=0)}{NO_BREAK}%"
            beside = _of_all(_fill(of.fills[name].now), _fill(one.now))
            moved.append(f"{names.dimension(name)} {share}{_in_brackets(note, beside)}")
    return listed(moved) if moved else "every stage filled as before"


def _fill(value: Fraction | None) -> str:
    return percent((value or Fraction(0)) / 100)


def _of_all(every: str, common: str) -> str:
    """What all answers of now come to, where that is not what the common ones do."""
    return "" if every == common else f"{every} on all that have a score now"


def _in_brackets(*notes: str) -> str:
    said = "; ".join(filter(None, notes))
    return f" ({said})" if said else ""


def _apart(of: Common | None, names: Names) -> Sequence[str]:
    """The items that only one of the two scored, by the reason."""
    if of is None:
        return ()
    return tuple(
        f"{said}: {listed(found, MOST)}."
        for why, said in APART.items()
        if (found := [names.item(item) for item, reason in of.apart.items() if reason is why])
    )


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
    return f"{sign}{score(change.difference, 0)}{mark}"
