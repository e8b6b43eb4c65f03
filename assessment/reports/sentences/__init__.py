"""Sentences: the words about a result, as messages that whoever shows them words and escapes.

`About` has everything about one result; the functions have one thing each from scoring's values.
"""

from assessment.reports.sentences.about import About
from assessment.reports.sentences.answer import answer
from assessment.reports.sentences.arithmetic import arithmetic
from assessment.reports.sentences.asked import items, length, noun
from assessment.reports.sentences.caps import caps
from assessment.reports.sentences.comparison import comparison, difference
from assessment.reports.sentences.headline import (
    binding,
    headline,
    mean_and_stage,
    need,
    plain_headline,
)
from assessment.reports.sentences.leapfrogs import leapfrogs
from assessment.reports.sentences.names import Names, names_of
from assessment.reports.sentences.path import path
from assessment.reports.sentences.pivots import pivots
from assessment.reports.sentences.reliability import (
    coverage,
    gate_chance,
    interval,
    reproducible,
    stability,
    stage_range,
)

__all__ = [
    "About",
    "Names",
    "answer",
    "arithmetic",
    "binding",
    "caps",
    "comparison",
    "coverage",
    "difference",
    "gate_chance",
    "headline",
    "interval",
    "items",
    "leapfrogs",
    "length",
    "mean_and_stage",
    "names_of",
    "need",
    "noun",
    "path",
    "pivots",
    "plain_headline",
    "reproducible",
    "stability",
    "stage_range",
]
