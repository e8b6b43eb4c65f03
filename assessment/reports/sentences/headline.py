"""The headline: which stage, what the next one needs, and how the mean agrees with it."""

from collections.abc import Iterable
from fractions import Fraction

from assessment.reports.sentences import figures
from assessment.reports.sentences.figures import (
    begun,
    counted,
    level,
    listed,
    number,
    rise,
    score,
)
from assessment.reports.sentences.names import Names
from scoring import Measure, Requirement, Scored, Shortage, Staging

NOT_SCORED = "Not scored yet: there is no answer with a level so far."
TOO_FEW = "Too few answers for a stage"
MOST = 3  # conditions in one sentence


def headline(
    staging: Staging, names: Names, noun: str = "questions", *, provisional: bool = False
) -> str:
    """The stage, without what, and the next one's needs; for an instrument with stages.

    Where no stage can be named, why; `noun` is what the items are called.

    >>> headline(Staging(2, (), (), (), None), Names(stages={2: "Emerging"}))
    'Stage 2: Emerging. There is no stage above it.'
    """
    if staging.shortage:
        return f"{TOO_FEW}. {too_few(staging.shortage, names, noun)}"
    if staging.reached is None:
        return NOT_SCORED
    sentences = (
        f"{title(staging, names, provisional=provisional)}.",
        without(staging, names),
        ahead(staging, names),
    )
    return " ".join(filter(None, sentences))


def title(staging: Staging, names: Names, *, provisional: bool = False) -> str:
    """The stage alone, and whether it is provisional; nothing where none is named.

    >>> title(Staging(2, (), (), (), None), Names(stages={2: "Emerging"}), provisional=True)
    'Stage 2: Emerging (provisional)'
    """
    if staging.reached is None:
        return ""
    return names.stage(staging.reached) + (" (provisional)" if provisional else "")


def without(staging: Staging, names: Names) -> str | None:
    """What the stage is without, because nothing of it applies; None where all of it does.

    >>> staging = Staging(2, (), (), (), None, inapplicable=("people",))
    >>> without(staging, Names(dimensions={"people": "People"}))
    'This is without People, which does not apply.'
    """
    if staging.reached is None or not staging.inapplicable:
        return None
    what = listed(map(names.dimension, staging.inapplicable))
    does = "does" if len(staging.inapplicable) == 1 else "do"
    return f"This is without {what}, which {does} not apply."


def too_few(of: Shortage, names: Names, noun: str = "questions") -> str:
    """Why there is no stage.

    >>> too_few(Shortage(2, 10), Names())
    'Two of ten questions have a level; at least five are needed.'
    """
    if of.have < of.needed:
        have = "has" if of.have == 1 else "have"
        some = f"{begun(number(of.have))} of {number(of.items)} {noun} {have} a level"
        return f"{some}; at least {number(of.needed)} are needed."
    return f"Nothing is known yet of {listed(map(names.dimension, of.empty), MOST)}."


def not_enough(of: Shortage, names: Names, noun: str = "questions") -> str:
    """That there are too few answers for a verdict, and how many are lacking.

    >>> not_enough(Shortage(4, 10), Names()).split(". ")[0]
    'This is not enough for a verdict: one answer is lacking'
    """
    lacking = max(of.needed - of.have, 1)
    least = "" if of.have < of.needed else "at least "
    are = "is" if lacking == 1 else "are"
    count = f"{least}{counted(lacking, 'answer')} {are} lacking"
    return f"This is not enough for a verdict: {count}. {too_few(of, names, noun)}"


def ahead(staging: Staging, names: Names) -> str:
    """What the next stage needs, in one sentence; or that there is none.

    >>> ahead(Staging(2, (), (), (), None), Names())
    'There is no stage above it.'
    """
    if staging.next_stage is None:
        if above := [gate.stage for gate in staging.gates if gate.stage > (staging.reached or 0)]:
            return f"Stage {above[0]} asks for nothing that applies."
        return "There is no stage above it."
    needs = listed((need(one, names) for one in staging.binding), MOST)
    return f"The next stage needs {needs}."


