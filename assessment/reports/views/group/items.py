"""Question by question: what people disagree on most comes first, with what they mean by it."""

from collections.abc import Iterator
from fractions import Fraction

from assessment.domain.group_item import GroupItem
from assessment.domain.group_result import GroupResult
from assessment.messages import Level as LevelValue
from assessment.messages import Message, msg
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Fold,
    Heading,
    Paragraph,
    paragraph,
    present,
)
from assessment.reports.charts.distribution import (
    DOES_NOT_APPLY,
    DONT_KNOW,
    NOT_ANSWERED,
    Distribution,
    Distributions,
    Heap,
)
from assessment.reports.sentences.group import (
    about_agreement,
    agreement,
    consensus,
    hiding,
    mean_of,
    without_level,
)
from questionnaires.schema import Level
from scoring import Verdict

TITLE = "group-items-title"
APART = (Verdict.MIXED, Verdict.DISAGREE)
OPEN = 1  # questions that stand openly


def disagreements(of: GroupResult) -> tuple[Block, ...]:
    """What is most worth talking about openly, with what is asked; every other question folded."""
    first, rest = of.items[:OPEN], of.items[OPEN:]
    return (
        Heading(TITLE, _title(of)),
        *(block for one in first for block in _opened(one, of)),
        *(item_fold(one, of) for one in rest),
    )


def _title(of: GroupResult) -> Message:
    """Which order the questions stand in: by disagreement, even where there is little."""
    judged = of.items[0].judgement if of.items else None
    if judged and (judged.verdict in APART or judged.differ_widely):
        return msg("Where you disagree")
    return msg("How far you agree")


def item_fold(item: GroupItem, of: GroupResult) -> Fold:
    """One question, folded away under its name and whether people agree on it."""
    title = msg("{item} · {verdict}", item=item.spec.label, verdict=agreement(item.judgement))
    return Fold(f"group-{item.spec.id}", title, item_blocks(item, of))


def item_blocks(item: GroupItem, of: GroupResult) -> tuple[Block, ...]:
    """What is asked, how people answered, what that says, and the levels that are contested."""
    name = f"group-{item.spec.id}"
    if item.withheld:
        return (
            Paragraph(f"{name}-asked", item.spec.question),
            Paragraph(f"{name}-hidden", hiding(of.settings), aside=True),
        )
    return present(
        Paragraph(f"{name}-asked", item.spec.question),
        Chart(f"{name}-chart", Distributions((distribution(item),))),
        paragraph(f"{name}-mean", mean_of(item), without_level(item)),
        Paragraph(f"{name}-agreement", about_agreement(item)),
        _behind(name, item),
    )


def every_distribution(of: GroupResult) -> Fold:
    """All questions in one picture, in the same order."""
    rows = tuple(distribution(one) for one in of.items if not one.withheld)
    chart = Chart("group-distributions", Distributions(rows))
    return Fold("group-all", msg("All answers in one picture"), (chart,) if rows else ())


def distribution(item: GroupItem) -> Distribution:
    """How the answers to a question spread; who gave no level stands apart."""
    counted = item.counted
    levels = zip(item.levels, counted.claimed, strict=True)
    apart = (
        (DONT_KNOW, counted.dont_know),
        (DOES_NOT_APPLY, counted.not_applicable),
        (NOT_ANSWERED, counted.unseen),
    )
    return Distribution(
        item.spec.label,
        tuple(Heap(LevelValue(Fraction(level.value)), people) for level, people in levels),
        tuple(Heap(label, people) for label, people in apart if people),
        item.mean,
        agreement(item.judgement),
    )


def _opened(item: GroupItem, of: GroupResult) -> Iterator[Block]:
    yield Heading(f"group-{item.spec.id}-title", item.spec.label, within=True)
    yield from item_blocks(item, of)


def _behind(name: str, item: GroupItem) -> Block | None:
    """The figure, and the levels that many gave and that lie apart, in their words.

    Where people agree, the figure alone.
    """
    figure = paragraph(f"{name}-consensus", consensus(item.judgement))
    if item.judgement.verdict is Verdict.SHARED or not item.contested:
        return figure
    levels = Bullets(f"{name}-contested", tuple(map(_level, item.contested)))
    title = msg("What the contested levels mean")
    return Fold(f"{name}-levels", title, present(levels, figure), small=True)


def _level(of: Level) -> Message:
    value = LevelValue(Fraction(of.value))
    if not of.meaning:
        return msg("{level}: {meaning}", level=value, meaning=of.name)
    return msg("{level}, {name}: {meaning}", level=value, name=of.name, meaning=of.meaning)
