"""The agreement's page: who sees what, who signs what, and what is refused and why."""

import pytest

from assessment.domain.triangle.ledger import Agreement, Status
from pages.shared import session
from tests.pages.screen import Visitor
from tests.pages.triangle.conftest import Sit
from tests.rehearsal import TERMS, Rehearsal

PAGE = "triangle/agreement/page.py"
VERSIONS = "agreement-versions"  # a fold
SIGN, DECLINE = "agreement.sign", "agreement.decline"


def read(visitor: Visitor) -> str:
    """What is written, as it is read."""
    told = [part.value for part in (*visitor.screen.success, *visitor.screen.warning)]
    said = "\n".join([visitor.text, *told])
    return said.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def latest(rehearsal: Rehearsal) -> Agreement:
    """The last version as it is kept."""
    return rehearsal.site.projects.see(rehearsal.chair).ledger.agreements[-1]


def buttons(visitor: Visitor) -> set[str]:
    return {one.key for one in visitor.screen.button if one.key}


def tick(visitor: Visitor, content: str) -> None:
    visitor.screen.checkbox(key=session.read(content)).check().run()


def test_a_stranger_is_told_whose_page_this_is(stranger: Visitor) -> None:
    stranger.open(PAGE)
    assert stranger.heading == "No project is open here"


@pytest.mark.parametrize("who", ["chair", "ann", "reader"])
def test_before_the_reveal_it_says_what_comes_first(
    rehearsal: Rehearsal, sit: Sit, who: str
) -> None:
    rehearsal.waiting()
    visitor = sit(who).open(PAGE)
    assert "once everybody has seen the positions of all sponsors" in read(visitor)
    assert buttons(visitor) == set()


