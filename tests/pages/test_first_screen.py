"""The first screen of a result: verdict, stages and moves, in words that anyone would use."""

import re

import pytest
from streamlit.testing.v1.element_tree import Block

from tests.pages.screen import Visitor
from tests.pages.test_results import PAGE, submit


def summary(visitor: Visitor) -> str:
    """The first screen as it is read: what stands in the block of verdict, stages and moves."""
    found: list[str] = []

    def walk(block: Block, inside: bool) -> None:
        for part in block.children.values():
            if isinstance(part, Block):
                walk(part, inside or getattr(part.proto, "id", "").endswith("result-summary"))
            elif inside:
                found.append(str(getattr(part, "value", "")))

    walk(visitor.screen.main, False)
    return "\n".join(found).replace("\\", "")


JARGON = re.compile(r"sub-check|coverage|re-weight|\bbinds?\b|\bbinding\b|effort \d", re.IGNORECASE)


@pytest.mark.parametrize(
    "said",
    [
        {"level": "1"},
        {"level": "3", "shared_success": "5"},
        {"level": "4"},
        {"level": "2", "leadership": "dk", "shared_meaning": "5"},
        {"level": "5"},
    ],
    ids=lambda said: " ".join(said.values()),
)
def test_the_first_screen_speaks_without_jargon(executive: Visitor, said: dict[str, str]) -> None:
    submit(executive, **said)
    executive.open(PAGE)
    [typical] = [one.value for one in executive.screen.markdown if "Typically at" in one.value]
    assert "stand at stage" in summary(executive)
    assert JARGON.findall(summary(executive) + typical) == []


@pytest.mark.parametrize("instrument", ["crm-maturity", "cx-progression"])
def test_the_samples_first_screen_speaks_without_jargon(stranger: Visitor, instrument: str) -> None:
    stranger.open("results/sample_page.py", instrument=instrument)
    assert "Your next moves" in summary(stranger)
    assert JARGON.findall(summary(stranger)) == []


def test_what_it_means_comes_before_the_arithmetic(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    said = summary(executive)
    assert said.index("You stand at stage 3 of 5") < said.index("The next stage needs")


def test_three_steps_stand_openly_what_is_to_be_confirmed_among_them(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    [fold] = [one.label for one in executive.screen.expander if "more move" in one.label]
    openly = summary(executive).count("Done when:") - int(fold.split()[0])
    assert "yeses are needed" in summary(executive)
    assert openly == 2
