"""The scope beside what was signed: as a picture on the screen, as its table everywhere else."""

import pytest

from assessment.domain.triangle.decisions import vote
from assessment.domain.triangle.export import export
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import raise_variation
from assessment.reports.blocks import Block, Title, walk
from assessment.reports.views.exported import exported_project
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    CLEO,
    FORMS,
    PORTAL,
    Chain,
    adds,
    asks_scope,
    removes,
    scoped,
    shown,
)
from tests.reports.views.test_every_medium import ENGLISH, MEDIA, on_screen, squeezed
from tests.reports.views.values import texts

SWAP = (removes(FORMS), adds(PORTAL))
NAMES = {one: one.title() for one in (ANN, BEN, CLEO, CHAIR)}


def agreed() -> Chain:
    return shown().agrees(scoped())


def swapped() -> Chain:
    chain = agreed()
    chain.add(raise_variation(chain.ledger, BEN, asks_scope(*SWAP)))
    return chain.add(vote(chain.ledger, ANN, 1, Outcome.ACCEPTED, "Because."))


def blocks(chain: Chain) -> tuple[Block, ...]:
    """What an exported record says of it."""
    found = walk(exported_project(export("p", "Move", NAMES, chain.events)))
    return tuple(one for one in found if one.id == "variations-scope")


@pytest.mark.parametrize("medium", MEDIA)
def test_every_medium_says_which_variation_did_what(medium: str) -> None:
    expected = texts(blocks(swapped()), ENGLISH)
    assert "added by variation 1" in expected
    assert "dropped by variation 1" in expected
    titled = (Title("title", "Move"), *blocks(swapped()))
    there = squeezed(MEDIA[medium](titled))
    assert [one for one in expected if squeezed(one) not in there] == []


def test_the_screen_draws_it_and_has_its_table_in_a_fold() -> None:
    said = on_screen(blocks(swapped()))
    assert "The same as a table" in said
    assert "dropped by variation 1" in said


def test_what_stands_as_it_was_signed_needs_no_picture() -> None:
    assert texts(blocks(agreed()), ENGLISH) == [
        "Scope beside what was signed",
        "Every scope item stands as it was signed.",
    ]


def test_where_no_items_are_listed_there_is_nothing() -> None:
    assert blocks(shown().agrees()) == ()
