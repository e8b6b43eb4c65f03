"""Amounts are typed as the reader's language writes them, and mean the same in the next one."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from babel import Locale

from assessment.reports.wording import Wording
from pages.shared import reader, register, session
from pages.shared.reader import Reader, plain
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.pages.triangle.test_drafting import draft, field, write
from tests.rehearsal import Rehearsal
from tests.reports.wording.scripts import arabic, wide

PROJECT, POSITION = register.PROJECT.file, register.POSITION.file
AGREEMENT, VARIATIONS = register.AGREEMENT.file, register.VARIATIONS.file
Read = Callable[[str], None]


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Read:
    """Has the visitor read another language, of which no text is translated.

    A page that is imported meanwhile takes `current` as it is, and for good.
    """

    def reads(language: str) -> None:
        words = Wording(Locale(language))
        found = Reader("en", words, replace(words, value=plain))
        monkeypatch.setattr(reader, "_reader", lambda *_: found)

    return reads


def captions(visitor: Visitor) -> list[str]:
    texts = (one.value.replace("\\", "") for one in visitor.screen.caption)
    return [one.replace("\N{NO-BREAK SPACE}", " ") for one in texts]


def budget(visitor: Visitor) -> str:
    value = visitor.screen.text_input(key=field(visitor, "budget")).value or ""
    return value.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("language", "typed", "echo", "shown"),
    [
        ("de", "500.000,50", "That is 500.000,50 €.", "500.000,50"),
        ("pl", "500 000,50", "That is 500 000,50 €.", "500 000,50"),
        ("ar", arabic("500,000.50"), "500,000.50", "500,000.50"),
        ("ja", wide("500,000.5"), "That is €500,000.50.", "500,000.5"),
        ("en", "500,000.50", "That is €500,000.50.", "500,000.50"),
    ],
)
def test_the_terms_take_and_show_money_as_their_reader_writes_it(
    rehearsal: Rehearsal, sit: Sit, read: Read, *, language: str, typed: str, echo: str, shown: str
) -> None:
    rehearsal.shown()
    read(language)
    chair = sit("chair").open(AGREEMENT)
    write(chair, "budget", typed)
    assert any(echo in one for one in captions(chair))
    again = chair.loads_anew(AGREEMENT)
    assert budget(again) == shown
    again.press("agreement.keep")
    assert draft(rehearsal).budget == 50_000_050


def test_what_is_typed_in_one_language_is_the_same_amount_in_the_next(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.shown()
    read("de")
    chair = sit("chair").open(AGREEMENT)
    write(chair, "budget", "1.234")
    read("en")
    chair = chair.loads_anew(AGREEMENT)
    assert budget(chair) == "1,234"
    read("pl")
    chair = chair.loads_anew(AGREEMENT)
    assert budget(chair) == "1 234"
    chair.press("agreement.keep")
    assert draft(rehearsal).budget == 123_400


def test_what_could_be_thousands_or_thousandths_is_asked_back_as_the_language_writes_both(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.shown()
    before = draft(rehearsal).budget
    read("de")
    chair = sit("chair").open(AGREEMENT)
    write(chair, "budget", "1,234")
    assert not any("1,234" in one or "1.234" in one for one in captions(chair))
    [at_the_field] = [one.value.replace("\\", "") for one in chair.screen.error]
    assert "this could be 1.234 or 1,234. Write 1234 if you mean the first." in at_the_field
    chair.press("agreement.keep")
    [_, refused] = [one.value.replace("\\", "") for one in chair.screen.error]
    assert "this could be 1.234 or 1,234" in refused
    assert draft(rehearsal).budget == before


def test_nothing_is_changed_by_looking_at_the_terms_in_another_language(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.shown()
    read("de")
    chair = sit("chair").open(AGREEMENT)
    assert "Nothing is changed yet" in chair.text
    assert budget(chair) == "480.000"


def test_the_plan_takes_its_budget_as_its_reader_writes_it(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.uninvited()
    read("de")
    chair = sit("chair").open(PROJECT)
    chair.press("project.open.plan")
    assert chair.screen.text_input(key=session.plan("budget")).value == "480.000"
    chair.screen.text_input(key=session.plan("budget")).input("1.500,75").run()
    assert "That is 1.500,75 €." in captions(chair)
    chair.press("project.plan.keep")
    plan = rehearsal.site.projects.see(rehearsal.chair).project.plan
    assert plan is not None
    assert plan.budget == 150_075


def test_a_position_takes_amounts_as_its_reader_writes_them(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.waiting()
    sponsor = rehearsal.access("ben").sponsor
    read("de")
    ben = sit("ben").open(POSITION)
    ben.screen.radio(key=session.position("dearer", sponsor)).set_value("money").run()
    key = session.position("dearer_money", sponsor)
    ben.screen.text_input(key=key).input("40.000").run()
    assert any("40.000 €" in one for one in captions(ben))
    ben.screen.text_input(key=key).input("1.234,50").run()
    assert any("1.234,50 €" in one for one in captions(ben))
    ben.screen.text_input(key=key).input("40,000").run()
    [refused] = [one.value.replace("\\", "") for one in ben.screen.error]
    assert "this could be 40.000 or 40. Write 40000 if you mean the first." in refused


@pytest.mark.parametrize("typed", ["12.500,00", "12.500"])
def test_points_between_thousands_are_read_where_the_currency_is_written_so(
    rehearsal: Rehearsal, sit: Sit, typed: str
) -> None:
    rehearsal.shown()
    chair = sit("chair").open(AGREEMENT)
    write(chair, "budget", typed)
    assert "That is €12,500." in captions(chair)
    chair.press("agreement.keep")
    assert draft(rehearsal).budget == 1_250_000


def test_a_variation_takes_money_as_its_reader_writes_it(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.signed()
    read("de")
    ann = sit("ann").open(VARIATIONS)
    ann.screen.session_state[session.variation("raise", 0)] = True
    ann.screen.run()
    ann.screen.text_input(key=session.variation("money", 0)).input("1.500,5").run()
    assert "That is 1.500,50 €." in captions(ann)
    again = ann.loads_anew(VARIATIONS)
    again.screen.session_state[session.variation("raise", 0)] = True
    again.screen.run()
    assert again.screen.text_input(key=session.variation("money", 0)).value == "1.500,5"


def test_what_an_item_of_the_plan_takes_is_said_back_as_it_was_read(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.uninvited()
    read("de")
    chair = sit("chair").open(PROJECT)
    chair.press("project.open.plan")
    chair.press("project.plan.scope.add")
    [money] = [one for one in chair.screen.text_input if one.label == "Money (EUR)"]
    money.input("40.000").run()
    assert "That is 40.000 €." in captions(chair)


def test_what_an_item_of_a_variation_takes_is_said_back_as_it_was_read(
    rehearsal: Rehearsal, sit: Sit, read: Read
) -> None:
    rehearsal.scoped()
    read("de")
    ann = sit("ann").open(VARIATIONS)
    ann.screen.session_state[session.variation("raise", 0)] = True
    ann.screen.run()
    ann.press("variation.scope.add")
    [money] = [one for one in ann.screen.text_input if one.label == "Money (EUR)"]
    money.input("1.234,50").run()
    assert "That is 1.234,50 €." in captions(ann)
