"""A project rehearsed up to some point: its people with their keys, for pages and browsers."""

from dataclasses import dataclass, field

from assessment.bootstrap import Site
from assessment.domain.access import new_key
from assessment.domain.triangle.project import Plan
from assessment.domain.triangle.scope import PlacedItem
from assessment.domain.triangle.terms import (
    AnyTwo,
    Concession,
    Criterion,
    Point,
    Position,
    Terms,
)
from assessment.domain.triangle.variation import Estimate, Outcome
from assessment.services.project_access import ProjectAccess

TITLE = "One CRM for three countries"
PLAN = Plan(
    start="2027-01-04",
    finish="2027-06-30",
    budget=48_000_000,
    currency="EUR",
    criteria=(
        Criterion(id="c1", text="A customer's history opens within two seconds"),
        Criterion(id="c2", text="Nine of ten users work without calling the help desk"),
        Criterion(id="c3", text="No customer is in the system twice"),
        Criterion(id="c4", text="Every page can be used with a keyboard"),
    ),
)
QUALITY = Position(
    fixed="quality",
    chosen="time",
    adjusted="cost",
    later=Concession(amount=0, unit="days"),
    dearer=Concession(amount=0, unit="money"),
    waived=0,
    points=Point.of(25, 20, 55),
    comparisons=(1, -3, -3),
)
TIME = Position(
    fixed="time",
    chosen="quality",
    adjusted="cost",
    later=Concession(amount=10, unit="days"),
    dearer=Concession(amount=1000, unit="share"),
    waived=5000,
    points=Point.of(55, 15, 30),
    comparisons=(4, 2, -3),
)
MIDDLE = Position(
    fixed="cost",
    chosen="quality",
    adjusted="time",
    later=Concession(amount=2000, unit="share"),
    dearer=Concession(amount=1_500_000, unit="money"),
    waived=2500,
    points=Point.of(30, 40, 30),
)
TERMS = Terms(
    agreed=Point.of(35, 20, 45),
    primary="quality",
    compromises={
        "time": "Go-live may move by twenty working days, never into December.",
        "cost": "Up to EUR 40,000 from the reserve.",
    },
    days_later=20,
    money_more=4_000_000,
    criteria_waived=2,
    budget=PLAN.budget,
    currency=PLAN.currency,
    start=PLAN.start,
    finish=PLAN.finish,
    criteria=PLAN.criteria,
    scope_in=("Sales and service in Austria, Switzerland and Italy", "Migration of open cases"),
    scope_out=("The partner portal", "Archived cases older than five years"),
)

SCOPE = tuple(
    PlacedItem(id=name, text=text, days=days, money=money, criteria=serves, place=place)
    for name, text, days, money, serves, place in (
        ("sales", "Sales and service in three countries", 90, 30_000_000, ("c1", "c2"), "in"),
        ("cases", "Migration of open cases", 40, 8_000_000, ("c3",), "in"),
        ("reports", "Reports for the board", 12, 1_500_000, ("c2",), "if_it_fits"),
        ("portal", "The partner portal", 15, 3_000_000, ("c4",), "out"),
    )
)


