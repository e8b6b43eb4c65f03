"""The sheet: terms as they stand in the fields of the page, and what the fields say as terms."""

from dataclasses import asdict, dataclass
from datetime import date

from assessment.domain.base import checked
from assessment.domain.triangle.criteria import lines, reread
from assessment.domain.triangle.hundred import ONE, whole_points
from assessment.domain.triangle.terms import WAYPOINTS, Terms, WaypointName
from assessment.reports.typed import read_money, typed_money
from pages.shared.save_state import checksum, position

CALLED = {
    "agreed": "Agreed position",
    "compromises": "What gives, in words",
    "days_later": "Days later at most",
    "money_more": "Money more at most",
    "criteria_waived": "Criteria waived at most",
    "budget": "Budget",
    "start": "Start",
    "finish": "Finish",
    "criteria": "Quality criteria",
    "scope_in": "In scope",
    "scope_out": "Out of scope",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every field by name. An empty number is 0; lists stand one entry a line."""

    time: int
    cost: int
    quality: int
    primary: WaypointName
    gives_time: str
    gives_cost: str
    gives_quality: str
    days_later: int | None
    money_more: str
    criteria_waived: int | None
    budget: str
    start: date | None
    finish: date | None
    criteria: str
    scope_in: str
    scope_out: str


def checksums(stands: Sheet) -> dict[str, int]:
    """By field, the number that the browser compares with what stands in it."""
    texts = {name: "" if one is None else str(one) for name, one in asdict(stands).items()}
    seen = {name: checksum(text) for name, text in texts.items()}
    return seen | {"primary": position(WAYPOINTS, stands.primary)}


def sheet(of: Terms) -> Sheet:
    """The fields that say these terms; the position in whole points."""
    time, cost, quality = whole_points(of.agreed)
    return Sheet(
        time=time,
        cost=cost,
        quality=quality,
        primary=of.primary,
        gives_time=of.compromises.get("time", ""),
        gives_cost=of.compromises.get("cost", ""),
        gives_quality=of.compromises.get("quality", ""),
        days_later=of.days_later,
        money_more=typed_money(of.money_more, of.currency),
        criteria_waived=of.criteria_waived,
        budget=typed_money(of.budget, of.currency),
        start=date.fromisoformat(of.start),
        finish=date.fromisoformat(of.finish),
        criteria="\n".join(one.text for one in of.criteria),
        scope_in="\n".join(of.scope_in),
        scope_out="\n".join(of.scope_out),
    )


def terms(of: Sheet, base: Terms) -> Terms:
    """What the fields say; everything that has no field is as in `base`.

    Raises:
        Refused: a field cannot be kept; it says which and why.
    """
    gives = ((name, getattr(of, f"gives_{name}").strip()) for name in WAYPOINTS)
    return checked(
        Terms,
        CALLED,
        positions=base.positions,
        agreed={name: getattr(of, name) * ONE for name in WAYPOINTS},
        primary=of.primary,
        compromises={name: said for name, said in gives if said},
        days_later=of.days_later or 0,
        money_more=read_money(of.money_more, base.currency, CALLED["money_more"]),
        criteria_waived=of.criteria_waived or 0,
        budget=read_money(of.budget, base.currency, CALLED["budget"]),
        currency=base.currency,
        start=of.start and of.start.isoformat(),
        finish=of.finish and of.finish.isoformat(),
        criteria=reread(base.criteria, of.criteria),
        scope_in=lines(of.scope_in),
        scope_out=lines(of.scope_out),
        tolerances=base.tolerances,
    )
