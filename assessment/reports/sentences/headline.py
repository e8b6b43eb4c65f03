"""The headline: which stage, what the next one needs, and how the mean agrees with it."""

from collections.abc import Iterable
from fractions import Fraction

from assessment.messages import (
    Count,
    Level,
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
from scoring import Measure, Requirement, Scored, Shortage, Staging

NOT_SCORED = msg("Not scored yet: there is no answer with a level so far.")
TOO_FEW = msg("Too few answers for a stage")
MOST = 3  # conditions in one sentence


def headline(
    staging: Staging, names: Names, noun: Noun = "questions", *, provisional: bool = False
) -> Message | Sentences:
    """The stage, without what, and the next one's needs; for an instrument with stages.

    Where no stage can be named, why; `noun` is what the items are called.

    >>> str(headline(Staging(2, (), (), (), None), Names(stages={2: "Emerging"})))
    'Stage 2: Emerging. There is no stage above it.'
    """
    if staging.shortage:
        few = too_few(staging.shortage, names, noun)
        return Sentences((msg("Too few answers for a stage."), few))
    if staging.reached is None:
        return NOT_SCORED
    stage = msg("{stage}.", stage=title(staging, names, provisional=provisional) or "")
    lacking, next_one = without(staging, names), ahead(staging, names)
    return Sentences((stage, lacking, next_one) if lacking else (stage, next_one))


def title(staging: Staging, names: Names, *, provisional: bool = False) -> Message | None:
    """The stage alone, and whether it is provisional; None where none is named.

    >>> str(title(Staging(2, (), (), (), None), Names(stages={2: "Emerging"}), provisional=True))
    'Stage 2: Emerging (provisional)'
    """
    if staging.reached is None:
        return None
    stage = names.stage(staging.reached)
    return msg("{stage} (provisional)", stage=stage) if provisional else stage


def without(staging: Staging, names: Names) -> Message | None:
    """What the stage is without, because nothing of it applies; None where all of it does.

    >>> staging = Staging(2, (), (), (), None, inapplicable=("people",))
    >>> str(without(staging, Names(dimensions={"people": "People"})))
    'This is without People, which does not apply.'
    """
    if staging.reached is None or not staging.inapplicable:
        return None
    return plural(
        "This is without {parts}, which does not apply.",
        "This is without {parts}, which do not apply.",
        count=len(staging.inapplicable),
        parts=listing(map(names.dimension, staging.inapplicable)),
    )


def too_few(of: Shortage, names: Names, noun: Noun = "questions") -> Message:
    """Why there is no stage.

    >>> str(too_few(Shortage(2, 10), Names()))
    '2 of 10 questions have a level; at least 5 are needed.'
    """
    if of.have >= of.needed:
        parts = listing(map(names.dimension, of.empty), MOST)
        return msg("Nothing is known yet of {parts}.", parts=parts)
    have, items, needed = Count(of.have, first=True), Count(of.items), Count(of.needed)
    if noun == "questions":
        return plural(
            "{count} of {items} questions has a level; at least {needed} are needed.",
            "{count} of {items} questions have a level; at least {needed} are needed.",
            count=have,
            items=items,
            needed=needed,
        )
    return plural(
        "{count} of {items} statements has a level; at least {needed} are needed.",
        "{count} of {items} statements have a level; at least {needed} are needed.",
        count=have,
        items=items,
        needed=needed,
    )


def not_enough(of: Shortage, names: Names, noun: Noun = "questions") -> Sentences:
    """That there are too few answers for a verdict, and how many are lacking.

    >>> str(not_enough(Shortage(4, 10), Names())).split(". ")[0]
    'This is not enough for a verdict: 1 answer is lacking'
    """
    if of.have < of.needed:
        lacking = plural(
            "This is not enough for a verdict: {count} answer is lacking.",
            "This is not enough for a verdict: {count} answers are lacking.",
            count=Count(of.needed - of.have),
        )
    else:
        lacking = msg("This is not enough for a verdict: at least one answer is lacking.")
    return Sentences((lacking, too_few(of, names, noun)))


def ahead(staging: Staging, names: Names) -> Message:
    """What the next stage needs, in one sentence; or that there is none.

    >>> str(ahead(Staging(2, (), (), (), None), Names()))
    'There is no stage above it.'
    """
    if staging.next_stage is None:
        if above := [gate.stage for gate in staging.gates if gate.stage > (staging.reached or 0)]:
            return msg("Stage {stage} asks for nothing that applies.", stage=above[0])
        return msg("There is no stage above it.")
    needs = listing((need(one, names) for one in staging.binding), MOST)
    return msg("The next stage needs {needs}.", needs=needs)


def plain_headline(
    overall: Fraction | None,
    low: Fraction,
    high: Fraction,
    band: str = "",
    edges: Iterable[Fraction] = (),
) -> Message:
    """The overall score, for an instrument without stages; `band` is its word for the score.

    `edges` are the scores at which a band begins or ends.

    >>> str(plain_headline(Fraction(5, 2), Fraction(1), Fraction(5), "Mixed"))
    'Overall 2.5 on a scale from 1 to 5: Mixed.'
    """
    if overall is None:
        return NOT_SCORED
    score, lowest, highest = Score(overall, tuple(edges)), Level(low), Level(high)
    if not band:
        return msg(
            "Overall {score} on a scale from {low} to {high}.",
            score=score,
            low=lowest,
            high=highest,
        )
    return msg(
        "Overall {score} on a scale from {low} to {high}: {band}.",
        score=score,
        low=lowest,
        high=highest,
        band=band,
    )


def binding(staging: Staging, names: Names) -> tuple[Message, ...]:
    """Each condition that holds the next stage shut, as a sentence.

    >>> binding(Staging(None, (), (), (), None), Names())
    ()
    """
    return tuple(
        msg("Stage {stage} needs {need}.", stage=staging.next_stage or 0, need=need(one, names))
        for one in staging.binding
    )


def need(one: Requirement, names: Names) -> Message:
    """What a requirement that fails asks for, to stand in a list after "needs".

    >>> str(need(Requirement(Measure.OVERALL, None, Fraction(3), Fraction(2), False), Names()))
    'the overall score to rise from 2.0 to 3.0'
    """
    if one.measure is Measure.CHECKS:
        return _checks(one, names)
    what, target = subject(one, names), one.target or ""
    if one.value is None:
        return _answers(one, what)
    if one.measure is Measure.FILL:
        before, after = one.value / 100, one.needed / 100
        return _rise(what, Percent(before, (after,)), Percent(after, (before,)))
    if one.measure is Measure.ITEM and names.levels.get(target):
        return _rise(
            what,
            names.level(target, one.value, one.needed),
            names.level(target, one.needed, one.value),
        )
    return _rise(what, Score(one.value, (one.needed,)), Score(one.needed, (one.value,)))


def _rise(
    what: Message | str,
    before: Score | Level | Percent | Message,
    after: Score | Level | Percent | Message,
) -> Message:
    return msg("{part} to rise from {before} to {after}", part=what, before=before, after=after)


def _answers(one: Requirement, what: Message | str) -> Message:
    """That answers are needed."""
    if one.measure is Measure.ITEM:
        return msg("an answer on {part}", part=what)
    return msg("answers on {part}, which is not scored", part=what)


def mean_and_stage(staging: Staging, scored: Scored, names: Names) -> Message | None:
    """That the mean alone would give a higher stage than every part together; else None.

    >>> mean_and_stage(Staging(2, (), (), (), None), Scored(None, {}, {}), Names()) is None
    True
    """
    by_mean = _stage_by_mean(staging)
    if staging.reached is None or by_mean is None or by_mean <= staging.reached:
        return None
    parts = [one for one in staging.binding if one.measure is not Measure.OVERALL]
    if any(one.value is None for one in parts):
        return None  # what is not scored holds nothing back yet
    return plural(
        "The mean of {mean} alone would be enough for stage {by_mean}; "
        "the stage is {stage}, because {parts} holds it back.",
        "The mean of {mean} alone would be enough for stage {by_mean}; "
        "the stage is {stage}, because {parts} hold it back.",
        count=len(parts),
        mean=Score(scored.overall.value, tuple(staging.asked(Measure.OVERALL, None))),
        by_mean=by_mean,
        stage=staging.reached,
        parts=listing((subject(one, names) for one in parts), MOST),
    )


def _stage_by_mean(staging: Staging) -> int | None:
    """The highest stage up to which every condition on the overall score holds."""
    highest = None
    for gate in staging.gates:
        on_mean = [one for one in gate.conditions if one.measure is Measure.OVERALL]
        if not on_mean or not all(one.holds for one in on_mean):
            break
        highest = gate.stage
    return highest


def subject(one: Requirement, names: Names) -> Message | str:
    """What a requirement looks at."""
    target = one.target or ""
    match one.measure:
        case Measure.OVERALL:
            return msg("the overall score")
        case Measure.ITEM:
            return names.item(target)
        case Measure.CHECKS:
            return names.owner(target)
        case _:
            return names.dimension(target)


def _checks(one: Requirement, names: Names) -> Message:
    have, needed, owner = int(one.value or 0), Count(int(one.needed)), names.owner(one.target or "")
    if not have:
        return plural(
            "{count} yes-or-no check of {owner} to be answered yes (so far none is)",
            "{count} yes-or-no checks of {owner} to be answered yes (so far none is)",
            count=needed,
            owner=owner,
        )
    return plural(
        "{needed} yes-or-no checks of {owner} to be answered yes (so far {count} is)",
        "{needed} yes-or-no checks of {owner} to be answered yes (so far {count} are)",
        count=Count(have),
        needed=needed,
        owner=owner,
    )
