"""What is typed of a round: every problem at once, and nothing that only looks different."""

import pytest

from assessment.domain.round_settings import (
    JoiningFields,
    SettingsFields,
    typed_joining,
    typed_settings,
)
from assessment.domain.rounds import LONGEST_TITLE, MOST_CHOICES, RoundSettings
from assessment.errors import Refused

GOOD = SettingsFields("Spring survey", ("Sales", "Service"), ("North",), ("France", "Spain"))


def test_what_is_typed_is_there_with_single_spaces_and_without_empty_entries() -> None:
    found = typed_settings(GOOD._replace(title=" Spring  survey ", roles=(" Sales ", "\u200b")))
    assert (found.title, found.roles, found.groups) == (
        "Spring survey",
        ("Sales",),
        ("France", "Spain"),
    )
    assert (found.anonymous, found.threshold, found.facilitator_answers) == (True, 5, False)


WRONG: dict[str, tuple[SettingsFields, str]] = {
    "no title": (GOOD._replace(title=" \u200b"), "Title of the round: nothing is written here."),
    "a long title": (GOOD._replace(title="x" * (LONGEST_TITLE + 1)), "has 201 characters"),
    "a long role": (GOOD._replace(roles=("x" * 101,)), "Roles to choose from, entry 1: it has"),
    "a role twice": (GOOD._replace(roles=("Sales", "Sales")), "stands there more than once"),
    "roles that look alike": (GOOD._replace(roles=("Sales", "SALES ")), "are the same"),
    "groups that look alike": (GOOD._replace(groups=("Spain", "Sp\u00adain")), "Groups, each"),
    "many departments": (
        GOOD._replace(departments=tuple(map(str, range(MOST_CHOICES + 1)))),
        "it has 51 entries",
    ),
    "a low threshold": (GOOD._replace(threshold=2), "shown: it must be at least 3."),
    "a high threshold": (GOOD._replace(threshold=11), "shown: it must be at most 10."),
}


@pytest.mark.parametrize(("fields", "sentence"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_is_refused_with_its_field(fields: SettingsFields, sentence: str) -> None:
    with pytest.raises(Refused) as refused:
        typed_settings(fields)
    assert sentence in str(refused.value)


def test_all_problems_are_said_at_once() -> None:
    with pytest.raises(Refused) as refused:
        typed_settings(GOOD._replace(title="", threshold=1, roles=("Sales", "sales")))
    assert len(refused.value.messages) == 3


ANONYMOUS = typed_settings(GOOD)
NAMED = typed_settings(GOOD._replace(anonymous=False))


def test_a_participant_chooses_from_what_is_offered_or_leaves_it_out() -> None:
    found = typed_joining(ANONYMOUS, JoiningFields(role="Sales", department="North"))
    assert (found.name, found.role, found.department) == ("", "Sales", "North")
    assert typed_joining(ANONYMOUS, JoiningFields()).department == ""
    assert typed_joining(NAMED, JoiningFields(" Ann  Lee ")).name == "Ann Lee"


@pytest.mark.parametrize(
    ("settings", "name", "role", "sentence"),
    [
        (ANONYMOUS, "Ann", "", "no name is taken"),
        (NAMED, " ", "", "Write your name"),
        (NAMED, "Ann", "Chief", "Your role: choose one"),
        (NAMED, "x" * 201, "", "Your name: it has 201 characters"),
    ],
)
def test_whoever_says_something_else_is_refused(
    settings: RoundSettings, name: str, role: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        typed_joining(settings, JoiningFields(name, role))
    assert sentence in str(refused.value)
