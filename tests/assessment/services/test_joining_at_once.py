"""Many join while the round is closed: whoever was let in is in it, and everybody else is told."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assessment.domain.round_settings import JoiningFields
from assessment.errors import Refused
from tests.assessment.services.people import site_in
from tests.assessment.services.workshops import HERE, Workshop

PEOPLE = 24


@pytest.mark.parametrize("store", ["memory:", "tinydb:"])
def test_whoever_was_let_in_is_closed_with_the_round_and_nobody_is_lost(
    tmp_path: Path, store: str
) -> None:
    site = site_in(tmp_path, store)
    workshop = Workshop(site).opened()
    code = workshop.code()

    def joins(number: int) -> str:
        if number == PEOPLE // 2:
            site.rounds.close(workshop.owner, workshop.round)
            return ""
        try:
            return site.participation.join(code, HERE, f"token {number}", JoiningFields())
        except Refused:
            return ""

    with ThreadPoolExecutor(6) as pool:
        keys = [key for key in pool.map(joins, range(PEOPLE)) if key]
    stored = site.store.responses(site.engagements.see(workshop.owner).id)
    group = site.rounds.see(workshop.owner, workshop.round).of_group
    assert len(keys) == len(set(keys)) == len(stored) == group.joined
    assert all(one.head.closed for one in stored)
    assert all(site.assessments.visit(key).response.head.closed for key in keys)
    assert not group.is_open
    site.close()
