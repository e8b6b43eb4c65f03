"""The cheapest path in words: what to raise, what to have confirmed, or what stands in the way."""

from collections.abc import Mapping
from fractions import Fraction

from assessment.messages import Count, Level, Message, Sentences, listing, msg, plural
from assessment.reports.sentences.names import Names
from scoring import Obstacle, Path, Raise

NOTHING: Mapping[str, Fraction] = {}
MOST = 3  # items in one sentence


def path(
    of: Path,
    target: int,
    names: Names,
    claimed: Mapping[str, Fraction] = NOTHING,
    *,
    firm: bool = False,
) -> tuple[Message | Sentences, ...]:
    """A first sentence that says whether and how, then one for each step.

    `firm`: what is open cannot take the target away. An item that is `claimed` high enough already
    only lacks its yes-or-no checks.

    >>> [str(one) for one in path(Path(), 3, Names())]
    ['Stage 3 is reached already.']
    """
    if of.obstacle is not None:
        return (_obstacle(of, of.obstacle, target, names),)
    if not of.raises and not of.confirm:
        return (_so_far(of, _reached(target, so_far=bool(of.open) and not firm), names, firm=firm),)
    claims = {
        one.item: claimed[one.item]
        for one in of.raises
        if one.before < one.after <= claimed.get(one.item, one.before)
    }
    raises = (
        _support(one, claims[one.item], of.confirm.get(one.item, 0), names)
        if one.item in claims
        else _raise(one, names)
        for one in of.raises
    )
    confirms = (
        plural(
            "Have {count} more yes-or-no check of {owner} confirmed.",
            "Have {count} more yes-or-no checks of {owner} confirmed.",
            count=Count(count),
            owner=names.owner(owner),
        )
        for owner, count in of.confirm.items()
        if owner not in claims
    )
    return (_so_far(of, _effort(of, target), names), *raises, *confirms)


def _so_far(of: Path, result: Message, names: Names, *, firm: bool = False) -> Message | Sentences:
    """The finding, and what is still open and may change it."""
    if firm or not of.open:
        return result
    may_change = plural(
        "This may change: {items} is not answered.",
        "This may change: {items} are not answered.",
        count=len(of.open),
        items=listing(map(names.item, of.open), MOST),
    )
    return Sentences((result, may_change))


def _reached(stage: int, *, so_far: bool) -> Message:
    if so_far:
        return msg("From what is answered so far, stage {stage} is reached already.", stage=stage)
    return msg("Stage {stage} is reached already.", stage=stage)


def _effort(of: Path, target: int) -> Message:
    """The effort, and how little it could be at most where the search was given up."""
    if of.at_least is not None:
        return _best(of, target, of.at_least)
    effort = Level(of.effort)
    match bool(of.raises), bool(of.open):
        case True, True:
            return msg(
                "From what is answered so far, the least effort to stage {stage} is {effort}.",
                stage=target,
                effort=effort,
            )
        case True, False:
            return msg(
                "The least effort to stage {stage} is {effort}.", stage=target, effort=effort
            )
        case False, True:
            return msg(
                "From what is answered so far, no level has to rise for stage {stage}; "
                "yes-or-no checks have to be confirmed.",
                stage=target,
            )
        case _:
            return msg(
                "No level has to rise for stage {stage}; yes-or-no checks have to be confirmed.",
                stage=target,
            )


def _best(of: Path, target: int, at_least: Fraction) -> Message:
    """The best that was found before the search was given up."""
    effort, least = Level(of.effort, (at_least,)), Level(at_least, (of.effort,))
    if of.open:
        return msg(
            "From what is answered so far, the best way to stage {stage} found in five seconds "
            "has effort {effort}; at least effort {least} is needed.",
            stage=target,
            effort=effort,
            least=least,
        )
    return msg(
        "The best way to stage {stage} found in five seconds "
        "has effort {effort}; at least effort {least} is needed.",
        stage=target,
        effort=effort,
        least=least,
    )


def _support(one: Raise, claim: Fraction, count: int, names: Names) -> Message:
    """A step that asks for no more than is claimed: only the yes-or-no checks are missing."""
    ends = claim, one.before, one.after
    item, effort = names.item(one.item), Level(one.effort)
    claimed, before, after = (Level(end, ends) for end in ends)
    if not count:
        return msg(
            "Have the yes-or-no checks of {item} confirmed: it is claimed at {claimed}, "
            "counts as {before}, and then counts as {after} (effort {effort}).",
            item=item,
            claimed=claimed,
            before=before,
            after=after,
            effort=effort,
        )
    return plural(
        "Have {count} more yes-or-no check of {item} confirmed: it is claimed at {claimed}, "
        "counts as {before}, and then counts as {after} (effort {effort}).",
        "Have {count} more yes-or-no checks of {item} confirmed: it is claimed at {claimed}, "
        "counts as {before}, and then counts as {after} (effort {effort}).",
        count=Count(count),
        item=item,
        claimed=claimed,
        before=before,
        after=after,
        effort=effort,
    )


def _raise(one: Raise, names: Names) -> Message:
    """A step; in a reversed item less is better."""
    item, effort = names.item(one.item), Level(one.effort)
    before = names.level(one.item, one.before, one.after)
    after = names.level(one.item, one.after, one.before)
    if one.after < one.before:
        return msg(
            "Bring {item} down from {before} to {after} (effort {effort}).",
            item=item,
            before=before,
            after=after,
            effort=effort,
        )
    return msg(
        "Raise {item} from {before} to {after} (effort {effort}).",
        item=item,
        before=before,
        after=after,
        effort=effort,
    )


def _obstacle(of: Path, obstacle: Obstacle, target: int, names: Names) -> Message:
    items = listing(map(names.item, of.ids), MOST)
    match obstacle:
        case Obstacle.UNSCORED if not of.ids:
            return msg(
                "The way to stage {stage} cannot be worked out: too little applies.", stage=target
            )
        case Obstacle.UNSCORED:
            return plural(
                "The way to stage {stage} cannot be worked out until {items} is scored.",
                "The way to stage {stage} cannot be worked out until {items} are scored.",
                count=len(of.ids),
                stage=target,
                items=items,
            )
        case Obstacle.CEILINGS:
            return msg(
                "With {items} held below the top, stage {within_reach} is the most "
                "that can be reached; stage {stage} needs a higher ceiling.",
                items=items,
                within_reach=of.within_reach or 0,
                stage=target,
            )
        case Obstacle.CHECKS:
            return msg(
                "Stage {stage} cannot be reached: "
                "it asks for more yes-or-no checks of {owners} than there are.",
                stage=target,
                owners=listing(map(names.owner, of.ids)),
            )
        case Obstacle.SCALE:
            return msg(
                "Stage {stage} cannot be reached, even with every item at its highest level.",
                stage=target,
            )
