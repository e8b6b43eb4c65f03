"""What a round comes to: the stage of everybody, how many answered, and how firm it is."""

from assessment.domain.group_result import GroupResult
from assessment.messages import Message, Value, msg
from assessment.reports.blocks import (
    Block,
    Column,
    Fold,
    Group,
    Heading,
    Paragraph,
    Table,
    paragraph,
    present,
)
from assessment.reports.sentences.about import About
from assessment.reports.sentences.group import answered, at_stage, overall
from assessment.reports.sentences.reliability import gate_chance
from assessment.reports.views.moves import NEXT_MOVES, next_moves
from assessment.reports.views.result import FIRMNESS, next_stage_needs, stage_chart, verdict


def overview(of: GroupResult, organisation: str = "") -> Group:
    """The stage and the overall score with its interval, of how many; beside it the stages."""
    about = About(of.result)
    named = (organisation, of.settings.title, of.result.instrument.title)
    facts = present(
        Paragraph("result-of", _in_a_row([one for one in named if one]), aside=True),
        *verdict(about),
        paragraph("group-people", answered(of.people, of.joined), _overall(of)),
    )
    stages = present(stage_chart(of.result, None))
    return Group(
        "result-summary",
        (Group("result-verdict", facts), Group("result-stages", stages)),
    )


def what_next(of: GroupResult) -> tuple[Block, ...]:
    """What holds the next stage shut; what to do about it, folded away."""
    about = About(of.result)
    _, *moves = next_moves(of.result) or (None,)
    return present(
        Heading("group-next-title", msg("What comes next")) if about.ahead or moves else None,
        next_stage_needs(about),
        Fold("group-moves", NEXT_MOVES.text, present(*moves)),
    )


def firmness(of: GroupResult) -> Fold:
    """How firm it is: what is missing, how probable each stage, whether stages build up."""
    about = About(of.result)
    chances = (gate_chance(stage, share) for stage, share in of.gates.items())
    return Fold(
        "group-firmness",
        FIRMNESS,
        present(
            paragraph("group-open", about.coverage, about.stage_range, about.stability),
            paragraph("group-interval", *((about.interval,) if about.interval else ())),
            paragraph("group-agrees", about.mean_and_stage, about.reproducible),
            paragraph("group-gates", *chances),
            paragraph("group-caps", *about.caps),
            *stages(of),
        ),
    )


def stages(of: GroupResult) -> tuple[Block, ...]:
    """How many would stand at which stage by their own answers alone."""
    if not of.stages:
        return ()
    columns = (Column(msg("Stage")), Column(msg("People"), number=True))
    rows = tuple((at_stage(stage), count) for stage, count in of.stages)
    title = msg("Where each would stand by their own answers")
    return Heading("group-stages-title", title, within=True), Table("group-stages", columns, rows)


def _overall(of: GroupResult) -> Message | None:
    """The overall score with its interval; without stages it is the headline itself."""
    score, found = of.result.scored.overall.value, of.result.uncertainty
    if score is None or not of.result.stage:
        return None
    return overall(score, found.overall if found else None)


def _in_a_row(parts: list[str]) -> Message | Value:
    """Names with a dot between them."""
    line: Value = parts[0]
    for part in parts[1:]:
        line = msg("{first} · {second}", first=line, second=part)
    return line
