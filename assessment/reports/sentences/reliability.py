"""How far a result can be trusted: what was answered, what is open, what would move it."""

from collections.abc import Iterable, Sequence

from assessment.reports.sentences.figures import (
    begun,
    counted,
    level,
    listed,
    percent,
    percents,
    score,
)
from assessment.reports.sentences.names import Names
from scoring import (
    AnswerPivot,
    Confirmation,
    Coverage,
    Extremes,
    Interval,
    Pivot,
    Reproducibility,
    Stability,
)
from scoring.cumulative import HOLDS_FROM

MOST = 3  # items in one sentence


def coverage(of: Coverage) -> str:
    """How much was answered. Not applicable is out of the count, and said apart.

    >>> coverage(Coverage(answered=9, dont_know=1))
    "9 of 10 answered, 1 don't know."
    """
    aside = f"{of.not_applicable} not applicable" if of.not_applicable else ""
    if not of.applicable:
        return f"Nothing to answer: {aside}." if aside else "No answers yet."
    parts = [f"{of.answered} of {of.applicable} answered"]
    parts += [f"{of.dont_know} don't know"] if of.dont_know else []
    parts += [f"{of.unseen} not answered yet"] if of.unseen else []
    left_out = f"; {aside} and left out" if aside else ""
    return f"{', '.join(parts)}{left_out}."


def stage_range(extremes: Extremes, open_answers: int, open_checks: int = 0) -> str | None:
    """Between which stages the open answers leave the result; None when none is open.

    Open are don't know and unseen; short checks are counted apart.

    >>> stage_range(Extremes(best=3, worst=2), 2)
    'The two open answers could put you anywhere from stage 2 to stage 3.'
    """
    if not open_answers + open_checks or extremes.best is None or extremes.worst is None:
        return None
    parts = ((open_answers, "open answer"), (open_checks, "open short check"))
    subject = begun(listed(_the(count, what) for count, what in parts if count))
    if extremes.best == extremes.worst:
        return f"{subject} cannot change the stage."
    return f"{subject} could put you anywhere from stage {extremes.worst} to stage {extremes.best}."


def find_out(items: Sequence[str], still_open: Sequence[str], names: Names) -> str | None:
    """What has to be known before the next stage can be judged, then what else is open.

    None where nothing is.

    >>> find_out(["voice"], [], Names({"voice": "One voice"}))
    'Find out how it stands with “One voice”: the next stage rests on it, and it is not answered.'
    """
    sentences = []
    if items:
        rests = "it, and it is" if len(items) == 1 else "them, and they are"
        what = listed(map(names.item, items), MOST)
        sentences.append(
            f"Find out how it stands with {what}: the next stage rests on {rests} not answered."
        )
    if rest := [names.item(item) for item in still_open if item not in items]:
        what = "what else is open" if items else "what is open"
        sentences.append(f"Find out and answer {what}: {listed(rest, MOST)}.")
    return " ".join(sentences) or None


def stability(of: Stability | None) -> str | None:
    """Whether other weights would give another stage; None without stages.

    >>> stability(Stability(0.5, 2000)).replace(chr(160), " ")
    'The stage is fragile: if other things mattered more, only 50 % of cases would give it.'
    """
    if of is None:
        return None
    if of.share == 1:
        return "If other things mattered more, the stage would be the same."
    share = percent(of.share)
    if not of.fragile:
        return f"If other things mattered more, {share} of cases would give the same stage."
    only = "" if share.startswith("under") else "only "
    same = f"{only}{share} of cases would give it"
    return f"The stage is fragile: if other things mattered more, {same}."


def interval(of: Interval, respondents: int) -> str:
    """What so few respondents leave open about the overall score.

    >>> interval(Interval(2.1, 2.9), 12).replace(chr(160), " ")
    'With 12 people the overall score lies between 2.1 and 2.9 (90 % interval). If they are the \
whole group, this is about who might answer next time, not about them.'
    """
    who = counted(respondents, "person", "people")
    within = f"between {score(of.low, of.high)} and {score(of.high, of.low)}"
    return (
        f"With {who} the overall score lies {within} ({percent(0.9)} interval). "
        "If they are the whole group, this is about who might answer next time, not about them."
    )


def gate_chance(stage: int, probability: float) -> str:
    """How probably a gate is open, given how few were asked.

    >>> gate_chance(3, 0.63).replace(chr(160), " ")
    'That stage 3 is reached has a probability of 63 %.'
    """
    return f"That stage {stage} is reached has a probability of {percent(probability)}."


def reproducible(of: Reproducibility | None) -> str | None:
    """Whether the stages build on each other in these answers; None below ten respondents.

    >>> reproducible(None) is None
    True
    """
    if of is None:
        return None
    verdict = "build" if of.holds else "do not clearly build"
    share, asked = percents(of.coefficient, HOLDS_FROM)
    return (
        f"In these answers the stages {verdict} on each other: "
        f"they reproduce {share} of them, where {asked} is asked for."
    )


def pivots(of: Iterable[Pivot], names: Names, respondents: int = 1) -> tuple[str, ...]:
    """The single answers that would move the stage, each change said once.

    >>> from fractions import Fraction
    >>> up = AnswerPivot(0, "willing-use", Fraction(2), Fraction(3), 4)
    >>> pivots([up], Names({"willing-use": "Willing use"}))
    ('If “Willing use” were one level higher, the stage would be 4.',)
    """
    said = (_pivot(one, names, alone=respondents == 1) for one in of)
    return tuple(dict.fromkeys(said))


def _pivot(one: Pivot, names: Names, *, alone: bool) -> str:
    then = f"the stage would be {one.stage}."
    if isinstance(one, AnswerPivot):
        way = "higher" if one.after > one.before else "lower"
        if alone:
            return f"If {names.item(one.item)} were one level {way}, {then}"
        whose = f"one person's {level(one.before)} for {names.item(one.item)}"
        return f"If {whose} were one level {way}, {then}"
    answer = "yes" if one.after is Confirmation.YES else "no"
    whose = "the answer" if alone else "one person's answer"
    return f"If {whose} to {names.check(one.owner, one.check)} were {answer}, {then}"


def _the(count: int, noun: str) -> str:
    return f"the {noun}" if count == 1 else f"the {counted(count, noun)}"
