"""The page of a round in the pseudo-locale: no word of ours is without accents."""

from collections.abc import Callable

import pytest

from assessment.bootstrap import Site
from assessment.domain.join_code import in_print
from assessment.domain.round_settings import JoiningFields, SettingsFields, typed_settings
from tests.assessment.services.workshops import CRM, FIRST, HERE, Workshop, answer
from tests.pages.pseudo import TYPED, english
from tests.pages.round.conftest import Look

pytestmark = pytest.mark.usefixtures("pseudo_locale")


def drafted(site: Site, *, anonymous: bool = True) -> Workshop:
    """A round in which everything that is typed is the same word."""
    workshop = Workshop(site, TYPED, anonymous=anonymous)
    fields = SettingsFields(
        TYPED, groups=(TYPED,), anonymous=anonymous, threshold=3, facilitator_answers=True
    )
    workshop.round = site.rounds.draft(workshop.owner, CRM, typed_settings(fields), "typed")
    return workshop


def answered(site: Site, *, anonymous: bool = True) -> Workshop:
    workshop = drafted(site, anonymous=anonymous).opened()
    code = workshop.code(TYPED)
    for number in range(4):
        fields = JoiningFields("" if anonymous else TYPED)
        key = site.participation.join(code, HERE, str(number), fields)
        visit = site.assessments.visit(key)
        site.assessments.save(visit, FIRST, answer(TYPED))
        if number:
            site.assessments.submit(site.assessments.visit(key))
    return workshop


STATES: dict[str, Callable[[Site], Workshop]] = {
    "draft": drafted,
    "draft of a named one": lambda site: drafted(site, anonymous=False),
    "open": answered,
    "named": lambda site: answered(site, anonymous=False),
    "closed": lambda site: answered(site).closed(),
    "revealed": lambda site: answered(site).closed().revealed(),
}
ASKED = {"open": "round.close", "closed": "round.reveal"}


@pytest.mark.parametrize("state", STATES)
def test_what_its_owner_reads(state: str, site: Site, look: Look) -> None:
    workshop = STATES[state](site)
    visitor = look(workshop, workshop.owner)
    for fold in ("round-mails-0", "round-unfinished"):
        visitor.unfold(fold)
    codes = [in_print(one) for one in site.rounds.codes(workshop.owner, workshop.round).values()]
    assert english(visitor, *codes) == []
    if key := ASKED.get(state):
        visitor.press(f"{key}.ask")
        assert english(visitor, *codes) == []


def test_what_somebody_else_reads(site: Site, look: Look) -> None:
    assert english(look(drafted(site), "")) == []
