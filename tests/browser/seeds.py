"""People whose answers are kept before the server starts, so that a test can begin where it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from assessment.bootstrap import Site, build
from assessment.domain.actions import ActionFields, ActionState
from assessment.domain.answer_file import read_answers
from assessment.domain.context import Context
from assessment.domain.response import Answer, Confirmed
from assessment.services.assessments import Assessments
from assessment.services.outcomes import outcomes
from assessment.services.samples import samples
from assessment.settings import Settings
from tests.browser.hosting import HostKeys, sow_hosting
from tests.browser.joining import JoiningKeys, sow_joining
from tests.browser.projects import ProjectKeys, sow_projects
from tests.browser.rounds import RoundKeys, sow_rounds
from tests.revealed import Revealed, play

INSTRUMENT = "crm-maturity"
PROGRESSION = "cx-progression"
LEVELS_OVER_YEARS = ("1", "3", "2", "3", "4")
HALF_A_YEAR = timedelta(days=182)
ANGLES: Mapping[str, Confirmed] = {"commercial": "yes", "customer-centric": "no"}
WHOLE: Mapping[str, Confirmed] = {
    "several-sources": "yes",
    "streamlined-by-role": "yes",
    "right-behaviours": "no",
    "coordinated-touchpoints": "dk",
    "insight-given-back": "yes",
    "customer-centric-culture": "no",
}


@dataclass(frozen=True, slots=True)
class Keys:
    """Private keys, named for how far their holders have come."""

    half_way: str  # two answers, a claim without its sub-checks, one without its reason
    complete: str  # everything answered, nothing submitted
    to_submit: str  # the same, for the one test that submits it
    finished: str  # submitted; a claim that its sub-checks do not support
    twice: str  # submitted twice, so that there is a comparison
    over_years: str  # submitted five times in two years, once lower than before
    planned: str  # submitted, with actions of every state and a target
    again: str  # the same, and assessing again: nothing answered yet
    with_gaps: str  # submitted; half of it not answered, or not known
    in_stages: str  # the progression, two stages of it answered and one begun
    through_stages: str  # the progression, submitted twice, with a leapfrog and symptoms
    joining: JoiningKeys  # rounds of groups, and who takes part in them
    projects: ProjectKeys  # projects of the triangle, each come to another point
    rounds: RoundKeys  # rounds of groups, each in another state
    hosting: HostKeys  # what hosts begin
    revealed: Revealed  # a group's round whose results are open
    reader: str = ""  # reads what `over_years` has


def sow(data: Path) -> Keys:
    """Write these people into a data folder that no server has open."""
    site = build(Settings(data, "tinydb:", "127.0.0.1", 1))
    try:
        begin = site.assessments.begin
        keys = Keys(
            half_way=begin(INSTRUMENT),
            complete=begin(INSTRUMENT),
            to_submit=begin(INSTRUMENT),
            finished=begin(INSTRUMENT),
            twice=begin(INSTRUMENT),
            over_years=begin(INSTRUMENT),
            planned=begin(INSTRUMENT),
            again=begin(INSTRUMENT),
            with_gaps=begin(INSTRUMENT),
            in_stages=begin(PROGRESSION),
            through_stages=begin(PROGRESSION),
            joining=sow_joining(site),
            projects=sow_projects(site),
            rounds=sow_rounds(site),
            hosting=sow_hosting(site),
            revealed=play(site),
        )
        _answer(
            site.assessments,
            keys.half_way,
            "shared-meaning",
            Answer(choice="3", comment="See the minutes"),
        )
        _answer(site.assessments, keys.half_way, "shared-success", Answer(choice="5"))
        _answer(site.assessments, keys.half_way, "leadership", Answer(choice="na"))
        for key in (keys.complete, keys.to_submit, keys.finished, keys.twice):
            _answer_everything(site, key)
        for key in (keys.finished, keys.twice):
            site.assessments.submit(site.assessments.visit(key))
        site.assessments.repeat(keys.twice)
        _answer_everything(site, keys.twice, "4")
        site.assessments.submit(site.assessments.visit(keys.twice))
        _progress(site, keys)
        for key in (keys.planned, keys.again):
            _plan(site, key)
        site.assessments.repeat(keys.again)
        _leave_gaps(site, keys.with_gaps)
        _go_on_for_years(site, keys.over_years)
        _name(site, keys)
        reader = site.readers.add(keys.over_years)
        site.readers.add(keys.twice)
    finally:
        site.close()
    return replace(keys, reader=reader)


def _name(site: Site, keys: Keys) -> None:
    """Say for which organisations it was, one of them without a space to break its name at."""
    for key, organisation in ((keys.twice, "Nordwind Ltd"), (keys.over_years, "w" * 200)):
        of = Context(organisation=organisation, role="Managing director", scope="Sales and service")
        site.assessments.describe(site.assessments.visit(key), of)


def _plan(site: Site, key: str) -> None:
    """Submit, take two next moves over, write others, and aim at a stage."""
    _answer_everything(site, key)
    site.assessments.submit(site.assessments.visit(key))
    [outcome] = outcomes(site.assessments, key)
    today = datetime.now(UTC).date()
    long_ago = today - timedelta(days=60)
    for move in outcome.result.moves[:2]:
        site.actions.take_over(key, outcome.result.instrument, move, today)
    june = today + timedelta(days=90)
    late = ActionFields("Name who owns customer data", "", "Ann Lee", today - timedelta(days=3))
    soon = ActionFields("Agree the words for a lead", "Sales use them", "Ben", june, long_ago)
    for number, fields in enumerate((late, soon, late._replace(what="Done long ago"), soon)):
        site.actions.add(key, fields, long_ago, str(number))
    *_, done, dropped = site.assessments.visit(key).engagement.actions
    site.actions.end(key, done, ActionState.DONE, long_ago)
    site.actions.end(key, dropped, ActionState.DROPPED, long_ago)
    site.actions.set_target(key, 4, june, today)


def _leave_gaps(site: Site, key: str) -> None:
    """Submit six answers, one of them that nobody knows."""
    for number, item in enumerate(site.library.get(INSTRUMENT).items[:6]):
        _answer(site.assessments, key, item.id, Answer(choice="2" if number else "dk"))
    site.assessments.submit(site.assessments.visit(key))


def _progress(site: Site, keys: Keys) -> None:
    """Answer as the samples do, some of it or twice."""
    instrument = site.library.get(PROGRESSION)
    first, second = (read_answers(text, instrument)[0] for text in samples(PROGRESSION))
    for item in list(second.answers)[:13]:
        _answer(site.assessments, keys.in_stages, item, second.answers[item])
    for number, response in enumerate((first, second)):
        if number:
            site.assessments.repeat(keys.through_stages)
        for item, record in response.answers.items():
            _answer(site.assessments, keys.through_stages, item, record)
        site.assessments.submit(site.assessments.visit(keys.through_stages))


def _go_on_for_years(site: Site, key: str) -> None:
    """Assess every half-year, with a setback in the third."""
    for number, level in enumerate(LEVELS_OVER_YEARS):
        day = datetime(2024, 9, 3, tzinfo=UTC) + number * HALF_A_YEAR
        dated = replace(site.assessments, now=_always(day))
        if number:
            dated.repeat(key)
        for item in site.library.get(INSTRUMENT).items:
            _answer(dated, key, item.id, Answer(choice=level))
        lower = str(max(int(level) - 1, 1))
        _answer(dated, key, "leadership", Answer(choice=lower, revision=1))
        dated.submit(dated.visit(key))


def _always(day: datetime) -> Callable[[], datetime]:
    return lambda: day


def _answer_everything(site: Site, key: str, level: str = "3") -> None:
    for item in site.library.get(INSTRUMENT).items:
        _answer(site.assessments, key, item.id, Answer(choice=level))
    _answer(site.assessments, key, "shared-success", Answer(choice="5", checks=ANGLES, revision=1))
    _answer(site.assessments, key, "organisation", Answer(checks=WHOLE))


def _answer(assessments: Assessments, key: str, owner: str, record: Answer) -> None:
    assessments.save(assessments.visit(key), owner, record)
