"""A progression in words: what runs ahead of what it rests on, and what should have gone."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from assessment.domain.item_result import ItemResult
from assessment.domain.staircase import Step
from assessment.messages import Message, Percent, Score, Value, listing, msg
from assessment.reports.sentences.figures import unscored
from assessment.reports.sentences.names import Names


def leaps(steps: Sequence[Step], names: Names) -> tuple[Message, ...]:
    """One sentence for each step that is further along than one on which it rests.

    >>> leaps([], Names())
    ()
    """
    by_dimension = {step.dimension.id: step for step in steps}
    return tuple(_leap(step, by_dimension, names) for step in steps if step.leaps)


def symptoms(of: Sequence[ItemResult], reached: int | None, names: Names) -> tuple[Message, ...]:
    """Each symptom that is still there at a later stage, and why it matters.

    >>> symptoms([], 3, Names())
    ()
    """
    return tuple(_symptom(one, reached or 0, names) for one in of)


def _symptom(one: ItemResult, stage: int, names: Names) -> Message:
    item, level = names.item(one.spec.id), names.levels.get(one.spec.id, {}).get(one.mean)
    why = one.spec.why or msg("It undermines what has been built since.")
    if not level:
        return msg("{item} is still there at stage {stage}. {why}", item=item, stage=stage, why=why)
    return msg(
        "{item} is still there ({level}) at stage {stage}. {why}",
        item=item,
        level=level,
        stage=stage,
        why=why,
    )


def _leap(step: Step, steps: Mapping[str, Step], names: Names) -> Message:
    stage, before = step.stage.value, step.stage.value - 1
    if not step.over:
        return msg(
            "All that stage {stage} itself asks for is met; it counts once stage {before} "
            "is reached.",
            stage=stage,
            before=before,
        )
    below = [steps[name] for name in step.over]
    later, share = names.dimension(step.dimension.id), _share(step, *below)
    earlier = listing(
        msg(
            "{dimension} ({share})",
            dimension=names.dimension(one.dimension.id),
            share=_share(one, step),
        )
        for one in below
    )
    if step.met:
        return msg(
            "{later} is further along ({share}) than {earlier}, on which it rests: "
            "it counts once stage {before} is reached.",
            later=later,
            share=share,
            earlier=earlier,
            before=before,
        )
    return msg(
        "{later} is further along ({share}) than {earlier}, on which it rests, "
        "so it stands on weak ground.",
        later=later,
        share=share,
        earlier=earlier,
    )


def _share(step: Step, *others: Step) -> Percent:
    """How far a step is filled, beside others that are filled further or less."""
    share, *beside = ((one.fill or Fraction(0)) / 100 for one in (step, *others))
    return Percent(share, tuple(beside))


def overcome(step: Step, items: Sequence[ItemResult]) -> Message | None:
    """That what fills a step is symptoms that are gone; None for any other step."""
    below = {one.id for one in step.dimension.walk()}
    signs = all(item.spec.reverse for item in items if item.spec.dimension in below)
    return msg("share of symptoms overcome") if signs else None


def level_or_mean(one: ItemResult, names: Names) -> Value:
    """Where an item stands on its own scale, also in reverse: a level by its name, or the mean."""
    if one.mean is None:
        return unscored(one.score.coverage)
    return names.levels.get(one.spec.id, {}).get(one.mean) or Score(one.mean)
