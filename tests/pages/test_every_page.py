"""What holds on every page, for a stranger and for somebody with answers."""

import pytest

from pages.shared import register
from tests.pages.screen import Visitor

PAGES = [pytest.param(entry.file, id=str(entry.title)) for entry in register.ENTRIES]


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_sees_a_title_and_no_error(stranger: Visitor, page: str) -> None:
    stranger.open(page)
    assert list(stranger.screen.exception) == []
    assert len(stranger.screen.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_somebody_under_way_sees_a_title_and_no_error(executive: Visitor, page: str) -> None:
    executive.put("leadership", choice="4", comment="We said so.")
    executive.open(page)
    assert list(executive.screen.exception) == []
    assert len(executive.screen.title) == 1


@pytest.mark.parametrize("page", PAGES)
def test_the_key_is_shown_only_where_it_is_meant_to_be(executive: Visitor, page: str) -> None:
    executive.open(page)
    assert executive.key not in _shown(executive), "not while its fold is closed"
    executive.unfold("private-link")
    assert (executive.key in _shown(executive)) is (page == register.ANSWER.file)


def _shown(visitor: Visitor) -> str:
    return "\n".join([visitor.text, *(block.value for block in visitor.screen.code)])


def test_no_page_object_is_shared_between_visitors() -> None:
    for entry in register.ENTRIES:
        assert register.page(entry) is not register.page(entry)
