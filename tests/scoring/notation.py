"""Rounds and schemes as tables: one row per item, one column per respondent.

A cell is a level, `dk`, `na` or `.` for unseen. A row `owner?check` holds yes, no, dk or `.`.
"""

from collections.abc import Sequence
from fractions import Fraction

from scoring import (
    DONT_KNOW,
    NOT_APPLICABLE,
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
    State,
)

F = Fraction  # tables of cases are read by their numbers

ONE_TO_FIVE = Scale(tuple(F(level) for level in (1, 2, 3, 4, 5)))
NOUGHT_TO_THREE = Scale(tuple(F(level) for level in (0, 1, 2, 3)))
AROUND_NOUGHT = Scale(tuple(F(level) for level in (-2, -1, 0, 1, 2)))
QUARTERS = Scale(tuple(F(level) for level in (0, 25, 50, 100)))
SCALES = {
    "1..5": ONE_TO_FIVE,
    "0..3": NOUGHT_TO_THREE,
    "-2..2": AROUND_NOUGHT,
    "0,25,50,100": QUARTERS,
}

ANSWERS = {"dk": DONT_KNOW, "na": NOT_APPLICABLE}


def sheets(table: str) -> list[Sheet]:
    """The respondents of a table, left to right."""
    rows = [line.split() for line in table.strip().splitlines()]
    return [
        Sheet(
            {row[0]: _answer(row[at]) for row in rows if "?" not in row[0] and row[at] != "."},
            {
                _owned(row[0]): Confirmation(row[at])
                for row in rows
                if "?" in row[0] and row[at] != "."
            },
        )
        for at in range(1, len(rows[0]))
    ]


def level(value: str | int | F) -> Answer:
    return Answer(State.ANSWERED, F(value))


def _answer(cell: str) -> Answer:
    return ANSWERS.get(cell) or level(cell)


def _owned(name: str) -> tuple[str, str]:
    owner, check = name.split("?")
    return owner, check


def item(
    name: str, scale: Scale = ONE_TO_FIVE, weight: str | int = 1, *, reverse: bool = False
) -> Item:
    return Item(name, scale, F(weight), reverse)


def flat(*items: Item, gates: Sequence[Gate] = (), groups: Sequence[CheckGroup] = ()) -> Scheme:
    """A scheme of one dimension, `all`."""
    return Scheme((Dimension("all", items),), tuple(groups), tuple(gates))


def gate(stage: int, *needs: tuple[Measure, str | int, str | None]) -> Gate:
    return Gate(stage, tuple(Condition(measure, F(least), of) for measure, least, of in needs))


CHECKED = (Cap(F(4), 2), Cap(F(5), 3))
WHOLE = CheckGroup("whole", ("sources", "roles", "behaviour", "touchpoints", "insight", "culture"))


def checked(name: str, *checks: str) -> Item:
    return Item(name, ONE_TO_FIVE, checks=checks, caps=CHECKED)


def _maturity_gates() -> tuple[Gate, ...]:
    extra = {4: 3, 5: 6}
    gates = []
    for stage in (2, 3, 4, 5):
        needs: list[tuple[Measure, str | int, str | None]] = [
            (Measure.OVERALL, f"{2 * stage - 1}/2", None),
            (Measure.EVERY_DIMENSION, stage - 1, None),
        ]
        if stage in extra:
            needs.append((Measure.CHECKS, extra[stage], "whole"))
        gates.append(gate(stage, *needs))
    return tuple(gates)


MATURITY = Scheme(
    (
        Dimension(
            "strategy",
            (
                item("shared-meaning"),
                checked("shared-success", "commercial", "customer-centric", "operational"),
                item("mission-alignment"),
            ),
        ),
        Dimension(
            "people",
            (
                item("internal-conversation"),
                item("leadership"),
                item("willing-use"),
                item("active-use"),
            ),
        ),
        Dimension(
            "process",
            (
                checked("customer-outcomes", "easy", "effective", "enjoyable"),
                item("buying-process"),
                item("language-and-selling"),
            ),
        ),
    ),
    (WHOLE,),
    _maturity_gates(),
)


def _progression() -> Scheme:
    sizes = {1: 5, 2: 6, 3: 5, 4: 5, 5: 7}
    dimensions = tuple(
        Dimension(
            f"s{stage}",
            tuple(
                Item(f"s{stage}-{n}", NOUGHT_TO_THREE, reverse=stage == 1)
                for n in range(1, size + 1)
            ),
        )
        for stage, size in sizes.items()
    )
    gates = tuple(
        gate(
            stage,
            *((Measure.FILL, 70, f"s{below}") for below in range(2, stage + 1)),
            *((Measure.EVERY_ITEM, "1/1000", f"s{below}") for below in range(2, stage + 1)),
        )
        for stage in (2, 3, 4, 5)
    )
    return Scheme(dimensions, (), gates)


PROGRESSION = _progression()
ITEMS = tuple(one.id for one in MATURITY.items())


def everyone(value: int | str, checks: str = ".", respondents: int = 1) -> list[Sheet]:
    """Respondents to MATURITY who all give one level, and one answer to every check."""
    said: dict[tuple[str, str], Confirmation] = {}
    if checks != ".":
        said = {
            (owner.id, check): Confirmation(checks)
            for owner in MATURITY.owners()
            for check in owner.checks
        }
    return [Sheet(dict.fromkeys(ITEMS, level(value)), said) for _ in range(respondents)]
