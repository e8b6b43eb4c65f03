"""Every contradiction as two statements and one question: K1 to K14.

Statements quote what was said; nothing is blamed, and there is no answer that is expected.
"""

from collections.abc import Callable, Mapping

from assessment.messages import Count, Message, Sentences, msg, plural
from assessment.reports.sentences.triangle.comparisons import circle, given, implied, stated
from assessment.reports.sentences.triangle.distances import from_group
from assessment.reports.sentences.triangle.hundred import points, weighed
from assessment.reports.sentences.triangle.statements import (
    ContradictionWords,
    Statements,
    conceded,
)
from assessment.reports.sentences.triangle.waypoints import NAMES, ranked, waypoints
from scoring.triangle import (
    NOTICED,
    Code,
    Contradiction,
    Deeds,
    Waypoint,
    averages,
    check,
    geometric_mean,
    order,
)


def contradiction_words(found: Contradiction, statements: Statements) -> ContradictionWords:
    """One contradiction among what everybody said.

    Raises:
        KeyError: it is about a sponsor who has said nothing.
    """
    first, second, question = WORDS[found.code](found, statements)
    return ContradictionWords(found.code.value, first, second, question)


def contradiction_of_deeds(found: Deeds) -> ContradictionWords:
    """K10: decisions against the agreed words.

    >>> str(contradiction_of_deeds(Deeds(1, 5, 0.95, against_words=True)).second)
    'Of 6 changes that protect quality, so many were refused: 5.'
    """
    return ContradictionWords(
        "K10",
        msg("Agreed: quality comes first."),
        plural(
            "Of {count} change that protects quality, so many were refused: {refused}.",
            "Of {count} changes that protect quality, so many were refused: {refused}.",
            count=Count(found.accepted + found.refused),
            refused=Count(found.refused),
        ),
        msg("Does quality still come first, or has something else taken its place?"),
    )


Statement = Message | Sentences
Three = tuple[Statement, Statement, Message]


def _quality_without_means(found: Contradiction, statements: Statements) -> Three:
    who, _ = statements.of(found)
    return (
        msg("{who}: quality comes first.", who=who),
        msg("{who}: it may be neither later nor dearer.", who=who),
        msg("Quality has its price: is it time, is it money, or does something else come first?"),
    )


