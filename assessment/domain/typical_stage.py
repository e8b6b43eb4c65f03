"""The typical stage: where someone's own answers lag behind what their stage is usually like."""

from fractions import Fraction

from assessment.domain.item_result import ItemResult
from assessment.domain.result import FULL, Result


def behind_stage(result: Result) -> tuple[ItemResult, ...]:
    """The items that are not yet as the stage that is reached usually is, in asking order.

    Of a progression, the statements of the stages reached that do not hold; they hold above the
    middle of their scale. Otherwise the items that stand below the stage. Symptoms, and what is
    not scored or weighs nothing, are left out.
    """
    if result.stage is None:
        return ()
    weighty = {item.id for item in result.scheme.items() if item.weight}
    lags = _untrue if result.steps else _below
    return tuple(
        item
        for item in result.items
        if item.spec.id in weighty
        and not item.spec.reverse
        and item.value is not None
        and lags(item, result)
    )


def _untrue(item: ItemResult, result: Result) -> bool:
    reached = {
        dimension.id for step in result.steps if step.reached for dimension in step.dimension.walk()
    }
    fill = item.score.fill
    return item.spec.dimension in reached and fill is not None and 2 * fill <= FULL


def _below(item: ItemResult, result: Result) -> bool:
    """By the stage's number where the scale counts as the stages do, else by the share of both."""
    values = [stage.value for stage in result.instrument.stages]
    low, high = item.score.low, item.score.high
    if result.stage is None or item.value is None or low is None or high is None:
        return False
    at = result.stage.value
    if low == values[0] and at <= high:
        return item.value < at
    share = Fraction(values.index(at), max(len(values) - 1, 1))
    return item.value < low + share * (high - low)
