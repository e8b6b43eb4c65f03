"""Counting: two rounds together are the sum of each, and every sheet is counted once."""

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import Confirmation, Scheme, State, Tally, tally
from scoring.confirmation import confirmed, is_confirmed
from scoring.tally import has_begun
from tests.scoring.notation import WHOLE, F, checked, flat, item, sheets
from tests.scoring.strategies import cases
from tests.scoring.transformed import Case

moderately = settings(max_examples=20)


def added(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(a + b for a, b in zip(one, other, strict=True))


@moderately
@given(cases(mixed=True), st.integers(0, 4))
def test_two_rounds_together_are_the_sum_of_each(case: Case, cut: int) -> None:
    scheme, respondents = case
    one, two, both = (
        tally(scheme, some) for some in (respondents[:cut], respondents[cut:], respondents)
    )
    assert both.respondents == one.respondents + two.respondents
    assert both.begun == one.begun + two.begun
    assert len(both.caps) == len(one.caps) + len(two.caps)
    for name, counted in both.items.items():
        a, b = one.items[name], two.items[name]
        assert counted.claimed == added(a.claimed, b.claimed)
        assert counted.effective == added(a.effective, b.effective)
        assert counted.coverage == a.coverage + b.coverage
    for key, said in both.checks.items():
        c, d = one.checks[key], two.checks[key]
        assert (said.yes, said.no, said.dont_know) == (
            c.yes + d.yes,
            c.no + d.no,
            c.dont_know + d.dont_know,
        )


@moderately
@given(cases(mixed=True))
def test_levels_and_checks_are_counted_as_one_would_by_hand(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    for one in scheme.items():
        given_levels = [sheet.answers[one.id].level for sheet in respondents]
        assert counted.items[one.id].claimed == tuple(map(given_levels.count, one.scale.levels))
    for owner in scheme.owners():
        for check in owner.checks:
            said = [sheet.checks.get((owner.id, check)) for sheet in respondents]
            found = counted.checks[owner.id, check]
            assert found.yes == said.count(Confirmation.YES)
            assert found.no == said.count(Confirmation.NO)
            assert found.dont_know == said.count(Confirmation.DONT_KNOW)


@moderately
@given(cases(mixed=True))
def test_who_has_begun_said_anything_at_all(case: Case) -> None:
    scheme, respondents = case
    for sheet in respondents:
        silent = all(one.state is State.UNSEEN for one in sheet.answers.values())
        assert has_begun(sheet) == (bool(sheet.checks) or not silent)
    assert tally(scheme, respondents).begun == sum(map(has_begun, respondents))


@moderately
@given(cases(mixed=True))
def test_a_cap_names_who_fell_from_where_to_where(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    items = {one.id: one for one in scheme.items()}
    for cap in counted.caps:
        sheet = respondents[cap.sheet]
        assert sheet.answers[cap.item].level == cap.claimed
        yes = [
            check
            for check in items[cap.item].checks
            if sheet.checks.get((cap.item, check)) is Confirmation.YES
        ]
        assert cap.confirmed == len(yes)
    for name, one in counted.items.items():
        fallen = [cap for cap in counted.caps if cap.item == name]
        for rank, at in enumerate(items[name].scale.levels):
            came = sum(cap.capped == at for cap in fallen)
            went = sum(cap.claimed == at for cap in fallen)
            assert one.effective[rank] == one.claimed[rank] + came - went


def test_caps_come_item_by_item_and_within_an_item_sheet_by_sheet() -> None:
    scheme = flat(checked("a", "x", "y", "z"), item("b"), checked("c", "x", "y", "z"))
    found = tally(scheme, sheets("a 5 3 4\nb 5 5 5\nc 4 5 1")).caps
    assert [(cap.item, cap.sheet, cap.claimed, cap.capped, cap.needed) for cap in found] == [
        ("a", 0, F(5), F(3), 3),
        ("a", 2, F(4), F(3), 2),
        ("c", 0, F(4), F(3), 2),
        ("c", 1, F(5), F(3), 3),
    ]


@given(st.integers(0, 50), st.integers(0, 50))
def test_more_than_half_confirm(yes: int, more: int) -> None:
    begun = yes + more
    assert is_confirmed(yes, begun) == (yes > begun / 2)
    assert is_confirmed(yes, begun) <= is_confirmed(yes + 1, begun)
    assert is_confirmed(yes, begun + 1) <= is_confirmed(yes, begun)


@moderately
@given(cases(mixed=True))
def test_a_group_confirms_as_many_checks_as_have_their_majority(case: Case) -> None:
    scheme, respondents = case
    counted = tally(scheme, respondents)
    for owner in scheme.owners():
        many = confirmed(owner, counted)
        assert 0 <= many <= len(owner.checks)
        majorities = [2 * counted.checks[owner.id, one].yes > counted.begun for one in owner.checks]
        assert many == sum(majorities)


def test_an_item_s_checks_and_the_group_s_are_confirmed_apart() -> None:
    scheme: Scheme = flat(checked("a", "x", "y", "z"), groups=[WHOLE])
    counted: Tally = tally(scheme, sheets("a 3 3 3\na?x yes yes no\nwhole?roles no yes no"))
    assert confirmed(next(scheme.items()), counted) == 1
    assert confirmed(WHOLE, counted) == 0