def _nothing_moves(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    return (
        msg(
            "{who}: {chosen} can be chosen and {adjusted} adjusted.",
            who=who,
            chosen=NAMES[stance.chosen],
            adjusted=NAMES[stance.adjusted],
        ),
        conceded(who, stance.concessions),
        msg("When the first surprise comes, what gives way?"),
    )


def _everything_moves(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    return (
        msg("{who}: {fixed} is fixed.", who=who, fixed=NAMES[stance.fixed]),
        conceded(who, stance.concessions),
        msg("Which of the three may really not move?"),
    )


def _primary_gives_most(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    primary = NAMES[stance.primary]
    return (
        msg("{who}: {waypoint} comes first.", who=who, waypoint=primary),
        Sentences(
            (
                conceded(who, stance.concessions),
                msg("So {waypoint} gives way most.", waypoint=primary),
            )
        ),
        msg(
            "Does {waypoint} come first, or is it what can most easily be done without?",
            waypoint=primary,
        ),
    )


def _primary_gives(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    primary = NAMES[stance.primary]
    return (
        msg("{who}: {waypoint} comes first.", who=who, waypoint=primary),
        conceded(who, stance.concessions),
        msg("Does {waypoint} come first, or may it give when the others have?", waypoint=primary),
    )


def _points_elsewhere(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    most, primary = stance.points.leading[0], stance.primary
    given_points = dict(zip(Waypoint, points(stance.points), strict=True))
    return (
        msg("{who}: {waypoint} comes first.", who=who, waypoint=NAMES[primary]),
        msg(
            "{who}: {most} gets {points} of 100 points, {primary} {fewer}.",
            who=who,
            most=NAMES[most],
            points=given_points[most],
            primary=NAMES[primary],
            fewer=given_points[primary],
        ),
        msg("Which of the two is meant?"),
    )


def _comparisons_disagree(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    if stance.comparisons is None:
        raise KeyError(found.who)
    one, other = given(stance.comparisons)
    follows = implied(stance.comparisons)
    third = msg("{who}: {stated}.", who=who, stated=stated(stance.comparisons))
    return (
        msg(
            "{who}: {one}, and {other}; so {implied}.",
            who=who,
            one=one,
            other=other,
            implied=follows,
        ),
        Sentences((third, *circle(stance.comparisons))),
        msg("Which of the three comparisons would you change?"),
    )


def _points_against_comparisons(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    if stance.comparisons is None:
        raise KeyError(found.who)
    return (
        msg("{who}, in points: {weights}.", who=who, weights=weighed(stance.points)),
        msg(
            "{who}, by comparisons: {weights}.",
            who=who,
            weights=weighed(check(stance.comparisons).weights),
        ),
        msg("Which of the two is meant, the points or the comparisons?"),
    )


def _far_from_the_group(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    group = geometric_mean([one.points for one in statements.stances.values()])
    return (
        msg("{who}: {weights}.", who=who, weights=weighed(stance.points)),
        Sentences(
            (
                msg("The group: {weights}.", weights=weighed(group)),
                from_group(who, found.value or 0.0),
            )
        ),
        msg("What does {who} see that the others do not, or the other way around?", who=who),
    )


def _group_follows_nobody(found: Contradiction, statements: Statements) -> Three:
    return (
        plural(
            "The group in the middle: {waypoints} comes first.",
            "The group in the middle: {waypoints} come first.",
            count=len(found.waypoints),
            waypoints=waypoints(found.waypoints),
        ),
        msg("Everybody alone: {firsts}.", firsts=statements.firsts()),
        msg("Can everybody stand behind that middle, or is it a place where nobody wants to be?"),
    )


def _averaging_decides(found: Contradiction, statements: Statements) -> Three:
    middles = found.averages or averages([one.points for one in statements.stances.values()])
    first, second = found.waypoints
    one, other = (
        next(order(at) for at in middles.rules.values() if at[ahead] - at[behind] > NOTICED)
        for ahead, behind in ((first, second), (second, first))
    )
    return (
        msg("Averaged one way: {order}.", order=ranked(one)),
        msg("Averaged another way: {order}.", order=ranked(other)),
        msg(
            "The order depends on how we average, so no average decides it: which order do you "
            "want?"
        ),
    )


def _worry_gives_most(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    return (
        msg("{who}: the worry is that it is not worth the money.", who=who),
        conceded(who, stance.concessions),
        msg("Is money really what gives way most?"),
    )


def _first_gives_nothing(found: Contradiction, statements: Statements) -> Three:
    who, stance = statements.of(found)
    adjusted = NAMES[stance.adjusted]
    return (
        msg("{who}: {waypoint} gives way first.", who=who, waypoint=adjusted),
        conceded(who, stance.concessions),
        msg(
            "How far may {waypoint} give, or does something else give way first?",
            waypoint=adjusted,
        ),
    )


WORDS: Mapping[Code, Callable[[Contradiction, Statements], Three]] = {
    Code.QUALITY_WITHOUT_MEANS: _quality_without_means,
    Code.NOTHING_MAY_MOVE: _nothing_moves,
    Code.EVERYTHING_MAY_MOVE: _everything_moves,
    Code.PRIMARY_GIVES_MOST: _primary_gives_most,
    Code.POINTS_AGAINST_SENTENCE: _points_elsewhere,
    Code.COMPARISONS_DISAGREE: _comparisons_disagree,
    Code.FAR_FROM_THE_GROUP: _far_from_the_group,
    Code.GROUP_FOLLOWS_NOBODY: _group_follows_nobody,
    Code.AVERAGING_DECIDES: _averaging_decides,
    Code.POINTS_AGAINST_COMPARISONS: _points_against_comparisons,
    Code.PRIMARY_GIVES: _primary_gives,
    Code.WORRY_GIVES_MOST: _worry_gives_most,
    Code.FIRST_GIVES_NOTHING: _first_gives_nothing,
}
