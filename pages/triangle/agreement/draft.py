"""The desk: the terms that the facilitator has in hand, beside those that are kept."""

from dataclasses import asdict, dataclass, field, fields
from datetime import date
from typing import Any

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.base import checked
from assessment.domain.triangle.agreement import content_of
from assessment.domain.triangle.criteria import lines, reread
from assessment.domain.triangle.hundred import ONE, whole_points
from assessment.domain.triangle.points import Points
from assessment.domain.triangle.terms import WAYPOINTS, Terms, WaypointName
from assessment.reports.typed import read_money, typed_money
from assessment.services.projects import ProjectView
from pages.shared import session
from pages.shared.save_state import checksum, position
from pages.triangle.shared.sliders import Moves
from pages.triangle.shared.unsaved import Shelf

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
class TermsFields:
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


def checksums(stands: TermsFields) -> dict[str, int]:
    """By field, the number that the browser compares with what stands in it."""
    texts = {name: "" if one is None else str(one) for name, one in asdict(stands).items()}
    checksums = {name: checksum(text) for name, text in texts.items()}
    return checksums | {"primary": position(WAYPOINTS, stands.primary)}


def sheet(of: Terms) -> TermsFields:
    """The fields that say these terms; the position in whole points."""
    time, cost, quality = whole_points(of.agreed)
    return TermsFields(
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


def terms(of: TermsFields, base: Terms) -> Terms:
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


SHELF: Shelf[TermsFields] = Shelf()


@dataclass
class TermsDraft:
    """The draft of one project. `base` is what its fields were filled from.

    `shown` is the content of the version that waits for signatures, as it was when the fields
    were filled; empty where the draft is of a new version. `waited` is what was typed before this
    page was loaded and is not kept.
    """

    project: str
    base: Terms
    shown: str
    waited: TermsFields | None = None
    moves: Moves = field(default_factory=Moves)

    @property
    def of(self) -> str:
        """Names what the fields were filled from, so that others never stand in them."""
        return content_of(self.base)

    def key(self, field: str) -> str:
        """The widget of a field."""
        return session.draft(field, self.of)

    @property
    def kept(self) -> TermsFields:
        """What the fields say of the terms that are kept."""
        return sheet(self.base)

    @property
    def first(self) -> TermsFields:
        """What stands in the fields at first."""
        return self.waited or self.kept

    @property
    def shelf(self) -> str:
        """Where what is not kept waits."""
        return f"{self.project}.{self.of}"

    @property
    def sheet(self) -> TermsFields:
        """What stands in the fields now."""
        known = ((one.name, self.key(one.name)) for one in fields(TermsFields))
        values: dict[str, Any] = {
            name: st.session_state[key] if session.knows(key) else getattr(self.first, name)
            for name, key in known
        }
        return TermsFields(**values)

    @property
    def terms(self) -> Terms:
        """What the fields say. Raises Refused."""
        return terms(self.sheet, self.base)

    @property
    def on_screen(self) -> dict[str, int]:
        """What the server has seen in each widget, see pages.shared.save_state."""
        return {self.key(name): one for name, one in checksums(self.sheet).items()}

    @property
    def changed(self) -> bool:
        """Whether something stands in the fields that is not kept."""
        return self.sheet != self.kept

    def store(self) -> None:
        """Have what is not kept wait where another load of the page finds it."""
        if self.changed:
            SHELF.put(self.shelf, self.sheet)
        else:
            SHELF.clear(self.shelf)

    @property
    def points(self) -> Points:
        """The agreed position as it stands on the sliders."""
        now = self.sheet
        return now.time, now.cost, now.quality


def load_draft(view: ProjectView) -> TermsDraft:
    """The desk as it was left, unless others have changed what lies on it and nothing is typed.

    Raises:
        Refused: there is nothing to draft from yet.
    """
    kept = site().agreements.draft(view.access)
    before = st.session_state.get(session.DRAFT)
    if isinstance(before, TermsDraft) and before.project == view.project.id and before.changed:
        return before
    waiting = view.ledger.proposed
    desk = TermsDraft(view.project.id, kept, waiting.content if waiting else "")
    desk.waited = SHELF.find(desk.shelf)
    st.session_state[session.DRAFT] = desk
    return desk


def clear() -> None:
    """Take everything off the desk, and out of the fields."""
    before = st.session_state.pop(session.DRAFT, None)
    if isinstance(before, TermsDraft):
        SHELF.clear(before.shelf)
        for one in fields(TermsFields):
            st.session_state.pop(before.key(one.name), None)
