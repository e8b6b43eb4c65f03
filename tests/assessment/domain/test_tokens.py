"""What is derived from a token: the same each time, and as hard to guess as what is drawn."""

import re
from itertools import combinations

import pytest

from assessment.domain.access import new_key
from assessment.domain.tokens import derived_id, derived_key, new_token


def test_the_same_submission_comes_to_the_same_key_and_id() -> None:
    token = new_token()
    for derived in (derived_key, derived_id):
        assert derived(token, "project", "One CRM") == derived(token, "project", "One CRM")


def test_another_token_or_another_thing_comes_to_others() -> None:
    one, other = new_token(), new_token()
    things = [(one, "a", "b"), (one, "ab"), (one, "a", "c"), (one,), (other, "a", "b")]
    for derived in (derived_key, derived_id):
        for left, right in combinations(things, 2):
            assert derived(*left) != derived(*right)


def test_a_derived_key_looks_like_any_other() -> None:
    key = derived_key(new_token(), "project", "\N{SNOWMAN}")
    assert len(key) == len(new_key())
    assert re.fullmatch(r"[\w-]+", key, re.ASCII)


def test_no_part_of_the_token_or_of_the_key_is_in_the_id() -> None:
    token = new_token()
    assert derived_id(token, "x") not in {token, derived_key(token, "x")}


@pytest.mark.parametrize("size", [6, 10])
def test_an_id_has_the_size_that_is_asked_for(size: int) -> None:
    assert re.fullmatch(rf"[0-9a-f]{{{2 * size}}}", derived_id(new_token(), "x", size=size))
