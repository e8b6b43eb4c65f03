"""Two rounds compared in words."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from assessment.domain.comparison import Apart, Change, Common, Comparison
from assessment.messages import (
    Count,
    Listing,
    Message,
    Percent,
    Score,
    Value,
    listing,
    msg,
    plural,
)
from assessment.reports.sentences.asked import Noun
from assessment.reports.sentences.names import Names
from assessment.reports.sentences.stage_change import other_answers
from scoring import round_half_up

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
NOTHING: Mapping[str, Message | None] = {}


def comparison(
    of: Comparison,
    since: date,
    names: Names,
    steps: Mapping[str, Message | None] = NOTHING,
    noun: Noun = "questions",
    *,
    provisional: bool = False,
) -> tuple[Message, ...]:
    """How stage and overall score moved, what only one round scored, then breaks in meaning.

    Where the two did not score the same items (called `noun`) the common ones lead: a change that
    comes only from other answers is neither better nor worse. Where all that is scored now comes
    to another figure, which stands on the same page, that is given beside it. Of a progression
    `steps` are the dimensions, each with what fills it where that has to be named: there their
    fills are given, not the overall score. `provisional`: the stage of now may still change.
    """
    if of.common and not of.common.count:
        moved: tuple[Message, ...] = (_incomparable(since, noun),)
    else:
        figures = _figures(of, names, steps, noun)
        moved = _moved(of, since, figures, provisional=provisional)
    return (*moved, *_apart(of.common, names), *_break(of, names))


def _incomparable(since: date, noun: Noun) -> Message:
    if noun == "questions":
        return msg(
            "No questions were scored both on {day} and now, so the two cannot be compared.",
            day=since,
        )
    return msg(
        "No statements were scored both on {day} and now, so the two cannot be compared.",
        day=since,
    )


def _moved(
    of: Comparison, since: date, figures: Value, *, provisional: bool
) -> tuple[Message, ...]:
    """Stage and score in one sentence; a stage that only other answers moved in one of its own."""
    if of.explained:
        return (_stages(of, since, figures, provisional=provisional),)
    return (msg("Since {day}, {figures}.", day=since, figures=figures), other_answers(of, since))


def _stages(of: Comparison, since: date, figures: Value, *, provisional: bool) -> Message:
    before, now = of.stage.before, of.stage.now
    if before is None or now is None:
        return msg("Since {day}; {figures}.", day=since, figures=figures)
    if before.value == now.value:
        return msg("The same stage as on {day}; {figures}.", day=since, figures=figures)
    return _up_or_down(now.value - before.value, since, figures, provisional=provisional)


def _up_or_down(stages: int, since: date, figures: Value, *, provisional: bool) -> Message:
    count = Count(abs(stages))
    match stages > 0, provisional:
        case True, True:
            return plural(
                "So far up {count} stage since {day}; {figures}.",
                "So far up {count} stages since {day}; {figures}.",
                count=count,
                day=since,
                figures=figures,
            )
        case True, False:
            return plural(
                "Up {count} stage since {day}; {figures}.",
                "Up {count} stages since {day}; {figures}.",
                count=count,
                day=since,
                figures=figures,
            )
        case False, True:
            return plural(
                "So far down {count} stage since {day}; {figures}.",
                "So far down {count} stages since {day}; {figures}.",
                count=count,
                day=since,
                figures=figures,
            )
        case _:
            return plural(
                "Down {count} stage since {day}; {figures}.",
                "Down {count} stages since {day}; {figures}.",
                count=count,
                day=since,
                figures=figures,
            )


def _figures(
    of: Comparison, names: Names, steps: Mapping[str, Message | None], noun: Noun
) -> Message | Listing:
    """How the figures moved, and on how many items where those are not all."""
    figures = _fills(of, names, steps) if steps else _overall(of)
    if of.common is None:
        return figures
    count = Count(of.common.count)
    if noun == "questions":
        return plural(
            "on the {count} question that both times have a score, {figures}",
            "on the {count} questions that both times have a score, {figures}",
            count=count,
            figures=figures,
        )
    return plural(
        "on the {count} statement that both times have a score, {figures}",
        "on the {count} statements that both times have a score, {figures}",
        count=count,
        figures=figures,
    )


def _overall(of: Comparison) -> Message:
    change = of.common.overall if of.common else of.overall
    before, now = change.before, change.now
    if before is None:
        return msg("the overall score cannot be compared, as there is none then")
    if now is None:
        return msg("the overall score cannot be compared, as there is none now")
    other = _other(of.overall.now, now)
    if before == now:
        return _still(Score(now), other)
    first, last = Score(before, (now,)), Score(now, (before,))
    if other is None:
        return msg("overall from {before} to {now}", before=first, now=last)
    return msg("overall from {before} to {now} ({all})", before=first, now=last, all=other)


def _still(now: Score, other: Message | None) -> Message:
    if other is None:
        return msg("overall still {score}", score=now)
    return msg("overall still {score} ({all})", score=now, all=other)


def _other(every: Fraction | None, common: Fraction) -> Message | None:
    """What all answers of now come to, where that reads otherwise than what the common ones do."""
    if every is not None and round_half_up(every) == round_half_up(common):
        return None
    return _of_all(Score(every))


def _of_all(every: Score | Percent) -> Message:
    return msg("{figure} on all that have a score now", figure=every)


def _fills(of: Comparison, names: Names, steps: Mapping[str, Message | None]) -> Message | Listing:
    """The steps that are filled otherwise than before."""
    fills = of.common.fills if of.common else of.fills
    moved = [
        _fill(names.dimension(name), one, of.fills[name].now, note)
        for name, note in steps.items()
        if (one := fills.get(name)) and one.difference
    ]
    return listing(moved) if moved else msg("every stage as far in place as then")


def _fill(name: str, change: Change, every: Fraction | None, note: Message | None) -> Message:
    first, last = ((end or Fraction(0)) / 100 for end in (change.before, change.now))
    before, now = Percent(first, (last,)), Percent(last, (first,))
    share = (every or Fraction(0)) / 100
    other = None if _reads_alike(share, last) else _of_all(Percent(share))
    if note and other:
        return msg(
            "{part} from {before} to {now} ({what}; {all})",
            part=name,
            before=before,
            now=now,
            what=note,
            all=other,
        )
    if note or other:
        return msg(
            "{part} from {before} to {now} ({what})",
            part=name,
            before=before,
            now=now,
            what=note or other or "",
        )
    return msg("{part} from {before} to {now}", part=name, before=before, now=now)


def _reads_alike(one: Fraction, other: Fraction) -> bool:
    """Whether two shares are the same in whole per cent, where all and nothing are apart."""
    whole = round_half_up(100 * one, 0) == round_half_up(100 * other, 0)
    return whole and (one in {0, 1}) == (other in {0, 1})


def _apart(of: Common | None, names: Names) -> tuple[Message, ...]:
    """The items that only one of the two scored, by the reason."""
    if of is None:
        return ()
    return tuple(
        _only_one(why, listing(found, MOST))
        for why in Apart
        if (found := [names.item(item) for item, reason in of.apart.items() if reason is why])
    )


def _only_one(why: Apart, items: Listing) -> Message:
    match why:
        case Apart.NEWLY_KNOWN:
            return msg(
                "Answered now but not then, which is neither better nor worse: {items}.",
                items=items,
            )
        case Apart.NO_LONGER_KNOWN:
            return msg("Answered then but not now: {items}.", items=items)
        case Apart.NEWLY_APPLICABLE:
            return msg("Applies now but did not then: {items}.", items=items)
        case Apart.NO_LONGER_APPLICABLE:
            return msg("No longer applies: {items}.", items=items)


def _break(of: Comparison, names: Names) -> tuple[Message, ...]:
    if not of.broken:
        return ()
    items = [names.item(item) for item, change in of.items.items() if change.broken]
    if not items:
        return (msg("The rules of scoring changed in between, so the two are not quite alike."),)
    what = listing(items, MOST)
    return (msg("Measured differently since then: {items}. Compare with care.", items=what),)


def difference(change: Change) -> Message | Score:
    """A difference with its sign; a break is named, and what cannot be compared.

    >>> difference(Change(Fraction(2), Fraction(5, 2), broken=False)).id
    '+{difference}'
    """
    if change.difference is None:
        return msg("not comparable")
    size = Score(change.difference, (0,))
    signed = msg("+{difference}", difference=size) if change.difference > 0 else size
    if not change.broken:
        return signed
    return msg("{difference} (measured differently)", difference=signed)
