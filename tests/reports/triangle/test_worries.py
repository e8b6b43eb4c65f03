"""What worries sponsors is counted: nobody reads whose it is."""

from assessment.reports.sentences.triangle.worries import worries
from tests.rehearsal import MIDDLE, QUALITY, TIME
from tests.reports.english import english


def test_each_worry_is_counted_in_the_order_in_which_they_are_asked() -> None:
    dear, unsafe = ({"worry": one} for one in ("too_dear", "unsafe"))
    positions = (
        QUALITY.model_copy(update=unsafe),
        TIME.model_copy(update=dear),
        MIDDLE.model_copy(update=unsafe),
    )
    assert list(english(worries(positions))) == [
        "It is not worth the money: 1 sponsor",
        "It may go wrong: 2 sponsors",
    ]


def test_where_nobody_said_there_is_nothing() -> None:
    assert worries([QUALITY, TIME]) == ()
