"""The pages of an assessment in the pseudo-locale: no word of ours is without accents."""

import pytest

from assessment.domain.context import Context
from assessment.errors import NotSaved
from assessment.messages import msg
from assessment.reports.wording import PSEUDO
from assessment.services.assessments import Assessments
from assessment.services.outcomes import sample_outcomes
from assessment.web import language
from pages.shared import register, session
from questionnaires.library import Library
from tests.assessment.services.test_newer_edition import second_edition
from tests.pages.pseudo import TYPED, english
from tests.pages.screen import Visitor

pytestmark = pytest.mark.usefixtures("pseudo_locale")
START, ANSWER, CHECK = register.START.file, register.ANSWER.file, register.CHECK.file
RESULT, SAMPLE, LIBRARY = register.RESULT.file, register.SAMPLE.file, register.LIBRARY.file
FIRST, WITH_CHECKS = "shared-meaning", "shared-success"
INSTRUMENTS = Library().ids()


def choose(visitor: Visitor, item: str, choice: str) -> None:
    visitor.screen.radio(key=session.choice(item)).set_value(choice).run()


def write(visitor: Visitor, field: str, text: str) -> None:
    visitor.screen.session_state[f"answer.aside.{FIRST}"] = True
    visitor.screen.run()
    key = session.text(field, FIRST, visitor.visit.round.id)
    visitor.screen.text_area(key=key).set_value(text).run()


def submit(visitor: Visitor) -> None:
    for item in visitor.visit.instrument.items:
        visitor.put(item.id, choice="3", comment=TYPED)
    visitor.site.assessments.submit(visitor.visit)


@pytest.mark.parametrize("entry", register.ASSESSING, ids=lambda entry: str(entry.title))
def test_what_a_stranger_reads(stranger: Visitor, entry: register.Entry) -> None:
    if entry not in {register.SAMPLE, register.LIBRARY}:  # below, with every instrument
        stranger.open(entry.file)
        assert english(stranger) == []


@pytest.mark.parametrize(
    "reason", ["unknown", "unreadable", "nowhere", "full", "deleted", "withdrawn", "left"]
)
def test_why_somebody_was_led_to_the_start(stranger: Visitor, reason: str) -> None:
    stranger.open(START, link=reason)
    assert english(stranger) == []


@pytest.mark.parametrize("link", ["not one", "x" * 32])
def test_a_link_that_leads_nowhere(stranger: Visitor, link: str) -> None:
    stranger.open(START)
    stranger.screen.text_input(key="start.link").set_value(link)
    buttons = {one.proto.form_id: one for one in stranger.screen.button}
    buttons["start.return"].click().run()
    assert english(stranger) == []


def test_beginning_a_project_without_a_name(stranger: Visitor) -> None:
    stranger.open(START)
    stranger.press("start.project.begin")
    assert len(stranger.screen.error) == 1
    assert english(stranger) == []


def test_coming_back_to_several_assessments_and_a_project(executive: Visitor) -> None:
    site = executive.site
    project, other = site.projects.begin(TYPED), site.assessments.begin("cx-progression")
    executive.put(FIRST, choice="3")
    executive.hold(f"{executive.key}~{other}~{project}")
    executive.open(START)
    executive.press("start.leave.ask")
    executive.press("delete.ask")
    assert english(executive) == []


def test_coming_back_to_a_result(executive: Visitor) -> None:
    submit(executive)
    executive.open(START)
    assert english(executive) == []


@pytest.mark.parametrize("page", [ANSWER, CHECK])
def test_what_is_answered_already(executive: Visitor, page: str) -> None:
    submit(executive)
    executive.open(page)
    assert english(executive) == []


def test_every_question(executive: Visitor) -> None:
    executive.open(ANSWER)
    for _ in executive.visit.instrument.items:
        assert english(executive) == []
        executive.press("answer.next")
    assert executive.screen.button(key="answer.check").label != "Check your answers"
    assert english(executive) == []


def test_an_answer_with_all_that_belongs_to_it(executive: Visitor) -> None:
    executive.put(WITH_CHECKS, choice="5")
    executive.open(ANSWER, question=WITH_CHECKS)
    assert english(executive) == []
    executive.press("answer.next")
    assert english(executive) == []
    executive.open(ANSWER, question=FIRST)
    choose(executive, FIRST, "na")
    write(executive, "comment", TYPED)
    assert executive.kept(FIRST).comment == TYPED
    assert english(executive) == []
    executive.open(ANSWER, question="nothing-of-that-name")
    assert english(executive) == []


def test_statements(manager: Visitor) -> None:
    manager.put("uncoordinated-accounts", choice="1", comment=TYPED)
    manager.open(ANSWER)
    assert english(manager) == []


def test_what_cannot_be_kept(executive: Visitor) -> None:
    executive.open(ANSWER)
    long = "x" * 20_001
    write(executive, "comment", long)
    assert len(executive.screen.error) == 1
    assert english(executive, long) == []


