"""Guessing is refused after so many tries; any number of people join from behind one address."""

import pytest

from assessment.errors import Refused
from assessment.services.failed_codes import MOST, MOST_OF_AN_ADDRESS, FailedCodes
from tests.assessment.services.conftest import Clock

HERE, THERE = "192.0.2.1", "192.0.2.2"


def tries(failed: FailedCodes, address: str, most: int) -> int:
    """How many wrong codes are listened to before one is refused."""
    for number in range(most):
        try:
            failed.require_few(address)
        except Refused:
            return number
        failed.add(address)
    return most


@pytest.fixture
def failed(clock: Clock) -> FailedCodes:
    return FailedCodes(clock)


def test_two_hundred_people_behind_one_address_may_each_mistype_once(failed: FailedCodes) -> None:
    assert tries(failed, HERE, 200) == 200
    for _ in range(200):
        failed.require_few(HERE)


def test_guessing_from_one_address_is_refused_and_others_go_on(failed: FailedCodes) -> None:
    assert tries(failed, HERE, 10_000) == MOST_OF_AN_ADDRESS
    with pytest.raises(Refused):
        failed.require_few(HERE)
    failed.require_few(THERE)


def test_guessing_from_many_addresses_is_refused_for_all(failed: FailedCodes) -> None:
    listened = sum(tries(failed, str(address), 100) for address in range(100))
    assert listened == MOST
    with pytest.raises(Refused):
        failed.require_few(THERE)


def test_after_an_hour_codes_are_listened_to_again(failed: FailedCodes, clock: Clock) -> None:
    tries(failed, HERE, 10_000)
    clock.pass_by(days=1)
    assert tries(failed, HERE, 10_000) == MOST_OF_AN_ADDRESS


def test_what_was_refused_does_not_make_it_longer(failed: FailedCodes, clock: Clock) -> None:
    tries(failed, HERE, 10_000)
    for _ in range(10):
        with pytest.raises(Refused):
            failed.require_few(HERE)
    clock.pass_by(days=1)
    failed.require_few(HERE)
