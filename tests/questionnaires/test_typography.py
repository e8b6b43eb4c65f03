"""Typography: what is read of an instrument has the marks of print, and is the same edition."""

import pytest

from assessment.domain.editions import edition_of, parsed
from questionnaires.fingerprint import fingerprint, from_snapshot, snapshot
from questionnaires.library import Library
from questionnaires.texts import texts
from questionnaires.typography import in_print, typographic

SHIPPED = Library().ids()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("the organisation's goals", "the organisation’s goals"),
        ("customers' benefit", "customers’ benefit"),
        ('such as "call back" and "wait"', "such as “call back” and “wait”"),
        ("it is 'so' and isn't", "it is 'so' and isn't"),
        ("nothing to change", "nothing to change"),
    ],
)
def test_quotation_marks_are_those_of_print(written: str, read: str) -> None:
    assert typographic(written) == read


@pytest.mark.parametrize("name", SHIPPED)
def test_no_straight_mark_is_read_of_a_shipped_instrument(name: str) -> None:
    library = Library()
    instrument, related = library.get(name), library.correspondence(name)
    read = [one.text for one in (*texts(instrument), *(texts(related) if related else ()))]
    source = instrument.source

    assert len(read) > 50
    assert [one for one in (*read, source.title, source.note or "") if {"'", '"'} & {*one}] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_it_is_the_edition_that_was_written(name: str) -> None:
    read = Library().get(name)
    written = from_snapshot(snapshot(read))

    assert "'" in snapshot(read)
    assert read.original == written
    assert fingerprint(read) == fingerprint(written)
    assert parsed(edition_of(read)[1].text) == read


def test_a_changed_copy_is_an_edition_of_its_own() -> None:
    read = Library().get("crm-maturity")
    changed = read.model_copy(update={"title": "Another"})

    assert read.model_copy().original == read.original
    assert changed.original.title == "Another"


def test_an_instrument_in_another_language_is_left_as_it_is() -> None:
    written = from_snapshot(snapshot(Library().get("crm-maturity")))
    other = written.model_copy(update={"language": "de"})

    assert in_print(other) is other
