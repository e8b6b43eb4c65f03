"""What came of each assessment; the invented firms that samples show."""

import pytest

from assessment.domain.answer_file import FileResponse
from assessment.services.outcomes import SAMPLE_DAYS, sample_outcomes
from assessment.services.samples import samples
from questionnaires.library import Library
from questionnaires.schema import Instrument

READY = [one for one in Library().ready if samples(one.id)]


@pytest.mark.parametrize("instrument", READY, ids=lambda one: one.id)
def test_a_sample_is_a_firm_that_assessed_itself_twice_and_got_on(
    instrument: Instrument,
) -> None:
    before, after = sample_outcomes(instrument)
    assert (before.on, after.on) == SAMPLE_DAYS
    assert isinstance(before.response, FileResponse)
    assert before.result.stage is not None
    assert after.result.stage is not None
    assert before.result.stage.value <= after.result.stage.value
    assert before.result != after.result


def test_an_instrument_without_a_sample_has_none() -> None:
    assert samples("nothing") == ()
