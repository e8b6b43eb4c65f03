"""The same submission comes twice, one after the other or at once: what it makes is made once."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assessment.domain.access import hash_key
from assessment.domain.tokens import new_token
from assessment.domain.triangle.drafts.variation import VariationDraft
from assessment.errors import Refused
from tests.assessment.services.people import Crowd, site_in

CLICKS = 6
Submit = Callable[[], str]


@pytest.fixture(params=["memory:", "tinydb:"])
def crowd(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path, request.param))
    opened.planned()
    yield opened
    opened.site.close()


def one_by_one(submit: Submit) -> list[str]:
    return [submit() for _ in range(CLICKS)]


def at_once(submit: Submit) -> list[str]:
    with ThreadPoolExecutor(CLICKS) as pool:
        return list(pool.map(lambda _: submit(), range(CLICKS)))


CLICKING = pytest.mark.parametrize("clicks", [one_by_one, at_once])
Clicks = Callable[[Submit], list[str]]


@CLICKING
def test_an_assessment_is_begun_once(crowd: Crowd, clicks: Clicks) -> None:
    assessments, token = crowd.site.assessments, new_token()
    before = crowd.site.store.engagement_ids()
    [key] = set(clicks(lambda: assessments.begin("crm-maturity", token)))
    assert assessments.visit(key).answered == []
    assert len(crowd.site.store.engagement_ids()) == len(before) + 1


@CLICKING
def test_a_project_is_begun_once(crowd: Crowd, clicks: Clicks) -> None:
    projects, token = crowd.site.projects, new_token()
    [key] = set(clicks(lambda: projects.begin("One CRM", token)))
    assert projects.see(projects.access(key)).project.title == "One CRM"


@CLICKING
def test_a_sponsor_is_invited_once(crowd: Crowd, clicks: Clicks) -> None:
    projects, sponsors, token = crowd.site.projects, crowd.site.sponsors, new_token()
    before = len(projects.see(crowd.chair).events)
    [key] = set(clicks(lambda: sponsors.invite(crowd.chair, "Dora", token=token)))
    view = projects.see(crowd.chair)
    assert [one.name for one in view.project.present].count("Dora") == 1
    assert sponsors.invitation(key).sponsor == "Dora"
    assert len(view.events) == before + 1


@CLICKING
def test_a_new_invitation_is_given_once_and_leads_in(crowd: Crowd, clicks: Clicks) -> None:
    projects, sponsors, ann = crowd.site.projects, crowd.site.sponsors, crowd.access("ann")
    before = len(projects.see(crowd.chair).events)
    [key] = set(clicks(lambda: sponsors.invite_again(crowd.chair, ann.sponsor, 1)))
    assert len(projects.see(crowd.chair).events) == before + 1
    assert projects.access(crowd.enters("ann", key)) == ann


@CLICKING
def test_an_invitation_is_taken_once(crowd: Crowd, clicks: Clicks) -> None:
    own, before = new_token(), len(crowd.site.projects.see(crowd.chair).events)

    def enter() -> str:
        crowd.site.sponsors.enter(crowd.keys["invitation"], own)
        return own

    [key] = set(clicks(enter))
    view = crowd.site.projects.see(crowd.site.projects.access(key))
    assert [event.kind for event in view.events[before:]] == ["entered"]


@CLICKING
def test_readers_get_one_link(crowd: Crowd, clicks: Clicks) -> None:
    [key] = set(clicks(lambda: crowd.site.sponsors.let_read(crowd.chair, 2)))
    assert crowd.site.projects.see(crowd.chair).project.reader_hash == hash_key(key)


def test_another_form_makes_another_thing(crowd: Crowd) -> None:
    projects = crowd.site.projects
    keys = {projects.begin("One CRM", new_token()), projects.begin("One CRM", new_token())}
    assert len(keys) == 2


def test_what_was_refused_is_made_when_it_is_mended_in_the_same_form(crowd: Crowd) -> None:
    sponsors, token = crowd.site.sponsors, new_token()
    with pytest.raises(Refused, match="is a sponsor already"):
        sponsors.invite(crowd.chair, "Ann", token=token)
    key = sponsors.invite(crowd.chair, "Anna", token=token)
    assert sponsors.invitation(key).sponsor == "Anna"


# A draft is a token of its own


def raises(crowd: Crowd) -> Submit:
    """Cleo types a variation; and puts it."""
    cleo, drafts = crowd.access("cleo"), crowd.site.drafts
    typed = VariationDraft(
        description="A chat window", why="Customers ask.", if_accepted="Later.", if_refused="Calls."
    )
    draft = drafts.store_draft(cleo, typed, drafts.load_draft(cleo, VariationDraft())).draft
    estimate = draft.fields.estimate("EUR")

    def submit() -> str:
        crowd.site.variations.raise_one(cleo, estimate, draft.ref)
        return ""

    return submit


@pytest.fixture
def agreed(tmp_path: Path) -> Iterator[Crowd]:
    opened = Crowd(site_in(tmp_path, "memory:"))
    opened.signed()
    yield opened
    opened.site.close()


def raised(crowd: Crowd) -> list[str]:
    return [one.description for one in crowd.site.projects.see(crowd.chair).ledger.variations]


@CLICKING
def test_a_variation_is_raised_once(agreed: Crowd, clicks: Clicks) -> None:
    clicks(raises(agreed))
    assert raised(agreed) == ["A chat window"]


def test_a_second_click_finds_it_raised_though_the_next_is_being_typed(agreed: Crowd) -> None:
    first = raises(agreed)
    first()
    second = raises(agreed)
    first()
    assert raised(agreed) == ["A chat window"]
    second()
    assert raised(agreed) == ["A chat window"] * 2


def test_what_another_window_gave_up_can_be_submitted_still(agreed: Crowd) -> None:
    submit = raises(agreed)
    cleo = agreed.access("cleo")
    shown = agreed.site.drafts.load_draft(cleo, VariationDraft())
    agreed.site.drafts.discard_draft(cleo, shown.ref)
    submit()
    assert raised(agreed) == ["A chat window"]


def test_a_second_click_finds_it_raised_though_another_window_typed_on(agreed: Crowd) -> None:
    submit = raises(agreed)
    cleo, drafts = agreed.access("cleo"), agreed.site.drafts
    shown = drafts.load_draft(cleo, VariationDraft())
    drafts.store_draft(cleo, shown.fields.model_copy(update={"days": 3}), shown)
    submit()
    submit()
    assert raised(agreed) == ["A chat window"]
    assert drafts.load_draft(cleo, VariationDraft()).fields.days == 3
