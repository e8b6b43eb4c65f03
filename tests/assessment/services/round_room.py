"""A group's round at some point, and the keys of everybody who has to do with it."""

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import NamedTuple

from assessment.bootstrap import Site
from assessment.domain.access import hash_key, new_key
from assessment.services.assessments import Visit
from tests.assessment.services.people import copied, site_in
from tests.assessment.services.workshops import Workshop, a_host

MARK = "Nordwind has never heard of it"
PEOPLE = ("ann", "bob", "cleo", "dora")
NAMED = "named"


class Room(NamedTuple):
    """A round at some point, and everybody's keys. Ann has written what nobody else may read."""

    workshop: Workshop
    keys: dict[str, str]

    @property
    def site(self) -> Site:
        return self.workshop.site

    @property
    def round(self) -> str:
        return self.workshop.round

    @property
    def id(self) -> str:
        """The engagement's."""
        return self.site.store.access(hash_key(self.workshop.owner)).engagement

    @property
    def state(self) -> tuple[object, ...]:
        """All that is kept of it."""
        engagement = self.site.engagements.see(self.workshop.owner)
        return engagement, self.site.store.responses(engagement.id)

    @property
    def codes(self) -> Collection[str]:
        """Its join codes, which its owner reads and nobody else."""
        return self.site.rounds.codes(self.workshop.owner, self.round).values()

    @property
    def of_ann(self) -> str:
        """The id of her response."""
        return self.site.assessments.visit(self.keys["ann"]).response.head.ref.response

    def visit(self, key: str) -> Visit:
        """What whoever holds the key can get hold of, to call with it."""
        return self.site.assessments.visit(key)


def played(site: Site, point: str) -> Workshop:
    """A round in which everybody has answered, as far as this point."""
    workshop = Workshop(site, anonymous=point != NAMED)
    if point == "draft":
        return workshop
    workshop.opened()
    for who in PEOPLE:
        workshop.joins(who)
        workshop.answers(who, MARK if who == "ann" else f"Comment of {who}")
    if point in {"open", NAMED}:
        return workshop
    for who in PEOPLE:
        site.assessments.submit(workshop.visit(who))
    workshop.closed()
    return workshop.revealed() if point == "revealed" else workshop


@cache
def furnished(point: str) -> Room:
    """The round at this point, and somebody else's."""
    site = site_in(Path())
    workshop, other = played(site, point), Workshop(site, "Other", anonymous=False).opened()
    other.joins("eve")
    other.answers("eve")
    owner, readers = workshop.owner, site.readers
    keys = {
        "owner": owner,
        "reader": readers.add(owner, "one"),
        "withdrawn reader": readers.add(owner, "two"),
        "stranger": new_key(),
        "owner of another": other.owner,
        "participant of another": other.keys["eve"],
        "lost key": other.joins("lost"),
        "host": a_host(site, "another browser"),
        "join code": workshop.code() if point != "draft" else new_key(),
        "ann": workshop.keys.get("ann", new_key()),
        "bob": workshop.keys.get("bob", new_key()),
    }
    readers.withdraw(owner, site.store.engagement(of(site, owner)).readers[1].key_hash)
    [lost] = [
        one for one in site.rounds.participants(other.owner, other.round) if one.name == "lost"
    ]
    site.rounds.renew_key(other.owner, other.round, lost.id)
    return Room(workshop, keys)


def room_at(point: str) -> Room:
    """The same on a site of its own."""
    found = furnished(point)
    return Room(found.workshop.on(copied(found.site)), found.keys)


def of(site: Site, key: str) -> str:
    return site.engagements.see(key).id
