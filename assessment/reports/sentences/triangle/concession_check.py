"""What terms say of how something gives, held against how far it may."""

from collections.abc import Mapping

from assessment.domain.triangle.terms import Terms, WaypointName
from assessment.domain.triangle.terms_check import words_alone
from assessment.messages import Message, msg
from assessment.reports.sentences.names import quotation
from assessment.reports.sentences.triangle.statements import ContradictionWords
from assessment.reports.sentences.triangle.waypoints import NAMES

GIVES: Mapping[WaypointName, Message] = {
    "time": msg("The finish may not move at all."),
    "cost": msg("The budget may not grow at all."),
    "quality": msg("No criterion may be waived."),
}


def concession_contradictions(terms: Terms) -> tuple[ContradictionWords, ...]:
    """Where there are words on how something gives, and nothing of it may be taken."""
    return tuple(_words(one, terms.compromises[one]) for one in words_alone(terms))


def _words(waypoint: WaypointName, how: str) -> ContradictionWords:
    name = NAMES[waypoint]
    return ContradictionWords(
        f"gives-{waypoint}",
        msg("How {waypoint} gives: {words}", waypoint=name, words=quotation(how)),
        GIVES[waypoint],
        msg("How far may {waypoint} give?", waypoint=name),
    )
