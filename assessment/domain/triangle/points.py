"""A hundred points over time, cost and quality, as they are typed: or a third for each."""

from typing import NamedTuple, Self

from assessment.domain.triangle.money import parse_whole
from assessment.domain.triangle.terms import WAYPOINTS, Point, WaypointName
from assessment.errors import Refused
from assessment.messages import Message, Value, msg, plural

Points = tuple[int, int, int]

WHOLE = 100
LEAST = 5


class TypedPoints(NamedTuple):
    """What stands in the three fields, and whether each is to get a third instead.

    None of the four ever changes another: what is shown is what was typed. A field that is empty
    while the other two are given gets the rest.
    """

    time: str = ""
    cost: str = ""
    quality: str = ""
    equal: bool = False

    @classmethod
    def of(cls, point: Point, whole: Points) -> Self:
        """The fields that show a point; `whole`: the whole points that are nearest to it.

        >>> TypedPoints.of(Point.of(50, 30, 20), (50, 30, 20)).cost, TypedPoints.of(
        ...     Point.equal(), (34, 33, 33))
        ('30', TypedPoints(time='', cost='', quality='', equal=True))
        """
        if point.is_equal:
            return cls(equal=True)
        time, cost, quality = map(str, whole)
        return cls(time, cost, quality)

    @property
    def typed(self) -> tuple[str, str, str]:
        """What stands in the three fields, without space around it."""
        return self.time.strip(), self.cost.strip(), self.quality.strip()

    @property
    def numbers(self) -> Points:
        """The three numbers; 0 where there is none."""
        time, cost, quality = map(parse_whole, self.typed)
        return time, cost, quality

    @property
    def are_whole(self) -> bool:
        """Whether whatever is typed is a whole number.

        >>> TypedPoints("50", "", "0").are_whole, TypedPoints("50", "a third").are_whole
        (True, False)
        """
        return not self.not_whole

    @property
    def not_whole(self) -> tuple[WaypointName, ...]:
        """Of which waypoints something else is typed than a whole number."""
        fields = zip(WAYPOINTS, self.typed, self.numbers, strict=True)
        return tuple(one for one, text, number in fields if not number and text not in ("", "0"))

    @property
    def rest(self) -> tuple[WaypointName, int] | None:
        """The one waypoint of which nothing is typed, and what the other two leave for it.

        >>> TypedPoints("50", "34").rest, TypedPoints("50", "48").rest, TypedPoints("50").rest
        (('quality', 16), None, None)
        """
        empty = [one for one, typed in zip(WAYPOINTS, self.typed, strict=True) if not typed]
        left = WHOLE - self.total
        if self.equal or len(empty) != 1 or self.numbers.count(0) != 1 or left < LEAST:
            return None
        return empty[0], left

    @property
    def with_rest(self) -> Self:
        """The same where the field that is empty has the rest."""
        if self.rest is None:
            return self
        name, left = self.rest
        time, cost, quality = (
            str(left) if one == name else typed
            for one, typed in zip(WAYPOINTS, self.typed, strict=True)
        )
        return type(self)(time, cost, quality)

    @property
    def total(self) -> int:
        """How many points are given away."""
        return sum(self.numbers)

    @property
    def point(self) -> Point | None:
        """The place in the triangle; None unless 100 points are given, at least 5 to each.

        >>> TypedPoints("50", "30", "20").point
        Point(time=5000, cost=3000, quality=2000)
        >>> TypedPoints("50", "30", "19").point is None, TypedPoints(equal=True).point
        (True, Point(time=3334, cost=3333, quality=3333))
        """
        if self.equal:
            return Point.equal()
        numbers = self.with_rest.numbers
        is_whole = self.are_whole and sum(numbers) == WHOLE and min(numbers) >= LEAST
        return Point.of(*numbers) if is_whole else None


def checked_points(typed: TypedPoints, called: Value) -> Point:
    """The place in the triangle that is typed; `called`: the fields.

    Raises:
        Refused: it is none; by how many points it is not.

    >>> checked_points(TypedPoints("50", "30", "20"), "Points").cost
    3000
    """
    if typed.point is None:
        raise Refused(_no_place(typed, called))
    return typed.point


def _no_place(typed: TypedPoints, called: Value) -> Message:
    total, off = typed.total, abs(typed.total - WHOLE)
    if total > WHOLE and typed.are_whole:
        return plural(
            "{field}: {given} of {whole} points are given, which is {count} too many.",
            "{field}: {given} of {whole} points are given, which are {count} too many.",
            count=off,
            field=called,
            given=total,
            whole=WHOLE,
        )
    if 0 < total < WHOLE and typed.are_whole:
        return plural(
            "{field}: {given} of {whole} points are given, so {count} is left.",
            "{field}: {given} of {whole} points are given, so {count} are left.",
            count=off,
            field=called,
            given=total,
            whole=WHOLE,
        )
    return msg(
        "{field}: share out {whole} points in whole numbers, at least {least} to each.",
        field=called,
        whole=WHOLE,
        least=LEAST,
    )


def typed_points(stored: object) -> object:
    """The fields of a draft that was kept when points stood on three linked sliders.

    Numbers that nobody had moved (`weighed`) were no answer.
    """
    if not isinstance(stored, dict) or not isinstance(stored.get("time"), int):
        return stored
    fields = {**stored, **{name: str(stored[name]) for name in ("time", "cost", "quality")}}
    if not fields.pop("weighed", True):
        fields |= dict.fromkeys(("time", "cost", "quality"), "")
    return fields
