"""A participant's way: answer, submit, correct, withdraw, and what is said once it is closed."""

from collections.abc import Callable

import pytest

from assessment.errors import Deleted
from assessment.web.keyring import BETWEEN_KEYS, NAME
from pages.shared import register
from tests.assessment.services.workshops import FIRST, Workshop, settings
from tests.pages.screen import Visitor

ANSWER, CHECK, START, RESULT = (
    "answer/page.py",
    "answer/check_page.py",
    "start/page.py",
    "results/page.py",
)
SAMPLES = (register.SAMPLE.file, register.SAMPLE_PROJECT.file)  # of nobody
CHOICE = f"answer.choice.{FIRST}"
OTHERS_WORDS = "What Bob alone wrote"
PAGES = [pytest.param(entry.file, id=str(entry.title)) for entry in register.ENTRIES]
State = Callable[[Workshop], object]
STATES: dict[str, State] = {
    "open": lambda _: None,
    "closed": Workshop.closed,
    "revealed": lambda workshop: workshop.closed().revealed(),
}


@pytest.fixture
def ann(guest: Visitor, workshop: Workshop) -> Visitor:
    """A participant, and others who have submitted."""
    workshop.submits("bob", "cleo", "dora")
    workshop.site.assessments.reopen(workshop.visit("bob"))
    workshop.answers("bob", OTHERS_WORDS)
    workshop.site.assessments.submit(workshop.visit("bob"))
    guest.hold(workshop.joins("ann"))
    return guest


def buttons(visitor: Visitor) -> set[str]:
    return {str(one.key) for one in visitor.screen.button}


def is_submitted(visitor: Visitor) -> bool:
    return visitor.visit.submitted


def submits(visitor: Visitor) -> Visitor:
    visitor.put(FIRST, choice="3")
    visitor.site.assessments.submit(visitor.visit)
    return visitor


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("submitted", [False, True])
def test_no_page_shows_a_participant_a_result_or_what_others_wrote(
    ann: Visitor, workshop: Workshop, page: str, state: str, submitted: bool
) -> None:
    if submitted:
        submits(ann)
    STATES[state](workshop)
    ann.open(page)
    assert list(ann.screen.exception) == []
    assert len(ann.screen.title) == 1
    assert OTHERS_WORDS not in ann.text
    assert workshop.owner not in ann.text
    keys = buttons(ann)
    assert not [one for one in keys if one.startswith(("result.", "delete", "actions."))]
    assert not ann.screen.get("download_button") or page in SAMPLES
    folds = [one.label for one in ann.screen.expander]
    assert "Show it to others" not in folds
    assert "Organisation, role and scope" not in folds


def test_the_questions_say_of_which_round_they_are_and_who_reads_comments(
    ann: Visitor, named: Workshop
) -> None:
    ann.open(ANSWER, question=FIRST)
    assert "Spring survey, Nordwind" in ann.text
    ann.unfold(f"answer.aside.{FIRST}")
    assert "write nothing that gives you away" in ann.text
    ann.hold(named.joins("Ann"))
    other = ann.loads_anew(ANSWER).open(ANSWER, question=FIRST).unfold(f"answer.aside.{FIRST}")
    assert "with your name" in other.text


def test_it_is_submitted_on_the_check_page_and_what_comes_next_is_said(ann: Visitor) -> None:
    ann.put(FIRST, choice="3")
    ann.open(CHECK)
    assert "Spring survey, Nordwind" in ann.text
    assert not [one for one in ann.screen.text_input if "rganisation" in one.label]
    assert ann.screen.button(key="check.submit").label == "Submit with these gaps"
    ann.press("check.submit")
    assert is_submitted(ann)
    for page in (ANSWER, CHECK):
        ann.open(page)
        assert ann.heading == "Thank you: your answers are in"
        assert "The results are shown when whoever invited you reveals them." in ann.text


def test_a_participant_corrects_an_answer_as_long_as_the_round_is_open(
    ann: Visitor, workshop: Workshop
) -> None:
    submits(ann).open(ANSWER)
    ann.press("round.reopen")
    assert not is_submitted(ann)
    ann.open(ANSWER, question=FIRST)
    ann.screen.radio(key=CHOICE).set_value("4").run()
    ann.open(CHECK)
    ann.press("check.submit")
    assert is_submitted(ann)
    assert ann.kept(FIRST).choice == "4"
    workshop.closed()
    ann.open(ANSWER)
    assert "round.reopen" not in buttons(ann)


def test_correcting_in_a_round_that_was_closed_meanwhile_is_refused_in_words(
    ann: Visitor, workshop: Workshop
) -> None:
    submits(ann).open(ANSWER)
    workshop.closed()
    ann.press("round.reopen")
    assert is_submitted(ann)
    assert ann.heading == "This round is closed"


@pytest.mark.parametrize("page", [ANSWER, CHECK])
@pytest.mark.parametrize("submitted", [False, True])
@pytest.mark.parametrize("state", ["closed", "revealed"])
def test_once_it_is_closed_every_page_says_so(
    ann: Visitor, workshop: Workshop, page: str, submitted: bool, state: str
) -> None:
    if submitted:
        submits(ann)
    STATES[state](workshop)
    ann.open(page)
    assert ann.heading == ("This round is closed" if state == "closed" else "This round is over")
    assert ("were not submitted" in ann.text) is not submitted
    assert not ann.screen.radio
    assert ("withdraw.ask" in buttons(ann)) is (state == "closed")


