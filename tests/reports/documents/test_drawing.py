from itertools import combinations

from assessment.reports.agreement import VersionStatus
from assessment.reports.charts.ternary.plane import HEIGHT
from assessment.reports.charts.ternary.words import Person
from assessment.reports.documents.drawing import SCALE, described, drawing
from tests.reports.charted import TEXT

PEOPLE: tuple[Person, ...] = (("Ana", (50, 30, 20)), ("Ben", (20, 60, 20)))
AGREED = (4400, 3100, 2500)
ACTIVE = VersionStatus.ACTIVE


def test_everything_lies_within_the_drawing() -> None:
    made = drawing(PEOPLE, AGREED, ACTIVE, TEXT)
    spots = [
        *(spot for region in made["regions"] for spot in region["spots"]),  # type: ignore[attr-defined]
        *(dot["spot"] for dot in made["dots"]),  # type: ignore[attr-defined]
        *(label["at"] for label in made["labels"]),  # type: ignore[attr-defined]
    ]

    assert spots
    assert all(0 <= x <= made["width"] and 0 <= y <= made["height"] for x, y in spots)


def test_the_triangle_is_equilateral_on_paper() -> None:
    corners = [region["spots"][0] for region in drawing(PEOPLE, AGREED, ACTIVE, TEXT)["regions"]]  # type: ignore[attr-defined]
    sides = [
        ((one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2) ** 0.5
        for one, other in combinations(corners, 2)
    ]

    assert max(sides) - min(sides) < 0.02
    assert abs(sides[0] - 280 * SCALE) < 0.02
    assert HEIGHT * sides[0] > 0


def test_everybody_and_the_agreed_point_are_named() -> None:
    lines = [label["lines"] for label in drawing(PEOPLE, AGREED, ACTIVE, TEXT)["labels"]]  # type: ignore[attr-defined]

    assert lines[:4] == [["all equal"], ["Agreed"], ["Ana"], ["Ben"]]
    assert ["Quality matters most", "25 of 100 agreed"] in lines


def test_a_point_that_nobody_has_agreed_yet_is_called_proposed() -> None:
    made = drawing(PEOPLE, AGREED, VersionStatus.PROPOSED, TEXT)
    lines = [label["lines"] for label in made["labels"]]  # type: ignore[attr-defined]

    assert ["Proposed"] in lines
    assert ["Quality matters most", "25 of 100 proposed"] in lines
    assert "agreed" not in str(made["words"]).lower()


def test_where_decisions_have_led_is_marked_beside_what_was_agreed() -> None:
    made = drawing(PEOPLE, AGREED, ACTIVE, TEXT, (20, 30, 50))
    lines = [label["lines"] for label in made["labels"]]  # type: ignore[attr-defined]

    assert lines[:5] == [["all equal"], ["Agreed"], ["Ana"], ["Ben"], ["Now"]]
    assert [dot["kind"] for dot in made["dots"]].count("now") == 1  # type: ignore[attr-defined]
    assert "Now: time 20, cost 30, quality 50; quality leads." in str(made["words"])


def test_a_crowd_is_numbered_with_a_key() -> None:
    crowd = tuple((f"Person {at}", (30 + at % 5, 40 - at % 5, 30)) for at in range(30))

    assert drawing(PEOPLE, AGREED, ACTIVE, TEXT)["key"] == []
    assert [*drawing(crowd, AGREED, ACTIVE, TEXT)["key"]][:2] == ["1 Person 0", "2 Person 1"]  # type: ignore[misc]


def test_the_words_name_everybody() -> None:
    assert described((("Agreed", AGREED), *PEOPLE), TEXT) == (
        "A triangle of time, cost and quality. "
        "Agreed: time 44, cost 31, quality 25; time leads. "
        "Ana: time 50, cost 30, quality 20; time leads. "
        "Ben: time 20, cost 60, quality 20; cost leads."
    )
