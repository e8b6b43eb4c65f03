"""Sentences about a project and its triangle, as messages.

Values come from `scoring.triangle`; amounts are whole days, minor units and numbers of criteria.
"""

from assessment.reports.sentences.triangle.amounts import amount, criteria, day, days, moment
from assessment.reports.sentences.triangle.clash import (
    ContradictionWords,
    Said,
    conceded,
    weighed,
)
from assessment.reports.sentences.triangle.comparisons import check, compared
from assessment.reports.sentences.triangle.contradictions import clash, clash_of_deeds
from assessment.reports.sentences.triangle.course import (
    UNTIL_AGREED,
    UNTIL_AGREED_OR_REFUSED,
    carried,
    course,
    must_agree,
)
from assessment.reports.sentences.triangle.distances import between, from_group
from assessment.reports.sentences.triangle.evidence import EVIDENCE
from assessment.reports.sentences.triangle.growth import (
    GROWTH_CAUTIONS,
    GROWTH_SOURCES,
    grown,
)
from assessment.reports.sentences.triangle.meanings import MEANINGS, SCOPE, Meaning, meaning
from assessment.reports.sentences.triangle.people import People
from assessment.reports.sentences.triangle.squeeze import CAUTIONS, SOURCES, squeezed
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
    "UNTIL_AGREED_OR_REFUSED",
    "ContradictionWords",
    "Meaning",
    "People",
    "Said",
    "amount",
    "between",
    "carried",
    "check",
    "clash",
    "clash_of_deeds",
    "compared",
    "conceded",
    "course",
    "criteria",
    "day",
    "days",
    "from_group",
    "grown",
    "meaning",
    "moment",
    "must_agree",
    "ranked",
    "squeezed",
    "waypoints",
    "weighed",
]
