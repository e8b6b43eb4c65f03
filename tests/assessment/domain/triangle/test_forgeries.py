"""Forty forgeries and more: each is named as the documentation has it, or said to be unprovable."""

import re
from pathlib import Path

import pytest

from assessment.domain.triangle import verify
from assessment.domain.triangle.export import export
from tests.assessment.domain.triangle.forgeries import (
    BYTES,
    CHAIN,
    EXPORTED,
    NEVER_PROVED,
    RULES,
    UNPROVABLE,
    anew,
    cut_after,
)

DOCUMENTED = Path("docs/record.md").read_text(encoding="utf-8").partition("## Forgeries")[2]
SAID = dict(re.findall(r"^\| ([A-Z].*?) \| (.*) \|$", DOCUMENTED, re.MULTILINE))
NAMED, HEAD = {**BYTES, **RULES}, CHAIN[-1].hash


def test_the_record_itself_is_whole_and_no_forgery_is_the_record() -> None:
    assert len(verify.verify(EXPORTED, HEAD, CHAIN[10].hash).events) == len(CHAIN)
    assert EXPORTED not in {**NAMED, **UNPROVABLE, **NEVER_PROVED}.values()


def test_all_forgeries_are_documented_and_no_others() -> None:
    assert list(SAID) == [*BYTES, *RULES, *UNPROVABLE, *NEVER_PROVED]
    assert len(SAID) >= 40


@pytest.mark.parametrize("name", NAMED)
def test_a_forgery_is_named_with_its_event(name: str) -> None:
    with pytest.raises(verify.Broken) as broken:
        verify.verify(NAMED[name])
    assert str(broken.value) == SAID[name]


@pytest.mark.parametrize("name", UNPROVABLE)
def test_a_forgery_by_the_rules_is_said_to_be_unproved_and_found_with_a_head(name: str) -> None:
    assert SAID[name] == "nothing: only a head shows it"
    assert verify.UNPROVED in verify.verify(UNPROVABLE[name]).statements()
    with pytest.raises(verify.Broken, match=r"is the hash of no event in this chain"):
        verify.verify(UNPROVABLE[name], HEAD)


@pytest.mark.parametrize("name", NEVER_PROVED)
def test_what_the_first_line_says_is_said_not_to_be_proved_even_with_a_head(name: str) -> None:
    assert SAID[name] == "nothing: names and title are never proved"
    said = verify.verify(NEVER_PROVED[name], HEAD).statements()
    assert str(said[-1]) == "The names and the title are not proved: they stand outside the chain."


def test_an_empty_record_proves_nothing_and_has_no_head() -> None:
    empty = export("p", "Move", {}, [])
    assert str(verify.verify(empty).statements()[0]) == "It holds no event, so it proves nothing."
    with pytest.raises(verify.Broken, match="hash of no event"):
        verify.verify(anew(cut_after(0)), HEAD)
