"""Both branches of a variation are blocks: what was written of each, and what each comes to."""

import pytest

from assessment.domain.triangle.outlook import branches
from assessment.reports.blocks import Block, Definition, Title, walk
from assessment.reports.views.branches import both_branches
from tests.assessment.domain.triangle.samples import Chain, shown
from tests.assessment.domain.triangle.test_outlook import raised
from tests.reports.views.test_every_medium import MEDIA, on_screen, squeezed

WRITTEN = ("The *pilot* group gets its window.", "=They wait.")


def waiting() -> Chain:
    return raised(shown().agrees(), 5, 100, "care")


def drawn(words: tuple[str, str] = WRITTEN) -> tuple[Block, ...]:
    ledger = waiting().ledger
    found = branches(ledger, 1)
    assert found is not None
    return (Title("title", "A project"), *both_branches(ledger, found, ["care"], words, "1"))


@pytest.mark.parametrize("medium", MEDIA)
def test_what_was_written_and_what_it_comes_to_is_in_every_medium(medium: str) -> None:
    said = squeezed(MEDIA[medium](drawn()))
    for one in (*WRITTEN, "If accepted", "If refused", "It takes 5 days and"):
        assert squeezed(one) in said


def test_on_the_screen_what_was_written_is_text() -> None:
    said = on_screen(drawn())
    assert "The \\*pilot\\* group" in said
    assert "\\=They wait" in said


def test_where_nothing_was_written_the_branch_says_what_it_comes_to() -> None:
    found = [one for one in walk(drawn((" ", ""))) if isinstance(one, Definition)]
    assert [one.text for one in found] == [None, None]
    assert all(one.items for one in found)


def test_without_a_version_in_force_there_are_no_branches() -> None:
    ledger = waiting().ledger
    found = branches(ledger, 1)
    assert found is not None
    assert both_branches(shown().ledger, found, [], WRITTEN, "1") == ()
