"""A result as text for a terminal of 80 columns."""

import textwrap
from collections.abc import Iterable

import scoring
from assessment.domain.result import Result
from assessment.messages import Level, Message, Sentences, msg, plural
from assessment.reports.people_strip import people_strip
from assessment.reports.score_table import score_table
from assessment.reports.sentences import About
from assessment.reports.sentences.confirming import in_one
from assessment.reports.wording import Wording, wording

WIDTH = 80


def printout(result: Result, language: str = "en") -> str:
    """The stage, what binds the next, how far to trust it, all scores, and the caps."""
    about, worded = About(result), wording(language)
    firmness = (
        about.mean_and_stage,
        about.stage_range,
        about.stability,
        about.interval,
        about.reproducible,
    )
    contradictions = (
        *about.caps,
        *map(in_one, about.supporting),
        *about.leapfrogs,
        *about.symptoms,
    )
    blocks = (
        _head(about, worded),
        [
            *_lines(_stage(about), worded),
            *(_lines(about.band, worded) if about.band else ()),
            *_bullets((about.without, *about.binding), worded),
        ],
        _bullets(firmness, worded),
        _people(result, worded),
        score_table(result, WIDTH, worded),
        _bullets(contradictions, worded),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


def path_printout(result: Result, path: scoring.Path, target: int, language: str = "en") -> str:
    """The cheapest way to a stage, or what stands in it."""
    about, worded = About(result), wording(language)
    first, *steps = about.path(path, target)
    checks = map(in_one, about.path_confirming(path))
    return "\n".join((*_lines(first, worded), *_bullets((*steps, *checks), worded)))


def _head(about: About, worded: Wording) -> list[str]:
    instrument = about.result.instrument
    title = msg(
        "{title} ({id} {version})",
        title=instrument.title,
        id=instrument.id,
        version=instrument.version,
    )
    people = plural(
        "{count} respondent: {coverage}",
        "{count} respondents: {coverage}",
        count=about.result.tally.respondents,
        coverage=about.coverage,
    )
    return [*_lines(title, worded), *_lines(people, worded)]


def _stage(about: About) -> Message | Sentences:
    """The stage's name, or what stands for it where there is none."""
    return about.title if about.result.stage else about.headline


def _people(result: Result, worded: Wording) -> list[str]:
    """The people as dots on the scale, where they are so few that an interval says little."""
    known, overall = result.uncertainty, result.scored.overall
    if known is None or len(known.people) >= scoring.EVERY_PERSON_SHOWN:
        return []
    if overall.low is None or overall.high is None:
        return []
    line = msg(
        "The people one by one: {low} {people} {high}",
        low=Level(overall.low),
        people=people_strip(known.people, float(overall.low), float(overall.high)),
        high=Level(overall.high),
    )
    return [worded.text(line)]


def _lines(of: Message | Sentences, worded: Wording) -> list[str]:
    return textwrap.wrap(worded.text(of), WIDTH)


def _bullets(of: Iterable[Message | Sentences | None], worded: Wording) -> list[str]:
    lines = (printable(worded.text(one)) for one in of if one)
    return [
        textwrap.fill(line, WIDTH, initial_indent="- ", subsequent_indent="  ") for line in lines
    ]


def printable(text: str) -> str:
    r"""The text on one line, without anything that a terminal would obey.

    >>> printable("calls\x1b[2J")
    'calls�[2J'
    """
    kept = (one if one.isprintable() or one == NO_BREAK else REPLACED for one in text)
    return "".join(kept)


NO_BREAK = "\N{NO-BREAK SPACE}"
REPLACED = "\N{REPLACEMENT CHARACTER}"
