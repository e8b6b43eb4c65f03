"""Questions that positions raise: what was said that does not go together, each question once."""

from collections.abc import Iterable, Sequence

from assessment.domain.triangle.bridge import Together
from assessment.messages import Count, Message, Sentences, msg, plural
from assessment.reports.blocks import (
    Block,
    Bullets,
    Definition,
    Fold,
    Group,
    Heading,
    Paragraph,
    present,
)
from assessment.reports.sentences.triangle import (
    ContradictionWords,
    Statements,
    contradiction_words,
)
from assessment.reports.views.revealed_positions import RevealedPositions
from scoring.triangle import Code, Contradiction

OF_AVERAGES = (Code.FAR_FROM_THE_GROUP, Code.GROUP_FOLLOWS_NOBODY, Code.AVERAGING_DECIDES)
RESTS_ON_THE_MIDDLE = OF_AVERAGES[:2]
QUESTIONS = 2  # that are asked before any is unfolded


def questions(revealed: RevealedPositions) -> tuple[Block, ...]:
    """What does not go together but by averages; of many questions the first few are unfolded."""
    heading = Heading("together-contradictions", msg("What does not go together"))
    found = [one for one in revealed.found.contradictions if one.code not in OF_AVERAGES]
    if not found:
        return (heading, Paragraph("together-no-contradiction", _nobody(revealed)))
    asked = _asked("together-contradiction", found, revealed)
    more = asked[QUESTIONS:]
    title = plural("{count} more question", "{count} more questions", count=Count(len(more), True))
    return present(
        heading,
        Paragraph("together-nobody-wrong", msg("Nobody is wrong here: talk about it.")),
        *asked[:QUESTIONS],
        Fold("together-more", title, more),
    )


def _nobody(revealed: RevealedPositions) -> Message | Sentences:
    """That nobody contradicts themselves, and that they do not say the same, if they do not."""
    nobody = msg("Nobody contradicts themselves.")
    if len({one.primary for one in revealed.found.stances.values()}) < 2:
        return nobody
    among = msg("But one thing alone can come first: talk about which.")
    return Sentences((nobody, among))


def _asked(
    name: str, found: Iterable[Contradiction], revealed: RevealedPositions
) -> tuple[Group, ...]:
    """Each question once, below the statements of everybody whom it is for."""
    everything = Statements(revealed.found.stances, revealed.names)
    worded = [contradiction_words(one, everything) for one in found]
    questions = {(one.code, one.question): None for one in worded}
    return tuple(
        _question(f"{name}-{at}", [one for one in worded if (one.code, one.question) == asked])
        for at, asked in enumerate(questions)
    )


def _question(name: str, asked: Sequence[ContradictionWords]) -> Group:
    statements = tuple(part for one in asked for part in (one.first, one.second))
    return Group(
        name,
        (
            Bullets(f"{name}-statements", statements),
            Definition(f"{name}-question", asked[0].question, None),
        ),
    )


def questions_of_averages(revealed: RevealedPositions) -> tuple[Group, ...]:
    """What does not go together only once positions are averaged."""
    return _asked("together-averages", _of_averages(revealed.found), revealed)


def _of_averages(found: Together) -> list[Contradiction]:
    """Those that averages make; none that rests on a middle where there is none."""
    of_averages = [one for one in found.contradictions if one.code in OF_AVERAGES]
    if found.averages.decide:
        return [one for one in of_averages if one.code not in RESTS_ON_THE_MIDDLE]
    return of_averages
