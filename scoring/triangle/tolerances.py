"""The tolerances: every number that a finding rests on, stored with each agreement."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from scoring.triangle.errors import NotATolerance

BASIS = 10_000  # what is stored is whole: so many parts of one
LIMITS: Mapping[str, tuple[float, float]] = {  # the least and the most that makes sense
    "apart": (0.0001, 100),
    "third_off": (1, 729),
    "consistency": (0, 100),
    "random_index": (0.0001, 100),
    "decisions": (1, 10_000),
    "refused_share": (0.0001, 0.9999),
    "refused_probability": (0, 0.9999),
    "least_weight": (0.0001, 0.3333),
    "halving": (1, 100),
    "most_used": (0.0001, 100),
}


@dataclass(frozen=True, slots=True)
class Tolerances:
    """Shares and probabilities lie from 0 to 1, distances are Aitchison distances.

    Raises:
        NotATolerance: a number outside its `LIMITS`.
    """

    apart: float = 0.98  # K7: farther than this from the group
    third_off: float = 2.0  # K6: the third comparison off by more than this factor
    consistency: float = 0.10  # K6: the ratio above which comparisons contradict each other (Saaty)
    random_index: float = 0.5245
    decisions: int = 5  # K10: so many decisions before deeds are held against words
    refused_share: float = 0.5  # K10: deeds are against words where more than this is refused
    refused_probability: float = 0.9  # K10: how sure one must be of that
    least_weight: float = 0.05  # of every waypoint in a position
    halving: float = 2.0  # a concession used up divides the weight of its waypoint by this
    most_used: float = 2.0  # a concession counts as used at most so many times over

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            least, most = LIMITS[name]
            if not least <= value <= most:
                raise NotATolerance(f"{name} lies between {least:g} and {most:g}, {value} does not")
        if self.decisions != int(self.decisions):
            raise NotATolerance(f"decisions are counted whole, {self.decisions} is not")

    @classmethod
    def read(cls, stored: Mapping[str, int]) -> "Tolerances":
        """Those that were stored, in basis points; a name that is missing stands as it is here.

        Raises:
            NotATolerance: an unknown name, or a number outside its limits.

        >>> Tolerances.read({"apart": 12_000, "decisions": 60_000}).apart
        1.2
        """
        for name in stored:
            if name not in LIMITS:
                raise NotATolerance(f"there is no tolerance {name!r}")
        values = {name: value / BASIS for name, value in stored.items()}
        found = cls(**values)  # type: ignore[arg-type]
        return replace(found, decisions=int(found.decisions))

    def stored(self) -> dict[str, int]:
        """All of them in basis points, as they are stored.

        >>> Tolerances().stored()["refused_probability"]
        9000
        """
        return {name: round(value * BASIS) for name, value in asdict(self).items()}


DEFAULT = Tolerances()
