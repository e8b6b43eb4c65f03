"""The round that ships: of an invented group, read from its file."""

import json
from functools import cache

from assessment.domain.group_disclosure import RevealedResponse
from assessment.domain.group_result import GroupResult, group_result
from assessment.domain.response import Answer
from assessment.domain.rounds import RoundSettings
from assessment.services.samples import ROUND
from questionnaires.schema import Instrument

JOINED = 31  # of whom seven have not submitted


def sample_round(instrument: Instrument) -> GroupResult:
    """What came of it, in the language of the instrument."""
    settings, responses = _read()
    return group_result(instrument, responses, settings, JOINED)


@cache
def _read() -> tuple[RoundSettings, tuple[RevealedResponse, ...]]:
    stored = json.loads(ROUND.read_text(encoding="utf-8"))
    responses = (
        RevealedResponse(
            one["role"],
            one["department"],
            one["group"],
            name="",
            answers={name: Answer.model_validate(given) for name, given in one["answers"].items()},
        )
        for one in stored["responses"]
    )
    return RoundSettings.model_validate(stored["settings"]), tuple(responses)
