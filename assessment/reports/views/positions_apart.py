"""How far apart positions are, and their middle: arithmetic, which is read when it is asked for."""

from itertools import combinations

import scoring.triangle as scoring
from assessment.domain.triangle.bridge import Together
from assessment.messages import Sentences, msg
from assessment.reports.blocks import Block, Bullets, Definition, Fold, Paragraph, present
from assessment.reports.charts.ternary.words import leads
from assessment.reports.sentences.triangle import apart, weighed
from assessment.reports.views.questions import questions_of_averages
from assessment.reports.views.revealed_positions import RevealedPositions, revealed_positions
from assessment.services.project_view import ProjectView

ALL_PAIRS = 4  # people; of more, only the two who are nearest and the two who are farthest


def positions_apart(view: ProjectView) -> Fold:
    """The arithmetic of revealed positions: their middle, and how far apart they are."""
    revealed = revealed_positions(view.project, view.ledger)
    found = revealed.found
    many = len(found.stances) > 1
    return Fold(
        "together-apart",
        msg("How far apart, and how that is computed"),
        present(
            _middle(found) if many else None,
            _distances(revealed) if many else None,
            *questions_of_averages(revealed),
        ),
    )


def _middle(found: Together) -> Block:
    if found.averages.decide:
        return Definition(
            "together-discuss",
            msg("Averaging decides here, so discuss."),
            msg(
                "In which order the three come depends on the way of averaging. So no middle is "
                "singled out, and nothing is measured from it: the order is yours to choose."
            ),
        )
    group = tuple(found.group)
    middle = msg(
        "In the middle of what was said, {leads}: {weights} of 100 points.",
        leads=leads(group),
        weights=weighed(group),
    )
    proposal = msg("It is a proposal to talk about, not a result: what counts is what you agree.")
    return Paragraph("together-middle", Sentences((middle, proposal)))


def _distances(revealed: RevealedPositions) -> Bullets:
    names, stances = revealed.names, revealed.found.stances
    said = (
        apart(names[one], stances[one].points, names[other], stances[other].points)
        for one, other, _ in pairs(revealed.found)
    )
    return Bullets("together-distances", tuple(said))


def pairs(found: Together) -> list[tuple[str, str, float]]:
    """The pairs of people, the farthest first."""
    points = {who: one.points for who, one in found.stances.items()}
    pairs = [
        (one, other, scoring.distance(points[one], points[other]))
        for one, other in combinations(points, 2)
    ]
    pairs.sort(key=lambda pair: -pair[2])
    return pairs if len(points) <= ALL_PAIRS else [pairs[0], pairs[-1]]
