"""The form of a round has what its settings have, and keeps what cannot be a setting yet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.domain.drafts import reconcile_drafts
from assessment.domain.round_drafts import RoundDraft
from assessment.domain.round_settings import typed_settings
from assessment.domain.rounds import LEAST_THRESHOLD, MOST_THRESHOLD, RoundSettings
from assessment.errors import Refused

NAMES = st.lists(st.sampled_from(["Sales", "Service", "Île-de-France", "漢字"]), unique=True)
SETTINGS = st.builds(
    RoundSettings,
    title=st.sampled_from(["Spring", "Überblick 2027"]),
    roles=NAMES.map(tuple),
    departments=NAMES.map(tuple),
    groups=NAMES.map(tuple),
    anonymous=st.booleans(),
    threshold=st.integers(LEAST_THRESHOLD, MOST_THRESHOLD),
    facilitator_answers=st.booleans(),
)


@given(SETTINGS)
def test_settings_that_are_put_into_the_form_come_out_of_it(settings: RoundSettings) -> None:
    draft = RoundDraft.of("one", settings)
    assert typed_settings(draft.settings_fields) == settings
    assert RoundDraft.model_validate_json(draft.model_dump_json()) == draft


def test_what_is_refused_is_kept_as_it_was_typed() -> None:
    draft = RoundDraft(title="", roles="Head\n head \n")
    assert draft.settings_fields.roles == ["Head", " head "]
    with pytest.raises(Refused):
        typed_settings(draft.settings_fields)


def test_each_round_has_a_form_of_its_own() -> None:
    assert RoundDraft(round="one").form != RoundDraft(round="two").form


def test_two_windows_that_change_different_fields_lose_nothing() -> None:
    base = RoundDraft(title="Spring", roles="Head")
    mine, theirs = (base.model_copy(update=one) for one in ({"title": "May"}, {"roles": "Staff"}))
    found = reconcile_drafts(base, mine, theirs)
    assert (found.fields.title, found.fields.roles) == ("May", "Staff")
    assert found.overruled == ()
