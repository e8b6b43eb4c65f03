"""The sample project, played by the real services: `python -m tests.sample_project` writes it.

Keys are of chance, but ids and times are not, so that the file is the same each time.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from assessment.bootstrap import Site
from assessment.domain.access import new_key
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PlacedItem, ScopeChange, ScopeItem, net
from assessment.domain.triangle.terms import (
    AnyTwo,
    Concession,
    Criterion,
    Point,
    Position,
    Terms,
)
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.services.project_access import ProjectAccess, ProjectActions
from assessment.services.samples import PROJECT
from assessment.settings import Settings
from assessment.storage.memory import MemoryDocuments
from assessment.storage.store import Store

TITLE = "One customer record for sales and service"
SALES, FINANCE, SERVICE = NAMES = ("Ines", "Paul", "Ruth")  # heads of sales, finance, service
CRITERIA = (
    Criterion(id="fast", text="A customer's history opens within two seconds"),
    Criterion(id="easy", text="Nine of ten people work without calling the help desk"),
    Criterion(id="once", text="No customer is in the system twice"),
    Criterion(id="keys", text="Every page can be used with a keyboard"),
)
RECORD, CASES, TRAINING, REPORTS, PORTAL = SCOPE = tuple(
    ScopeItem(id=name, text=text, days=days, money=money * 100, criteria=serves)
    for name, text, days, money, serves in (
        ("record", "One record of every customer", 110, 240_000, ("fast", "once", "keys")),
        ("cases", "Open cases and quotes are moved over", 60, 90_000, ("once",)),
        ("training", "Training for all who deal with customers", 50, 70_000, ("easy",)),
        ("reports", "Monthly reports for the board", 30, 35_000, ()),
        ("portal", "A portal where customers see their own cases", 30, 55_000, ("keys",)),
    )
)
PLAN = Plan(
    start="2026-10-05",
    finish="2027-06-30",
    budget=48_000_000,
    currency="EUR",
    criteria=CRITERIA,
    scope=SCOPE,
)
POSITIONS = {
    SALES: Position(
        fixed="time",
        chosen="quality",
        adjusted="cost",
        later=Concession(amount=0, unit="days"),
        dearer=Concession(amount=1500, unit="share"),
        waived=2500,
        criteria=("keys",),
        points=Point.of(50, 20, 30),
        scope={"record": "must", "cases": "must", "training": "could", "portal": "must"},
    ),
    FINANCE: Position(
        fixed="cost",
        chosen="time",
        adjusted="quality",
        later=Concession(amount=15, unit="days"),
        dearer=Concession(amount=0, unit="money"),
        waived=2500,
        criteria=("easy",),
        points=Point.of(45, 35, 20),  # which is the contradiction: cost comes first, he says
        scope={"record": "must", "cases": "must", "reports": "must", "portal": "not"},
    ),
    SERVICE: Position(
        fixed="quality",
        chosen="time",
        adjusted="cost",
        later=Concession(amount=10, unit="days"),
        dearer=Concession(amount=1000, unit="share"),
        waived=0,
        points=Point.of(35, 15, 50),
        scope={"record": "must", "cases": "could", "training": "must", "portal": "could"},
    ),
}
TERMS = Terms(
    agreed=Point.of(45, 25, 30),
    primary="time",
    compromises={
        "cost": "Up to EUR 50,000 from the reserve.",
        "quality": "Two criteria may wait until the year after.",
    },
    days_later=0,
    money_more=5_000_000,
    criteria_waived=2,
    budget=PLAN.budget,
    currency=PLAN.currency,
    start=PLAN.start,
    finish=PLAN.finish,
    criteria=CRITERIA,
    scope=tuple(
        PlacedItem(**{**dict(one), "place": place})
        for one, place in zip(SCOPE, ("in", "in", "in", "if_it_fits", "out"), strict=True)
    ),
    decides=AnyTwo(),
)
DOUBLES = ScopeItem(
    id="doubles", text="An outside firm finds the doubles", money=1_500_000, criteria=("once",)
)
SMALL_PORTAL = PORTAL.model_copy(update={"money": 4_500_000})


@dataclass
class Clock:
    """The time at which the next thing happens."""

    now: str = "2026-09-07T08:00"

    def __call__(self) -> datetime:
        return datetime.fromisoformat(self.now).replace(tzinfo=UTC)


@dataclass(frozen=True)
class PlayedSite(Site):
    """A site in memory, by that clock."""

    clock: Clock = field(default_factory=Clock)

    @property
    def _project_actions(self) -> ProjectActions:
        return ProjectActions(self.store, self.clock)


def played() -> bytes:
    """The record of the project."""
    settings = Settings(Path(), "memory:", "127.0.0.1", 1)
    site = PlayedSite(settings, Store(MemoryDocuments()))
    chair = site.projects.access(site.projects.begin(TITLE, "a sample"))
    site.projects.plan(chair, PLAN)
    people = _positions(site, chair)
    _agreement(site, chair, people)
    _variations(site, people)
    return site.audit_logs.export(chair)


def _positions(site: PlayedSite, chair: ProjectAccess) -> dict[str, ProjectAccess]:
    """All are invited, come in, and say where the project should sit; then everybody sees it."""
    people: dict[str, ProjectAccess] = {}
    for number, name in enumerate(NAMES, start=1):
        site.clock.now = f"2026-09-07T08:{number}0"
        invitation, key = site.sponsors.invite(chair, name, token=f"a sample, {name}"), new_key()
        site.clock.now = f"2026-09-{7 + number:02}T09:15"
        site.sponsors.enter(invitation, key)
        people[name] = site.projects.access(key)
        site.projects.give(people[name], POSITIONS[name])
    site.clock.now = "2026-09-21T13:00"
    site.projects.reveal(chair)
    return people


def _agreement(site: PlayedSite, chair: ProjectAccess, people: dict[str, ProjectAccess]) -> None:
    site.clock.now = "2026-09-21T14:20"
    site.agreements.propose(chair, "What we agreed in September", TERMS)
    for at, name in (
        ("2026-09-21T14:31", SALES),
        ("2026-09-21T16:05", SERVICE),
        ("2026-09-22T07:40", FINANCE),
    ):
        site.clock.now = at
        proposed = site.projects.see(chair).ledger.proposed
        site.agreements.sign(people[name], proposed.content if proposed else "")


def _variations(site: PlayedSite, people: dict[str, ProjectAccess]) -> None:
    """One is accepted, one refused, and one would bring back what was signed as out."""
    sales, finance, service = (people[name] for name in NAMES)
    accepted, refused = Outcome.ACCEPTED, Outcome.REFUSED
    site.clock.now = "2026-10-19T09:00"
    site.variations.raise_one(service, DOUBLES_ASKED)
    site.clock.now = "2026-10-19T11:30"
    site.variations.decide(service, 1, accepted, "We would never finish this by hand.")
    site.clock.now = "2026-10-20T08:10"
    site.variations.decide(finance, 1, accepted, "It is less than three people for a month.")
    site.clock.now = "2026-11-09T10:00"
    site.variations.raise_one(service, PRACTICE_ASKED)
    site.clock.now = "2026-11-10T09:20"
    site.variations.decide(sales, 2, refused, "The summer campaign needs the system on 1 July.")
    site.clock.now = "2026-11-10T15:45"
    site.variations.decide(finance, 2, refused, "Time comes first. We signed that.")
    site.clock.now = "2026-11-23T09:30"
    site.variations.raise_one(sales, PORTAL_ASKED)


def _scope_asked(scope: tuple[ScopeChange, ...], **words: str) -> Estimate:
    days, money = net(scope)
    return Estimate.model_validate({**words, "scope": scope, "days": days, "money": money})


DOUBLES_ASKED = _scope_asked(
    (ScopeChange(act="add", item=DOUBLES),),
    description="An outside firm finds the doubles",
    why="Sales and service hold 40,000 addresses, and one in six is there twice.",
    if_accepted="The firm works beside us, so the finish stays.",
    if_refused="Our own people look for doubles in the evenings.",
)
PRACTICE_ASKED = Estimate(
    description="Two more weeks of practice before the start",
    why="The pilot group still calls the help desk every day.",
    days=14,
    criteria=("easy",),
    if_accepted="The start moves to the middle of July.",
    if_refused="More people than we promised call the help desk in summer.",
)
PORTAL_ASKED = _scope_asked(
    (
        ScopeChange(act="remove", item=REPORTS),
        ScopeChange(act="add", item=SMALL_PORTAL),
    ),
    description="The portal after all, in place of the reports",
    why="Customers ask for it, and the board reads the figures in the system.",
    if_accepted="Customers see their cases from the first day; the board waits for its reports.",
    if_refused="Customers go on calling to ask where their case stands.",
)


if __name__ == "__main__":
    PROJECT.write_bytes(played())
