"""The path on the result page: a target, ceilings, and the yes-or-no checks it asks for."""

import json

import pytest

import scoring
from assessment.domain.screens import parts
from pages.shared import session
from questionnaires.library import Library
from tests.pages.screen import Visitor
from tests.pages.test_results import ITEMS, PAGE, submit


def test_a_target_can_be_chosen_and_held_back_by_a_ceiling(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    assert "The least effort to stage 4 is 5" in executive.text
    for item in ITEMS:
        executive.screen.select_slider(key=session.ceiling(item)).set_value("3")
    executive.screen.run()
    assert "needs a higher ceiling" in executive.text


@pytest.mark.parametrize(("stage", "raised"), [(4, 5), (5, 10)])
def test_the_target_of_the_path_stands_in_picture_words_and_table(
    executive: Visitor, stage: int, raised: int
) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    executive.screen.selectbox(key=session.PATH_TARGET).select(stage).run()
    radar = executive.screen.get("plotly_chart")[2].proto
    [ring] = [one for one in json.loads(radar.spec)["data"] if one["name"] == "target"]
    assert len(ring["r"]) == len(ITEMS) + 1
    assert radar.alt.count("(target ") == raised
    [table] = [one.value for one in executive.screen.table if "Target" in one.value]
    assert sum(bool(cell) for cell in table["Target"]) == raised
    assert f"the least effort to stage {stage} asks for" in executive.text


def test_a_ceiling_moves_the_target(executive: Visitor) -> None:
    submit(executive, "3")
    executive.open(PAGE)
    executive.screen.select_slider(key=session.ceiling("shared-meaning")).set_value("3").run()
    [table] = [one.value for one in executive.screen.table if "Target" in one.value]
    assert table.set_index("Question")["Target"]["Shared meaning"] == ""


def test_without_a_stage_ahead_there_is_no_target(executive: Visitor) -> None:
    for part in parts(executive.visit.instrument):
        executive.put(part.id, checks={check.id: "yes" for check in part.checks})
    submit(executive, "5")
    executive.open(PAGE)
    assert executive.heading.startswith("Stage 5")
    assert not [one for one in executive.screen.table if "Target" in one.value]
    assert "Target" not in executive.text


def test_only_what_is_scored_can_be_held_back(executive: Visitor) -> None:
    executive.put("leadership", choice="na", reason="Nobody leads.")
    submit(executive, "3", shared_meaning="dk", leadership="na")
    executive.open(PAGE)
    sliders = [slider.label for slider in executive.screen.select_slider]
    assert len(sliders) == len(ITEMS) - 2
    assert not {"Shared meaning", "Leadership"} & set(sliders)
    said = executive.text.replace("\\", "")
    assert (
        "Without a level, so not on the way: “Shared meaning” (not answered) and "
        "“Leadership” (not applicable)."
    ) in said


def test_a_path_asks_for_the_sub_checks_of_what_is_claimed_high_enough(executive: Visitor) -> None:
    submit(executive, "3", shared_success="5")
    executive.open(PAGE)
    said = executive.text.replace("\\", "")
    assert (
        "more yes-or-no checks of “Shared success” confirmed: it is claimed at 5, counts as 3"
        in said
    )
    assert "Raise “Shared success”" not in said


def folds(visitor: Visitor) -> list[str]:
    """What stands in the folds of the yes-or-no checks to confirm, in order."""
    return [
        " ".join(markdown.value for markdown in fold.markdown).replace("\\", "")
        for fold in visitor.screen.expander
        if fold.label.replace("\\", "")
        in {"The yes-or-no checks to confirm", "What to confirm on the way"}
    ]


def test_the_path_and_the_claims_name_the_short_checks_that_are_open(executive: Visitor) -> None:
    executive.put("shared-success", checks={"commercial": "yes"})
    submit(executive, "3", shared_success="5")
    executive.open(PAGE)
    claims, path = folds(executive)
    own = executive.visit.instrument.item("shared-success").checks
    assert "**Shared success.** Two more yeses are needed. Answer yes to all of these" in claims
    assert "**Shared success.** One more yes is needed. Answer yes to one of these" in path
    for said in (claims, path):
        assert [check.id for check in own if check.question in said] == [
            check.id for check in own if check.id != "commercial"
        ]
    [whole] = executive.visit.instrument.check_groups
    assert f"**{whole.title}.** Three more yeses are needed. Answer yes to three of these" in path
    assert all(check.question in path for check in whole.checks)


def test_where_no_short_check_is_open_none_is_named(executive: Visitor) -> None:
    submit(executive, "2")
    executive.open(PAGE)
    assert folds(executive) == []


def test_the_path_is_solved_once_however_often_the_page_runs(
    executive: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    solved = []

    def counting(*of: object, **rest: object) -> scoring.Path:
        solved.append(of)
        return solve(*of, **rest)  # type: ignore[arg-type]

    solve = scoring.cheapest_path
    monkeypatch.setattr(scoring, "cheapest_path", counting)
    submit(executive, "3")
    executive.open(PAGE)
    assert len(solved) == 1
    executive.screen.run()
    assert len(solved) == 2
    executive.screen.selectbox(key=session.PATH_TARGET).select(5).run()
    assert len(solved) == 4  # one for the moves to the next stage


def test_an_item_that_is_better_the_lower_it_is_may_fall_to_the_bottom(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Library().get("crm-maturity")
    items = tuple(
        one.model_copy(update={"reverse": one.id == "willing-use"}) for one in known.items
    )
    known = known.model_copy(update={"items": items})
    get = Library.get
    monkeypatch.setattr(
        Library, "get", lambda self, one: known if one == known.id else get(self, one)
    )
    stranger.hold(stranger.site.assessments.begin(known.id))
    submit(stranger, "3", willing_use="5")
    stranger.open(PAGE)
    stranger.screen.selectbox(key=session.PATH_TARGET).select(5).run()
    for _ in range(2):  # the second time the sliders have values
        assert "Bring “Willing use” down from 5 to " in stranger.text
        stranger.screen.run()
