"""Board reports to look into: of the samples, with gaps, with long and with hostile words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from assessment.domain import result as results
from assessment.domain.actions import MONTH, ActionFields, new_action
from assessment.domain.response import Answer
from assessment.domain.result import assess
from assessment.domain.trend import Assessed
from assessment.reports.documents.board import board_pdf
from assessment.reports.views.board import ActionPlan, Reported, reported
from assessment.reports.views.path import Way
from assessment.reports.wording import wording
from assessment.services.outcomes import Outcome, sample_outcomes
from questionnaires.library import Library
from tests.reports.documents.reader import Pdf

AT = datetime(2026, 9, 14, tzinfo=UTC)
ENGLISH = wording()
READERS = {"A4": ENGLISH, "Letter": replace(ENGLISH, region="US")}
SAMPLES = ("crm-maturity", "cx-progression")
LONGEST = 20_000  # characters of a comment
HOSTILE = "Nordwind \u202egnp.exe 漢字 🙂 #strong[x] *y* $1$ <b> مرحبا"


def outcomes(instrument: str) -> list[Outcome]:
    return sample_outcomes(Library().get(instrument))


def sample(instrument: str) -> Reported:
    found = outcomes(instrument)
    return reported(found, way_of(found[-1]))


def way_of(of: Outcome) -> Way | None:
    ahead = of.result.staging.next_stage
    return Way(ahead, results.path(of.result, ahead)) if ahead else None


def answered(instrument: str, answers: Mapping[str, Answer]) -> Reported:
    """The sample with other answers."""
    now = outcomes(instrument)[-1]
    response = now.response.model_copy(update={"answers": answers})
    result = assess(now.result.instrument, [response])
    again = replace(now, result=result, response=response)
    return reported([again], way_of(again))


def commented(instrument: str, words: str) -> Reported:
    given = outcomes(instrument)[-1].response.answers
    every = {name: one.changed(comment=words, evidence=words) for name, one in given.items()}
    return answered(instrument, every)


def printed(of: Reported, paper: str = "A4") -> Pdf:
    return Pdf(board_pdf(of, READERS[paper], AT))


def squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())


def gaps(instrument: str) -> Reported:
    """Nobody knows the first half, and the last does not apply."""
    items = [item.id for item in Library().get(instrument).items]
    given = dict(outcomes(instrument)[-1].response.answers)
    unknown = {one: Answer(choice="dk") for one in items[: len(items) // 2]}
    return answered(instrument, given | unknown | {items[-1]: Answer(choice="na")})


def highest() -> Reported:
    """All that can be asked for is there."""
    shown = Library().get("crm-maturity")
    best = {
        item.id: Answer(choice="5", checks={one.id: "yes" for one in item.checks})
        for item in shown.items
    }
    groups = {
        group.id: Answer(checks={one.id: "yes" for one in group.checks})
        for group in shown.check_groups
    }
    return answered("crm-maturity", best | groups)


def planned(instrument: str, count: int) -> Reported:
    """The sample with so many actions of its organisation."""
    on = AT.date()
    fields = ActionFields("Do the first thing", "All use it", "Ann Lee", on + MONTH)
    others = (fields._replace(what=f"Do thing {at}", due=None) for at in range(1, count))
    written = enumerate((fields, *others))
    actions = tuple(new_action(f"action-{at}", one, on) for at, one in written)
    return replace(sample(instrument), plan=ActionPlan(on, actions))


def over_years(instrument: str, count: int) -> Reported:
    """The sample after so many assessments."""
    of = sample(instrument)
    before = [one.result for one in of.history]
    history = (
        Assessed(before[(count - at) % 2 - 1], AT.date() - timedelta(182 * (count - at)))
        for at in range(1, count)
    )
    return replace(of, history=(*history, of.history[-1]))
