"""Setting a round up: what is typed is kept, what it comes to is said, and it is opened once."""

from itertools import cycle

import pytest

from assessment.domain.round_drafts import RoundDraft
from assessment.domain.round_settings import SettingsFields
from assessment.domain.rounds import RoundSettings, RoundState
from assessment.reports.sentences.round import promise
from assessment.services import rounds
from pages.shared import session
from tests.assessment.services.workshops import Workshop
from tests.pages.round.conftest import PAGE, Look, address
from tests.pages.screen import Visitor
from tests.pages.words import words_of
from tests.reports.english import english

HIDDEN = "Nothing of its own; its answers count in the whole."


def field(workshop: Workshop, name: str) -> str:
    return session.round_field(name, workshop.round)


def read(visitor: Visitor) -> str:
    return visitor.text.replace("\\", "")


def settings_of(workshop: Workshop) -> RoundSettings:
    return workshop.site.rounds.see(workshop.owner, workshop.round).of_group.settings


def state_of(workshop: Workshop) -> RoundState:
    return workshop.site.rounds.see(workshop.owner, workshop.round).of_group.state


def types(visitor: Visitor, key: str, words: str) -> None:
    kind = visitor.screen.text_input if key.startswith("round.title") else visitor.screen.text_area
    kind(key=key).set_value(words).run()


def again(visitor: Visitor, workshop: Workshop) -> Visitor:
    """The page as the same browser loads it anew."""
    return visitor.loads_anew(PAGE).open(PAGE, **address(workshop))


def test_the_form_has_the_settings_of_the_draft(workshop: Workshop, look: Look) -> None:
    screen = look(workshop, workshop.owner).screen
    assert list(screen.exception) == []
    assert screen.text_input(key=field(workshop, "title")).value == "Spring survey"
    assert screen.text_area(key=field(workshop, "group_names")).value == "France\nSpain"
    assert screen.slider(key=field(workshop, "threshold")).value == 3


def test_every_field_is_called_as_a_refusal_calls_it(workshop: Workshop, look: Look) -> None:
    words = words_of(look(workshop, workshop.owner).screen)
    assert len(RoundDraft.LABELS) == len(SettingsFields._fields)
    for label in RoundDraft.LABELS.values():
        assert any(one.startswith(english(label)) for one in words)


def test_the_promise_and_what_a_group_sees_follow_from_what_is_typed(
    workshop: Workshop, look: Look
) -> None:
    visitor = look(workshop, workshop.owner)
    visitor.screen.slider(key=field(workshop, "threshold")).set_value(6).run()
    assert english(promise(settings_of(workshop))) in read(visitor)
    assert "6 people or more together" in read(visitor)
    assert read(visitor).count(HIDDEN) == 2
    visitor.screen.radio(key=field(workshop, "anonymous")).set_value(False).run()
    assert "This round is not anonymous" in read(visitor)
    assert HIDDEN not in read(visitor)
    assert list(visitor.screen.slider) == []


def test_what_is_typed_stands_in_the_settings_and_is_there_after_a_reload(
    workshop: Workshop, look: Look
) -> None:
    visitor = look(workshop, workshop.owner)
    types(visitor, field(workshop, "title"), "  Autumn   survey ")
    types(visitor, field(workshop, "departments"), "Sales\n\nMarketing\n")
    assert settings_of(workshop).title == "Autumn survey"
    assert settings_of(workshop).departments == ("Sales", "Marketing")
    typed = again(visitor, workshop).screen.text_area(key=field(workshop, "departments"))
    assert typed.value == "Sales\n\nMarketing\n"


def test_what_cannot_be_is_kept_as_typed_and_refused_when_the_round_is_to_be_opened(
    workshop: Workshop, look: Look
) -> None:
    visitor = look(workshop, workshop.owner)
    types(visitor, field(workshop, "title"), "")
    types(visitor, field(workshop, "roles"), "Head\nhead")
    assert settings_of(workshop).title == "Spring survey"
    visitor = again(visitor, workshop)
    assert visitor.screen.text_area(key=field(workshop, "roles")).value == "Head\nhead"
    visitor.press("round.open")
    [error] = visitor.screen.error
    assert "Title of the round: nothing is written here." in error.value.replace("\\", "")
    assert "Roles to choose from" in error.value
    assert state_of(workshop) is RoundState.DRAFT


def test_a_field_that_is_typed_back_stays_so(workshop: Workshop, look: Look) -> None:
    visitor = look(workshop, workshop.owner)
    for title in ("Autumn", "Spring survey", "Winter", "Spring survey"):
        types(visitor, visitor.screen.text_input[0].key or "", title)
        assert visitor.screen.text_input[0].value == title
        assert settings_of(workshop).title == title


def test_two_windows_have_each_others_settings(workshop: Workshop, look: Look) -> None:
    here = look(workshop, workshop.owner)
    there = again(here, workshop)
    types(here, field(workshop, "title"), "Autumn")
    types(there, field(workshop, "roles"), "Head")
    found = settings_of(workshop)
    assert (found.title, found.roles) == ("Autumn", ("Head",))
    here.screen.run()
    assert here.screen.text_area[0].value == "Head"


def test_it_is_opened_with_what_stands_in_the_form_and_the_draft_is_gone(
    workshop: Workshop, look: Look
) -> None:
    visitor = look(workshop, workshop.owner)
    types(visitor, field(workshop, "group_names"), "Norway")
    visitor.press("round.open")
    assert state_of(workshop) is RoundState.OPEN
    assert settings_of(workshop).groups == ("Norway",)
    assert visitor.heading == "Spring survey"
    assert "The round is open." in [one.value.replace("\\", "") for one in visitor.screen.success]
    assert workshop.site.action_drafts.typed(workshop.owner) == frozenset()


def test_an_opening_that_fails_is_said_and_loses_nothing(
    workshop: Workshop, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = look(workshop, workshop.owner)
    types(visitor, field(workshop, "title"), "Autumn")
    drawn = cycle(["CCCCCC", "CCCCCD"])
    monkeypatch.setattr(rounds, "new_code", lambda: next(drawn))
    Workshop(workshop.site, "Other").opened()
    visitor.press("round.open")
    [error] = visitor.screen.error
    assert "No join code was free" in error.value
    assert settings_of(workshop).title == "Autumn"
