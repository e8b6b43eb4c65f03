"""One person assesses alone: begin, come back, answer, submit, and do it again later."""

import pytest

from assessment.domain.access import hash_key
from assessment.domain.response import Answer
from assessment.errors import NotFound, Refused, Stale
from assessment.services.assessments import Assessments, Visit
from assessment.storage.store import Store
from tests.assessment.services.conftest import Clock

CRM = "crm-maturity"


def answer(assessments: Assessments, visit: Visit, **answers: str) -> None:
    for item, choice in answers.items():
        owner = item.replace("_", "-")
        assessments.save(visit, owner, visit.response.answer(owner).changed(choice=choice))


def test_a_beginning_is_an_empty_response_to_the_newest_edition(assessments: Assessments) -> None:
    visit = assessments.visit(assessments.begin(CRM))
    assert (visit.answered, visit.submitted) == ([], False)
    assert visit.instrument == assessments.instruments.get(CRM)
    assert visit.position == "shared-meaning"


def test_the_store_never_sees_the_key(assessments: Assessments, store: Store) -> None:
    key = assessments.begin(CRM)
    assert store.access(hash_key(key)).key_hash != key
    with pytest.raises(NotFound):
        store.access(key)


def test_two_beginnings_know_nothing_of_each_other(assessments: Assessments) -> None:
    first, second = assessments.begin(CRM), assessments.begin(CRM)
    answer(assessments, assessments.visit(first), leadership="4")
    assert assessments.visit(second).answered == []


@pytest.mark.parametrize("key", ["", "unknown", "../../etc/passwd", "x" * 10_000, "\0", "\ud800"])
def test_a_key_that_opens_nothing_is_not_found(assessments: Assessments, key: str) -> None:
    with pytest.raises(NotFound):
        assessments.visit(key)


def test_a_round_of_another_engagement_is_not_found(assessments: Assessments) -> None:
    theirs = assessments.visit(assessments.begin(CRM))
    with pytest.raises(NotFound):
        assessments.visit(assessments.begin(CRM), theirs.round.id)


def test_answers_and_the_place_are_there_on_the_way_back(assessments: Assessments) -> None:
    key = assessments.begin(CRM)
    visit = assessments.visit(key)
    answer(assessments, visit, shared_meaning="3", shared_success="dk")
    assessments.move(visit, "customer-outcomes")
    again = assessments.visit(key)
    assert again.answered == ["shared-meaning", "shared-success"]
    assert again.position == "customer-outcomes"
    assert assessments.landing(key) == "answer?question=customer-outcomes"


def test_a_stage_at_a_time_the_way_back_leads_to_the_stage(assessments: Assessments) -> None:
    key = assessments.begin("cx-progression")
    visit = assessments.visit(key)
    assert (visit.position, assessments.landing(key)) == (
        "social-initiatives",
        "answer?question=social-initiatives",
    )
    answer(assessments, visit, customer_insight="2")
    assessments.move(visit, "social-crm")
    again = assessments.visit(key)
    assert (again.position, again.answered) == ("social-crm", ["customer-insight"])


def test_a_place_that_is_a_part_of_a_screen_leads_to_the_screen(assessments: Assessments) -> None:
    key = assessments.begin("cx-progression")
    assessments.move(assessments.visit(key), "customer-insight")
    assert assessments.visit(key).position == "social-crm"


@pytest.mark.parametrize("owner", ["social-crm", "no-such-statement"])
def test_a_stage_itself_has_no_answer(assessments: Assessments, owner: str) -> None:
    visit = assessments.visit(assessments.begin("cx-progression"))
    with pytest.raises(Refused, match=owner):
        assessments.save(visit, owner, Answer(choice="2"))


def test_an_answer_remembers_what_was_asked(assessments: Assessments) -> None:
    key = assessments.begin(CRM)
    answer(assessments, assessments.visit(key), leadership="4", active_use="4")
    records = assessments.visit(key).response.answers
    assert len({records["leadership"].wording, records["active-use"].wording, ""}) == 3


