"""Outcomes: what came of each assessment, oldest first, for whoever may see it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, tzinfo

from assessment.domain.answer_file import FileResponse, file_context, read_answers
from assessment.domain.context import Context
from assessment.domain.response import Response
from assessment.domain.result import Result, assess
from assessment.domain.trend import Assessed
from assessment.services.assessments import Assessments, Visit
from assessment.services.samples import samples
from questionnaires.schema import Instrument

SAMPLE_DAYS = (date(2026, 3, 12), date(2026, 9, 14))


def _as_it_is(instrument: Instrument) -> Instrument:
    return instrument


@dataclass(frozen=True, slots=True)
class Outcome:
    """One assessment with its result, the day on which it was submitted, and its context."""

    result: Result
    response: Response | FileResponse
    on: date
    context: Context

    @property
    def assessed(self) -> Assessed:
        """The result and its day alone."""
        return Assessed(self.result, self.on)


def outcomes(
    assessments: Assessments,
    key: str,
    zone: tzinfo = UTC,
    translate: Callable[[Instrument], Instrument] = _as_it_is,
) -> list[Outcome]:
    """Every submitted round of the engagement that this key opens, on its day in that time zone.

    What it says is in the language of the instruments, or in that into which `translate` puts them.

    Raises:
        NotFound: the key opens nothing.
    """
    return [_outcome(visit, zone, translate) for visit in assessments.history(key)]


def sample_outcomes(instrument: Instrument) -> list[Outcome]:
    """An invented firm that assessed itself twice."""
    answered = [read_answers(text, instrument)[0] for text in samples(instrument.id)]
    return [
        Outcome(assess(instrument, [response]), response, on, file_context([response]))
        for response, on in zip(answered, SAMPLE_DAYS, strict=True)
    ]


def _outcome(visit: Visit, zone: tzinfo, translate: Callable[[Instrument], Instrument]) -> Outcome:
    submitted = visit.response.head.submitted_at
    on = (submitted or visit.round.opened_at).astimezone(zone).date()
    result = assess(translate(visit.instrument), [visit.response])
    return Outcome(result, visit.response, on, visit.context)
