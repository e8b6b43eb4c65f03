"""The board report: one page that can be read alone, what it rests on, and how it was found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assessment.domain.actions import Action, Target, actions_of_moves
from assessment.domain.context import Context
from assessment.domain.response import Answer
from assessment.domain.result import Result
from assessment.domain.trend import Assessed
from assessment.messages import Message, msg
from assessment.reports.blocks import (
    Block,
    Group,
    Heading,
    Paragraph,
    present,
)
from assessment.reports.sentences.about import About
from assessment.reports.views.actions import action_list, in_brief
from assessment.reports.views.board_appendix import appendix
from assessment.reports.views.confirming import short_checks
from assessment.reports.views.context import context
from assessment.reports.views.levelled import profile
from assessment.reports.views.moves import (
    NEXT_MOVES,
    NOTHING,
    States,
    find_out,
    more_moves,
    move_blocks,
)
from assessment.reports.views.path import Way, cheapest_path, path_title
from assessment.reports.views.progression import statement_bars
from assessment.reports.views.result import (
    CHECKS_TO_CONFIRM,
    instrument_line,
    next_stage_needs,
    reasons,
    respondents,
    since,
    stage_chart,
    typically,
    verdict,
)
from assessment.reports.views.target import target_line
from assessment.reports.views.trend import over_time
from assessment.services.outcomes import Outcome

NO_CONTEXT = Context()
FIRST = 3  # moves on the first page


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """What an organisation does about its latest result, as it stands on a day.

    `engagement`: whose it is, by which the actions that were made of next moves are found.
    """

    on: date
    actions: tuple[Action, ...] = ()
    target: Target | None = None
    engagement: str = ""

    def states(self, of: Result) -> States:
        """When the action that was made of a move is due, and who sees to it."""
        found = actions_of_moves(self.engagement, self.actions, of.instrument, of.moves)
        return {key: in_brief(one, self.on) for key, one in found.items()}


@dataclass(frozen=True, slots=True)
class Reported:
    """A result that is reported, and what goes with it; `answers` are those of one respondent.

    `context`: for which organisation it is, who answered, and what it covers.

    `history` are all assessments up to this one, the oldest first; `plan` is what follows.
    """

    result: Result
    on: date | None = None
    context: Context = NO_CONTEXT
    answers: Mapping[str, Answer] = field(default_factory=dict)
    way: Way | None = None
    history: tuple[Assessed, ...] = ()
    plan: ActionPlan | None = None

    @property
    def earlier(self) -> Assessed | None:
        """The assessment before this one; None where it is the first."""
        return self.history[-2] if len(self.history) > 1 else None

    @property
    def running(self) -> Message:
        """What the report is called at the foot of its pages, and as a file."""
        line = instrument_line(self.result, self.on)
        if not self.context.organisation:
            return line
        return msg("{organisation} · {report}", organisation=self.context.organisation, report=line)


def reported(found: Sequence[Outcome], way: Way | None, plan: ActionPlan | None = None) -> Reported:
    """The last of these assessments, beside those before it."""
    now, history = found[-1], tuple(one.assessed for one in found)
    return Reported(now.result, now.on, now.context, now.response.answers, way, history, plan)


def board_report(of: Reported) -> tuple[Block, ...]:
    """The whole report; its groups are what a page lays out."""
    about = About(of.result)
    return present(
        Group("board-first-page", _first_page(of, about)),
        Group("board-stage", _stage(of, about)),
        Group("board-profile", _profile(of)),
        Group("board-firmness", reasons(about)),
        Group("board-path", _path(of)),
        Group("board-more", _more(about, of)),
        *(action_list(of.plan.actions, of.plan.on) if of.plan else ()),
        Group("board-appendix", appendix(of.result, of.answers)),
    )


def _first_page(of: Reported, about: About) -> tuple[Block, ...]:
    """What it comes to, where that stands among the stages, what binds, and what to do first."""
    chart = stage_chart(of.result, of.earlier)
    return present(
        Group("board-head", _head(of)),
        Group("board-verdict", present(*verdict(about), _target(of))),
        Group("board-stages", present(chart, next_stage_needs(about))),
        Group("board-moves", _first(about, of.plan)),
    )


def _target(of: Reported) -> Paragraph | None:
    return target_line(of.result, of.plan.target, of.on) if of.plan else None


def _head(of: Reported) -> tuple[Block, ...]:
    """Of what it is: whom, the instrument in its edition, the day, and who answered."""
    return present(
        Paragraph("board-kind", msg("Board report"), aside=True),
        Paragraph("board-day", of.on, aside=True) if of.on else None,
        _organisation(of.context.organisation),
        Paragraph("board-instrument", instrument_line(of.result), aside=True),
        context(of.context.model_copy(update={"organisation": ""})),
        respondents(of.result),
    )


def _organisation(name: str) -> Paragraph | None:
    return Paragraph("board-organisation", name) if name else None


def _first(about: About, plan: ActionPlan | None) -> tuple[Block, ...]:
    """What to find out, and the first moves, each with what is planned of it."""
    unknown, moves = about.find_out, about.result.top_moves(FIRST)
    states = plan.states(about.result) if plan else NOTHING
    return present(
        NEXT_MOVES if unknown or moves else None,
        find_out(unknown) if unknown else None,
        *move_blocks("result-move", moves, states),
    )


def _stage(of: Reported, about: About) -> tuple[Block, ...]:
    """What the stage is usually like, and what changed since the result before."""
    usual, changed = typically(about), since(about, of.earlier)
    return present(
        Heading("board-stage-title", msg("The stage")) if usual else None,
        *usual,
        Heading("board-since-title", msg("What changed since last time")) if changed else None,
        changed,
        *over_time(of.history),
    )


def _profile(of: Reported) -> tuple[Block, ...]:
    """Every dimension and question as a bar."""
    if of.result.steps:
        return statement_bars(of.result, of.earlier)
    return profile(of.result, of.earlier, of.way)


def _path(of: Reported) -> tuple[Block, ...]:
    """The least effort to the stage that was chosen."""
    if of.way is None:
        return ()
    return path_title(of.way), *cheapest_path(of.result, of.way)


def _more(about: About, of: Reported) -> tuple[Block, ...]:
    """The moves after the first, and what is to be confirmed where the path does not say so."""
    way, states = of.way, of.plan.states(of.result) if of.plan else NOTHING
    confirming = () if way and about.path_confirming(way.path) else about.confirming
    rest = about.result.moves[FIRST:]
    return present(
        Heading("board-confirming", CHECKS_TO_CONFIRM) if confirming else None,
        *short_checks("result-confirming", confirming),
        Heading("board-more-title", more_moves(len(rest))) if rest else None,
        *move_blocks("result-later", rest, states),
    )
