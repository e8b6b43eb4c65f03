"""For which organisation a round is, who answered it, what it covers: kept with the round."""

import pytest

from assessment.domain.context import Context
from assessment.errors import Deleted, Refused
from assessment.services.assessments import Assessments
from assessment.services.engagements import TRIES, Engagements
from assessment.services.outcomes import outcomes, sample_outcomes
from assessment.services.readers import Readers
from assessment.storage.store import Store
from questionnaires.library import Library
from tests.assessment.services.conftest import Clock
from tests.assessment.services.test_assessments import answer

CRM = "crm-maturity"
NORDWIND = Context(organisation="Nordwind Ltd", role="Managing director", scope="Sales")


@pytest.fixture
def key(assessments: Assessments) -> str:
    """One round is submitted, for Nordwind."""
    begun = assessments.begin(CRM)
    answer(assessments, assessments.visit(begun), leadership="4")
    assessments.describe(assessments.visit(begun), NORDWIND)
    assessments.submit(assessments.visit(begun))
    return begun


def test_nothing_is_said_of_an_assessment_until_somebody_says_it(assessments: Assessments) -> None:
    assert assessments.visit(assessments.begin(CRM)).context == Context()


def test_it_stands_with_the_outcome_and_may_be_changed_after_submitting(
    assessments: Assessments, key: str
) -> None:
    [outcome] = outcomes(assessments, key)
    assert outcome.context == NORDWIND
    changed = Context(organisation="Nordwind Ltd")
    assessments.describe(assessments.visit(key), changed)
    [outcome] = outcomes(assessments, key)
    assert (outcome.context, outcome.response.answers["leadership"].choice) == (changed, "4")


def test_a_further_round_takes_it_over_and_changes_nothing_of_the_one_before(
    assessments: Assessments, key: str
) -> None:
    again = assessments.repeat(key)
    assert again.context == NORDWIND
    other = NORDWIND.model_copy(update={"scope": "Service"})
    assessments.describe(again, other)
    assert assessments.visit(key).context == other
    [before] = outcomes(assessments, key)
    assert before.context == NORDWIND


def test_it_is_kept_beside_a_link_that_is_made_meanwhile(
    assessments: Assessments, store: Store, clock: Clock, key: str
) -> None:
    stale = assessments.visit(key)
    Readers(store, clock).add(key)
    assessments.describe(stale, Context())
    assert assessments.visit(key).context == Context()
    assert len(assessments.visit(key).engagement.readers) == 1


def test_where_others_write_without_end_it_is_refused_in_words(
    assessments: Assessments, store: Store, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit, read, asked = assessments.visit(key), Store.engagement, []

    def meanwhile(at: Store, name: str) -> object:
        found = read(at, name)
        at.replace_engagement(found)
        asked.append(name)
        return found

    monkeypatch.setattr(Store, "engagement", meanwhile)
    with pytest.raises(Refused, match="Please try again"):
        assessments.describe(visit, Context())
    assert len(asked) == TRIES
    monkeypatch.undo()
    assert store.engagement(visit.engagement.id).rounds == visit.engagement.rounds


def test_of_a_deleted_assessment_it_is_said_that_it_was(assessments: Assessments, key: str) -> None:
    visit = assessments.visit(key)
    Engagements(assessments.store).delete(key)
    with pytest.raises(Deleted):
        assessments.describe(visit, NORDWIND)


def test_a_sample_has_what_its_file_says() -> None:
    assert [one.context.role for one in sample_outcomes(Library().get(CRM))] == [
        "Managing director",
        "Managing director",
    ]
