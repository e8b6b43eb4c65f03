"""The cheapest path in words: what to raise, what to have confirmed, or what stands in the way."""

from collections.abc import Mapping
from fractions import Fraction

from assessment.reports.sentences.figures import begun, counted, level, levels, listed
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
) -> tuple[str, ...]:
    """A first sentence that says whether and how, then one for each step.

    `firm`: what is open cannot take the target away. An item that is `claimed` high enough already
    only lacks its short checks.

    >>> path(Path(), 3, Names())
    ('Stage 3 is reached already.',)
    """
    if of.obstacle is not None:
        return (_obstacle(of, of.obstacle, target, names),)
    if not of.raises and not of.confirm:
        reached = f"stage {target} is reached already"
        return (f"{begun(reached)}." if firm else _so_far(of, reached, names),)
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
        f"Have {counted(count, 'more short check')} of {names.owner(owner)} confirmed."
        for owner, count in of.confirm.items()
        if owner not in claims
    )
    return (_so_far(of, _effort(of, target), names), *raises, *confirms)


def _so_far(of: Path, finding: str, names: Names) -> str:
    """The finding as a sentence, and what is still open and may change it."""
    if not of.open:
        return f"{begun(finding)}."
    rest = listed(map(names.item, of.open), MOST)
    one = len(of.open) == 1
    return (
        f"From what is answered so far, {finding}. "
        f"This may change: {rest} {'is' if one else 'are'} still open."
    )


def _effort(of: Path, target: int) -> str:
    """The effort, and how little it could be at most where the search was given up."""
    if not of.raises and of.at_least is None:
        return f"no level has to rise for stage {target}; short checks have to be confirmed"
    if of.at_least is None:
        return f"the least effort to stage {target} is {level(of.effort)}"
    effort, least = levels(of.effort, of.at_least)
    return (
        f"the best way to stage {target} found in five seconds has effort {effort}; "
        f"at least effort {least} is needed"
    )


def _support(one: Raise, claim: Fraction, count: int, names: Names) -> str:
    """A step that asks for no more than is claimed: only the short checks are missing."""
    missing = counted(count, "more short check") if count else "the short checks"
    ends = claim, one.before, one.after
    claimed, before, after = (level(end, *ends) for end in ends)
    return (
        f"Have {missing} of {names.item(one.item)} confirmed: it is claimed at {claimed}, "
        f"counts as {before}, and then counts as {after} "
        f"(effort {level(one.effort)})."
    )


def _raise(one: Raise, names: Names) -> str:
    """A step; in a reversed item less is better."""
    before = names.level(one.item, one.before, one.after)
    after = names.level(one.item, one.after, one.before)
    change = f"from {before} to {after} (effort {level(one.effort)})"
    if one.after < one.before:
        return f"Bring {names.item(one.item)} down {change}."
    return f"Raise {names.item(one.item)} {change}."


def _obstacle(of: Path, obstacle: Obstacle, target: int, names: Names) -> str:
    match obstacle:
        case Obstacle.UNSCORED if not of.ids:
            return f"The way to stage {target} cannot be worked out: too little applies."
        case Obstacle.UNSCORED:
            items = listed(map(names.item, of.ids), MOST)
            return f"The way to stage {target} cannot be worked out until {items} {_is(of)} scored."
        case Obstacle.CEILINGS:
            items = listed(map(names.item, of.ids), MOST)
            return (
                f"With {items} held below the top, stage {of.within_reach} is the most "
                f"that can be reached; stage {target} needs a higher ceiling."
            )
        case Obstacle.CHECKS:
            groups = listed(map(names.owner, of.ids))
            return (
                f"Stage {target} cannot be reached: "
                f"it asks for more short checks of {groups} than there are."
            )
        case Obstacle.SCALE:
            return f"Stage {target} cannot be reached, even with every item at its highest level."


def _is(of: Path) -> str:
    return "is" if len(of.ids) == 1 else "are"
