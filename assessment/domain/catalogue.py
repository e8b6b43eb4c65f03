"""The catalogue of a site: which engagements its hosts see. What somebody does alone is in none."""

from typing import Self

from assessment.domain.base import StoredValue

HOSTED = "hosted"  # the id of the only one


class Catalogue(StoredValue):
    """The ids of the engagements that hosts began, the oldest first."""

    id: str = HOSTED
    engagements: tuple[str, ...] = ()

    def with_engagement(self, engagement_id: str) -> Self:
        """The same with one more."""
        return self.model_copy(update={"engagements": (*self.engagements, engagement_id)})
