"""A result: what it comes to, how firm it is, and what to do next."""

from dataclasses import dataclass
from datetime import date

from assessment.domain.actions import Target
from assessment.domain.comparison import compare
from assessment.domain.context import Context
from assessment.domain.result import Result
from assessment.domain.trend import Assessed
from assessment.messages import Message, msg, plural
from assessment.reports.blocks import (
    Block,
    Bullets,
    Chart,
    Fold,
    Group,
    Heading,
    Paragraph,
    Title,
    paragraph,
    present,
)
from assessment.reports.sentences.about import About
from assessment.reports.sentences.stage_change import stage_change
from assessment.reports.views.confirming import short_checks_fold
from assessment.reports.views.context import context
from assessment.reports.views.levelled import ladder, scores
from assessment.reports.views.moves import next_moves
from assessment.reports.views.path import Way
from assessment.reports.views.progression import staircase, statements
from assessment.reports.views.target import target_line

CHECKS_TO_CONFIRM = msg("The yes-or-no checks to confirm")
FIRMNESS = msg("How firm this is")
SINCE = msg("What changed")

NO_CONTEXT = Context()


@dataclass(frozen=True, slots=True)
class Planned:
    """The target that was set, and the keys of the next moves that became actions."""

    target: Target | None = None
    taken: frozenset[tuple[str, str]] = frozenset()


NOTHING_PLANNED = Planned()


def assessment_result(
    now: Result,
    earlier: Assessed | None = None,
    way: Way | None = None,
    on: date | None = None,
    of: Context = NO_CONTEXT,
    planned: Planned = NOTHING_PLANNED,
) -> tuple[Block, ...]:
    """A result with the change since an earlier one, and the targets of a way to another stage.

    `on` is the day of the result; `of`: whom it is of, who answered, and what it covers.
    `planned`: what was planned on it; the next moves among it are not listed once more.

    What is read first is on one screen: what it comes to, where that stands among the stages, and
    what to do. The rest explains it, and is folded away.
    """
    about = About(now)
    return (
        Group(
            "result-summary",
            (
                Group(
                    "result-verdict",
                    present(
                        *_called(about.result, on, of),
                        *verdict(about),
                        target_line(now, planned.target, on),
                        next_stage_needs(about),
                    ),
                ),
                Group("result-stages", _stages(about, earlier)),
                Group("result-next", next_moves(now, planned.taken)),
            ),
        ),
        *_explained(about, earlier, way),
    )


def _explained(about: About, earlier: Assessed | None, way: Way | None) -> tuple[Block, ...]:
    """What the stage is like, every answer in a picture, and how firm all of it is."""
    now = about.result
    usually = msg("Stage {stage}, typically", stage=now.staging.reached or 0)
    return present(
        _every_change(about, earlier) if now.steps and earlier else None,
        Fold("result-typical", usually, typically(about)),
        statements(now, earlier) if now.steps else scores(now, earlier, way),
        Fold("result-firmness", FIRMNESS, _reasons(about)),
    )


def verdict(about: About) -> tuple[Block, ...]:
    """What it comes to, and what that means."""
    said = bool(about.verdict or about.band)
    between = about.stage_range if about.has_gaps else None
    meaning = present(
        paragraph("result-is", about.verdict, about.band),
        paragraph("result-without", about.without, between),
    )
    return present(
        Title("result-title", about.title),
        Group("result-meaning", meaning if said else ()),
    )


def next_stage_needs(about: About) -> Group:
    """What binds the next stage."""
    return Group("result-needs", _needs(about))


def _called(result: Result, on: date | None, of: Context) -> tuple[Block, ...]:
    """Of which instrument and which organisation it is, and how many answered."""
    called = Paragraph("result-of", instrument_line(result, on), aside=True)
    return present(called, context(of), respondents(result))


def instrument_line(result: Result, on: date | None = None) -> Message:
    """Which instrument it is of: of which day, or in which edition where that is not known."""
    instrument = result.instrument
    if on is None:
        return msg(
            "{title}, edition {version}",
            title=instrument.title,
            version=instrument.version,
        )
    return msg("{title} · {day}", title=instrument.title, day=on)


def respondents(result: Result) -> Block | None:
    """How many answered, where it was not one alone."""
    count = result.tally.respondents
    if count == 1:
        return None
    people = plural("{count} respondent", "{count} respondents", count=count)
    return Paragraph("result-respondents", people, aside=True)


def _needs(about: About) -> tuple[Block, ...]:
    """What binds the next stage: a sentence, or a short list."""
    if not about.ahead:
        return ()
    if len(about.needs) < 2:
        return (Paragraph("result-ahead", about.ahead),)
    return (
        Paragraph("result-ahead", msg("The next stage needs")),
        Bullets("result-needed", about.needs),
    )


def _stages(about: About, earlier: Assessed | None) -> tuple[Block, ...]:
    """What changed, and the stages."""
    picture = stage_chart(about.result, earlier)
    return present(_changed(about, earlier) if earlier else None, picture)


def _changed(about: About, earlier: Assessed) -> Paragraph | None:
    """What changed; where every stage has a figure of its own, of the stage alone."""
    now = about.result
    if not now.steps:
        return since(about, earlier)
    found = compare(earlier.result, now)
    change = stage_change(found, earlier.on, provisional=now.provisional)
    return paragraph("result-change", change)


def _every_change(about: About, earlier: Assessed) -> Fold:
    """How every stage filled since, folded away."""
    return Fold("result-changed", SINCE, present(since(about, earlier)))


def since(about: About, earlier: Assessed | None) -> Paragraph | None:
    """What changed since the result before."""
    return paragraph("result-since", *about.since(earlier.result, earlier.on)) if earlier else None


def stage_chart(now: Result, earlier: Assessed | None) -> Chart | None:
    """The stages: a staircase where they fill one by one, else a ladder."""
    return staircase(now, earlier) if now.steps else ladder(now, earlier)


def typically(about: About) -> tuple[Paragraph, ...]:
    """What the stage is usually like, and where it is not so yet."""
    return tuple(
        Paragraph(f"result-typical-{at}", one) for at, one in enumerate(about.typical, start=1)
    )


def reasons(about: About) -> tuple[Block, ...]:
    """How firm the result is, and what contradicts itself in the answers, under a heading."""
    return Heading("result-firmness", FIRMNESS), *_reasons(about)


def _reasons(about: About) -> tuple[Block, ...]:
    between = None if about.has_gaps else about.stage_range  # else it stands beside the title
    return present(
        paragraph("result-open", about.coverage, between, about.interval, about.stability),
        paragraph("result-agrees", about.mean_and_stage, about.reproducible),
        *_listed("result-pivots", msg("Single answers that would change the stage"), about.pivots),
        *_listed(
            "result-caps", msg("Claims that their yes-or-no checks do not support"), about.caps
        ),
        short_checks_fold("result-supporting", CHECKS_TO_CONFIRM, about.supporting),
        *_listed("result-leapfrogs", msg("Further along than what it rests on"), about.leapfrogs),
        *_listed("result-symptoms", msg("Symptoms that are still there"), about.symptoms),
    )


def _listed(name: str, title: Message, sentences: tuple[Message, ...]) -> tuple[Block, ...]:
    if not sentences:
        return ()
    return Heading(f"{name}-title", title), Bullets(name, sentences)
