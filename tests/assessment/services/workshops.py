"""A workshop: an engagement whose group's round somebody has opened, and who takes part in it."""

from copy import copy

from assessment.bootstrap import Site
from assessment.domain.response import Answer
from assessment.domain.round_settings import JoiningFields, SettingsFields, typed_settings
from assessment.domain.rounds import RoundSettings
from assessment.services.assessments import Visit

CRM = "crm-maturity"
FIRST = "leadership"
HERE = "192.0.2.1"
ROLES, DEPARTMENTS, GROUPS = ("Head", "Staff"), ("Sales", "Service"), ("France", "Spain")


def settings(*, anonymous: bool = True, threshold: int = 3) -> RoundSettings:
    """The settings of a round with groups."""
    return typed_settings(
        SettingsFields(
            "Spring survey",
            ROLES,
            DEPARTMENTS,
            GROUPS,
            anonymous=anonymous,
            threshold=threshold,
        )
    )


def a_host(site: Site, secret: str = "a browser") -> str:
    """The key of somebody who came by the printed address."""
    return site.hosts.admit(site.host_key, secret)


def begun(site: Site, name: str = "Nordwind") -> str:
    """An engagement that a host began. Returns the key with which this host owns it."""
    host = a_host(site)
    return site.hosts.owner_key(host, site.hosts.begin(host, name, f"token of {name}"))


class Workshop:
    """Plays a round on a site."""

    def __init__(self, site: Site, name: str = "Nordwind", *, anonymous: bool = True) -> None:
        self.site = site
        self.anonymous = anonymous
        self.owner = begun(site, name)
        self.round = site.rounds.draft(self.owner, CRM, settings(anonymous=anonymous), "draft")
        self.keys: dict[str, str] = {}

    def on(self, site: Site) -> "Workshop":
        """The same round at a copy of its site."""
        moved = copy(self)
        moved.site, moved.keys = site, dict(self.keys)
        return moved

    def opened(self) -> "Workshop":
        """People can join."""
        self.site.rounds.open(self.owner, self.round)
        return self

    def code(self, group: str = "France") -> str:
        """The code of a group."""
        return self.site.rounds.codes(self.owner, self.round)[group]

    def joins(self, who: str, group: str = "France", role: str = "Head") -> str:
        """Somebody takes part. Returns their key."""
        fields = JoiningFields("" if self.anonymous else who, role, "Sales")
        key = self.site.participation.join(self.code(group), HERE, f"token of {who}", fields)
        self.keys[who] = key
        return key

    def visit(self, who: str) -> Visit:
        """What a participant sees."""
        return self.site.assessments.visit(self.keys[who])

    def answers(self, who: str, comment: str = "", choice: str = "3") -> None:
        """A participant answers one question."""
        before = self.visit(who).response.answer(FIRST)
        sent = before.changed(choice=choice, comment=comment)
        self.site.assessments.save(self.visit(who), FIRST, sent)

    def submits(self, *people: str) -> None:
        """Each joins, answers and submits."""
        for number, who in enumerate(people):
            self.joins(who, GROUPS[number % 2])
            self.answers(who, f"Comment of {who}")
            self.site.assessments.submit(self.visit(who))

    def closed(self) -> "Workshop":
        """Nobody answers any more."""
        self.site.rounds.close(self.owner, self.round)
        return self

    def revealed(self) -> "Workshop":
        """The results are open."""
        self.site.rounds.reveal(self.owner, self.round)
        return self


def answer(comment: str) -> Answer:
    """An answer with a comment."""
    return Answer(choice="3", comment=comment)
