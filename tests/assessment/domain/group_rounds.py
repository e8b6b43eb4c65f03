"""Rounds of groups to score, and what somebody could work out of what is published of them."""

from collections.abc import Iterable, Mapping, Sequence

from hypothesis import strategies as st

from assessment.domain.group_disclosure import Attribute, RevealedResponse
from assessment.domain.group_item import has_level
from assessment.domain.group_result import GroupResult, group_result
from assessment.domain.response import Answer
from assessment.domain.rounds import RoundSettings
from questionnaires.library import Library
from scoring import Disclosure, Slice
from tests.scoring.group_people import knowable

CRM = Library().get("crm-maturity")
ITEMS = ("leadership", "active-use")
ROLES, DEPARTMENTS, GROUPS = ("Head", "Staff"), ("Sales", "Service"), ("France", "Spain")
SETTINGS = RoundSettings(
    title="Spring", roles=ROLES, departments=DEPARTMENTS, groups=GROUPS, threshold=3
)
NAMED = SETTINGS.model_copy(update={"anonymous": False})


def response(
    choices: Mapping[str, str],
    role: str = "Head",
    department: str = "Sales",
    group: str = "France",
    **texts: str,
) -> RevealedResponse:
    """Somebody with these choices, who typed the same texts at each."""
    answers = {item: Answer(choice=choice, **texts) for item, choice in choices.items()}
    return RevealedResponse(role, department, group, "", answers)


def at_three(of: RevealedResponse, items: Iterable[str] = ITEMS) -> dict[str, str]:
    """What somebody chose, with every level that they gave these questions at 3."""
    return {
        name: "3" if name in items and has_level(of.answers, name) else str(record.choice)
        for name, record in of.answers.items()
    }


def scored(
    responses: Sequence[RevealedResponse], settings: RoundSettings = SETTINGS
) -> GroupResult:
    """What comes of them."""
    return group_result(CRM, responses, settings, len(responses))


def rounds(most: int = 12) -> st.SearchStrategy[list[RevealedResponse]]:
    """So many people at most, who answered two questions, or not."""
    choice = st.sampled_from(["1", "2", "4", "5", "dk", "na"])
    one = st.builds(
        response,
        st.fixed_dictionaries({ITEMS[0]: choice}, optional={ITEMS[1]: choice}),
        st.sampled_from([*ROLES, ""]),
        st.sampled_from([*DEPARTMENTS, ""]),
        st.sampled_from(GROUPS),
    )
    return st.lists(one, min_size=3, max_size=most)


def too_few(
    responses: Iterable[RevealedResponse],
    item: str | None,
    published: Iterable[tuple[str, str | None] | None],
    least: int = SETTINGS.threshold,
) -> list[tuple[int, ...]]:
    """All sets of fewer people than `least` of whom something follows from what is published.

    `item`: of its means, among those who gave it a level; None for the numbers of people.
    `published`: of which slices; None among them is everybody.
    """
    within = [one for one in responses if item is None or has_level(one.answers, item)]
    people: list[Mapping[str, str | Sequence[str] | None]] = [
        {name: value or None for name, value in zip(Attribute, one.given, strict=True)}
        for one in within
    ]
    shown = set(published)
    sizes = {Slice(*_slice(one)): 1 for one in shown if one is not None}
    count = len(people) if None in shown else 0
    found = _Published(least, count, sizes, {})
    return [*knowable(people, found)]


class _Published(Disclosure):
    """What was published, whatever a rule would have said."""

    __slots__ = ()

    @property
    def whole(self) -> bool:
        return self.people > 0


def _slice(of: tuple[str, str | None]) -> tuple[str, tuple[str | None, ...]]:
    return of[0], (of[1],)
