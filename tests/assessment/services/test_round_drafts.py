"""What an owner types of a round that is set up: kept for them alone, and gone with all else."""

import pytest

from assessment.bootstrap import Site
from assessment.domain.drafts import Draft
from assessment.domain.round_drafts import RoundDraft
from assessment.errors import Deleted, NotFound
from tests.assessment.services.workshops import Workshop


@pytest.fixture
def workshop(site: Site) -> Workshop:
    return Workshop(site)


def test_it_is_found_again_by_its_owner_and_by_nobody_else(workshop: Workshop) -> None:
    drafts, blank = workshop.site.action_drafts, RoundDraft(round=workshop.round)
    typed = blank.model_copy(update={"roles": "Head\nhead"})
    drafts.store_draft(workshop.owner, typed, Draft(blank))
    assert drafts.load_draft(workshop.owner, blank).fields == typed
    workshop.opened()
    for key in (workshop.site.readers.add(workshop.owner), workshop.joins("ann")):
        with pytest.raises(NotFound):
            drafts.load_draft(key, blank)
    other = Workshop(workshop.site, "Other")
    assert drafts.load_draft(other.owner, blank).fields == blank


def test_it_goes_with_the_engagement(workshop: Workshop) -> None:
    drafts, blank = workshop.site.action_drafts, RoundDraft(round=workshop.round)
    kept = drafts.store_draft(workshop.owner, blank, Draft(blank)).draft
    workshop.site.engagements.delete(workshop.owner)
    with pytest.raises((Deleted, NotFound)):
        drafts.store_draft(workshop.owner, blank.model_copy(update={"title": "x"}), kept)