@pytest.mark.parametrize("who", ["ann", "cleo", "reader"])
def test_only_the_facilitator_has_the_draft(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    rehearsal.shown()
    visitor = sit(who).open(PAGE)
    assert "The facilitator drafts the terms" in read(visitor)
    assert buttons(visitor) == set()
    assert list(visitor.screen.text_area) == []


@pytest.mark.parametrize("who", ["chair", "ann", "ben", "cleo", "reader"])
def test_everybody_reads_the_exact_text(rehearsal: Rehearsal, sit: Sit, who: str) -> None:
    rehearsal.proposed()
    visitor = sit(who).open(PAGE)
    said = read(visitor)
    assert "Time: Go-live may move by twenty working days, never into December." in said
    assert "The partner portal" in said
    assert "Every page can be used with a keyboard" in said
    assert f"Fingerprint of this text: {latest(rehearsal).content[:12]}." in said
    rows = dict(visitor.screen.table[0].value.itertuples(index=False))
    assert rows["The budget may grow by"] == "at most €40,000"
    assert "Ann: Signed on" in said
    assert "Ben: Has not signed." in said


def test_a_sponsor_signs_what_they_have_read(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    visitor.press(SIGN)
    assert "Nothing is signed yet. Tick first that you have read these terms." in read(visitor)
    assert latest(rehearsal).status is Status.PROPOSED
    tick(visitor, latest(rehearsal).content)
    visitor.press(SIGN)
    assert latest(rehearsal).status is Status.ACTIVE
    assert "You have signed version 1." in read(visitor)
    assert "In force since" in read(visitor)


def test_nobody_signs_terms_that_changed_while_they_were_reading(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    tick(visitor, latest(rehearsal).content)
    rehearsal.amends(days_later=30)
    visitor.press(SIGN)
    assert latest(rehearsal).signatures == ()
    said = read(visitor)
    assert "The terms were changed while you were reading. Read them again" in said
    assert "The finish may move by: at most 20 days before, at most 30 days now." in said
    assert not visitor.screen.checkbox[0].value, "the new terms are not read yet"
    tick(visitor, latest(rehearsal).content)
    visitor.press(SIGN)
    assert [one.content for one in latest(rehearsal).signatures] == [latest(rehearsal).content]


def test_another_version_is_not_taken_for_a_change_of_the_one_before(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("cleo").open(PAGE)
    rehearsal.signs("ben")
    terms = TERMS.model_copy(update={"days_later": 30})
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", terms)
    visitor.screen.run()
    said = read(visitor)
    assert "Version 2: Second" in said
    assert "changed while you were reading" not in said


def test_a_signature_that_is_void_says_why(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.changed()
    said = read(sit("ann").open(PAGE))
    assert "Its terms were changed after that, so your signature is void." in said
    assert "The finish may move by: at most 20 days before, at most 30 days now." in said
    assert "your signature is void" not in read(sit("ben").open(PAGE))


def test_a_sponsor_declines_with_a_reason(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    visitor.press("agreement.open.refusal")
    visitor.press(DECLINE)
    assert "Say in a few words why you do not sign" in read(visitor)
    visitor.screen.text_area(key=session.REASON).input("Too *dear*.").run()
    visitor.press(DECLINE)
    [no] = latest(rehearsal).declined
    assert no.reason == "Too *dear*."
    assert "Ben: Declined on" in read(visitor)
    assert "Reason\\: Too \\*dear\\*\\." in visitor.text


def test_a_reason_that_is_refused_stays_in_its_field(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    visitor.press("agreement.open.refusal")
    visitor.screen.text_area(key=session.REASON).input("Too dear.").run()
    rehearsal.amends(days_later=30)
    visitor.press(DECLINE)
    assert latest(rehearsal).declined == ()
    assert "changed while you were reading" in read(visitor)
    assert visitor.screen.text_area(key=session.REASON).value == "Too dear."


def test_a_reason_that_is_too_long_is_refused_by_the_label_of_its_field(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    visitor.press("agreement.open.refusal")
    field = visitor.screen.text_area(key=session.REASON)
    assert field.label == "Why do you not sign? Everybody in the project reads this."
    field.input("x" * 20_001).run()
    visitor.press(DECLINE)
    said = read(visitor)
    assert "“Why do you not sign?”: it has 20,001 characters, and at most 20,000 can be" in said
    assert "“Why do you not sign?”: it has 20,001 characters, and at most 4,000 can be" in said
    assert latest(rehearsal).declined == ()


def test_a_reason_that_is_typed_is_there_after_another_load_until_it_is_given(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("ben").open(PAGE)
    visitor.press("agreement.open.refusal")
    visitor.screen.text_area(key=session.REASON).input("Too dear.").run()
    again = visitor.loads_anew(PAGE)
    assert again.screen.text_area(key=session.REASON).value == "Too dear."
    again.press(DECLINE)
    later = visitor.loads_anew(PAGE)
    later.press("agreement.open.refusal")
    assert later.screen.text_area(key=session.REASON).value == ""


def test_who_need_not_sign_may_still_do_so(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("cleo").open(PAGE)
    assert "Your signature is not needed" in read(visitor)
    tick(visitor, latest(rehearsal).content)
    visitor.press(SIGN)
    assert len(latest(rehearsal).signatures) == 2
    assert latest(rehearsal).status is Status.PROPOSED


def test_who_has_signed_is_told_so(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("ann").open(PAGE)
    assert "You have signed this version." in read(visitor)
    assert SIGN not in buttons(visitor)


def test_a_reader_is_offered_nothing(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("reader").open(PAGE)
    assert "You are reading. The sponsors sign on links of their own." in read(visitor)
    assert buttons(visitor) == set()


def test_the_facilitator_mends_a_title_and_no_signature_is_touched(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.proposed()
    visitor = sit("chair").open(PAGE)
    visitor.press("agreement.open.title")
    visitor.screen.text_input(key=session.TITLE).input("").run()
    visitor.press("agreement.retitle")
    assert "Give this version a title" in read(visitor)
    visitor.screen.text_input(key=session.TITLE).input("The first").run()
    visitor.press("agreement.retitle")
    assert latest(rehearsal).title == "The first"
    assert len(latest(rehearsal).signatures) == 1


def test_the_facilitator_withdraws_with_a_reason(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.proposed()
    visitor = sit("chair").open(PAGE)
    visitor.press("agreement.open.withdrawal")
    visitor.press("agreement.withdraw")
    assert "Say in a few words why it is withdrawn" in read(visitor)
    visitor.screen.text_area(key=session.REASON).input("The budget fell.").run()
    visitor.press("agreement.withdraw")
    assert latest(rehearsal).status is Status.WITHDRAWN
    said = read(sit("ben").open(PAGE))
    visitor.unfold(VERSIONS)
    states = visitor.screen.table[-1].value.iloc[0].tolist()
    assert "The budget fell" in states[-1]
    assert "Nothing is agreed yet" in said


def test_two_versions_stand_side_by_side(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.again()
    visitor = sit("reader").open(PAGE).unfold(VERSIONS)
    said = read(visitor)
    assert "Versions 1 and 2 differ in two parts of the terms." in said
    assert "**Finish:** changed" in said
    assert "**In scope:** added “A second language”" in said
    visitor.screen.selectbox(key=session.SIDES[1]).select("1").run()
    assert "Choose two different versions." in read(visitor)


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("chair", "Draft a new version below: give more, take something out of scope, or both."),
        ("ben", "The facilitator drafts a new version; you will read and sign it here."),
    ],
)
def test_when_the_sponsors_must_agree_anew_the_way_on_is_said(
    rehearsal: Rehearsal, sit: Sit, who: str, expected: str
) -> None:
    rehearsal.exceeded()
    said = read(sit(who).open(PAGE))
    assert "More quality criteria are harmed than may be waived." in said
    assert expected in said


@pytest.mark.parametrize("stage", ["proposed", "signed"])
def test_the_pdf_is_made_only_when_it_is_asked_for(
    rehearsal: Rehearsal, sit: Sit, stage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    getattr(rehearsal, stage)()
    made: list[object] = []
    making = "pages.triangle.agreement.versions.version_pdf"
    monkeypatch.setattr(making, lambda *of: made.append(of))
    visitor = sit("reader").open(PAGE)
    assert [one.proto.label for one in visitor.screen.get("download_button")] == [
        "Download version 1 (PDF)"
    ]
    assert made == []


def test_hostile_terms_are_shown_as_text(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.shown()
    terms = TERMS.model_copy(
        update={"scope_in": ("**bold** [a](https://evil.example)\n- two\n# three",)}
    )
    rehearsal.site.agreements.propose(rehearsal.chair, ":red[alarm]", terms)
    visitor = sit("ben").open(PAGE)
    assert list(visitor.screen.exception) == []
    assert r"\*\*bold\*\* \[a\]" in visitor.text
    assert r"\:red\[alarm\]" in visitor.text
