"""R5: who sees the page of a round, in each of its states. Only its owner does."""

from collections.abc import Callable

import pytest

from assessment.bootstrap import Site
from assessment.domain.access import new_key
from assessment.domain.join_code import in_print
from tests.assessment.services.workshops import Workshop
from tests.pages.round.conftest import PAGE, Look, address
from tests.pages.screen import Visitor
from tests.pages.words import words_of

PEOPLE = ("ann", "bob", "cleo", "dora")


def drafted(site: Site) -> Workshop:
    return Workshop(site)


def opened(site: Site) -> Workshop:
    workshop = drafted(site).opened()
    workshop.submits(*PEOPLE)
    return workshop


def named(site: Site) -> Workshop:
    workshop = Workshop(site, anonymous=False).opened()
    workshop.submits(*PEOPLE)
    workshop.joins("emil")
    return workshop


STATES: dict[str, Callable[[Site], Workshop]] = {
    "draft": drafted,
    "open": opened,
    "named": named,
    "closed": lambda site: opened(site).closed(),
    "revealed": lambda site: opened(site).closed().revealed(),
}
OTHERS: dict[str, Callable[[Workshop], str]] = {
    "stranger": lambda _: "",
    "somebody with a key of nothing": lambda _: new_key(),
    "reader": lambda workshop: workshop.site.readers.add(workshop.owner),
    "participant": lambda workshop: workshop.keys.get("ann", ""),
    "owner of another": lambda workshop: Workshop(workshop.site, "Other").owner,
    "somebody alone": lambda workshop: workshop.site.assessments.begin("crm-maturity"),
    "join code": lambda workshop: next(iter(codes(workshop)), ""),
}


def codes(workshop: Workshop) -> list[str]:
    return list(workshop.site.rounds.codes(workshop.owner, workshop.round).values())


def whole(visitor: Visitor) -> str:
    """Everything on the screen, links to copy and HTML included."""
    bodies = [one.proto.body for one in visitor.screen.get("html")]
    blocks = [one.value for one in visitor.screen.code]
    return "\n".join([*words_of(visitor.screen), *bodies, *blocks])


@pytest.mark.parametrize("state", STATES)
def test_its_owner_sees_it(state: str, site: Site, look: Look) -> None:
    workshop = STATES[state](site)
    visitor = look(workshop, workshop.owner)
    assert list(visitor.screen.exception) == []
    assert visitor.heading in {"Set up the round", "Spring survey"}
    shows = state in {"open", "named"}
    for code in codes(workshop):
        assert (in_print(code) in whole(visitor)) is shows


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("state", STATES)
def test_nobody_else_sees_anything_of_it(state: str, who: str, site: Site, look: Look) -> None:
    workshop = STATES[state](site)
    key = OTHERS[who](workshop)
    visitor = look(workshop, key)
    assert list(visitor.screen.exception) == []
    assert visitor.heading == "No round is open here"
    assert list(visitor.screen.button) == []
    shown = whole(visitor)
    secrets = (*codes(workshop), "Spring survey", "Nordwind", "France", workshop.owner)
    assert [one for one in secrets if one in shown] == []


def test_a_round_of_another_engagement_is_not_opened_by_its_id(site: Site, look: Look) -> None:
    """Whoever owns one engagement names a round of another in the address."""
    own, other = drafted(site), Workshop(site, "Other")
    own.round = other.round
    assert look(own, own.owner).heading == "No round is open here"


def test_the_round_of_a_person_alone_has_no_such_page(site: Site, look: Look) -> None:
    key = site.assessments.begin("crm-maturity")
    alone = drafted(site)
    alone.owner, alone.round = key, site.assessments.visit(key).round.id
    assert look(alone, key).heading == "No round is open here"


def test_a_deleted_engagement_has_none(site: Site, look: Look) -> None:
    workshop = opened(site)
    visitor, query = look(workshop, workshop.owner), address(workshop)
    site.engagements.delete(workshop.owner)
    assert visitor.open(PAGE, **query).heading == "No round is open here"
