"""R5 as one table: what each key may do with an assessment that is not its holder's."""

import inspect
from collections.abc import Callable
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import hash_key, new_key
from assessment.domain.action_drafts import ActionDraft
from assessment.domain.actions import Action, ActionFields, ActionState
from assessment.domain.context import Context
from assessment.domain.drafts import Draft, DraftRef
from assessment.domain.response import Answer
from assessment.errors import NotFound, Refused
from assessment.services.assessments import Visit
from assessment.services.outcomes import outcomes, sample_outcomes
from assessment.services.project_access import ProjectAccess
from questionnaires.library import Library
from tests.assessment.services.people import Crowd, copied, site_in
from tests.assessment.services.workshops import a_host, settings

CRM = "crm-maturity"
MARK = "Nordwind has never heard of it"
WHO = ("stranger", "reader", "withdrawn reader", "owner of another", "sponsor of a project", "host")


class Room(NamedTuple):
    """An assessment with two rounds, of which the second is under way; and everybody's keys."""

    site: Site
    owner: str
    keys: dict[str, str]

    def visit(self, key: str) -> Visit:
        """What whoever holds the key can get hold of, to call with it."""
        return self.site.assessments.history(key)[-1]

    @property
    def state(self) -> tuple[object, ...]:
        """All that is kept of the assessment, and of who reads it."""
        store, name = self.site.store, self.site.store.access(hash_key(self.owner)).engagement
        access = [store.access(hash_key(self.keys[who])) for who in ("reader", "withdrawn reader")]
        return store.engagement(name), store.responses(name), access, store.engagement_drafts(name)

    @property
    def action(self) -> Action:
        """What is planned."""
        return self.site.assessments.visit(self.owner).engagement.actions[0]

    @property
    def of_reader(self) -> str:
        return hash_key(self.keys["reader"])

    @property
    def id(self) -> str:
        """The engagement's."""
        return self.site.store.access(hash_key(self.owner)).engagement


class Row(NamedTuple):
    """The call with a key, who sees something of the assessment by it, and who is not refused."""

    call: Callable[[Room, str], object]
    sees: tuple[str, ...] = ()
    answered: tuple[str, ...] = ()


