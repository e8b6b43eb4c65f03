"""What scoring refuses, as one tree. Missing data is never among it: that is a value.

ScoringError
├── UnknownItem      an answer, an effort or a ceiling names an item that the scheme lacks
├── OutsideScale     a level that the item's scale does not have
├── UnknownCheck     a sub-check that neither an item nor a check group has
├── UnknownTarget    a condition of a gate names something that the scheme lacks
├── UnknownStage     a stage that no gate opens
├── BadEffort        an effort below nothing
├── OutsideBands     a value that no band covers
├── UnevenPatterns   respondents with different numbers of items
├── NotCounts        counts of fewer than two levels, or one below 0
├── UnevenRounds     two rounds that not as many people answered on the same scale
└── BadThreshold     a number of people to show a slice from that may not be set
"""

from fractions import Fraction


class ScoringError(ValueError):
    """Input that does not fit the scheme."""


class UnknownItem(ScoringError):
    """`item` is not in the scheme."""

    def __init__(self, item: str) -> None:
        super().__init__(f"There is no item {item!r} in this scheme.")
        self.item = item


class OutsideScale(ScoringError):
    """`level` is not on the scale of `item`."""

    def __init__(self, item: str, level: Fraction | None) -> None:
        super().__init__(f"The scale of item {item!r} has no level {level}.")
        self.item = item
        self.level = level


class UnknownCheck(ScoringError):
    """`owner` (an item or a check group) has no sub-check `check`."""

    def __init__(self, owner: str, check: str) -> None:
        super().__init__(f"{owner!r} has no sub-check {check!r}.")
        self.owner = owner
        self.check = check


class UnknownTarget(ScoringError):
    """A condition looks at `target`, which the scheme lacks."""

    def __init__(self, measure: str, target: str | None) -> None:
        super().__init__(f"A gate's condition on {measure!r} names {target!r}, which is not there.")
        self.measure = measure
        self.target = target


class UnknownStage(ScoringError):
    """No gate opens `stage`."""

    def __init__(self, stage: int) -> None:
        super().__init__(f"No gate opens stage {stage}.")
        self.stage = stage


class BadEffort(ScoringError):
    """The effort for `item` is below nothing."""

    def __init__(self, item: str, effort: Fraction) -> None:
        super().__init__(f"The effort for item {item!r} is {effort}; it cannot be negative.")
        self.item = item
        self.effort = effort


class OutsideBands(ScoringError):
    """No band covers `value`."""

    def __init__(self, value: Fraction) -> None:
        super().__init__(f"No band covers {value}.")
        self.value = value


class UnevenPatterns(ScoringError):
    """Respondent `respondent` (counted from 0) has another number of items than the first."""

    def __init__(self, respondent: int) -> None:
        super().__init__(f"Pattern {respondent} has another length than the first.")
        self.respondent = respondent


class NotCounts(ScoringError):
    """`counts` are not those of two levels or more."""

    def __init__(self, counts: tuple[int, ...]) -> None:
        super().__init__(f"Counts are of at least two levels and none is below 0, not {counts}.")
        self.counts = counts


class UnevenRounds(ScoringError):
    """The counts of two rounds that are not those of the same people on the same scale."""

    def __init__(self, first: tuple[int, ...], second: tuple[int, ...]) -> None:
        super().__init__(f"Only who answered both rounds counts, {first} and {second} differ.")
        self.first = first
        self.second = second


class BadThreshold(ScoringError):
    """Slices cannot be shown from `threshold` people on, only from `least` to `most`."""

    def __init__(self, threshold: int, least: int, most: int) -> None:
        super().__init__(f"A slice needs {least} to {most} people to be shown, not {threshold}.")
        self.threshold = threshold
        self.least = least
        self.most = most
