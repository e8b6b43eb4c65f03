"""Schemes and rounds of every shape, small enough to check by brute force."""

from itertools import count

from hypothesis import strategies as st

from scoring import (
    DONT_KNOW,
    NOT_APPLICABLE,
    UNSEEN,
    Answer,
    Cap,
    CheckGroup,
    Condition,
    Confirmation,
    Dimension,
    Gate,
    Item,
    Measure,
    Scale,
    Scheme,
    Sheet,
)
from tests.scoring.notation import SCALES, F, level

WEIGHTS = st.sampled_from([F(1), F(1), F(2), F(1, 2), F(0)])
CHECKS = ("a", "b")


@st.composite
def items(draw: st.DrawFn, name: str, scale: Scale, mixed: bool) -> Item:
    caps: tuple[Cap, ...] = ()
    checks: tuple[str, ...] = draw(st.sampled_from([(), CHECKS]))
    reverse = draw(st.booleans()) and (mixed or not checks)
    if checks:
        caps = (Cap(scale.levels[-2], 1), Cap(scale.levels[-1], 2))
    return Item(name, scale, draw(WEIGHTS), reverse, checks, caps)


@st.composite
def schemes(draw: st.DrawFn, mixed: bool = False, most_items: int = 6) -> Scheme:
    """Up to three dimensions, up to three deep.

    Unless `mixed`, one scale throughout, and no caps on reversed items (where a cap helps).
    """
    scales = st.sampled_from(list(SCALES.values()))
    one = draw(scales)
    numbers = count(1)
    left = most_items

    def children(depth: int) -> tuple[Dimension | Item, ...]:
        nonlocal left
        if depth < 3 and left > 1 and draw(st.integers(0, 3)) == 0:
            return tuple(dimension(depth + 1) for _ in range(draw(st.integers(1, 2))))
        size = draw(st.integers(1, max(1, min(3, left))))
        left -= size
        return tuple(
            draw(items(f"i{next(numbers)}", draw(scales) if mixed else one, mixed))
            for _ in range(size)
        )

    def dimension(depth: int) -> Dimension:
        name = f"d{next(numbers)}"
        return Dimension(name, children(depth), draw(WEIGHTS))

    scheme = Scheme(
        tuple(dimension(1) for _ in range(draw(st.integers(1, 3)))),
        (CheckGroup("whole", CHECKS),),
    )
    return Scheme(scheme.dimensions, scheme.check_groups, draw(gates(scheme, one)))


@st.composite
def gates(draw: st.DrawFn, scheme: Scheme, scale: Scale) -> tuple[Gate, ...]:
    condition = conditions(scheme, scale)
    return tuple(
        Gate(stage, tuple(draw(st.lists(condition, min_size=1, max_size=3))))
        for stage in range(2, 2 + draw(st.integers(0, 3)))
    )


def conditions(scheme: Scheme, scale: Scale) -> st.SearchStrategy[Condition]:
    """Thresholds lie on quarters of the scale, so that boundaries are hit often."""
    quarters = st.integers(0, 4).map(lambda n: scale.low + F(n, 4) * (scale.high - scale.low))
    per_cent = st.sampled_from([F(0), F(25), F(50), F(70), F(100)])
    dimension = st.sampled_from([one.id for one in scheme.walk()])
    item = st.sampled_from([one.id for one in scheme.items()])
    few = st.integers(0, len(CHECKS)).map(F)
    nothing = st.none()
    return st.one_of(
        st.builds(Condition, st.just(Measure.OVERALL), quarters, nothing),
        st.builds(Condition, st.just(Measure.EVERY_DIMENSION), quarters, nothing),
        st.builds(Condition, st.just(Measure.DIMENSION), quarters, dimension),
        st.builds(Condition, st.just(Measure.EVERY_ITEM), quarters, nothing | dimension),
        st.builds(Condition, st.just(Measure.ITEM), quarters, item),
        st.builds(Condition, st.just(Measure.FILL), per_cent, dimension),
        st.builds(Condition, st.just(Measure.CHECKS), few, st.just("whole")),
    )


def answers(item: Item, *, open_too: bool = True) -> st.SearchStrategy[Answer]:
    given = st.sampled_from(item.scale.levels).map(level)
    if not open_too:
        return given
    return st.one_of(given, given, given, st.sampled_from([DONT_KNOW, NOT_APPLICABLE, UNSEEN]))


@st.composite
def rounds(
    draw: st.DrawFn, scheme: Scheme, least: int = 0, most: int = 4, open_too: bool = True
) -> list[Sheet]:
    said = st.sampled_from([*Confirmation, None])
    respondents = []
    for _ in range(draw(st.integers(least, most))):
        given = {one.id: draw(answers(one, open_too=open_too)) for one in scheme.items()}
        checks = {(o.id, check): draw(said) for o in scheme.owners() for check in o.checks}
        confirmed = {key: one for key, one in checks.items() if one is not None}
        respondents.append(Sheet(given, confirmed))
    return respondents


@st.composite
def cases(
    draw: st.DrawFn, mixed: bool = False, least: int = 0, most: int = 4, open_too: bool = True
) -> tuple[Scheme, list[Sheet]]:
    """A scheme with a round of it."""
    scheme = draw(schemes(mixed))
    return scheme, draw(rounds(scheme, least, most, open_too))
