"""What can be worked out from totals: the same as trying all sums that leave a few people."""

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.differencing import _is_crossed, revealed

Cells = dict[tuple[str, ...], int]  # people by their part of each division

CELLS: st.SearchStrategy[Cells] = st.dictionaries(
    st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")),
    st.integers(1, 4),
    min_size=1,
    max_size=9,
)


def totals(cells: Cells) -> Counter[tuple[int, str]]:
    return Counter(
        {
            (at, part): sum(many for cell, many in cells.items() if cell[at] == part)
            for at, part in {pair for cell in cells for pair in enumerate(cell)}
        }
    )


def fewest(cells: Cells) -> int:
    """The fewest people, not nobody, in a set of cells that the totals add up to."""
    return min(fewest_with(cell, cells) for cell in cells)


def fewest_with(cell: tuple[str, ...], cells: Cells) -> int:
    """The same of those sets that have this cell."""
    ordered = list(cells)
    columns = sorted({pair for cell in ordered for pair in enumerate(cell)})
    parts = np.array([[cell[at] == part for at, part in columns] for cell in ordered], dtype=float)
    onto = parts @ np.linalg.pinv(parts)
    sizes = [sum(cells.values())]
    for many in range(1, len(ordered)):
        for some in combinations(range(len(ordered)), many):
            if ordered.index(cell) not in some:
                continue
            wanted = np.zeros(len(ordered))
            wanted[[*some]] = 1
            if np.abs(onto @ wanted - wanted).max() < 1e-7:
                sizes.append(sum(cells[ordered[at]] for at in some))
    return min(sizes)


@settings(max_examples=60)
@given(CELLS, st.integers(1, 12))
def test_it_is_what_all_sums_of_totals_come_to(cells: Cells, least: int) -> None:
    assert (revealed(cells, least) is not None) == (fewest(cells) < least)


@settings(max_examples=60)
@given(CELLS, st.integers(2, 12))
def test_the_factors_leave_fewer_people_than_that(cells: Cells, least: int) -> None:
    shares = revealed(cells, least)
    if shares is None:
        return
    counted = {cell: sum(of[part] for of, part in zip(shares, cell, strict=True)) for cell in cells}
    assert all(-1e-6 <= share <= 1 + 1e-6 for share in counted.values())
    assert max(counted.values()) == pytest.approx(1)
    left = sum(share * cells[cell] for cell, share in counted.items())
    assert 0 < left < least
    sums = totals(cells)
    published = sum(
        factor * sums[at, part] for at, of in enumerate(shares) for part, factor in of.items()
    )
    assert published == pytest.approx(left)


@settings(max_examples=60)
@given(CELLS, st.integers(1, 12))
def test_what_is_clear_without_a_programme_is_so(cells: Cells, least: int) -> None:
    """The fewest people that any sum leaves with the cell, found by trying all."""
    for cell in cells:
        if _is_crossed(cell, cells, least):
            assert fewest_with(cell, cells) >= least


@pytest.mark.parametrize(
    ("cells", "sure"),
    [
        pytest.param({("a", "x"): 3, ("a", "y"): 3, ("b", "x"): 3, ("b", "y"): 3}, 6, id="square"),
        pytest.param({("a", "x"): 3, ("a", "y"): 2, ("b", "x"): 3, ("b", "y"): 1}, 5, id="uneven"),
        pytest.param({("a", "x"): 3, ("a", "y"): 3, ("b", "x"): 3}, 3, id="no fourth corner"),
        pytest.param(
            {
                ("a", "x"): 1,
                **{("a", part): 2 for part in "yz"},
                **{(part, "x"): 3 for part in "bc"},
                **{(one, other): 1 for one in "bc" for other in "yz"},
            },
            5,
            id="nobody is taken twice",
        ),
        pytest.param(
            {("a", "x", "1"): 2, ("a", "y", "1"): 3, ("a", "x", "2"): 4, ("a", "y", "2"): 1},
            5,
            id="the last two of three divisions",
        ),
        pytest.param(
            {("a", "x", "1"): 2, ("a", "y", "1"): 3, ("b", "x", "2"): 4, ("b", "y", "2"): 1},
            2,
            id="two divisions differ at once",
        ),
    ],
)
def test_how_many_are_clear_to_count_with_the_first_cell(cells: Cells, sure: int) -> None:
    first = next(iter(cells))
    assert _is_crossed(first, cells, sure)
    assert not _is_crossed(first, cells, sure + 1)


@given(CELLS)
def test_nobody_can_be_fewer_than_one(cells: Cells) -> None:
    assert revealed(cells, 1) is None


@given(CELLS)
def test_a_part_smaller_than_the_threshold_is_known_itself(
    cells: Cells,
) -> None:
    assert revealed(cells, min(totals(cells).values()) + 1) is not None


@pytest.mark.parametrize(
    ("cells", "known"),
    [
        pytest.param({("a", "x"): 3, ("a", "y"): 3, ("b", "x"): 3, ("b", "y"): 3}, 6, id="crossed"),
        pytest.param({("a", "x"): 5, ("b", "x"): 2, ("b", "y"): 6}, 2, id="one inside another"),
        pytest.param({("a", "x"): 5, ("b", "y"): 6}, 5, id="the same division twice"),
        pytest.param({("a", "x"): 4}, 4, id="everybody in one"),
        pytest.param(
            {("a", "x"): 4, ("b", "y"): 4, ("c", "x"): 1, ("c", "y"): 1, ("c", "z"): 9},
            1,
            id="a chain",
        ),
    ],
)
def test_the_fewest_people_that_can_be_known_of(cells: Cells, known: int) -> None:
    assert fewest(cells) == known
    assert revealed(cells, known) is None
    assert revealed(cells, known + 1) is not None


def test_three_divisions_tell_more_than_two() -> None:
    """Each two cross freely; with the third, one person in a corner is known."""
    cells: Cells = {("a", "x", "1"): 4, ("a", "y", "1"): 4, ("b", "x", "1"): 4, ("b", "y", "2"): 1}
    pairs: Cells = {("a", "x"): 4, ("a", "y"): 4, ("b", "x"): 4, ("b", "y"): 1}
    assert revealed(pairs, 5) is None
    assert revealed(cells, 5) is not None


def test_of_nobody_nothing_is_known() -> None:
    assert revealed({}, 5) is None
