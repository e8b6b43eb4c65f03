"""The variations page: what each seat sees and may do, and that nothing typed is lost."""

import pytest

from assessment.domain.triangle.terms import Terms
from assessment.domain.triangle.variation import Outcome
from pages.shared import session
from pages.shared.reader import plain
from tests.browser.hostile import TEXTS
from tests.pages.screen import Visitor
from tests.pages.triangle.varied import (
    PAGE,
    Sit,
    buttons,
    errors,
    folds,
    kept,
    shown_table,
    text,
    unfold,
    unfold_details,
    write,
)
from tests.rehearsal import TERMS, Rehearsal, asks


@pytest.mark.parametrize(
    ("stage", "who", "said"),
    [
        ("begun", "chair", "First every sponsor says where the project should sit; then you"),
        ("waiting", "ann", "then the facilitator proposes an agreement"),
        ("shown", "chair", "Next you propose an agreement"),
        ("shown", "reader", "Next the facilitator proposes an agreement"),
        ("proposed", "ben", "Version 1 waits for you to sign."),
    ],
)
def test_without_an_agreement_it_says_what_is_missing_and_who_does_it(
    rehearsal: Rehearsal, sit: Sit, stage: str, who: str, said: str
) -> None:
    getattr(rehearsal, stage)()
    visitor = sit(who).open(PAGE)
    assert "No agreement is in force yet" in text(visitor)
    assert said in text(visitor)
    assert (buttons(visitor), folds(visitor)) == ([], [])


def test_what_follows_from_either_decision_is_there_before_it(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    visitor = sit("reader").open(PAGE)
    shown = text(visitor)
    assert "It takes 6 days and €4,000." in shown
    assert "Left then: 6 of 20 days, €27,000 of €40,000 and 1 of 2 criteria." in shown
    assert "It harms no further criterion." in shown
    assert "Go-live moves and the reserve shrinks." in shown
    assert "The pilot group goes on as today." in shown


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (
            "chair",
            [
                "Record what was decided on variation 4",
                "Drop variation 4",
                "Describe what should change",
            ],
        ),
        ("ann", ["Decide variation 4", "Drop variation 4", "Describe what should change"]),
        ("ben", ["Decide variation 4", "Describe what should change"]),
        ("cleo", ["Decide variation 4", "Describe what should change"]),
        ("reader", []),
    ],
)
def test_each_seat_is_offered_what_it_may_do(
    rehearsal: Rehearsal, sit: Sit, who: str, expected: list[str]
) -> None:
    rehearsal.varied()
    assert folds(sit(who).open(PAGE)) == expected


def test_a_sponsor_accepts_with_a_reason(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.varied()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 4)
    write(visitor, "why", 4, "The archive must move.")
    visitor.press(session.variation("accepted", 4))
    one = kept(rehearsal, 4)
    assert (one.outcome, one.decided_why) == (Outcome.ACCEPTED, "The archive must move.")
    assert "Nothing waits for a decision." in text(visitor)
    assert [one.value for one in visitor.screen.success] == [r"Variation 4 is accepted\."]
    visitor.screen.run()
    assert list(visitor.screen.success) == []


def test_a_decision_without_a_reason_is_refused_in_place(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.varied()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 4)
    visitor.press(session.variation("refused", 4))
    assert errors(visitor) == ["Say in a few words why, so that everybody can look it up later."]
    assert kept(rehearsal, 4).outcome is Outcome.PENDING


