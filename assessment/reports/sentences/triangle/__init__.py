"""Sentences about a project and its triangle, as messages.

Values come from `scoring.triangle`; amounts are whole days, minor units and numbers of criteria.
"""

from assessment.reports.sentences.triangle.amounts import amount, criteria, day, days, moment
from assessment.reports.sentences.triangle.comparisons import check, compared
from assessment.reports.sentences.triangle.contradictions import (
    contradiction_of_deeds,
    contradiction_words,
)
from assessment.reports.sentences.triangle.decisions import (
    UNTIL_AGREED,
    carried,
    decisions_led,
    from_today,
    must_agree,
    nothing_left,
    too_large_words,
)
from assessment.reports.sentences.triangle.distances import apart, between, from_group
from assessment.reports.sentences.triangle.evidence import EVIDENCE
from assessment.reports.sentences.triangle.growth import (
    GROWTH_CAUTIONS,
    GROWTH_SOURCES,
    grown,
)
from assessment.reports.sentences.triangle.hundred import weighed
from assessment.reports.sentences.triangle.meanings import MEANINGS, SCOPE, Meaning, meaning
from assessment.reports.sentences.triangle.people import People
from assessment.reports.sentences.triangle.squeeze import CAUTIONS, SOURCES, squeezed
from assessment.reports.sentences.triangle.statements import (
    ContradictionWords,
    Statements,
    conceded,
)
from assessment.reports.sentences.triangle.waypoints import NAMES, TITLES, ranked, waypoints

__all__ = [
    "CAUTIONS",
    "EVIDENCE",
    "GROWTH_CAUTIONS",
    "GROWTH_SOURCES",
    "MEANINGS",
    "NAMES",
    "SCOPE",
    "SOURCES",
    "TITLES",
    "UNTIL_AGREED",
    "ContradictionWords",
    "Meaning",
    "People",
    "Statements",
    "amount",
    "apart",
    "between",
    "carried",
    "check",
    "compared",
    "conceded",
    "contradiction_of_deeds",
    "contradiction_words",
    "criteria",
    "day",
    "days",
    "decisions_led",
    "from_group",
    "from_today",
    "grown",
    "meaning",
    "moment",
    "must_agree",
    "nothing_left",
    "ranked",
    "squeezed",
    "too_large_words",
    "waypoints",
    "weighed",
]
