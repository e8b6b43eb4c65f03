"""A progression in words: what runs ahead of what it rests on, and what should have gone."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from assessment.domain.item_result import ItemResult
from assessment.domain.staircase import Step
from assessment.reports.sentences.figures import listed, percent, score, unscored
from assessment.reports.sentences.names import Names


def leaps(steps: Sequence[Step], names: Names) -> tuple[str, ...]:
    """One sentence for each step that is further along than one on which it rests.

    >>> leaps([], Names())
    ()
    """
    by_dimension = {step.dimension.id: step for step in steps}
    return tuple(_leap(step, by_dimension, names) for step in steps if step.leaps)


def symptoms(of: Sequence[ItemResult], reached: int | None, names: Names) -> tuple[str, ...]:
    """Each symptom that is still there at a later stage, and why it matters.

    >>> symptoms([], 3, Names())
    ()
    """
    return tuple(
        f"{names.item(one.spec.id)} is {_still(one, names)} at stage {reached}. "
        f"{one.spec.why or 'It undermines what has been built since.'}"
        for one in of
    )


def _leap(step: Step, steps: Mapping[str, Step], names: Names) -> str:
    counts = f"it counts once stage {step.stage.value - 1} is reached"
    if not step.over:
        return f"All that stage {step.stage.value} itself asks for is met; {counts}."
    later = names.dimension(step.dimension.id)
    below = [steps[name] for name in step.over]
    earlier = listed(f"{names.dimension(one.dimension.id)} ({_share(one, step)})" for one in below)
    then = f": {counts}" if step.met else ", so it stands on weak ground"
    share = _share(step, *below)
    return f"{later} is further along ({share}) than {earlier}, on which it rests{then}."


def _share(step: Step, *others: Step) -> str:
    """How far a step is filled, beside others that are filled further or less."""
    return percent(*((one.fill or Fraction(0)) / 100 for one in (step, *others)))


def _still(one: ItemResult, names: Names) -> str:
    """How far it is still there, where there is a word for it."""
    level = names.levels.get(one.spec.id, {}).get(one.mean)
    return f"still there ({level})" if level else "still there"


def overcome(step: Step, items: Sequence[ItemResult]) -> str:
    """That what fills a step is symptoms that are gone; nothing for any other step."""
    below = {one.id for one in step.dimension.walk()}
    signs = all(item.spec.reverse for item in items if item.spec.dimension in below)
    return "share of symptoms overcome" if signs else ""


def standing(one: ItemResult, names: Names) -> str:
    """Where an item stands on its own scale, also in reverse: a level by its name, or the mean."""
    if one.mean is None:
        return unscored(one.score.coverage)
    return names.levels.get(one.spec.id, {}).get(one.mean) or score(one.mean)