def plain_headline(
    overall: Fraction | None,
    low: Fraction,
    high: Fraction,
    band: str = "",
    edges: Iterable[Fraction] = (),
) -> str:
    """The overall score, for an instrument without stages; `band` is its word for the score.

    `edges` are the scores at which a band begins or ends.

    >>> plain_headline(Fraction(5, 2), Fraction(1), Fraction(5), "Mixed")
    'Overall 2.5 on a scale from 1 to 5: Mixed.'
    """
    if overall is None:
        return NOT_SCORED
    word = f": {band}" if band else ""
    return f"Overall {score(overall, *edges)} on a scale from {level(low)} to {level(high)}{word}."


def binding(staging: Staging, names: Names) -> tuple[str, ...]:
    """Each condition that holds the next stage shut, as a sentence.

    >>> binding(Staging(None, (), (), (), None), Names())
    ()
    """
    return tuple(f"Stage {staging.next_stage} needs {need(one, names)}." for one in staging.binding)


def need(one: Requirement, names: Names) -> str:
    """What a requirement that fails asks for, to follow "needs".

    >>> need(Requirement(Measure.OVERALL, None, Fraction(3), Fraction(2), False), Names())
    'the overall score to rise from 2.0 to 3.0'
    """
    if one.measure is Measure.CHECKS:
        return _checks(one, names)
    what = subject(one, names)
    if one.value is None:
        return _answers(one, what, names)
    if one.measure is Measure.FILL:
        change = rise(one.value, one.needed, places=0)
        return f"{what} to be filled {change} per cent"
    if one.measure is Measure.ITEM and names.levels.get(one.target or ""):
        before = names.level(one.target or "", one.value, one.needed)
        after = names.level(one.target or "", one.needed, one.value)
        return f"{what} to rise from {before} to {after}"
    return f"{what} to rise {rise(one.value, one.needed)}"


def _answers(one: Requirement, what: str, names: Names) -> str:
    """That answers are needed, and what there is in their place."""
    why = names.why_unscored(one.target) if one.measure is Measure.ITEM else figures.NOT_SCORED
    if why == figures.NOT_SCORED:
        return f"answers on {what}, which is {why}"
    return f"an answer on {what} (so far: {why})"


def mean_and_stage(staging: Staging, scored: Scored, names: Names) -> str | None:
    """That the mean alone would give a higher stage than every part together; else None.

    >>> mean_and_stage(Staging(2, (), (), (), None), Scored(None, {}, {}), Names()) is None
    True
    """
    by_mean = _stage_by_mean(staging)
    if staging.reached is None or by_mean is None or by_mean <= staging.reached:
        return None
    partial = (one for one in staging.binding if one.measure is not Measure.OVERALL)
    parts = list(partial)
    if any(one.value is None for one in parts):
        return None  # what is not scored holds nothing back yet
    held = listed((subject(one, names) for one in parts), MOST)
    mean = score(scored.overall.value, *staging.asked(Measure.OVERALL, None))
    return (
        f"The mean of {mean} alone would be enough for stage {by_mean}; "
        f"the stage is {staging.reached}, because {held} {_holds(staging)} it back."
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


def _holds(staging: Staging) -> str:
    partial = [one for one in staging.binding if one.measure is not Measure.OVERALL]
    return "holds" if len(partial) == 1 else "hold"


def subject(one: Requirement, names: Names) -> str:
    """What a requirement looks at."""
    target = one.target or ""
    match one.measure:
        case Measure.OVERALL:
            return "the overall score"
        case Measure.ITEM:
            return names.item(target)
        case Measure.CHECKS:
            return names.owner(target)
        case _:
            return names.dimension(target)


def _checks(one: Requirement, names: Names) -> str:
    have = int(one.value or 0)
    wanted = counted(int(one.needed), "short check")
    so_far = counted(have, "is", "are") if have else "none is"
    return f"{wanted} of {names.owner(one.target or '')} confirmed, where {so_far}"
