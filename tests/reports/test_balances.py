import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.reports.charts import Balance
from assessment.reports.charts.plotly.palette import LIGHT
from scoring.triangle import Waypoint
from tests.reports.charted_triangle import balance_rows, balances, describe_balances
from tests.reports.drawn import drawn, texts, trace
from tests.reports.english import english

TIME = Balance(Waypoint.TIME, 12, 5, 30)
COST = Balance(Waypoint.COST, 3600, 1200, 4000, "EUR")
NONE = Balance(Waypoint.QUALITY, 0, 0, 0)

AMOUNT = st.integers(0, 1000)


def test_the_accent_is_used_up_and_the_hollow_end_is_pending() -> None:
    figure = balances([TIME])
    used, pending = trace(figure, "used"), trace(figure, "pending")

    assert (used["base"], used["x"]) == ([0.0], [0.4])
    assert (pending["base"], pending["x"]) == ([0.4], [pytest.approx(5 / 30)])
    assert (LIGHT.accent, LIGHT.paper) == (used["marker"]["color"], pending["marker"]["color"])


def test_every_figure_stands_in_words_around_its_bar() -> None:
    assert texts(balances([TIME])) == [
        "<b>Time</b>", "12 days of 30 days used", "18 days left and 5 days pending",
    ]  # fmt: skip


BACK = Balance(Waypoint.TIME, -66, 30, 30)


def test_what_was_given_back_stands_beside_the_limit_and_is_no_part_of_it() -> None:
    [_, used, rest] = texts(balances([BACK]))
    assert used == "0 days of 30 days used"
    assert rest.split("<br>") == ["30 days left, 66 days given back and 30 days", "pending"]
    [row] = balance_rows([BACK])
    assert (row["Used"], row["Left"], row["Given back"]) == ("0 days", "30 days", "66 days")


def test_what_was_given_back_is_taken_before_the_limit_is() -> None:
    assert not trace(balances([BACK]), "pending").get("x")
    half = trace(balances([Balance(Waypoint.TIME, -15, 30, 30)]), "pending")
    assert (half["base"], half["x"]) == ([0.0], [0.5])
    assert not Balance(Waypoint.TIME, -15, 45, 30).alarming
    assert Balance(Waypoint.TIME, -15, 46, 30).alarming


def test_what_was_given_back_is_said_where_nothing_is_to_give() -> None:
    assert english(Balance(Waypoint.TIME, -3, 0, 0).words) == (
        "Time: nothing to give and 3 days given back."
    )


def test_what_is_pending_and_exceeds_the_rest_is_said_in_bold_and_fills_the_bar() -> None:
    figure = balances([COST])

    assert texts(figure)[-1] == "<b>€4 left and €12 pending, which exceeds it</b>"
    assert trace(figure, "pending")["x"] == [pytest.approx(0.1)]


def test_more_than_agreed_is_said_and_the_bar_ends_at_its_end() -> None:
    figure = balances([Balance(Waypoint.TIME, 34, 0, 30)])

    assert texts(figure)[-1] == "<b>4 days more than agreed</b>"
    assert trace(figure, "used")["x"] == [1.0]


def test_a_concession_of_nothing_is_an_empty_dotted_bar() -> None:
    figure = balances([NONE])
    [track] = drawn(figure)["layout"]["shapes"]

    assert track["line"]["dash"] == "dot"
    assert texts(figure)[:2] == ["<b>Quality</b>", "nothing to give"]
    assert not trace(figure, "used").get("x")


def test_something_taken_where_nothing_was_to_give_is_more_than_agreed() -> None:
    assert english(Balance(Waypoint.TIME, 2, 0, 0).words) == (
        "Time: 2 days used, none agreed and 2 days more than agreed."
    )


@given(AMOUNT, AMOUNT, AMOUNT)
def test_the_parts_of_a_bar_follow_each_other_and_end_in_it(
    used: int, pending: int, limit: int
) -> None:
    balance = Balance(Waypoint.TIME, used, pending, limit)
    first, second = balance.ends

    assert 0 <= first <= second <= 1
    assert balance.left == max(limit - used, 0)
    assert balance.alarming == (used > limit or pending > balance.left)


def test_the_words_and_the_table_name_every_figure() -> None:
    assert describe_balances([TIME, NONE]) == (
        "What may still be given. Time: 12 days of 30 days used, 18 days left and 5 days pending. "
        "Quality: nothing to give."
    )
    assert balance_rows([COST]) == [
        {
            "Concession": "Cost",
            "Agreed": "€40",
            "Used": "€36",
            "Pending": "€12",
            "Left": "€4",
        }
    ]


def test_without_a_concession_there_is_an_empty_figure_that_says_so() -> None:
    assert drawn(balances([]))["layout"]["height"] == 10
    assert describe_balances([]) == "What may still be given. Nothing is agreed yet."
