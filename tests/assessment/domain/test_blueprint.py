"""An instrument as scoring sees it, and records as scoring reads them."""

import pytest

import scoring
from assessment.domain.blueprint import level_as_typed, parse_level, scheme_of, sheet_of
from assessment.domain.response import Answer
from assessment.errors import Refused
from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.assessment.instruments import Said, checked
from tests.assessment.samples import MATURITY, MATURITY_FILE, NESTED, PROGRESSION, SIGNED
from tests.scoring.notation import F


def test_dimensions_keep_their_depth_order_and_weights() -> None:
    (customer, company) = scheme_of(NESTED).dimensions
    service, voice = customer.children
    assert [one.id for one in customer.walk()] == ["customer", "service", "front", "back", "voice"]
    assert isinstance(service, scoring.Dimension)
    assert [child.weight for child in service.children] == [F(2), F(1)]
    assert [item.id for item in company.items()] == ["culture"]
    assert isinstance(voice, scoring.Dimension)


def test_items_keep_scale_direction_checks_and_caps() -> None:
    success = next(item for item in scheme_of(MATURITY).items() if item.id == "success")
    assert success == scoring.Item(
        "success",
        scoring.Scale((F(1), F(2), F(3), F(4), F(5))),
        checks=("commercial", "customer", "operational"),
        caps=(scoring.Cap(F(4), 2), scoring.Cap(F(5), 3)),
    )
    scattered = next(scheme_of(PROGRESSION).items())
    assert (scattered.id, scattered.reverse, scattered.scale.high) == ("scattered", True, F(3))


def test_gates_and_check_groups_are_taken_over_exactly() -> None:
    scheme = scheme_of(MATURITY)
    assert scheme.check_groups == (scoring.CheckGroup("whole", ("sources", "culture")),)
    assert scheme.gates[2].conditions == (
        scoring.Condition(scoring.Measure.OVERALL, F(7, 2)),
        scoring.Condition(scoring.Measure.EVERY_DIMENSION, F(3)),
        scoring.Condition(scoring.Measure.CHECKS, F(1), "whole"),
    )


def test_every_instrument_that_ships_has_a_scheme() -> None:
    library = Library()
    for name in library.ids():
        instrument = library.get(name)
        items = {item.id for item in scheme_of(instrument).items()}
        assert items == {item.id for item in instrument.items}


def test_the_same_instrument_gives_the_same_scheme_and_a_copy_an_equal_one() -> None:
    again = Instrument.model_validate(MATURITY_FILE)
    assert scheme_of(MATURITY) is scheme_of(MATURITY)
    assert scheme_of(again) == scheme_of(MATURITY)


@pytest.mark.parametrize(
    ("choice", "state"),
    [
        pytest.param("3", scoring.State.ANSWERED, id="a level"),
        pytest.param("dk", scoring.State.DONT_KNOW, id="don't know"),
        pytest.param("na", scoring.State.NOT_APPLICABLE, id="not applicable"),
    ],
)
def test_each_choice_becomes_its_state(choice: str, state: scoring.State) -> None:
    assert sheet_of(MATURITY, Said(use=choice)).answers["use"].state is state


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(Said(), id="no record"),
        pytest.param(Said(use=Answer(comment="Later.")), id="only a comment"),
        pytest.param(Said(whole=Answer(comment="Hm.")), id="a group's comment"),
    ],
)
def test_what_has_no_choice_is_unseen(response: Said) -> None:
    assert sheet_of(MATURITY, response) == scoring.Sheet()


def test_not_applicable_counts_even_without_its_reason() -> None:
    said = Said(use=Answer(choice="na", reason=""))
    assert sheet_of(MATURITY, said).answers == {"use": scoring.NOT_APPLICABLE}


@pytest.mark.parametrize(
    ("item", "written", "level"),
    [("temper", "-2", F(-2)), ("pace", "0.5", F(1, 2)), ("pace", "1", F(1)), ("pace", "1.0", F(1))],
)
def test_levels_are_read_exactly(item: str, written: str, level: F) -> None:
    answer = sheet_of(SIGNED, Said(**{item: written})).answers[item]
    assert answer == scoring.Answer(scoring.State.ANSWERED, level)


def test_checks_stand_under_the_item_or_the_group_that_asks_them() -> None:
    said = Said(success=checked("3", commercial="yes"), whole=checked(None, sources="dk"))
    assert sheet_of(MATURITY, said).checks == {
        ("success", "commercial"): scoring.Confirmation.YES,
        ("whole", "sources"): scoring.Confirmation.DONT_KNOW,
    }


@pytest.mark.parametrize(
    ("response", "names"),
    [
        pytest.param(Said(nowhere="3"), "“nowhere”", id="unknown item"),
        pytest.param(Said(use="6"), "“6”", id="outside the scale"),
        pytest.param(Said(use="2.5"), "“2.5”", id="between two levels"),
        pytest.param(Said(use="three"), "“three”", id="a word"),
        pytest.param(Said(use="1e0"), "“1e0”", id="another notation"),
        pytest.param(Said(use=""), "“”", id="nothing"),
        pytest.param(Said(whole="3"), "“whole”", id="a level for a group of checks"),
        pytest.param(Said(use=checked("3", asked="yes")), "“asked”", id="unknown sub-check"),
    ],
)
def test_what_the_instrument_has_no_place_for_is_refused_by_name(
    response: Said, names: str
) -> None:
    with pytest.raises(Refused) as refusal:
        sheet_of(MATURITY, response)
    assert names in str(refusal.value)


@pytest.mark.parametrize("text", ["03", "+3", "3,0", "3.", ".5", "1e3", "٣", "3 ", "nan", "9" * 99])
def test_only_plain_numbers_are_levels(text: str) -> None:
    assert parse_level(text) is None


@pytest.mark.parametrize("text", ["0", "3", "-2", "2.5", "0.0001", "1000"])
def test_a_level_is_shown_as_it_is_written(text: str) -> None:
    level = parse_level(text)
    assert level is not None
    assert level_as_typed(level) == text
