"""The same scheme and round under other names, in other units, or turned upside down."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from scoring import (
    Answer,
    Cap,
    Condition,
    Dimension,
    Gate,
    Item,
    Measure,
    Scale,
    Scheme,
    Sheet,
    State,
)
from tests.scoring.notation import F

OF_THE_SCALE = {
    Measure.OVERALL,
    Measure.EVERY_DIMENSION,
    Measure.DIMENSION,
    Measure.EVERY_ITEM,
    Measure.ITEM,
}
Case = tuple[Scheme, list[Sheet]]


def renamed(case: Case) -> Case:
    """Every item, dimension, group and check is called something else."""
    scheme, respondents = case

    def dimension(one: Dimension) -> Dimension:
        below = tuple(
            dimension(c)
            if isinstance(c, Dimension)
            else replace(c, id=new(c.id), checks=news(c.checks))
            for c in one.children
        )
        return replace(one, id=new(one.id), children=below)

    groups = tuple(replace(g, id=new(g.id), checks=news(g.checks)) for g in scheme.check_groups)
    gates = tuple(
        Gate(g.stage, tuple(replace(c, of=c.of and new(c.of)) for c in g.conditions))
        for g in scheme.gates
    )
    other = Scheme(tuple(map(dimension, scheme.dimensions)), groups, gates, scheme.first_stage)
    return other, [
        Sheet(
            {new(name): one for name, one in sheet.answers.items()},
            {(new(owner), new(check)): one for (owner, check), one in sheet.checks.items()},
        )
        for sheet in respondents
    ]


def new(name: str) -> str:
    return f"~{name[::-1]}"


def news(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(new, names))


def in_other_units(case: Case, by: F, shift: F) -> Case:
    """Every level times `by` and `shift` more, and what gates ask of scores with it."""
    return _moved(case, lambda value: by * value + shift)


def with_weights(scheme: Scheme, weigh: Callable[[Item | Dimension], F]) -> Scheme:
    """Every weight changed."""

    def changed(one: Item | Dimension) -> Item | Dimension:
        if isinstance(one, Item):
            return replace(one, weight=weigh(one))
        return dimension(one)

    def dimension(one: Dimension) -> Dimension:
        return replace(one, weight=weigh(one), children=tuple(map(changed, one.children)))

    return scheme.with_dimensions(tuple(map(dimension, scheme.dimensions)))


def with_items(scheme: Scheme, change: Callable[[Item], Item]) -> Scheme:
    """Every item changed."""

    def dimension(one: Dimension) -> Dimension:
        below = (dimension(c) if isinstance(c, Dimension) else change(c) for c in one.children)
        return replace(one, children=tuple(below))

    return scheme.with_dimensions(tuple(map(dimension, scheme.dimensions)))


def _moved(case: Case, move: Callable[[F], F]) -> Case:
    scheme, respondents = case
    other = with_items(
        scheme,
        lambda one: replace(
            one,
            scale=Scale(tuple(map(move, one.scale.levels))),
            caps=tuple(Cap(move(cap.level), cap.confirmed) for cap in one.caps),
        ),
    )
    gates = tuple(
        Gate(g.stage, tuple(_asking(c, move) for c in g.conditions)) for g in scheme.gates
    )
    return replace(other, gates=gates), [
        Sheet(_answers(sheet.answers, move), sheet.checks) for sheet in respondents
    ]


def _asking(condition: Condition, move: Callable[[F], F]) -> Condition:
    if condition.measure not in OF_THE_SCALE:
        return condition
    return replace(condition, at_least=move(condition.at_least))


def _answers(answers: Mapping[str, Answer], move: Callable[[F], F]) -> dict[str, Answer]:
    return {
        name: one if one.level is None else Answer(State.ANSWERED, move(one.level))
        for name, one in answers.items()
    }
