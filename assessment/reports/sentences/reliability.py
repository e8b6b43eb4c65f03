"""How far a result can be trusted: what was answered, what is open."""

from collections.abc import Sequence
from fractions import Fraction

from assessment.messages import (
    Count,
    Listing,
    Message,
    Percent,
    Score,
    Sentences,
    listing,
    msg,
    plural,
)
from assessment.reports.sentences.asked import Noun
from assessment.reports.sentences.names import Names
from scoring import (
    Coverage,
    Extremes,
    Interval,
    Reproducibility,
    Stability,
    round_half_up,
)
from scoring.cumulative import HOLDS_FROM

MOST_TO_FIND_OUT = 6  # items in one sentence
CONFIDENCE = Percent(Fraction(9, 10))


def coverage(of: Coverage) -> Message:
    """How much was answered. Not applicable is out of the count, and named apart.

    >>> str(coverage(Coverage(answered=9, dont_know=1)))
    '9 of 10 answered, 1 don’t know.'
    """
    aside = of.not_applicable
    if not of.applicable:
        if not aside:
            return msg("No answers yet.")
        return msg("Nothing to answer: {inapplicable} not applicable.", inapplicable=aside)
    answered = _answered(of)
    if not aside:
        return msg("{answered}.", answered=answered)
    return msg(
        "{answered}; {inapplicable} not applicable and left out.",
        answered=answered,
        inapplicable=aside,
    )


def _answered(of: Coverage) -> Message:
    if of.dont_know and of.unseen:
        return msg(
            "{answered} of {applicable} answered, {unknown} don’t know, {unseen} not answered yet",
            answered=of.answered,
            applicable=of.applicable,
            unknown=of.dont_know,
            unseen=of.unseen,
        )
    if of.dont_know:
        return msg(
            "{answered} of {applicable} answered, {unknown} don’t know",
            answered=of.answered,
            applicable=of.applicable,
            unknown=of.dont_know,
        )
    if of.unseen:
        return msg(
            "{answered} of {applicable} answered, {unseen} not answered yet",
            answered=of.answered,
            applicable=of.applicable,
            unseen=of.unseen,
        )
    return msg(
        "{answered} of {applicable} answered", answered=of.answered, applicable=of.applicable
    )


def stage_range(extremes: Extremes, open_answers: int, open_checks: int = 0) -> Message | None:
    """Between which stages the open answers leave the result; None when none is open.

    Open are don't know and unseen; yes-or-no checks are counted apart.

    >>> str(stage_range(Extremes(best=3, worst=2), 2))
    'The 2 missing answers could put you anywhere from stage 2 to stage 3.'
    """
    best, worst = extremes.best, extremes.worst
    if not open_answers + open_checks or best is None or worst is None:
        return None
    if best == worst:
        return _same_stage(open_answers, open_checks)
    return _other_stages(open_answers, open_checks, worst, best)


def _same_stage(answers: int, checks: int) -> Message:
    if not checks:
        return plural(
            "The missing answer cannot change the stage.",
            "The {count} missing answers cannot change the stage.",
            count=Count(answers),
        )
    if not answers:
        return plural(
            "The unanswered yes-or-no check cannot change the stage.",
            "The {count} unanswered yes-or-no checks cannot change the stage.",
            count=Count(checks),
        )
    return msg(
        "{answers} and {checks} cannot change the stage.",
        answers=_open_answers(answers),
        checks=_open_checks(checks),
    )


def _other_stages(answers: int, checks: int, worst: int, best: int) -> Message:
    if not checks:
        return plural(
            "The missing answer could put you anywhere from stage {worst} to stage {best}.",
            "The {count} missing answers could put you anywhere "
            "from stage {worst} to stage {best}.",
            count=Count(answers),
            worst=worst,
            best=best,
        )
    if not answers:
        return plural(
            "The unanswered yes-or-no check could put you anywhere "
            "from stage {worst} to stage {best}.",
            "The {count} unanswered yes-or-no checks could put you anywhere "
            "from stage {worst} to stage {best}.",
            count=Count(checks),
            worst=worst,
            best=best,
        )
    return msg(
        "{answers} and {checks} could put you anywhere from stage {worst} to stage {best}.",
        answers=_open_answers(answers),
        checks=_open_checks(checks),
        worst=worst,
        best=best,
    )


def _open_answers(count: int) -> Message:
    """As a sentence begins with them."""
    return plural("The missing answer", "The {count} missing answers", count=Count(count))