def test_an_older_answer_does_not_overwrite_a_newer_one(assessments: Assessments) -> None:
    visit = assessments.visit(assessments.begin(CRM))
    assessments.save(visit, "leadership", Answer(choice="4"))
    with pytest.raises(Stale) as stale:
        assessments.save(visit, "leadership", Answer(choice="2"))
    assert isinstance(stale.value.current, Answer)
    assert stale.value.current.choice == "4"


@pytest.mark.parametrize(
    ("owner", "record", "named"),
    [
        pytest.param("no-such-item", Answer(choice="1"), "no-such-item", id="unknown item"),
        pytest.param("leadership", Answer(choice="6"), "6", id="a level outside the scale"),
        pytest.param("leadership", Answer(choice="3.5"), "3.5", id="between two levels"),
        pytest.param("leadership", Answer(checks={"x": "yes"}), "x", id="a check of nobody's"),
        pytest.param("organisation", Answer(choice="3"), "3", id="a level for a check group"),
    ],
)
def test_what_the_instrument_does_not_ask_is_refused(
    assessments: Assessments, owner: str, record: Answer, named: str
) -> None:
    key = assessments.begin(CRM)
    with pytest.raises(Refused, match=f"“{named}”"):
        assessments.save(assessments.visit(key), owner, record)
    assert assessments.visit(key).response.answers == {}


def test_after_submitting_the_link_leads_to_the_result(
    assessments: Assessments, clock: Clock
) -> None:
    key = assessments.begin(CRM)
    answer(assessments, assessments.visit(key), leadership="2")
    assessments.submit(assessments.visit(key))
    assert assessments.visit(key).response.head.submitted_at == clock.time
    assert assessments.landing(key) == "result"


def test_not_applicable_needs_its_reason_before_submitting(assessments: Assessments) -> None:
    key = assessments.begin(CRM)
    answer(assessments, assessments.visit(key), leadership="na")
    with pytest.raises(Refused, match="at least one answer with a level"):
        assessments.submit(assessments.visit(key))
    answer(assessments, assessments.visit(key), **{"active-use": "2"})
    with pytest.raises(Refused, match="Leadership"):
        assessments.submit(assessments.visit(key))
    kept = assessments.visit(key).response.answer("leadership")
    assessments.save(assessments.visit(key), "leadership", kept.changed(reason="A sole trader."))
    assessments.submit(assessments.visit(key))
    assert assessments.visit(key).submitted


def test_submitted_answers_change_only_after_reopening(assessments: Assessments) -> None:
    key = assessments.begin(CRM)
    answer(assessments, assessments.visit(key), leadership="2")
    assessments.submit(assessments.visit(key))
    with pytest.raises(Refused):
        answer(assessments, assessments.visit(key), leadership="3")
    assessments.reopen(assessments.visit(key))
    answer(assessments, assessments.visit(key), leadership="3")
    assert assessments.visit(key).response.answer("leadership").choice == "3"


def test_a_second_assessment_stands_beside_the_first(
    assessments: Assessments, clock: Clock
) -> None:
    key = assessments.begin(CRM)
    answer(assessments, assessments.visit(key), leadership="2")
    assessments.submit(assessments.visit(key))
    clock.pass_by(days=180)
    second = assessments.repeat(key)
    assert second.answered == []
    answer(assessments, second, leadership="4")
    assessments.submit(assessments.visit(key))
    before, now = assessments.history(key)
    told = [visit.response.answer("leadership").choice for visit in (before, now)]
    assert told == ["2", "4"]
    assert before.round.opened_at < now.round.opened_at


def test_repeating_before_submitting_goes_on_with_the_same(assessments: Assessments) -> None:
    key = assessments.begin(CRM)
    visit = assessments.visit(key)
    assert assessments.repeat(key).round == visit.round
