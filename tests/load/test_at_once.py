"""People who come at the same moment, and people who come back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks import product
from tests.benchmarks.product import Respondent
from tests.load.crowd import Crowd
from tests.load.visitor import Visitor
from tests.server.process import Site, running, the_site

pytestmark = [pytest.mark.server, pytest.mark.anyio]

PEOPLE = 20


@pytest.fixture
def keys(tmp_path: Path) -> list[str]:
    return product.prepare(tmp_path / "data", PEOPLE)


@pytest.fixture
def site(tmp_path: Path, keys: list[str]) -> Iterator[Site]:
    assert len(keys) == PEOPLE  # the assessments are there before the server is
    with running(the_site(tmp_path)) as started:
        yield started


async def test_all_who_open_a_link_at_the_same_moment_see_their_question(
    site: Site, keys: list[str]
) -> None:
    respondents = product.crowd_of(site.url, keys)
    async with Crowd(respondents, at_once=PEOPLE):
        assert [(one.item, one.exceptions) for one in respondents] == [
            ("shared-meaning", [])
        ] * PEOPLE


async def test_all_who_begin_at_the_same_moment_get_a_link(site: Site) -> None:
    strangers = [Visitor(site.url) for _ in range(PEOPLE)]
    async with Crowd(strangers, at_once=PEOPLE) as crowd:
        await crowd.times(lambda one: one.press("start.begin.crm-maturity"), 1)
        assert [one.exceptions for one in strangers] == [[]] * PEOPLE
        assert all("Go on" in one.text for one in strangers)


async def test_an_answer_given_after_a_restart_is_kept_even_if_nothing_was_clicked_before(
    site: Site, keys: list[str], tmp_path: Path
) -> None:
    async with Respondent(site.url, keys[0]) as ann:
        site.kill()
        site.start()
        await ann.come_back()
        ann.patience = 10
        await ann.answer()
    site.kill()
    assert product.differences(tmp_path / "data", [ann]) == []
