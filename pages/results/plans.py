"""What an organisation planned on its result, and whether whoever is here may change it."""

from dataclasses import dataclass

from assessment.domain.actions import taken_over
from assessment.domain.engagement import Engagement
from assessment.domain.result import Result
from assessment.reports.views.board import ActionPlan
from assessment.reports.views.result import Planned
from pages.shared import action_states


@dataclass(frozen=True, slots=True)
class Plans:
    """What an organisation planned, and the key of whoever may change it; "" for a reader."""

    engagement: Engagement
    held: str = ""

    def on(self, result: Result) -> Planned:
        """What of it concerns this result."""
        known = self.engagement
        taken = taken_over(known.id, known.actions, result.instrument, result.moves)
        return Planned(known.target, taken)

    @property
    def reported(self) -> ActionPlan:
        """The same as the board report takes it."""
        known = self.engagement
        return ActionPlan(action_states.today(), known.actions, known.target, known.id)