def _open_checks(count: int) -> Message:
    return plural(
        "the unanswered yes-or-no check",
        "the {count} unanswered yes-or-no checks",
        count=Count(count),
    )


def find_out(
    items: Sequence[str],
    still_open: Sequence[str],
    names: Names,
    noun: Noun = "questions",
    *,
    why: bool = True,
) -> Sentences | None:
    """What has to be known before the next stage can be judged, then what else is not answered.

    None where nothing is. Of many not all are named: where they stand is then said, by the `noun`.
    `why`: with the reason, where it does not stand beside it.

    >>> str(find_out(["voice"], [], Names({"voice": "One voice"})))
    'Find out how it stands with “One voice”: the next stage rests on it, and it is not answered.'
    """
    sentences = []
    if items:
        named = listing(map(names.item, items), MOST_TO_FIND_OUT)
        sentences.append(_needed(len(items), named, why=why))
    others = [names.item(item) for item in still_open if item not in items]
    if others:
        rest = listing(others, MOST_TO_FIND_OUT)
        sentences.append(
            msg("Then find out and answer {items}.", items=rest)
            if items
            else msg("Find out and answer {items}.", items=rest)
        )
    if max(len(items), len(others)) > MOST_TO_FIND_OUT:
        sentences.append(_where_they_stand(noun))
    return Sentences(tuple(sentences)) if sentences else None


def _needed(count: int, items: Listing, *, why: bool) -> Message:
    if not why:
        return msg("Find out and answer {items}.", items=items)
    return plural(
        "Find out how it stands with {items}: the next stage rests on it, and it is not answered.",
        "Find out how it stands with {items}: "
        "the next stage rests on them, and they are not answered.",
        count=count,
        items=items,
    )


def _where_they_stand(noun: Noun) -> Message:
    if noun == "questions":
        return msg("All of them stand under “Question by question”, as “not answered”.")
    return msg("All of them stand under “Every statement”, as “not answered”.")


def stability(of: Stability | None) -> Message | None:
    """Whether other weights would give another stage; None without stages.

    >>> str(stability(Stability(1, 2000)))
    'If other things mattered more, the stage would be the same.'
    """
    if of is None:
        return None
    share = Percent(of.share)
    if of.share == 1:
        return msg("If other things mattered more, the stage would be the same.")
    if not of.fragile:
        return msg(
            "If other things mattered more, {share} of cases would give the same stage.",
            share=share,
        )
    if of.share > 0 and round_half_up(100 * of.share, 0) == "0":  # it reads as "under 1%"
        return msg(
            "The stage is fragile: if other things mattered more, {share} of cases would give it.",
            share=share,
        )
    return msg(
        "The stage is fragile: if other things mattered more, only {share} of cases would give it.",
        share=share,
    )


def interval(of: Interval, respondents: int) -> Sentences:
    """What so few respondents leave open about the overall score.

    >>> str(interval(Interval(2.1, 2.9), 12)).partition(". ")[2].partition(",")[0]
    'If they are the whole group'
    """
    within = plural(
        "With {count} person the overall score lies between {low} and {high} "
        "({confidence} interval).",
        "With {count} people the overall score lies between {low} and {high} "
        "({confidence} interval).",
        count=Count(respondents),
        low=Score(of.low, (of.high,)),
        high=Score(of.high, (of.low,)),
        confidence=CONFIDENCE,
    )
    meaning = msg(
        "If they are the whole group, this is about who might answer next time, not about them."
    )
    return Sentences((within, meaning))


def gate_chance(stage: int, probability: float) -> Message:
    """How probably a gate is open, given how few were asked.

    >>> gate_chance(3, 0.63).id
    'That stage {stage} is reached has a probability of {share}.'
    """
    return msg(
        "That stage {stage} is reached has a probability of {share}.",
        stage=stage,
        share=Percent(probability),
    )


def reproducible(of: Reproducibility | None) -> Message | None:
    """Whether the stages build on each other in these answers; None below ten respondents.

    >>> reproducible(None) is None
    True
    """
    if of is None:
        return None
    share = Percent(of.coefficient, (HOLDS_FROM,))
    asked = Percent(HOLDS_FROM, (of.coefficient,))
    if of.holds:
        return msg(
            "In these answers the stages build on each other: "
            "they reproduce {share} of them, where {asked} is asked for.",
            share=share,
            asked=asked,
        )
    return msg(
        "In these answers the stages do not clearly build on each other: "
        "they reproduce {share} of them, where {asked} is asked for.",
        share=share,
        asked=asked,
    )