SERVICES = "assessment.services."
READ = ("reader",)
TODAY = date(2027, 3, 1)
WRITTEN = ActionFields("Plan what nobody else may read")
BLANK, BEGUN, ACTION = (ActionDraft(what=one) for one in ("", f"Begun: {MARK}", "Changed"))
RESULT = sample_outcomes(Library().get(CRM))[-1].result
TYPED = Answer(choice="1", comment="Changed")
TABLE: dict[str, Row] = {
    "Assessments.repeat": Row(lambda at, key: at.site.assessments.repeat(key)),
    "Assessments.visit": Row(lambda at, key: at.site.assessments.visit(key)),
    "Assessments.opens": Row(lambda at, key: at.site.assessments.opens(key), answered=WHO),
    "Assessments.history": Row(lambda at, key: at.site.assessments.history(key), sees=READ),
    "Assessments.landing": Row(lambda at, key: at.site.assessments.landing(key), answered=READ),
    "Assessments.save": Row(
        lambda at, key: at.site.assessments.save(at.visit(key), "leadership", TYPED)
    ),
    "Assessments.move": Row(
        lambda at, key: at.site.assessments.move(at.visit(key), "customer-outcomes")
    ),
    "Assessments.submit": Row(lambda at, key: at.site.assessments.submit(at.visit(key))),
    "Assessments.reopen": Row(lambda at, key: at.site.assessments.reopen(at.visit(key))),
    "Assessments.describe": Row(
        lambda at, key: at.site.assessments.describe(at.visit(key), Context(role="Head"))
    ),
    "Assessments.newer": Row(
        lambda at, key: at.site.assessments.newer(at.visit(key)), answered=READ
    ),
    "Assessments.adopt": Row(lambda at, key: at.site.assessments.adopt(at.visit(key))),
    "Engagements.delete": Row(lambda at, key: at.site.engagements.delete(key)),
    "Actions.add": Row(lambda at, key: at.site.actions.add(key, WRITTEN, TODAY, "token")),
    "Actions.take_over": Row(
        lambda at, key: at.site.actions.take_over(key, RESULT.instrument, RESULT.moves[0], TODAY)
    ),
    "Actions.change": Row(
        lambda at, key: at.site.actions.change(key, at.action, WRITTEN._replace(owner="Ann"))
    ),
    "Actions.end": Row(
        lambda at, key: at.site.actions.end(key, at.action, ActionState.DONE, TODAY)
    ),
    "Actions.reopen": Row(lambda at, key: at.site.actions.reopen(key, at.action)),
    "Actions.set_target": Row(lambda at, key: at.site.actions.set_target(key, 3, TODAY, TODAY)),
    "Actions.drop_target": Row(lambda at, key: at.site.actions.drop_target(key)),
    "ActionDrafts.typed": Row(lambda at, key: at.site.action_drafts.typed(key)),
    "ActionDrafts.load_draft": Row(lambda at, key: at.site.action_drafts.load_draft(key, BLANK)),
    "ActionDrafts.store_draft": Row(
        lambda at, key: at.site.action_drafts.store_draft(key, ACTION, Draft(BLANK, 1))
    ),
    "ActionDrafts.discard_draft": Row(
        lambda at, key: at.site.action_drafts.discard_draft(key, DraftRef("action", 1))
    ),
    "Readers.all": Row(lambda at, key: at.site.readers.all(key)),
    "Readers.link": Row(lambda at, key: at.site.readers.link(key, at.of_reader)),
    "Readers.add": Row(lambda at, key: at.site.readers.add(key)),
    "Readers.withdraw": Row(lambda at, key: at.site.readers.withdraw(key, at.of_reader)),
    "Readers.shared": Row(lambda at, key: at.site.readers.shared(key), answered=READ),
    "Engagements.see": Row(lambda at, key: at.site.engagements.see(key)),
    "Engagements.rename": Row(lambda at, key: at.site.engagements.rename(key, "Changed")),
    "Engagements.archive": Row(lambda at, key: at.site.engagements.archive(key, archived=True)),
    "Hosts.admits": Row(lambda at, key: at.site.hosts.admits(key), answered=WHO),
    "Hosts.admit": Row(lambda at, key: at.site.hosts.admit(key, "secret")),
    "Hosts.is_host": Row(lambda at, key: at.site.hosts.is_host(key), answered=WHO),
    "Hosts.begin": Row(lambda at, key: at.site.hosts.begin(key, "Theirs"), answered=("host",)),
    "Hosts.engagements": Row(lambda at, key: at.site.hosts.engagements(key), answered=("host",)),
    "Hosts.owner_key": Row(lambda at, key: at.site.hosts.owner_key(key, at.id)),
    "Hosts.reissue": Row(lambda at, key: at.site.hosts.reissue(key, at.id)),
    "EngagementProjects.all": Row(lambda at, key: at.site.engagement_projects.all(key)),
    "EngagementProjects.begin": Row(
        lambda at, key: at.site.engagement_projects.begin(key, "Theirs", "token")
    ),
    "EngagementProjects.facilitator_key": Row(
        lambda at, key: at.site.engagement_projects.facilitator_key(key, "project")
    ),
    "Rounds.draft": Row(lambda at, key: at.site.rounds.draft(key, CRM, settings(), "token")),
    "Projects.access": Row(
        lambda at, key: at.site.projects.access(key), answered=("sponsor of a project",)
    ),
    "Sponsors.invitation": Row(lambda at, key: at.site.sponsors.invitation(key)),
    "Sponsors.enter": Row(lambda at, key: at.site.sponsors.enter(key, new_key())),
}
ANYBODYS = {"Assessments.begin", "Projects.begin"}  # each makes one's own
OF_A_GROUP = {"Rounds", "Participation"}  # but for the draft: test_access_to_rounds.py


