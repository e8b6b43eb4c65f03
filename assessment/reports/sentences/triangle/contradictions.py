"""Every contradiction as two statements and one question: K1 to K10.

Statements quote what was said; nothing is blamed, and there is no answer that is expected.
"""

from collections.abc import Callable, Mapping

from assessment.reports.sentences.figures import counted, listed, number
from assessment.reports.sentences.triangle.clash import (
    ContradictionWords,
    Said,
    conceded,
    points,
    ranked,
    weighed,
)
from assessment.reports.sentences.triangle.comparisons import circle, given, implied, stated
from assessment.reports.sentences.triangle.distances import from_group
from scoring.triangle import (
    LEVEL,
    Code,
    Contradiction,
    Deeds,
    averages,
    geometric_mean,
    order,
)


def clash(found: Contradiction, said: Said) -> ContradictionWords:
    """One contradiction among what everybody said.

    Raises:
        KeyError: it is about a sponsor who has said nothing.
    """
    first, second, question = WORDS[found.code](found, said)
    return ContradictionWords(found.code.value, first, second, question)


def clash_of_deeds(found: Deeds) -> ContradictionWords:
    """K10: decisions against the agreed words.

    >>> clash_of_deeds(Deeds(1, 5, 0.95, against_words=True)).second
    'Of six changes that protect quality, five were refused.'
    """
    changes = counted(found.accepted + found.refused, "change")
    verb = "was" if found.refused == 1 else "were"
    return ContradictionWords(
        "K10",
        "Agreed: quality comes first.",
        f"Of {changes} that protect quality, {number(found.refused)} {verb} refused.",
        "Does quality still come first, or has something else taken its place?",
    )


Three = tuple[str, str, str]


def _quality_without_means(found: Contradiction, said: Said) -> Three:
    who, _ = said.of(found)
    return (
        f"{who}: quality comes first.",
        f"{who}: it may be neither later nor dearer.",
        "Quality has its price: is it time, is it money, or does something else come first?",
    )


def _nothing_moves(found: Contradiction, said: Said) -> Three:
    who, stance = said.of(found)
    return (
        f"{who}: {stance.chosen} can be chosen and {stance.adjusted} adjusted.",
        f"{who}: it may be {conceded(stance.concessions)}.",
        "When the first surprise comes, what gives way?",
    )


def _everything_moves(found: Contradiction, said: Said) -> Three:
    who, stance = said.of(found)
    return (
        f"{who}: {stance.fixed} is fixed.",
        f"{who}: it may be {conceded(stance.concessions)}.",
        "Which of the three may really not move?",
    )


def _primary_gives_most(found: Contradiction, said: Said) -> Three:
    who, stance = said.of(found)
    return (
        f"{who}: {stance.primary} comes first.",
        f"{who}: it may be {conceded(stance.concessions)}; so {stance.primary} gives way most.",
        f"Does {stance.primary} come first, or is it what can most easily be done without?",
    )


def _points_elsewhere(found: Contradiction, said: Said) -> Three:
    who, stance = said.of(found)
    most, primary = stance.points.leading[0], stance.primary
    weights = f"{points(stance.points[most])} of 100 points, {primary} "
    weights += points(stance.points[primary])
    return (
        f"{who}: {primary} comes first.",
        f"{who}: {most} gets {weights}.",
        "Which of the two is meant?",
    )


def _comparisons_disagree(found: Contradiction, said: Said) -> Three:
    who, stance = said.of(found)
    if stance.comparisons is None:
        raise KeyError(found.who)
    one, other = given(stance.comparisons)
    return (
        f"{who}: {one}, and {other}; so {implied(stance.comparisons)}.",
        f"{who}: {stated(stance.comparisons)}.{circle(stance.comparisons)}",
        "Which of the three comparisons would you change?",
    )


def _far_from_the_group(found: Contradiction, said: Said) -> Three:
    who, stance = said.of(found)
    group = geometric_mean([one.points for one in said.stances.values()])
    return (
        f"{who}: {weighed(stance.points)}.",
        f"The group: {weighed(group)}. {from_group(who, found.value or 0.0)}",
        f"What does {who} see that the others do not, or the other way around?",
    )


def _group_follows_nobody(found: Contradiction, said: Said) -> Three:
    leading = listed(map(str, found.waypoints))
    verb = "comes" if len(found.waypoints) == 1 else "come"
    return (
        f"The group in the middle: {leading} {verb} first.",
        f"Everybody alone: {said.firsts()}.",
        "Can everybody stand behind that middle, or is it a place where nobody wants to be?",
    )


def _averaging_decides(found: Contradiction, said: Said) -> Three:
    middles = found.averages or averages([one.points for one in said.stances.values()])
    first, second = found.waypoints
    one, other = (
        next(order(at) for at in middles.rules.values() if at[ahead] - at[behind] > LEVEL)
        for ahead, behind in ((first, second), (second, first))
    )
    return (
        f"Averaged one way: {ranked(one)}.",
        f"Averaged another way: {ranked(other)}.",
        "The order depends on how we average, so no average decides it: which order do you want?",
    )


WORDS: Mapping[Code, Callable[[Contradiction, Said], Three]] = {
    Code.QUALITY_WITHOUT_MEANS: _quality_without_means,
    Code.NOTHING_MAY_MOVE: _nothing_moves,
    Code.EVERYTHING_MAY_MOVE: _everything_moves,
    Code.PRIMARY_GIVES_MOST: _primary_gives_most,
    Code.POINTS_AGAINST_SENTENCE: _points_elsewhere,
    Code.COMPARISONS_DISAGREE: _comparisons_disagree,
    Code.FAR_FROM_THE_GROUP: _far_from_the_group,
    Code.GROUP_FOLLOWS_NOBODY: _group_follows_nobody,
    Code.AVERAGING_DECIDES: _averaging_decides,
}
