"""Sentences about a project and its triangle. Plain text, never markup: who shows it escapes it.

Values come from `scoring.triangle`; amounts are whole days, minor units and numbers of criteria.
"""

from assessment.reports.sentences.triangle.amounts import criteria, day, days, moment, money
from assessment.reports.sentences.triangle.clash import (
    ContradictionWords,
    Said,
    conceded,
    ranked,
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
from assessment.reports.sentences.triangle.distances import apart, between, from_group
from assessment.reports.sentences.triangle.evidence import EVIDENCE
from assessment.reports.sentences.triangle.growth import (
    GROWTH_CAUTIONS,
    GROWTH_SOURCES,
    grown,
)
from assessment.reports.sentences.triangle.meanings import MEANINGS, SCOPE, Meaning, meaning
from assessment.reports.sentences.triangle.squeeze import CAUTIONS, SOURCES, squeezed

__all__ = [
    "CAUTIONS",
    "EVIDENCE",
    "GROWTH_CAUTIONS",
    "GROWTH_SOURCES",
    "MEANINGS",
    "SCOPE",
    "SOURCES",
    "UNTIL_AGREED",
    "UNTIL_AGREED_OR_REFUSED",
    "ContradictionWords",
    "Meaning",
    "Said",
    "apart",
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
    "money",
    "must_agree",
    "ranked",
    "squeezed",
    "weighed",
]