def test_an_answer_that_was_changed_elsewhere_too(executive: Visitor) -> None:
    executive.put(FIRST, choice="2")
    executive.open(ANSWER, question=FIRST)
    executive.put(FIRST, choice="3")
    choose(executive, FIRST, "4")
    assert len(executive.screen.warning) == 1
    assert english(executive) == []


def test_an_answer_that_is_not_saved(executive: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise NotSaved(msg("The disk is full."))

    executive.open(ANSWER)
    monkeypatch.setattr(Assessments, "save", refuse)
    choose(executive, FIRST, "4")
    assert f"answer.retry.{FIRST}" in [button.key for button in executive.screen.button]
    assert english(executive) == []


def test_a_newer_edition(executive: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    executive.put(FIRST, choice="2")
    newer = second_edition()
    monkeypatch.setattr(Library, "get", lambda _self, _id: newer)
    executive.open(ANSWER)
    assert "answer.adopt" in [button.key for button in executive.screen.button]
    assert english(executive, newer.changes[-1].note) == []


@pytest.mark.parametrize("who", ["executive", "manager"])
def test_what_is_checked_before_submitting(who: str, request: pytest.FixtureRequest) -> None:
    visitor: Visitor = request.getfixturevalue(who)
    first, second, *_ = visitor.visit.instrument.items
    visitor.put(first.id, choice="3", comment=TYPED, evidence=TYPED)
    visitor.put(second.id, choice="na")
    visitor.open(CHECK)
    assert english(visitor) == []
    for item in visitor.visit.instrument.items:
        visitor.put(item.id, choice="3")
    visitor.open(CHECK)
    assert english(visitor) == []


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_the_library(stranger: Visitor, instrument: str) -> None:
    stranger.open(LIBRARY, instrument=instrument)
    found = stranger.site.library.get(instrument)
    source, change = found.source, found.changes[-1]
    facts = [source.author, source.title, source.note or "", change.note, instrument]
    if related := stranger.site.library.correspondence(instrument):
        facts += [said for one in related.models for said in (one.source.author, one.source.title)]
    assert english(stranger, *facts) == []


def test_the_triangle_in_the_library(stranger: Visitor) -> None:
    stranger.open(LIBRARY, instrument="triangle")
    assert english(stranger, "The Bermuda Triangle of CRM") == []


@pytest.mark.parametrize("who", ["executive", "manager"])
def test_a_result(who: str, request: pytest.FixtureRequest) -> None:
    visitor: Visitor = request.getfixturevalue(who)
    submit(visitor)
    visitor.open(RESULT)
    assert english(visitor) == []


@pytest.mark.parametrize("instrument", INSTRUMENTS)
def test_a_sample(stranger: Visitor, instrument: str) -> None:
    stranger.open(SAMPLE, instrument=instrument)
    outcomes = sample_outcomes(stranger.site.library.get(instrument))
    answers = [one for outcome in outcomes for one in outcome.response.answers.values()]
    typed = [text for one in answers for text in (one.reason, one.comment, one.evidence) if text]
    roles = [outcome.context.role for outcome in outcomes]
    assert english(stranger, *typed, *roles) == []


def test_a_result_is_named_shared_and_read(executive: Visitor) -> None:
    of = Context(organisation=TYPED, role=TYPED, scope=TYPED)
    executive.site.assessments.describe(executive.visit, of)
    executive.open(CHECK)
    assert english(executive) == []
    submit(executive)
    key = executive.site.readers.add(executive.key)
    [one] = executive.site.readers.all(executive.key)
    executive.open(RESULT).unfold("result-share").unfold("context-fold")
    executive.press(f"result.share.withdraw.{one.id}.ask")
    assert english(executive) == []
    executive.hold(key)
    for page in (register.SHARED.file, START):
        assert english(executive.loads_anew(page)) == []


def test_what_is_kept_does_not_depend_on_the_language(executive: Visitor) -> None:
    executive.put(FIRST, choice="4")
    asked_in_english = executive.kept(FIRST).wording
    executive.open(ANSWER, question=FIRST)
    choose(executive, FIRST, "3")
    assert executive.kept(FIRST).choice == "3"
    assert executive.kept(FIRST).wording == asked_in_english


def test_the_languages_are_at_the_foot_of_a_page(stranger: Visitor) -> None:
    stranger.open(LIBRARY)
    [foot] = [
        html.proto.body for html in stranger.screen.get("html") if "/language/" in html.proto.body
    ]
    assert 'href="/language/en"' in foot
    assert f'<strong lang="{PSEUDO}">' in foot


def test_the_page_says_which_language_it_is_in(stranger: Visitor) -> None:
    stranger.open(LIBRARY)
    assert any(f'["{PSEUDO}", "ltr", ' in html.proto.body for html in stranger.screen.get("html"))


def test_a_choice_goes_before_what_the_browser_asks_for(
    stranger: Visitor, cookies: dict[str, str]
) -> None:
    cookies[language.NAME] = "en"
    stranger.open(LIBRARY)
    assert stranger.heading == "Library"
