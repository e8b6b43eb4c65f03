"""A project to agree on: two sponsors, three criteria, a budget and a date."""

from collections.abc import Iterable, Sequence

from assessment.domain.triangle.agreement import content_of, propose, reveal, sign
from assessment.domain.triangle.event import Draft, Event, chained
from assessment.domain.triangle.ledger import Ledger, read
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PlacedItem, ScopeChange, ScopeItem, net
from assessment.domain.triangle.terms import Concession, Criterion, Point, Position, Terms
from assessment.domain.triangle.variation import Estimate

ANN, BEN, CLEO, CHAIR = "ann", "ben", "cleo", "chair"
AT = "2026-11-26T09:00:00Z"

TERMS = Terms(
    agreed=Point.of(50, 30, 20),
    primary="time",
    compromises={"quality": "Two of three criteria may wait until spring."},
    days_later=20,
    money_more=1_000_000,
    criteria_waived=2,
    budget=50_000_000,
    currency="EUR",
    start="2027-01-04",
    finish="2027-06-30",
    criteria=tuple(
        Criterion(id=one, text=f"It is known for its {one}.") for one in ("speed", "ease", "care")
    ),
    scope_in=("Sales in three countries",),
    scope_out=("The partner portal",),
    tolerances={"apart": 9800},
)
POSITION = Position(
    fixed="time",
    chosen="cost",
    adjusted="quality",
    later=Concession(amount=0, unit="days"),
    dearer=Concession(amount=500, unit="share"),
    waived=3000,
    points=Point.of(60, 25, 15),
    comparisons=(2, 4, 2),
)

PLAN = Plan(
    start=TERMS.start,
    finish=TERMS.finish,
    budget=TERMS.budget,
    currency="EUR",
    criteria=TERMS.criteria,
)


def planned(**changes: object) -> Plan:
    """The plan with something else in it, checked again."""
    return Plan.model_validate(PLAN.model_dump() | changes)


def changed(**changes: object) -> Terms:
    """The terms with something else in them, checked again."""
    return Terms.model_validate(TERMS.model_dump() | changes)


def item(name: str, days: int = 0, money: int = 0, serves: tuple[str, ...] = ()) -> ScopeItem:
    """An item of the scope, known by its name."""
    return ScopeItem(id=name, text=f"The {name}", days=days, money=money, criteria=serves)


FORMS = item("forms", 10, 300_000, ("speed",))
REPORTS = item("reports", 5, 0, ("ease", "speed"))
PORTAL = item("portal", 8, 500_000, ("care",))
SCOPE = tuple(
    PlacedItem.model_validate({**one.model_dump(), "place": place})
    for one, place in ((FORMS, "in"), (REPORTS, "if_it_fits"), (PORTAL, "out"))
)


def scoped(**changes: object) -> Terms:
    """The terms with three items: the forms in, the reports if they fit, the portal out."""
    return changed(scope=SCOPE, scope_in=(), scope_out=(), **changes)


def change(act: str, one: ScopeItem) -> ScopeChange:
    """An item that a variation adds or takes out."""
    return ScopeChange.model_validate({"act": act, "item": one})


def adds(one: ScopeItem) -> ScopeChange:
    """An item that a variation adds."""
    return change("add", one)


def removes(one: ScopeItem) -> ScopeChange:
    """An item that it takes out."""
    return change("remove", one)


def changes(was: ScopeItem, **fields: object) -> ScopeChange:
    """An item that it changes."""
    return ScopeChange(act="change", item=was.model_copy(update=fields), was=was)


def asks_scope(*scope: ScopeChange) -> Estimate:
    """A variation of the scope, with what its items take together."""
    days, money = net(scope)
    return Estimate.model_validate(
        asks().model_dump() | {"days": days, "money": money, "scope": scope}
    )


def asks(
    days: int = 0, money: int = 0, criteria: tuple[str, ...] = (), what: str = "A second language"
) -> Estimate:
    """A variation as it is put to the sponsors."""
    return Estimate(
        description=what,
        why="Two customers ask for it.",
        days=days,
        money=money,
        criteria=criteria,
        if_accepted="The launch moves.",
        if_refused="They wait for spring.",
    )


class Chain:
    """Events, one second after another."""

    def __init__(self) -> None:
        self.events: tuple[Event, ...] = ()

    @property
    def ledger(self) -> Ledger:
        return read(self.events)

    def add(self, drafts: Iterable[Draft]) -> "Chain":
        at = f"2026-11-26T09:{len(self.events) // 60:02}:{len(self.events) % 60:02}Z"
        self.events = (*self.events, *chained(self.events, drafts, at))
        return self

    def agrees(self, terms: Terms = TERMS, signers: Sequence[str] = (ANN, BEN)) -> "Chain":
        """Propose a version, and let everybody sign it."""
        self.add(propose(self.ledger, CHAIR, "Move to one CRM", terms, signers))
        for who in signers:
            self.add(sign(self.ledger, who, content_of(terms)))
        return self


def shown() -> Chain:
    """A chain in which three sponsors have joined, and the positions of two are known."""
    joined = (Draft("joined", CHAIR, {"person": one}) for one in (ANN, BEN, CLEO))
    return Chain().add(joined).add(reveal(Ledger(), CHAIR, {ANN: POSITION, BEN: POSITION}, ()))