def test_the_facilitator_names_the_sponsors_who_decided(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.varied()
    visitor = sit("chair").open(PAGE)
    unfold(visitor, "decide", 4)
    write(visitor, "why", 4, "Said at the meeting.")
    visitor.press(session.variation("refused", 4))
    assert errors(visitor) == ["Say which sponsor decided this."]
    why = visitor.screen.text_area(key=session.variation("why", 4))
    assert why.value == "Said at the meeting."
    ben = rehearsal.access("ben").sponsor
    visitor.screen.multiselect(key=session.variation("by", 4)).set_value([ben])
    visitor.press(session.variation("refused", 4))
    project = rehearsal.site.projects.see(rehearsal.chair).project
    assert kept(rehearsal, 4).decided_by == project.person(ben)
    unfold_details(visitor)
    assert "Refused by Ben" in shown_table(visitor)
    assert "Recorded by the facilitator, not confirmed by Ben." in shown_table(visitor)


def test_what_was_decided_elsewhere_is_said_and_what_was_typed_stays(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 4)
    rehearsal.site.variations.raise_one(rehearsal.chair, asks("Another", days=10))
    rehearsal.site.variations.decide(rehearsal.access("ann"), 5, Outcome.ACCEPTED, "Yes.")
    write(visitor, "why", 4, "Go.")
    visitor.screen.run()
    assert session.variation("accepted", 4) not in [one.key for one in visitor.screen.button]
    assert "It can be refused now, but not accepted" in text(visitor)
    assert visitor.screen.text_area(key=session.variation("why", 4)).value == "Go."


def test_a_decision_that_comes_after_another_is_refused_and_not_lost_without_a_word(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 4)
    write(visitor, "why", 4, "Go.")
    accept = visitor.screen.button(key=session.variation("accepted", 4))
    rehearsal.site.variations.decide(rehearsal.access("ann"), 4, Outcome.REFUSED, "No.")
    accept.click().run()
    assert errors(visitor) == [
        "This variation is refused already. What you decided is not recorded."
    ]
    assert kept(rehearsal, 4).decided_why == "No."


def test_a_limit_that_is_used_up_is_said_and_stops_nothing(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.used_up()
    visitor = sit("ann").open(PAGE)
    assert "none is left: agree anew before another is harmed." in text(visitor)
    assert "The sponsors must agree anew" not in text(visitor)
    assert "Decide variation 4" in folds(visitor)


def test_what_would_exceed_a_limit_can_be_refused_and_says_why(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.signed()
    raise_one = rehearsal.site.variations.raise_one
    raise_one(rehearsal.access("ann"), asks("A mobile app", days=21))
    visitor = sit("ben").open(PAGE)
    unfold(visitor, "decide", 1)
    said = text(visitor)
    assert "Accepting it would take more extra time than is left." in said
    assert "You can refuse it, ask Ann to raise it again with less, or ask the facilitator" in said
    assert "propose a new version" not in said
    keys = {one.key for one in visitor.screen.button}
    assert session.variation("refused", 1) in keys
    assert session.variation("accepted", 1) not in keys


def test_once_a_limit_is_exceeded_nothing_is_offered_but_a_new_agreement(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.exceeded()
    visitor = sit("ann").open(PAGE)
    shown = text(visitor)
    assert "The sponsors must agree anew" in shown
    assert "More quality criteria are harmed than may be waived." in shown
    assert "It can neither be accepted nor refused now" in shown
    assert "decides it" not in shown
    assert "The facilitator proposes a new version" in shown
    assert "Decide variation 4" not in folds(visitor)
    assert "Propose a new version" in text(sit("chair").open(PAGE))


def test_the_new_version_that_waits_is_named_until_it_is_signed(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.exceeded()
    larger = Terms.model_validate({**TERMS.model_dump(), "criteria_waived": 3})
    rehearsal.site.agreements.propose(rehearsal.chair, "Second", larger)
    rehearsal.signs("ben")
    visitor = sit("ann").open(PAGE)
    assert "Version 2 waits for you to sign." in text(visitor)
    rehearsal.signs("ann")
    assert "Decide variation 4" in folds(visitor.open(PAGE))


def test_whoever_raised_it_takes_it_back(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.varied()
    visitor = sit("ann").open(PAGE)
    unfold(visitor, "drop", 4)
    write(visitor, "drop-why", 4, "Not needed.")
    visitor.press(session.variation("dropped", 4))
    assert kept(rehearsal, 4).outcome is Outcome.DROPPED
    assert "Dropped by Ann" in shown_table(unfold_details(visitor))


@pytest.mark.parametrize("name", TEXTS)
def test_what_people_wrote_is_shown_as_text(rehearsal: Rehearsal, sit: Sit, name: str) -> None:
    written = TEXTS[name].strip()
    rehearsal.signed()
    variations = rehearsal.site.variations
    said = asks(written).model_copy(
        update={"why": written, "if_accepted": written, "if_refused": written}
    )
    variations.raise_one(rehearsal.access("ann"), said)
    visitor = sit("ben").open(PAGE)
    assert list(visitor.screen.exception) == []
    assert visitor.text.count(plain(written)) >= 4
    variations.decide(rehearsal.access("ben"), 1, Outcome.REFUSED, written)
    unfold_details(visitor.open(PAGE))
    assert list(visitor.screen.exception) == []
    [table] = [one for one in visitor.screen.table if "Why" in one.value]
    assert plain(written) in table.value["Why"][0]


def test_deeds_are_held_against_words(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.signed()
    for number in range(1, 6):
        rehearsal.site.variations.raise_one(rehearsal.chair, asks("Search", criteria=("c1",)))
        rehearsal.site.variations.decide(rehearsal.access("ann"), number, Outcome.REFUSED, "No.")
    shown = text(sit("reader").open(PAGE))
    assert "Agreed: quality comes first." in shown
    assert "Of five changes that protect quality, so many were refused: five." in shown


def test_the_quality_ledger_names_the_refusal_that_harms(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.varied()
    visitor = unfold_details(sit("reader").open(PAGE))
    [ledger] = [one.value for one in visitor.screen.table if "Criterion" in one.value]
    assert list(ledger["Stands"]).count("as agreed") == 3
    assert "harmed by refusing variation 2" in list(ledger["Stands"])


def test_a_squeeze_is_a_band_next_to_an_own_figure_and_nothing_of_it_is_kept(
    rehearsal: Rehearsal, sit: Sit
) -> None:
    rehearsal.varied()
    before = rehearsal.site.projects.see(rehearsal.chair)
    visitor = unfold_details(sit("ann").open(PAGE))
    visitor.screen.slider(key=session.what_if("share", "squeeze")).set_value(75)
    visitor.screen.number_input(key=session.what_if("own", "squeeze")).set_value(30)
    visitor.screen.run()
    shown = text(visitor)
    assert "In 75% of the planned time, published models ask for 43% to 216% more" in shown
    assert "Nothing of this is kept" in shown
    assert "Kuutila" in shown
    alts = [chart.proto.alt for chart in visitor.screen.get("plotly_chart")]
    assert any("Your own figure: 30" in alt for alt in alts)
    assert rehearsal.site.projects.see(rehearsal.chair) == before


def test_added_scope_is_a_band_of_its_own_with_its_cautions(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.begun()
    visitor = unfold_details(sit("chair").open(PAGE))
    visitor.screen.slider(key=session.what_if("share", "growth")).set_value(150)
    visitor.screen.number_input(key=session.what_if("own", "growth")).set_value(80)
    visitor.screen.run()
    shown = text(visitor)
    assert "For 150% of the planned scope, a published model asks for 45% to 64% more" in shown
    assert "It compares whole projects of different sizes." in shown
    alts = [chart.proto.alt for chart in visitor.screen.get("plotly_chart")]
    assert any("150" in alt and "Your own figure: 80" in alt for alt in alts)


def test_a_stranger_is_told_how_to_get_in(rehearsal: Rehearsal, stranger: Visitor) -> None:
    rehearsal.varied()
    stranger.open(PAGE)
    assert stranger.heading == "No project is open here"
    assert "Import of old" not in stranger.text


def test_the_scope_stands_beside_what_was_signed(rehearsal: Rehearsal, sit: Sit) -> None:
    rehearsal.rescoped()
    visitor = unfold_details(sit("reader").open(PAGE))
    said = text(visitor)
    assert "Scope beside what was signed" in [one.label for one in visitor.screen.expander]
    assert "Filled is in scope now, grey was signed, dotted was refused." in said
