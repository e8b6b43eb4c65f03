"""What is to be known first gives way to the signatures: the rest of it is on the second page."""

from functools import cache

import pytest

from assessment.reports.blocks import Block, Bullets, Definition, Group, Heading
from assessment.reports.documents import agreement_pdf
from assessment.reports.wording import wording
from tests.reports.documents.papers import proposed
from tests.reports.documents.reader import Pdf

INK = "Signature in ink"
MORE = "Read page 2 too: it says what else is to be known of this version."
ELSE = "What else is to be known of this version"
LONG = "The terms say one thing here, at such a length that it fills two lines of the page, and so"


def notice(contradictions: int) -> tuple[Block, ...]:
    """So many contradictions, each of two statements and a question."""
    groups = (
        Group(
            f"contradiction-{at}",
            (
                Bullets(f"statements-{at}", (f"{LONG} first of {at}.", f"{LONG} second of {at}.")),
                Definition(f"question-{at}", f"What holds of contradiction {at}?", None),
            ),
        )
        for at in range(1, contradictions + 1)
    )
    return (Heading("against", "This does not go together", within=True), *groups)


@cache
def pages(sponsors: int, contradictions: int, items: int = 5) -> list[str]:
    made = Pdf(agreement_pdf(proposed(sponsors, items), wording(), (), notice(contradictions)))
    return [" ".join(page.split()) for page in made.pages]


@pytest.mark.parametrize("sponsors", [2, 6, 12])
@pytest.mark.parametrize("contradictions", [1, 4, 8, 14])
def test_everybody_signs_on_the_first_page_whatever_is_to_be_known(
    sponsors: int, contradictions: int
) -> None:
    first, *later = pages(sponsors, contradictions)

    assert [at for at in range(1, sponsors + 1) if f"Sponsor {at} " not in first] == []
    assert first.count(INK) == sponsors
    assert INK not in " ".join(later)


@pytest.mark.parametrize("sponsors", [2, 6, 12])
@pytest.mark.parametrize("contradictions", [1, 4, 8, 14])
def test_what_has_no_room_is_on_the_second_page_and_the_first_says_so(
    sponsors: int, contradictions: int
) -> None:
    first, second, *_ = made = pages(sponsors, contradictions)
    asked = [f"What holds of contradiction {at}?" for at in range(1, contradictions + 1)]
    left = [one for one in asked if one not in first]

    assert [one for one in asked if " ".join(made).count(one) != 1] == []
    assert [one for one in left if one not in second] == []
    assert left == asked[len(asked) - len(left) :], "in the order in which they are found"
    assert bool(left) is (MORE in first) is (ELSE in second)
    assert "This does not go together" not in first or asked[0] in first, "no heading alone"


def test_few_contradictions_stand_on_the_first_page_and_many_do_not() -> None:
    assert MORE not in pages(2, 1)[0]
    assert "What holds of contradiction 1?" in pages(2, 14)[0]
    assert MORE in pages(2, 14)[0]


def test_the_rest_of_the_scope_follows_what_is_to_be_known() -> None:
    first, second, *_ = pages(6, 8, items=60)
    assert "Continued on page 2." in first
    assert second.index(ELSE) < second.index("In scope, continued")
