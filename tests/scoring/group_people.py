"""Groups of people by what they gave, and what an attacker could work out of what is shown."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from hypothesis import strategies as st

from scoring import Disclosure, Slice
from scoring.disclosure import Given

ROLES, SITES = ("role", "site"), ("site", "role")
FLAT = st.sampled_from(["a", "b", "c", None])
NESTED = st.sampled_from([None, ("x",), ("x", "1"), ("x", "2"), ("y", "1"), ("y", "2"), ("z",)])
THRESHOLDS = st.integers(3, 5)


def groups(*attributes: str, most: int = 14, nested: str = "") -> st.SearchStrategy[list[Given]]:
    """People with these attributes, that of the name `nested` with values within values."""
    one = {name: NESTED if name == nested else FLAT for name in attributes}
    return st.lists(st.fixed_dictionaries(one), max_size=most)


def of_sizes(attribute: str, sizes: Mapping[str | None, int]) -> list[Given]:
    return [{attribute: value} for value, many in sizes.items() for _ in range(many)]


def crossed(table: str) -> list[Given]:
    """Rows: a role, then how many of it are at site n, at site m and so on."""
    rows = [line.split() for line in table.strip().splitlines()]
    return [
        {"role": role, "site": site}
        for role, *cells in rows
        for site, many in zip("nmop", cells, strict=False)
        for _ in range(int(many))
    ]


def members(people: Sequence[Given], one: Slice) -> list[bool]:
    """Who is in a slice, found person by person; None at its end is everybody who went no further.

    An empty path is everybody.
    """
    paths = [_path(person.get(one.attribute)) for person in people]
    if one.path and one.path[-1] is None:
        return [path == one.path[:-1] for path in paths]
    return [path[: len(one.path)] == one.path for path in paths]


def _path(value: str | Sequence[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def knowable(people: Sequence[Given], found: Disclosure) -> Iterator[tuple[int, ...]]:
    """All sets of fewer people than the threshold whose sum follows from the sums that are shown.

    A set is known if it is a linear combination of the slices: brute force, over every set.
    """
    shown = [members(people, one) for one in found.slices]
    shown += [[True] * len(people)] if found.whole else []
    if not shown:
        return
    slices = np.array(shown, dtype=float).T
    onto = slices @ np.linalg.pinv(slices)
    for size in range(1, found.threshold):
        for some in combinations(range(len(people)), size):
            wanted = np.zeros(len(people))
            wanted[[*some]] = 1
            if np.abs(onto @ wanted - wanted).max() < 1e-7:
                yield some
