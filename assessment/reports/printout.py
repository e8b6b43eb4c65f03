"""A result as text for a terminal of 80 columns."""

import textwrap
from collections.abc import Iterable

import scoring
from assessment.domain.result import Result
from assessment.reports.people_strip import people_strip
from assessment.reports.score_table import score_table
from assessment.reports.sentences import About
from assessment.reports.sentences.confirming import in_one

WIDTH = 80


def printout(result: Result) -> str:
    """The stage, what binds the next, how far to trust it, all scores, and the caps."""
    about = About(result)
    blocks = (
        _head(about),
        [
            *textwrap.wrap(_stage(about), WIDTH),
            *textwrap.wrap(about.band, WIDTH),
            *_bullets(filter(None, (about.without, *about.binding))),
        ],
        _bullets(
            one
            for one in (
                about.mean_and_stage,
                about.stage_range,
                about.stability,
                about.interval,
                about.reproducible,
            )
            if one
        ),
        _people(result),
        score_table(result, WIDTH),
        _bullets((*about.caps, *map(in_one, about.supporting), *about.leapfrogs, *about.symptoms)),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


def path_printout(result: Result, path: scoring.Path, target: int) -> str:
    """The cheapest way to a stage, or what stands in it."""
    about = About(result)
    first, *steps = about.path(path, target)
    checks = map(in_one, about.path_confirming(path))
    return "\n".join((textwrap.fill(first, WIDTH), *_bullets((*steps, *checks))))


def _head(about: About) -> list[str]:
    instrument, count = about.result.instrument, about.result.tally.respondents
    people = f"{count} respondent{'' if count == 1 else 's'}"
    title = f"{instrument.title} ({instrument.id} {instrument.version})"
    return [*textwrap.wrap(title, WIDTH), f"{people}: {about.coverage}"]


def _stage(about: About) -> str:
    """The stage's name, or what stands for it where there is none."""
    return about.title if about.result.stage else about.headline


def _people(result: Result) -> list[str]:
    """The people as dots on the scale, where they are so few that an interval says little."""
    known, overall = result.uncertainty, result.scored.overall
    if known is None or len(known.people) >= scoring.EVERY_PERSON_SHOWN:
        return []
    if overall.low is None or overall.high is None:
        return []
    strip = people_strip(known.people, float(overall.low), float(overall.high))
    return [f"The people one by one: {strip}"]


def _bullets(lines: Iterable[str]) -> list[str]:
    return [
        textwrap.fill(printable(line), WIDTH, initial_indent="- ", subsequent_indent="  ")
        for line in lines
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