@dataclass
class Rehearsal:
    """A project with Ann and Ben as its sponsors, and Cleo, who need not sign."""

    site: Site
    title: str = TITLE
    keys: dict[str, str] = field(default_factory=dict)  # by role or name

    def access(self, who: str) -> ProjectAccess:
        """The seat of the chair, of ann, ben, cleo or the reader."""
        return self.site.projects.access(self.keys[who])

    def number(self, kind: str) -> int:
        """The number of the first event of that kind."""
        events = self.site.audit_logs.audit_log(self.chair).events
        return next(one.seq for one in events if one.kind == kind)

    @property
    def chair(self) -> ProjectAccess:
        """The facilitator's seat."""
        return self.access("chair")

    def begun(self) -> "Rehearsal":
        """Only a title."""
        self.keys["chair"] = self.site.projects.begin(self.title)
        return self

    def uninvited(self) -> "Rehearsal":
        """A plan, and a reader; no sponsor is invited."""
        self.begun().site.projects.plan(self.chair, PLAN)
        self.keys["reader"] = self.site.sponsors.let_read(self.chair)
        return self

    def planned(self) -> "Rehearsal":
        """A plan, three sponsors and a reader are invited; nobody has said anything."""
        self.uninvited()
        for name in ("Ann", "Ben", "Cleo"):
            self.invites(name, required=name != "Cleo")
        return self

    def invited(self) -> "Rehearsal":
        """Dora is invited, for the second time, and has not come yet."""
        self.uninvited()
        self.keys["former dora"] = self.site.sponsors.invite(self.chair, "Dora")
        dora = self.site.projects.see(self.chair).project.present[0]
        self.keys["dora"] = self.site.sponsors.invite_again(self.chair, dora.id, 1)
        return self

    def invites(self, name: str, *, required: bool = True) -> str:
        """A sponsor is invited, and goes in on a key of their own."""
        invitation = self.site.sponsors.invite(self.chair, name, required=required)
        return self.enters(name.lower(), invitation)

    def invites_again(self, who: str) -> str:
        """A sponsor is given a new invitation, and goes in by it."""
        return self.enters(who, self.new_invitation(who))

    def new_invitation(self, who: str) -> str:
        """A sponsor is given a new invitation."""
        one = self.site.projects.see(self.chair).project.sponsor(self.access(who).sponsor)
        return self.site.sponsors.invite_again(self.chair, one.id, one.invitation)

    def enters(self, who: str, invitation: str, key: str = "") -> str:
        """Somebody takes an invitation, on this key or any."""
        self.keys[who] = key or new_key()
        self.site.sponsors.enter(invitation, self.keys[who])
        return self.keys[who]

    def waiting(self) -> "Rehearsal":
        """Ann has said where she stands; Ben has not."""
        self.planned().site.projects.give(self.access("ann"), QUALITY)
        return self

    def left(self) -> "Rehearsal":
        """Ann has said where she stands; Cleo has left."""
        self.waiting().site.sponsors.dismiss(self.chair, self.access("cleo").sponsor)
        return self

    def ready(self) -> "Rehearsal":
        """All who must sign have said so; nobody has seen it."""
        self.waiting().site.projects.give(self.access("ben"), TIME)
        return self

    def replanned(self) -> "Rehearsal":
        """All who must sign have said so; since then the plan was changed."""
        changes = {"finish": "2027-09-30", "criteria": PLAN.criteria[:3]}
        self.ready().site.projects.plan(self.chair, PLAN.model_copy(update=changes))
        return self

    def shown(self) -> "Rehearsal":
        """All three have said so, and everybody sees it."""
        self.ready()
        self.site.projects.give(self.access("cleo"), MIDDLE)
        self.site.projects.reveal(self.chair)
        return self

    def proposed(self) -> "Rehearsal":
        """Terms wait for signatures; Ann has signed."""
        self.shown().site.agreements.propose(self.chair, "First agreement", TERMS)
        return self.signs("ann")

    def signed(self) -> "Rehearsal":
        """The first version is in force."""
        return self.proposed().signs("ben")

    def scoped(self) -> "Rehearsal":
        """The first version is in force, with items of the scope; any sponsor decides."""
        self.shown()
        terms = TERMS.model_copy(update={"scope": SCOPE, "scope_in": (), "scope_out": ()})
        self.site.agreements.propose(self.chair, "First agreement", terms)
        return self.signs("ann").signs("ben")

    def rescoped(self) -> "Rehearsal":
        """The scope was varied: a swap and a change accepted, something refused, one waits."""
        from tests.rescoped import vary

        self.scoped()
        vary(self)
        return self

    def signs(self, who: str) -> "Rehearsal":
        """Somebody signs what is proposed."""
        proposed = self.site.projects.see(self.chair).ledger.agreements[-1]
        self.site.agreements.sign(self.access(who), proposed.content)
        return self

    def changed(self) -> "Rehearsal":
        """The terms were changed after Ann had signed them: her signature is void."""
        return self.proposed().amends(days_later=30)

    def declined(self) -> "Rehearsal":
        """Ben has said why he does not sign it."""
        content = self.proposed().site.projects.see(self.chair).ledger.agreements[-1].content
        self.site.agreements.decline(self.access("ben"), content, "Too late in the year.")
        return self

    def again(self) -> "Rehearsal":
        """A second version waits while the first is in force; Ann has signed it."""
        self.signed()
        scope = (*TERMS.scope_in, "A second language")
        terms = TERMS.model_copy(update={"scope_in": scope, "finish": "2027-07-31"})
        self.site.agreements.propose(self.chair, "With a second language", terms)
        return self.signs("ann")

    def amends(self, **changes: object) -> "Rehearsal":
        """The facilitator changes what is proposed."""
        proposed = self.site.projects.see(self.chair).ledger.agreements[-1]
        terms = proposed.terms.model_copy(update=changes)
        self.site.agreements.amend(self.chair, proposed.content, terms)
        return self

    def varied(self) -> "Rehearsal":
        """One variation accepted, one refused, one dropped, one pending."""
        self.signed()
        variations, ann, ben = self.site.variations, self.access("ann"), self.access("ben")
        variations.raise_one(ann, asks("A second language for the portal", days=8, money=900_000))
        variations.decide(ben, 1, Outcome.ACCEPTED, "Two markets cannot start without it.")
        variations.raise_one(ben, asks("Fewer checks for doubles", days=5, criteria=("c3",)))
        variations.decide(ann, 2, Outcome.REFUSED, "We can live with some doubles until spring.")
        variations.raise_one(ben, asks("A mobile app", days=15, money=3_000_000))
        variations.drop(ben, 3, "The browser will do.")
        variations.raise_one(ann, asks("Import of old e-mail", days=6, money=400_000))
        return self

    def by_two(self) -> "Rehearsal":
        """An agreement by which any two decide is in force; Ann accepts a variation that waits."""
        self.shown()
        terms = TERMS.model_copy(update={"decides": AnyTwo()})
        self.site.agreements.propose(self.chair, "First agreement", terms)
        self.signs("ann").signs("ben")
        ann = self.access("ann")
        self.site.variations.raise_one(ann, asks("Import of old e-mail", days=6, money=400_000))
        self.site.variations.decide(ann, 1, Outcome.ACCEPTED, "Every sales visit needs it.")
        return self

    def recorded(self) -> "Rehearsal":
        """The facilitator has recorded that Ben accepts it as well, and so it is accepted."""
        self.by_two()
        ben, why = self.access("ben").sponsor, "Ben said so at the meeting."
        self.site.variations.record(self.chair, 1, Outcome.ACCEPTED, why, [ben])
        return self

    def used_up(self) -> "Rehearsal":
        """Refusals have harmed every criterion that may be waived, and no more."""
        return self._refuses(("c1",))

    def exceeded(self) -> "Rehearsal":
        """Refusals have harmed one more than may be waived: the sponsors must agree anew."""
        return self._refuses(("c1", "c2"))

    def _refuses(self, criteria: tuple[str, ...]) -> "Rehearsal":
        self.varied()
        variations, ben = self.site.variations, self.access("ben")
        variations.raise_one(ben, asks("Tune the search", money=200_000, criteria=criteria))
        variations.decide(ben, 5, Outcome.REFUSED, "Nobody waits for it.")
        return self


def asks(what: str, days: int = 0, money: int = 0, criteria: tuple[str, ...] = ()) -> Estimate:
    """A variation as it is put to the sponsors."""
    return Estimate(
        description=what,
        why="The pilot group asked for it.",
        days=days,
        money=money,
        criteria=criteria,
        if_accepted="Go-live moves and the reserve shrinks.",
        if_refused="The pilot group goes on as today.",
    )
