"""Snapshots come back exactly, and a fingerprint tells any two instruments apart."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from questionnaires.errors import InvalidInstrument
from questionnaires.fingerprint import (
    anchor_fingerprints,
    fingerprint,
    from_snapshot,
    snapshot,
    wording_fingerprint,
)
from questionnaires.loader import accepted, read
from questionnaires.schema import Instrument
from questionnaires.texts import ReadText, rewritten, texts
from tests.questionnaires.sample import SMALL, changed

SAMPLE = accepted(read(SMALL, "sample.yaml"))
seen_characters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cn"])
words = st.text(seen_characters, min_size=1, max_size=40).map(str.strip).filter(bool)


@st.composite
def instruments(draw: st.DrawFn) -> Instrument:
    """The sample with other words at any place, other weights and other bands."""
    spoken = {text.path: draw(words) for text in texts(SAMPLE) if draw(st.booleans())}

    def rewrite(text: ReadText) -> str:
        return spoken.get(text.path, text.text)

    edited = rewritten(SAMPLE, rewrite)
    weight = draw(st.decimals(0, 1000, places=4))
    items = tuple(item.model_copy(update={"weight": weight}) for item in edited.items)
    return edited.model_copy(
        update={"items": items, "language": draw(st.sampled_from(["en", "pt-BR"]))}
    )


@given(instruments())
def test_a_snapshot_comes_back_exactly(instrument: Instrument) -> None:
    again = from_snapshot(snapshot(instrument))
    assert instrument == again
    assert snapshot(instrument) == snapshot(again)


@given(instruments())
def test_a_written_instrument_is_read_as_it_was(instrument: Instrument) -> None:
    written = instrument.model_dump_json(exclude_none=True)  # JSON is YAML
    reading = read(written, "x.yaml")
    errors = {one.code for one in reading.problems}
    assert errors or instrument == reading.instrument
    assert errors <= {"no-weight", "equal-anchors"}


@given(instruments(), instruments())
def test_fingerprints_are_equal_exactly_when_the_instruments_are(
    one: Instrument, other: Instrument
) -> None:
    assert (snapshot(one) == snapshot(other)) == (fingerprint(one) == fingerprint(other))


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"id": "a"}', "\x00", snapshot(SAMPLE)[:-1]]
)
def test_what_is_no_snapshot_is_refused(text: str) -> None:
    with pytest.raises(InvalidInstrument, match="snapshot"):
        from_snapshot(text)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("Some could say.", "A few could say.", {("shared-meaning", Decimal(2))},
                     id="an anchor of the item"),
        pytest.param("Nobody has seen it this year.", "Gone.", {("hidden-agendas", Decimal(1))},
                     id="a meaning of the scale"),
        pytest.param("What is it for?", "Why?", set(), id="the question, beside own anchors"),
        pytest.param("Are there any?", "Are there many?",
                     {("hidden-agendas", Decimal(1)), ("hidden-agendas", Decimal(3))},
                     id="the question, where the scale has the anchors"),
        pytest.param("Shows one of everything.", "Shows.", set(), id="the purpose"),
    ],
)  # fmt: skip
def test_an_anchor_s_fingerprint_is_of_its_words(
    old: str, new: str, expected: set[tuple[str, Decimal]]
) -> None:
    before = anchor_fingerprints(SAMPLE)
    after = anchor_fingerprints(accepted(read(changed((old, new)), "x.yaml")))
    assert expected == {anchor for anchor in before if before[anchor] != after[anchor]}


@pytest.mark.parametrize(
    ("old", "new", "differs"),
    [
        pytest.param("What is it for?", "Why?", True, id="the question"),
        pytest.param("Some could say.", "A few could say.", True, id="an anchor"),
        pytest.param("Was anybody asked", "Asked?", True, id="a check"),
        pytest.param("Is it so?", "So?", True, id="the words above the checks"),
        pytest.param("Without it nobody knows.", "Because.", False, id="the reason"),
        pytest.param("Ask ten people.", "Ask.", False, id="a move"),
        pytest.param(
            "    why: Without",
            "    shown_by: A list.\n    why: Without",
            True,
            id="what would show it",
        ),
    ],
)
def test_a_wording_is_what_the_respondent_reads(old: str, new: str, *, differs: bool) -> None:
    other = accepted(read(changed((old, new)), "x.yaml"))
    same = wording_fingerprint(SAMPLE.items[0]) == wording_fingerprint(other.items[0])
    assert differs != same


def test_a_wording_from_the_scale_needs_the_levels() -> None:
    other = accepted(read(changed(("Nobody has seen it", "Not seen")), "x.yaml"))
    found = [
        wording_fingerprint(one.items[1], one.levels_of(one.items[1])) for one in (SAMPLE, other)
    ]
    assert found[0] != found[1]


def test_levels_change_nothing_where_the_item_has_all_anchors() -> None:
    item = SAMPLE.items[0]
    assert wording_fingerprint(item) == wording_fingerprint(item, SAMPLE.levels_of(item))


def test_a_group_of_checks_has_a_wording_too() -> None:
    other = accepted(read(changed(("Does it work", "Works?")), "x.yaml"))
    assert wording_fingerprint(SAMPLE.check_groups[0]) != wording_fingerprint(other.check_groups[0])
