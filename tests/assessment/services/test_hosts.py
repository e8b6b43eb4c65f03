"""Who may host: browsers that came by the printed address, each with a key of its own."""

from collections.abc import Callable

import pytest

from assessment.domain.access import Role, hash_key, new_key
from assessment.domain.engagement import Engagement
from assessment.errors import Damaged, Deleted, NotFound, Refused
from assessment.messages import msg
from assessment.services.assessments import Assessments
from assessment.services.engagements import Engagements
from assessment.services.hosts import Hosts
from assessment.services.readers import Readers
from assessment.storage.store import Store
from tests.assessment.services.conftest import Clock
from tests.assessment.storage.groups import group_round

PRINTED = new_key()
SECRET = "s" * 32
Call = Callable[[Hosts, str, str], object]


@pytest.fixture
def hosts(store: Store, clock: Clock) -> Hosts:
    return Hosts(store, hash_key(PRINTED), clock)


@pytest.fixture
def host(hosts: Hosts) -> str:
    """A host's key."""
    return hosts.admit(PRINTED, SECRET)


@pytest.fixture
def other(hosts: Hosts) -> str:
    """Another host's."""
    return hosts.admit(PRINTED, "o" * 32)


@pytest.fixture
def engagements(store: Store) -> Engagements:
    return Engagements(store)


def listed(hosts: Hosts, key: str) -> list[Engagement]:
    return [one.engagement for one in hosts.engagements(key) if one.engagement]


def test_the_printed_key_admits_a_browser_with_a_key_of_its_own(hosts: Hosts) -> None:
    own = hosts.admit(PRINTED, SECRET)
    assert own not in {PRINTED, SECRET}
    assert hosts.is_host(own)


def test_a_browser_that_comes_again_has_the_same_key(hosts: Hosts) -> None:
    assert hosts.admit(PRINTED, SECRET) == hosts.admit(PRINTED, SECRET)
    assert hosts.admit(PRINTED, "t" * 32) != hosts.admit(PRINTED, SECRET)


def test_a_host_is_one_after_the_next_start_with_another_printed_key(
    hosts: Hosts, store: Store, clock: Clock
) -> None:
    own = hosts.admit(PRINTED, SECRET)
    later = Hosts(store, hash_key(new_key()), clock)
    assert later.is_host(own)
    with pytest.raises(NotFound, match="not the address for hosts"):
        later.admit(PRINTED, SECRET)


def test_no_other_key_hosts(hosts: Hosts, assessments: Assessments, store: Store) -> None:
    own = hosts.admit(PRINTED, SECRET)
    owner = assessments.begin("crm-maturity")
    assert [hosts.is_host(key) for key in (PRINTED, SECRET, owner, "", new_key())] == [False] * 5
    store.revoke_access(hash_key(own))
    assert not hosts.is_host(own)


@pytest.mark.parametrize(
    "key",
    ["", "x", PRINTED[:-1], PRINTED + "x", hash_key(PRINTED)],
    ids=["nothing", "a letter", "cut", "longer", "its hash"],
)
def test_what_was_not_printed_admits_nobody(hosts: Hosts, key: str) -> None:
    assert not hosts.admits(key)
    with pytest.raises(NotFound):
        hosts.admit(key, SECRET)


def test_the_key_of_a_host_opens_nobodys_answers(hosts: Hosts, assessments: Assessments) -> None:
    own = hosts.admit(PRINTED, SECRET)
    with pytest.raises(NotFound):
        assessments.visit(own)


def test_every_host_sees_what_hosts_began_the_newest_first(
    hosts: Hosts, host: str, other: str, assessments: Assessments
) -> None:
    assessments.begin("crm-maturity")  # somebody alone: no host's business
    first, second = hosts.begin(host, " Nordwind  AG "), hosts.begin(other, "Südwind")
    for key in (host, other):
        found = listed(hosts, key)
        assert [(one.id, one.name) for one in found] == [
            (second, "Südwind"),
            (first, "Nordwind AG"),
        ]


def test_two_clicks_begin_one_engagement(hosts: Hosts, host: str) -> None:
    assert hosts.begin(host, "Nordwind", "token") == hosts.begin(host, "Nordwind", "token")
    assert len(hosts.engagements(host)) == 1


def test_a_host_owns_what_any_host_began_with_a_key_that_is_the_same_each_time(
    hosts: Hosts, host: str, other: str, store: Store
) -> None:
    began = hosts.begin(host, "Nordwind")
    keys = [hosts.owner_key(key, began) for key in (host, other, host, other)]
    assert keys[:2] == keys[2:]
    assert len(set(keys)) == 2
    opened = [store.access(hash_key(key)) for key in keys[:2]]
    assert [(one.role, one.engagement) for one in opened] == [(Role.OWNER, began)] * 2


