import pytest

from scoring import (
    Answer,
    Capped,
    CheckTally,
    Confirmation,
    ItemTally,
    OutsideScale,
    Scheme,
    Sheet,
    State,
    UnknownCheck,
    UnknownItem,
    tally,
)
from tests.scoring.notation import (
    AROUND_NOUGHT,
    MATURITY,
    QUARTERS,
    F,
    checked,
    flat,
    item,
    level,
    sheets,
)

ONE = flat(item("calls"))
CHECKED = flat(checked("calls", "easy", "effective", "enjoyable"))


def test_each_state_is_counted_apart() -> None:
    counted = tally(ONE, sheets("calls 1 5 5 dk na . ."))
    assert ItemTally((1, 0, 0, 0, 2), (1, 0, 0, 0, 2), 1, 1, 2) == counted.items["calls"]


def test_an_explicit_unseen_counts_like_an_absent_one() -> None:
    explicit = tally(ONE, [Sheet({"calls": Answer(State.UNSEEN)})])
    assert tally(ONE, [Sheet()]) == explicit


def test_no_sheets_are_counted_as_nothing() -> None:
    counted = tally(ONE, [])
    assert (counted.respondents, counted.begun, counted.caps) == (0, 0, ())
    assert ItemTally((0,) * 5, (0,) * 5) == counted.items["calls"]


def test_who_has_begun_has_answered_anything_at_all() -> None:
    counted = tally(
        CHECKED,
        sheets("""
            calls      3 dk na .   .
            calls?easy . .  .  dk  .
        """),
    )
    assert (counted.respondents, counted.begun) == (5, 4)


def test_checks_are_counted_by_what_was_said() -> None:
    counted = tally(CHECKED, sheets("calls?easy yes yes no dk ."))
    assert CheckTally(yes=2, no=1, dont_know=1) == counted.checks["calls", "easy"]
    assert CheckTally() == counted.checks["calls", "effective"]


@pytest.mark.parametrize(
    ("claimed", "easy", "effective", "enjoyable", "stands"),
    [
        pytest.param(5, "yes", "yes", "yes", 5, id="five with all three stands"),
        pytest.param(5, "yes", "yes", "no", 4, id="five with two falls to four"),
        pytest.param(5, "yes", "no", "no", 3, id="five with one falls to three"),
        pytest.param(5, ".", ".", ".", 3, id="five with nothing said falls to three"),
        pytest.param(5, "yes", "dk", "yes", 4, id="don't know does not confirm"),
        pytest.param(4, "yes", "yes", "no", 4, id="four with two stands"),
        pytest.param(4, "no", "no", "yes", 3, id="four with one falls to three"),
        pytest.param(3, "no", "no", "no", 3, id="three needs nothing"),
        pytest.param(1, "yes", "yes", "yes", 1, id="checks never raise"),
    ],
)
def test_a_level_stands_as_far_as_its_checks_support_it(
    claimed: int, easy: str, effective: str, enjoyable: str, stands: int
) -> None:
    table = f"""
        calls           {claimed}
        calls?easy      {easy}
        calls?effective {effective}
        calls?enjoyable {enjoyable}
    """
    counted = tally(CHECKED, sheets(table)).items["calls"]
    assert [int(one == claimed) for one in range(1, 6)] == list(counted.claimed)
    assert [int(one == stands) for one in range(1, 6)] == list(counted.effective)


def test_a_cap_is_listed_with_its_reason() -> None:
    counted = tally(CHECKED, sheets("calls 2 5\ncalls?easy no yes"))
    assert (Capped(1, "calls", F(5), F(3), confirmed=1, needed=3),) == counted.caps


@pytest.mark.parametrize("before", [".", "dk", "na", "3"])
def test_a_cap_is_found_behind_whoever_has_none(before: str) -> None:
    counted = tally(CHECKED, sheets(f"calls {before} 4"))
    assert (Capped(1, "calls", F(4), F(3), confirmed=0, needed=2),) == counted.caps


@pytest.mark.parametrize(
    ("scheme", "sheet", "error", "says"),
    [
        (ONE, Sheet({"cals": level(1)}), UnknownItem, "cals"),
        (ONE, Sheet({"calls": level(6)}), OutsideScale, "'calls' has no level 6"),
        (ONE, Sheet({"calls": level(0)}), OutsideScale, "'calls' has no level 0"),
        (ONE, Sheet({"calls": level("5/2")}), OutsideScale, "'calls' has no level 5/2"),
        (ONE, Sheet({"calls": Answer(State.ANSWERED)}), OutsideScale, "no level None"),
        (CHECKED, Sheet(checks={("calls", "swift"): Confirmation.YES}), UnknownCheck, "swift"),
        (ONE, Sheet(checks={("calls", "easy"): Confirmation.NO}), UnknownCheck, "easy"),
    ],
    ids=[
        "unknown item",
        "above the scale",
        "below the scale",
        "between levels",
        "answered without a level",
        "unknown check",
        "check of an item that has none",
    ],
)
def test_a_sheet_that_does_not_fit_is_refused_by_name(
    scheme: Scheme, sheet: Sheet, error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says):
        tally(scheme, [Sheet(), sheet])


@pytest.mark.parametrize(
    ("scheme", "table", "counts"),
    [
        pytest.param(flat(item("i", AROUND_NOUGHT)), "i -2 0 2 2", (1, 0, 1, 0, 2), id="-2..2"),
        pytest.param(flat(item("i", QUARTERS)), "i 0 25 100", (1, 1, 0, 1), id="0,25,50,100"),
    ],
)
def test_counts_run_along_any_scale(scheme: Scheme, table: str, counts: tuple[int, ...]) -> None:
    assert counts == tally(scheme, sheets(table)).items["i"].effective


def test_a_hundred_thousand_sheets_are_counted_like_the_few_they_repeat() -> None:
    few = sheets("\n".join(f"{one.id} 1 3 4 5 dk" for one in MATURITY.items()))
    once, often = tally(MATURITY, few), tally(MATURITY, few * 20_000)
    assert often.respondents == 100_000
    for name, one in once.items.items():
        assert tuple(20_000 * n for n in one.effective) == often.items[name].effective
    assert 20_000 * len(once.caps) == len(often.caps)
