"""Positions and stances as short notation: `50 30 20`, `time cost quality, gives 10 0 25`."""

from hypothesis import strategies as st

from scoring.triangle import Stance, Waypoint, Weights


def at(text: str) -> Weights:
    """Points over time, cost and quality."""
    return Weights.closed(*map(float, text.split()))


def says(sentence: str, gives: str, points: str) -> Stance:
    """Given fixed the first waypoint, we choose the second and adjust the third."""
    fixed, chosen, adjusted = map(Waypoint, sentence.split())
    shares = [float(one) / 100 for one in gives.split()]
    return Stance(fixed, chosen, adjusted, dict(zip(Waypoint, shares, strict=True)), at(points))


POINTS = st.tuples(*[st.integers(5, 90)] * 3).map(lambda parts: Weights.closed(*parts))
GROUPS = st.lists(POINTS, min_size=1, max_size=8)

GIVEN = st.sampled_from([0.0, 0.0, 0.05, 0.1, 0.5])
STANCES = st.builds(
    lambda sentence, gives, points: Stance(
        sentence[0], sentence[1], sentence[2], dict(zip(Waypoint, gives, strict=True)), points
    ),
    st.permutations(list(Waypoint)),
    st.tuples(GIVEN, GIVEN, GIVEN),
    POINTS,
)