def test_when_the_links_are_replaced_the_old_ones_open_nothing(
    hosts: Hosts, host: str, other: str, store: Store, clock: Clock
) -> None:
    began = hosts.begin(host, "Nordwind")
    old = [hosts.owner_key(key, began) for key in (host, other)]
    new = hosts.reissue(host, began)
    assert new not in old
    for key in old:
        with pytest.raises(NotFound):
            Readers(store, clock).all(key)
    again = hosts.owner_key(host, began), hosts.owner_key(other, began)
    assert again[0] == new
    for key in again:
        assert Readers(store, clock).all(key) == ()


def test_no_name_is_none_and_one_is_not_too_long(hosts: Hosts, host: str) -> None:
    with pytest.raises(Refused, match="Write what the engagement is called"):
        hosts.begin(host, " \u200b ")
    with pytest.raises(Refused, match="200"):
        hosts.begin(host, "x" * 201)
    assert hosts.engagements(host) == []


def test_a_deleted_engagement_is_gone_for_its_hosts(
    hosts: Hosts, host: str, other: str, engagements: Engagements
) -> None:
    began = hosts.begin(host, "Nordwind")
    engagements.delete(hosts.owner_key(other, began))
    assert hosts.engagements(host) == []
    with pytest.raises(Deleted):
        hosts.owner_key(host, began)


def test_an_engagement_that_cannot_be_read_hides_no_other(
    hosts: Hosts, host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, damaged = hosts.begin(host, "Whole"), hosts.begin(host, "Damaged")
    read = Store.engagement

    def engagement(store: Store, engagement_id: str) -> Engagement:
        if engagement_id == damaged:
            raise Damaged(msg("It is broken."))
        return read(store, engagement_id)

    monkeypatch.setattr(Store, "engagement", engagement)
    found = [(one.id, one.engagement is not None) for one in hosts.engagements(host)]
    assert found == [(damaged, False), (whole, True)]


def test_of_two_hosts_who_replace_the_links_at_once_both_own_it(
    hosts: Hosts, host: str, other: str, engagements: Engagements
) -> None:
    began = hosts.begin(host, "Nordwind")
    for own in (hosts.reissue(host, began), hosts.reissue(other, began)):
        last = own
    assert engagements.see(last).reissued == 2
    assert engagements.see(hosts.owner_key(host, began)).id == began


def test_a_participant_reads_of_no_owner(hosts: Hosts, host: str, store: Store) -> None:
    began = store.engagement(hosts.begin(host, "Nordwind"))
    one = group_round()
    assert began.owners
    assert began.with_round(one).for_participant(one).owners == ()


OF_ONE: dict[str, Call] = {
    "owner_key": lambda hosts, key, began: hosts.owner_key(key, began),
    "reissue": lambda hosts, key, began: hosts.reissue(key, began),
}
OF_ALL: dict[str, Call] = {
    "begin": lambda hosts, key, _: hosts.begin(key, "Mine"),
    "engagements": lambda hosts, key, _: hosts.engagements(key),
}


def test_every_call_is_in_a_table() -> None:
    calls = {name for name in vars(Hosts) if not name.startswith("_")}
    fields = {"store", "printed", "now"}
    assert calls - fields == {*OF_ONE, *OF_ALL, "admits", "admit", "is_host"}


@pytest.mark.parametrize("name", [*OF_ONE, *OF_ALL])
def test_only_a_host_does_any_of_it(
    hosts: Hosts, host: str, assessments: Assessments, name: str
) -> None:
    began = hosts.begin(host, "Nordwind")
    alone = assessments.begin("crm-maturity")
    for key in (PRINTED, SECRET, alone, hosts.owner_key(host, began), ""):
        with pytest.raises(NotFound, match="Only hosts of this site"):
            (OF_ONE | OF_ALL)[name](hosts, key, began)
    [kept] = listed(hosts, host)
    assert (kept.name, kept.reissued) == ("Nordwind", 0)


@pytest.mark.parametrize("name", OF_ONE)
def test_what_somebody_does_alone_is_no_hosts_business(
    hosts: Hosts, host: str, assessments: Assessments, name: str
) -> None:
    owner = assessments.begin("crm-maturity")
    alone = assessments.visit(owner).engagement
    with pytest.raises(NotFound, match="no such engagement"):
        OF_ONE[name](hosts, host, alone.id)
    assert assessments.visit(owner).engagement == alone
