"""A hundred points over time, cost and quality: what one gains, the other two give."""

Points = tuple[int, int, int]

WHOLE = 100
LEAST = 5
MOST = WHOLE - 2 * LEAST
EVEN: Points = (34, 33, 33)  # as near to equal as whole points come


def rebalanced(points: Points, moved: int, to: int) -> Points:
    """The points after one of them (0 time, 1 cost, 2 quality) was moved to a number.

    The other two share what is left in the proportion that they had. Each keeps at least 5, so
    that one can get at most 90.

    >>> rebalanced((50, 30, 20), 0, 60), rebalanced((50, 30, 20), 1, 100)
    ((60, 24, 16), (5, 90, 5))
    """
    new = min(max(to, LEAST), MOST)
    first, second = (at for at in range(3) if at != moved)
    left, before = WHOLE - new, points[first] + points[second]
    share = (2 * left * points[first] + before) // (2 * before)  # to the nearest point
    share = min(max(share, LEAST), left - LEAST)
    found = {moved: new, first: share, second: left - share}
    return found[0], found[1], found[2]
