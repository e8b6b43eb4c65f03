"""The library: every word that a result rests on."""

import pytest

from assessment.domain.screens import parts
from pages.shared.reader import plain
from questionnaires.errors import QuestionnaireError
from questionnaires.library import Library
from questionnaires.schema import Instrument
from tests.pages.screen import Visitor

PAGE = "library/page.py"


def test_source_version_and_all_fifty_anchors_are_there(stranger: Visitor) -> None:
    stranger.open(PAGE)
    instrument = stranger.site.library.get("crm-maturity")
    shown = stranger.text
    anchors = [anchor for item in instrument.items for anchor in item.anchors.values()]
    assert len(anchors) == 50
    assert [anchor for anchor in anchors if plain(anchor) not in shown] == []
    assert plain(instrument.version) in shown
    assert plain(instrument.source.title) in shown


def test_another_instrument_can_be_read_with_what_shows_each_statement(
    stranger: Visitor,
) -> None:
    stranger.open(PAGE, instrument="cx-progression")
    instrument = stranger.site.library.get("cx-progression")
    said = [part for item in instrument.items for part in (item.question, item.shown_by or "")]
    said += [item.why for item in instrument.items if item.why]
    assert [one for one in said if plain(one) not in stranger.text] == []
    assert (
        "at least 70% of Social CRM in place and every item of Social CRM at least 1"
        in stranger.text
    )


def test_every_sub_check_and_stage_is_there(stranger: Visitor) -> None:
    stranger.open(PAGE)
    instrument = stranger.site.library.get("crm-maturity")
    questions = [check.question for part in parts(instrument) for check in part.checks]
    summaries = [stage.summary for stage in instrument.stages]
    assert len(questions) == 12
    assert [said for said in questions + summaries if plain(said) not in stranger.text] == []


def test_instruments_are_chosen_by_their_titles_and_the_address_follows(stranger: Visitor) -> None:
    stranger.open(PAGE)
    library = stranger.site.library
    [choice] = stranger.screen.selectbox
    titles = [library.get(name).title for name in library.ids()]
    assert choice.options == [*titles, "The triangle of time, cost and quality"]
    choice.select("cx-progression").run()
    assert stranger.screen.query_params["instrument"] == "cx-progression"
    assert plain(library.get("cx-progression").title) in stranger.text


def test_an_unknown_instrument_in_the_address_shows_the_first(stranger: Visitor) -> None:
    stranger.open(PAGE, instrument="nope")
    assert plain(stranger.site.library.get("crm-maturity").title) in stranger.text
    assert [one.value for one in stranger.screen.info] == [
        "There is no such instrument. This is the first of those that there are."
    ]


def test_what_is_wrong_with_a_file_is_for_the_log_alone(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_library: Library, _id: str) -> Instrument:
        raise QuestionnaireError("/srv/own.yaml:3: there is no such field.")

    monkeypatch.setattr(Library, "get", broken)
    stranger.open(PAGE)
    [said] = stranger.screen.error
    assert said.value.startswith("This instrument cannot be shown: its file has problems.")
    assert "/" not in said.value
    assert "/srv/own.yaml:3" in caplog.text


def test_the_triangle_is_read_with_its_source_and_rules_and_leads_to_its_sample(
    stranger: Visitor,
) -> None:
    stranger.open(PAGE, instrument="triangle")
    shown = stranger.text.replace("\\", "")
    assert "**Source** Not named in the document: The Bermuda Triangle of CRM" in shown
    assert [fold.label for fold in stranger.screen.expander] == [
        "Which contradictions are named",
        "Where the line through the scope is drawn",
        "How limits count",
        "Who decides a variation",
        "What a signature covers",
    ]
    assert "- Quality comes first, and neither time nor money is given." in shown
    links = [one.proto.page for one in stranger.screen.get("page_link")]
    assert links[0] == "sample-project"


def test_the_ten_questions_are_related_to_other_models_in_a_fold(stranger: Visitor) -> None:
    stranger.open(PAGE)
    fold = next(one for one in stranger.screen.expander if "other models" in one.label)
    gartner, forrester = (one.value for one in fold.table)
    assert list(gartner["Covered"]) == [
        *("well", "partly", "well", "well", "partly", "hardly", "hardly", "partly")
    ]
    assert list(forrester.columns) == ["Part", "Covered", "By our questions"]
    said = "\n".join(one.value for one in fold.markdown)
    assert "How good the data are, and who looks after them, is not asked" in said


def test_where_nothing_is_said_of_other_models_there_is_no_fold(stranger: Visitor) -> None:
    stranger.open(PAGE, instrument="cx-progression")
    assert not any("other models" in one.label for one in stranger.screen.expander)
