"""A project whose plan lists scope items, which three sponsors have marked differently."""

from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import Priority, ScopeItem
from assessment.domain.triangle.terms import Position
from tests.rehearsal import MIDDLE, PLAN, QUALITY, TIME, Rehearsal

CASES = ScopeItem(id="cases", text="Open cases are moved", days=90, criteria=("c3",))
FORMS = ScopeItem(id="forms", text="Web forms", days=60, money=20_000_000, criteria=("c1",))
APP = ScopeItem(id="app", text="An app for the field", days=50, money=25_000_000, criteria=("c4",))
CHAT = ScopeItem(id="chat", text="A chat", days=5)
SCOPED_PLAN = PLAN.model_copy(update={"scope": (APP, CHAT, FORMS, CASES)})


def marked(position: Position, **marks: Priority) -> Position:
    """A position with marks of scope items."""
    return position.model_copy(update={"scope": marks})


ANN = marked(QUALITY, cases="must", forms="must", app="not")
BEN = marked(TIME, cases="must", app="could", chat="not")
CLEO = marked(MIDDLE, cases="must", app="must")


def scoped(rehearsal: Rehearsal, *, named: bool = True, plan: Plan = SCOPED_PLAN) -> Rehearsal:
    """All three have marked the items, and everybody sees all positions."""
    projects = rehearsal.planned().site.projects
    projects.name_openly(rehearsal.chair, named=named)
    projects.plan(rehearsal.chair, plan)
    for who, position in (("ann", ANN), ("ben", BEN), ("cleo", CLEO)):
        projects.give(rehearsal.access(who), position)
    projects.reveal(rehearsal.chair)
    return rehearsal