def services() -> dict[str, type]:
    """Every service that the site has, found where it has them."""
    on_demand = {name for name, member in vars(Site).items() if isinstance(member, cached_property)}
    site = site_in(Path())
    found = [getattr(site, name) for name in {*on_demand, "assessments"} if name[0] != "_"]
    kinds = [type(one) for one in found]
    return {kind.__name__: kind for kind in kinds if kind.__module__.startswith(SERVICES)}


def public_methods() -> dict[str, Callable[..., object]]:
    return {
        f"{service}.{name}": member
        for service, kind in services().items()
        for name, member in vars(kind).items()
        if callable(member) and not name.startswith("_")
    }


def needs_access_to_a_project(method: Callable[..., object]) -> bool:
    """Whether it is called with what `Projects.access` gave: test_access.py has the table."""
    first = [*inspect.signature(method).parameters.values()][1]
    return first.annotation in (ProjectAccess, "ProjectAccess")


def test_the_table_has_a_row_for_every_public_method_of_every_service() -> None:
    methods = public_methods()
    by_key = {name for name, method in methods.items() if not needs_access_to_a_project(method)}
    of_groups = {name for name in by_key if name.split(".")[0] in OF_A_GROUP}
    assert by_key - of_groups == (TABLE.keys() | ANYBODYS) - {"Rounds.draft"}
    assert len(methods) > len(by_key)


@cache
def furnished() -> Room:
    crowd = Crowd(site_in(Path())).planned()
    site = crowd.site
    mine, other = site.assessments.begin(CRM), site.assessments.begin(CRM)
    for key, comment in ((mine, MARK), (other, "Another")):
        answered(site, key, comment)
        site.assessments.repeat(key)
        site.actions.add(key, WRITTEN, TODAY, "first")
    site.action_drafts.store_draft(mine, BEGUN, Draft(BLANK))
    keys = {
        "stranger": new_key(),
        "reader": site.readers.add(mine, "one"),
        "withdrawn reader": site.readers.add(mine, "two"),
        "owner of another": other,
        "sponsor of a project": crowd.keys["ann"],
        "host": a_host(site),
    }
    site.readers.withdraw(mine, hash_key(keys["withdrawn reader"]))
    return Room(site, mine, keys)


@pytest.fixture
def room() -> Room:
    """The same on a site of its own."""
    found = furnished()
    return Room(copied(found.site), found.owner, found.keys)


def answered(site: Site, key: str, comment: str) -> None:
    visit = site.assessments.visit(key)
    site.assessments.save(visit, "leadership", Answer(choice="3", comment=comment))
    site.assessments.submit(site.assessments.visit(key))


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
def test_a_key_that_is_not_the_owners_changes_nothing_and_reads_no_more_than_the_table_says(
    room: Room, row: Row, who: str
) -> None:
    before = room.state
    try:
        found = repr(row.call(room, room.keys[who]))
        refused = False
    except (NotFound, Refused) as error:
        found, refused = str(error), True
    assert room.state == before
    assert (MARK in found) is (who in row.sees)
    if who != "owner of another":  # who has one of their own, on which it is done
        assert refused is (who not in (*row.sees, *row.answered))


@pytest.mark.parametrize("who", WHO)
def test_the_outcomes_are_the_readers_alone(room: Room, who: str) -> None:
    if who == "reader":
        [one] = outcomes(room.site.assessments, room.keys[who])
        assert one.response.answers["leadership"].comment == MARK
        return
    try:
        found = repr(outcomes(room.site.assessments, room.keys[who]))
    except NotFound as error:
        found = str(error)
    assert MARK not in found


def test_what_a_reader_read_before_the_withdrawal_writes_nothing_after_it(room: Room) -> None:
    visit = room.visit(room.keys["reader"])
    room.site.readers.withdraw(room.owner, room.of_reader)
    before = room.state
    for act in (room.site.assessments.reopen, room.site.assessments.adopt):
        with pytest.raises(Refused):
            act(visit)
    assert room.state == before
