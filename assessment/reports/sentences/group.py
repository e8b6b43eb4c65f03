"""A group's round in words: how many answered, how far they agree, what is not shown of whom."""

from fractions import Fraction

from assessment.domain.group_disclosure import Attribute
from assessment.domain.group_item import GroupItem
from assessment.domain.group_slices import SliceMean, SliceResult
from assessment.domain.rounds import RoundSettings
from assessment.messages import Count, Message, Score, Sentences, Value, msg, plural
from questionnaires.schema import StageSpec
from scoring import Interval, Judgement, Verdict, round_half_up
from scoring.verdicts import VERDICT_FROM

TITLES = {
    Attribute.ROLE: msg("By role"),
    Attribute.DEPARTMENT: msg("By department"),
    Attribute.GROUP: msg("By group"),
}
NOT_GIVEN = {
    Attribute.ROLE: msg("No role given"),
    Attribute.DEPARTMENT: msg("No department given"),
    Attribute.GROUP: msg("No group given"),
}
TWO_CAMPS = msg("two camps")
VERDICTS = {
    Verdict.NOTHING: msg("too few answers"),
    Verdict.DOTS: msg("too few answers for a verdict"),
    Verdict.SHARED: msg("a shared view"),
    Verdict.MIXED: msg("mixed views"),
    Verdict.DISAGREE: msg("people disagree"),
}


def answered(people: int, joined: int) -> Message:
    """How many submitted, of those who joined.

    >>> str(answered(24, 31)), str(answered(24, 24))
    ('24 of 31 people answered.', 'All 24 people answered.')
    """
    if people < joined:
        return msg("{people} of {joined} people answered.", people=people, joined=joined)
    return plural("{count} person answered.", "All {count} people answered.", count=people)


def overall(of: Fraction, interval: Interval | None) -> Message:
    """The overall score, and between which scores it lies where enough answered.

    >>> str(overall(Fraction(5, 2), Interval(2.25, 2.75)))
    'The overall score is 2.5, between 2.25 and 2.75.'
    """
    if interval is None:
        return msg("The overall score is {score}.", score=Score(of))
    return msg(
        "The overall score is {score}, between {low} and {high}.",
        score=Score(of),
        low=Score(interval.low),
        high=Score(interval.high),
    )


def agreement(of: Judgement) -> Message:
    """In a few words, whether people agree.

    >>> from scoring import verdict
    >>> str(agreement(verdict([4, 0, 0, 0, 4]))), str(agreement(verdict([0, 0, 9, 0, 0])))
    ('two camps', 'a shared view')
    """
    return TWO_CAMPS if of.two_camps else VERDICTS[of.verdict]


def about_agreement(of: GroupItem) -> Sentences:
    """Whether people agree, with what makes it so."""
    judged = of.judgement
    found = [_meaning(of)]
    if judged.differ_widely and judged.verdict is Verdict.DOTS:
        found.append(msg("Their answers differ widely."))
    if judged.by_chance:
        found.append(
            msg("So few would answer this alike by chance, so it does not count as a shared view.")
        )
    return Sentences(tuple(found))


def consensus(of: Judgement) -> Message | None:
    """The figure behind it; None where there are too few for one."""
    if of.consensus is None or of.verdict in {Verdict.NOTHING, Verdict.DOTS}:
        return None
    return msg(
        "Consensus is {value}: 1 is all at one level, 0 is half of them at each end.",
        value=Score(of.consensus.value),
    )


def _meaning(of: GroupItem) -> Message:
    judged = of.judgement
    if judged.two_camps:
        return msg("People are in two camps, with few or none between them.")
    match judged.verdict:
        case Verdict.NOTHING:
            return msg("Too few gave a level to say whether people agree.")
        case Verdict.DOTS:
            return msg(
                "Fewer than {least} gave a level: look at each answer, not at a figure.",
                least=Count(VERDICT_FROM),
            )
        case Verdict.SHARED:
            return msg("People share one view.")
        case Verdict.MIXED:
            return msg("Views are mixed.")
        case Verdict.DISAGREE:
            return msg("People disagree.")


def mean_of(of: GroupItem) -> Message | None:
    """The mean, and of how many answers it is; before the checks, where those change it.

    None where nobody gave a level that counts.
    """
    if of.mean is None:
        return None
    claimed = of.item.claimed
    if not of.item.caps or claimed is None:
        return plural(
            "It is the answer of {count} person: {mean}.",
            "The mean of {count} answers is {mean}.",
            count=of.answered,
            mean=Score(of.mean),
        )
    return plural(
        "It is the answer of {count} person: {mean} after the yes-or-no checks, {claimed} before.",
        "The mean of {count} answers is {mean} after the yes-or-no checks, {claimed} before.",
        count=of.answered,
        mean=Score(of.mean, (claimed,)),
        claimed=Score(claimed, (of.mean,)),
    )


def without_level(of: GroupItem) -> Sentences | None:
    """How many did not know, were not asked anything by it, or left it out; None where none did."""
    counted = of.counted
    found = [
        plural("{count} person does not know.", "{count} people do not know.", count=unknown)
        for unknown in [counted.dont_know]
        if unknown
    ]
    if inapplicable := counted.not_applicable:
        found.append(
            plural(
                "For {count} person it does not apply.",
                "For {count} people it does not apply.",
                count=inapplicable,
            )
        )
    if unseen := counted.unseen:
        found.append(
            plural("{count} person left it out.", "{count} people left it out.", count=unseen)
        )
    return Sentences(tuple(found)) if found else None


def hiding(settings: RoundSettings) -> Message:
    """Why something is missing: one sentence for every reason, since a reason tells of a size."""
    return msg(
        "Some of this is not shown: something could be worked out of fewer than {least} people.",
        least=Count(settings.threshold),
    )


def slice_name(of: SliceResult) -> Value:
    """What a slice is called: by what people chose, or that they chose nothing."""
    return of.value if of.value is not None else NOT_GIVEN[of.attribute]


def slice_line(of: SliceResult) -> Message:
    """A slice in one line: how many, and where they stand."""
    people = plural("{count} person", "{count} people", count=of.people)
    name = slice_name(of)
    if of.overall is None:
        return msg("{name} · {people}", name=name, people=people)
    return msg("{name} · {people} · {mean}", name=name, people=people, mean=compared(of.overall))


def compared(of: SliceMean) -> Message:
    """A mean of a slice, and how far it lies from that of everybody.

    >>> str(compared(SliceMean(Fraction(3), Fraction(7, 2))).id)
    '{mean}, {gap} below everybody'
    """
    mean, gap = Score(of.value), abs(of.gap)
    if round_half_up(gap, 1) == "0.0":
        return msg("{mean}, as everybody", mean=mean)
    if of.gap > 0:
        return msg("{mean}, {gap} above everybody", mean=mean, gap=Score(gap))
    return msg("{mean}, {gap} below everybody", mean=mean, gap=Score(gap))


def signed(gap: Fraction) -> Message | Score:
    """A gap with its sign, for a column of them.

    >>> str(signed(Fraction(1, 2)))
    '+0.5'
    """
    amount = Score(abs(gap))
    if round_half_up(abs(gap), 1) == "0.0":
        return Score(Fraction(0))
    return msg("+{gap}", gap=amount) if gap > 0 else msg("\u2212{gap}", gap=amount)


def at_stage(stage: StageSpec | None) -> Message:
    """A stage as the head of a row; None for too few answers for one."""
    if stage is None:
        return msg("Too few answers for a stage")
    return msg("Stage {number}: {name}", number=stage.value, name=stage.name)
