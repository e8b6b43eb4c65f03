"""A result of few or many questions: a radar only where it has a shape and its labels fit."""

from typing import cast

import pytest

from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.pages.screen import Visitor
from tests.pages.test_results import PAGE, charts


def of_length(base: Instrument, count: int) -> Instrument:
    """An instrument of so many alike questions, without stages."""
    items = tuple(
        base.items[0].model_copy(update={"id": f"habit-{number}", "label": f"Habit {number}"})
        for number in range(count)
    )
    rest = {"gates": (), "stages": (), "bands": (), "check_groups": ()}
    return base.model_copy(update={"items": items} | rest)


@pytest.mark.parametrize(
    ("count", "radar"), [(1, False), (2, False), (3, True), (12, True), (30, False)]
)
def test_a_radar_is_drawn_only_of_as_many_questions_as_fit_around_it(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch, count: int, radar: bool
) -> None:
    get = Library.get
    made = of_length(stranger.site.library.get("crm-maturity"), count)
    monkeypatch.setattr(
        Library, "get", lambda self, name: made if name == made.id else get(self, name)
    )
    stranger.hold(stranger.site.assessments.begin(made.id))
    for item in made.items:
        stranger.put(item.id, choice="3")
    stranger.site.assessments.submit(stranger.visit)
    stranger.open(PAGE)
    assert not stranger.screen.exception
    drawn = charts(stranger)
    assert ("A" in drawn) is radar  # "A radar on a scale …"
    bars = cast("list[dict[str, list[float]]]", drawn["Bars"]["data"])
    assert len(bars[0]["y"]) == count
