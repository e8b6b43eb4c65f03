"""Filling: what a sheet says as a position, and a position shown on a sheet again."""

from assessment.domain.base import checked
from assessment.domain.triangle.terms import Concession, Point, Position
from pages.triangle.own.sheet import How, Sheet

PER_CENT = 100  # basis points
CALLED = {
    "later": "How much later it may be",
    "dearer": "How much dearer it may get",
    "waived": "How many quality criteria may be waived",
    "comparisons": "The comparisons",
}


def position(sheet: Sheet, minor: int) -> Position:
    """The position of a sheet that lacks nothing.

    `minor`: how many of the smallest unit make one of the currency.

    Raises:
        Refused: something is out of bounds.
    """
    fixed, chosen, adjusted = sheet.sentence or (None, None, None)
    return checked(
        Position,
        CALLED,
        fixed=fixed,
        chosen=chosen,
        adjusted=adjusted,
        later=later(sheet),
        dearer=dearer(sheet, minor),
        waived=sheet.waived,
        points=Point.of(*sheet.points),
        comparisons=None if 0 in sheet.ratios else sheet.ratios,
    )


def later(sheet: Sheet) -> Concession:
    """How much later it may be; nothing while nothing is said."""
    if sheet.later == "share":
        return Concession(amount=sheet.amount("later_share") * PER_CENT, unit="share")
    days = sheet.amount("later_days") if sheet.later == "days" else 0
    return Concession(amount=days, unit="days")


def dearer(sheet: Sheet, minor: int) -> Concession:
    """How much dearer it may get; nothing while nothing is said."""
    if sheet.dearer == "share":
        return Concession(amount=sheet.amount("dearer_share") * PER_CENT, unit="share")
    money = sheet.amount("dearer_money") if sheet.dearer == "money" else 0
    return Concession(amount=money * minor, unit="money")


def sheet(said: Position, minor: int) -> Sheet:
    """The sheet that shows a position."""
    points = said.points
    time_cost, time_quality, cost_quality = said.comparisons or (0, 0, 0)
    return Sheet(
        sentence=(said.fixed, said.chosen, said.adjusted),
        later=_how(said.later),
        later_days=_amount(said.later, "days"),
        later_share=_amount(said.later, "share", PER_CENT),
        dearer=_how(said.dearer),
        dearer_money=_amount(said.dearer, "money", minor),
        dearer_share=_amount(said.dearer, "share", PER_CENT),
        waived=said.waived,
        time=points.time // PER_CENT,
        cost=points.cost // PER_CENT,
        quality=points.quality // PER_CENT,
        weighed=True,
        time_cost=time_cost,
        time_quality=time_quality,
        cost_quality=cost_quality,
    )


def _how(given: Concession) -> How:
    return given.unit if given.amount else "none"


def _amount(given: Concession, unit: How, one: int = 1) -> str:
    return f"{given.amount // one:,}" if given.amount and given.unit == unit else ""
