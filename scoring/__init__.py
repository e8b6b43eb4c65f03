"""Scoring: plain values in, a frozen value with its reasons out. No files or texts.

The only clock is the limit of the cheapest path.

`tally` counts sheets once; `score`, `staging` and all the rest work from the tally. Names that
sample or solve import numpy and scipy only when they are called.
"""

from scoring.answers import (
    DONT_KNOW,
    NOT_APPLICABLE,
    UNSEEN,
    Answer,
    Confirmation,
    Sheet,
    State,
)
from scoring.bands import Band, band
from scoring.caps import Capped
from scoring.chance import chance
from scoring.consensus import Consensus, consensus
from scoring.coverage import Coverage
from scoring.cumulative import Reproducibility, reproducibility
from scoring.delphi import Convergence, SecondRound, second_round
from scoring.disclosure import Disclosure, Hidden, Slice, disclosure, full_disclosure
from scoring.discussion import Topic, discussion
from scoring.enough import Shortage
from scoring.errors import (
    BadEffort,
    BadThreshold,
    NotCounts,
    OutsideBands,
    OutsideScale,
    ScoringError,
    UnevenPatterns,
    UnevenRounds,
    UnknownCheck,
    UnknownItem,
    UnknownStage,
    UnknownTarget,
)
from scoring.extremes import Extremes, extremes
from scoring.means import ItemScore, Score, Scored, Term, score
from scoring.path import Obstacle, Path, Raise, cheapest_path
from scoring.pivots import AnswerPivot, CheckPivot, Pivot, pivots
from scoring.posterior import Posterior, posterior
from scoring.requirements import Requirement
from scoring.reweighting import Stability, stability
from scoring.rounding import round_distinct, round_half_up
from scoring.staging import FillLeapfrog, GateLeapfrog, StagedGate, Staging, staging
from scoring.structure import (
    Cap,
    CheckGroup,
    Condition,
    Dimension,
    Gate,
    Item,
    Measure,
    Scale,
    Scheme,
)
from scoring.tally import CheckTally, ItemTally, Tally, tally
from scoring.uncertainty import EVERY_PERSON_SHOWN, Interval, Uncertainty, uncertainty
from scoring.verdicts import Judgement, Verdict, verdict

__all__ = [
    "DONT_KNOW",
    "EVERY_PERSON_SHOWN",
    "NOT_APPLICABLE",
    "UNSEEN",
    "Answer",
    "AnswerPivot",
    "BadEffort",
    "BadThreshold",
    "Band",
    "Cap",
    "Capped",
    "CheckGroup",
    "CheckPivot",
    "CheckTally",
    "Condition",
    "Confirmation",
    "Consensus",
    "Convergence",
    "Coverage",
    "Dimension",
    "Disclosure",
    "Extremes",
    "FillLeapfrog",
    "Gate",
    "GateLeapfrog",
    "Hidden",
    "Interval",
    "Item",
    "ItemScore",
    "ItemTally",
    "Judgement",
    "Measure",
    "NotCounts",
    "Obstacle",
    "OutsideBands",
    "OutsideScale",
    "Path",
    "Pivot",
    "Posterior",
    "Raise",
    "Reproducibility",
    "Requirement",
    "Scale",
    "Scheme",
    "Score",
    "Scored",
    "ScoringError",
    "SecondRound",
    "Sheet",
    "Shortage",
    "Slice",
    "Stability",
    "StagedGate",
    "Staging",
    "State",
    "Tally",
    "Term",
    "Topic",
    "Uncertainty",
    "UnevenPatterns",
    "UnevenRounds",
    "UnknownCheck",
    "UnknownItem",
    "UnknownStage",
    "UnknownTarget",
    "Verdict",
    "band",
    "chance",
    "cheapest_path",
    "consensus",
    "disclosure",
    "discussion",
    "extremes",
    "full_disclosure",
    "pivots",
    "posterior",
    "reproducibility",
    "round_distinct",
    "round_half_up",
    "score",
    "second_round",
    "stability",
    "staging",
    "tally",
    "uncertainty",
    "verdict",
]
