"""A rehearsed project in which everything that people type has a mark that turns text around."""

from collections.abc import Callable
from typing import Any

import pytest

import tests.rehearsal
from assessment.domain.triangle.scope import ScopeChange, ScopeItem
from assessment.domain.triangle.variation import Estimate
from tests import rescoped
from tests.rehearsal import PLAN, SCOPE, TERMS, Rehearsal, asks

TURN = "\N{RIGHT-TO-LEFT OVERRIDE}"
SPELLED = "[U+202E]"


class TurnedRehearsal(Rehearsal):
    """As any other, of sponsors with such names."""

    def invites(self, name: str, *, required: bool = True) -> str:
        """A sponsor is invited under the name with the mark, and is known to the test without."""
        invitation = self.site.sponsors.invite(self.chair, turned(name), required=required)
        return self.enters(name.lower(), invitation)


def turned(text: str) -> str:
    """The text with the mark in front of a few letters of its own."""
    return f"{text} {TURN}exe.gpj"


def turn_constants(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has rehearsals from now on use a plan, terms, items and variations with the mark."""
    criteria = tuple(_with_mark(one) for one in PLAN.criteria)
    items = tuple(_with_mark(one) for one in SCOPE)
    plain = tuple(ScopeItem(**one.model_dump(exclude={"place"})) for one in items)
    gives = {name: turned(text) for name, text in TERMS.compromises.items()}
    lists = {name: tuple(map(turned, getattr(TERMS, name))) for name in ("scope_in", "scope_out")}
    changes = {"criteria": criteria, "compromises": gives, **lists}
    values = {
        "PLAN": PLAN.model_copy(update={"criteria": criteria, "scope": plain}),
        "TERMS": TERMS.model_copy(update=changes),
        "SCOPE": items,
        "asks": _turned_asks(asks),
    }
    for name, value in values.items():
        monkeypatch.setattr(tests.rehearsal, name, value)
    _turn_varied(monkeypatch)


def _turn_varied(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same of the items of a project whose scope was varied."""
    names = ("SALES", "CASES", "REPORTS", "PORTAL", "SHORTER", "EMAIL", "APP")
    items = {name: _with_mark(getattr(rescoped, name)) for name in names}
    swap = (
        ScopeChange(act="remove", item=items["REPORTS"]),
        ScopeChange(act="add", item=items["PORTAL"]),
    )
    for name, value in {**items, "SWAP": swap, "asks": _turned_asks(asks)}.items():
        monkeypatch.setattr(rescoped, name, value)


def _turned_asks(plain: Callable[..., Estimate]) -> Callable[..., Estimate]:
    def turned_asks(what: str, **fields: Any) -> Estimate:
        one = plain(what, **fields)
        words = ("description", "why", "if_accepted", "if_refused")
        return one.model_copy(update={name: turned(getattr(one, name)) for name in words})

    return turned_asks


def _with_mark(of: Any) -> Any:
    return of.model_copy(update={"text": turned(of.text)})