def test_a_choice_that_comes_too_late_is_refused_and_stays_on_the_screen(
    ann: Visitor, workshop: Workshop
) -> None:
    ann.open(ANSWER, question=FIRST)
    workshop.closed()
    ann.screen.radio(key=CHOICE).set_value("4").run()
    assert "This round is closed" in ann.screen.error[0].value
    assert ann.screen.radio(key=CHOICE).value == "4"
    ann.press("answer.next")
    assert ann.screen.radio(key=CHOICE).value == "4"
    assert ann.visit.answered == []
    workshop.site.rounds.reopen(workshop.owner, workshop.round)
    ann.press(f"answer.retry.{FIRST}")
    assert ann.kept(FIRST).choice == "4"


def test_a_comment_that_comes_too_late_stays_on_the_screen(
    ann: Visitor, workshop: Workshop
) -> None:
    ann.open(ANSWER, question=FIRST).unfold(f"answer.aside.{FIRST}")
    workshop.closed()
    [area] = ann.screen.text_area
    area.set_value("Much thought").run()
    assert "This round is closed" in ann.screen.error[0].value
    ann.screen.run()
    assert ann.screen.text_area[0].value == "Much thought"
    assert "This round is closed" in ann.screen.error[0].value


def test_going_on_in_a_closed_round_says_so(ann: Visitor, workshop: Workshop) -> None:
    ann.open(ANSWER, question=FIRST)
    workshop.closed()
    ann.press("answer.next")
    assert ann.heading == "This round is closed"


def test_going_on_among_statements_in_a_closed_round_says_so(
    guest: Visitor, workshop: Workshop
) -> None:
    rounds = workshop.site.rounds
    workshop.round = rounds.draft(workshop.owner, "cx-progression", settings(), "statements")
    rounds.open(workshop.owner, workshop.round)
    guest.hold(workshop.joins("ann"))
    guest.open(ANSWER)
    assert "Spring survey, Nordwind" in guest.text
    workshop.closed()
    guest.press("answer.next")
    assert guest.heading == "This round is closed"


def test_submitting_a_round_that_was_closed_meanwhile_is_refused(
    ann: Visitor, workshop: Workshop
) -> None:
    ann.put(FIRST, choice="3")
    ann.open(CHECK)
    workshop.closed()
    ann.press("check.submit")
    assert not is_submitted(ann)
    assert ann.heading == "This round is closed"


@pytest.mark.parametrize("page", [ANSWER, CHECK])
def test_withdrawing_is_asked_twice_and_leaves_nothing(
    ann: Visitor, workshop: Workshop, page: str
) -> None:
    submits(ann).open(page)
    ann.press("withdraw.ask")
    assert "Nobody can bring it back" in ann.text
    ann.press("withdraw.no")
    assert is_submitted(ann)
    ann.press("withdraw.ask")
    ann.press("withdraw.yes")
    with pytest.raises(Deleted):
        workshop.visit("ann")
    assert f"/enter/{ann.key}" in ann.screen.get("link_button")[0].proto.url
    other = ann.loads_anew(ANSWER)
    assert "deleted" in other.heading


def test_withdrawing_after_the_reveal_is_refused_in_words(ann: Visitor, workshop: Workshop) -> None:
    submits(ann).open(ANSWER)
    ann.press("withdraw.ask")
    workshop.closed().revealed()
    ann.press("withdraw.yes")
    assert is_submitted(ann)
    assert ann.heading == "This round is over"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("submitted", [False, True])
def test_the_start_page_lists_the_round(
    ann: Visitor, workshop: Workshop, state: str, submitted: bool
) -> None:
    ann.put(FIRST, choice="3")
    if submitted:
        submits(ann)
    STATES[state](workshop)
    ann.open(START)
    words = "are in" if submitted else "1 of 10"
    assert f"Your answers to **Spring survey, Nordwind**{'' if submitted else ':'} {words}" in (
        ann.text.replace("\\", "")
    )
    assert "delete.ask" not in buttons(ann)


def test_a_browser_with_an_assessment_of_its_own_lists_both(
    ann: Visitor, workshop: Workshop
) -> None:
    own = ann.site.assessments.begin("crm-maturity")
    ann.cookies[NAME] = BETWEEN_KEYS.join((own, workshop.keys["ann"], workshop.keys["bob"]))
    ann.open(START)
    assert ann.text.count("Spring survey, Nordwind") == 2
    ann.press("start.leave.ask")
    links = [one.value.rpartition("/")[2] for one in ann.screen.code]
    assert set(links) == {own, workshop.keys["ann"], workshop.keys["bob"]}


def test_the_private_link_can_be_kept(ann: Visitor) -> None:
    for page in (ann.open(ANSWER), submits(ann).open(ANSWER)):
        page.unfold("private-link")
        assert [one.value.rpartition("/")[2] for one in page.screen.code] == [ann.key]
