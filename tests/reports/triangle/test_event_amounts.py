"""What a variation takes and harms is said of its events, by the terms that were in force then."""

from itertools import permutations

from assessment.reports.sentences.triangle.event_amounts import AGREED, RAISED
from assessment.reports.sentences.triangle.event_values import named_people
from assessment.reports.sentences.triangle.events import event_sentence
from assessment.reports.sentences.triangle.people import People
from tests.rehearsal import TERMS
from tests.reports.english import english
from tests.reports.triangle.test_events import CALLED, REFUSED, VOTED, event


def test_a_variation_says_what_it_takes_and_protects_and_its_decision_what_came_of_it() -> None:
    kept, gone = TERMS.criteria[0], TERMS.criteria[1]
    raised = {
        "number": 3,
        "description": "An app",
        "days": 5,
        "money": -150_000,
        "criteria": [gone.id],
    }
    context = {AGREED: TERMS, RAISED: {3: raised}}
    said = english(event_sentence(event("raised", "b", raised), CALLED, {}, context))
    protects = f"It takes 5 days. It gives back \u20ac1,500. It protects \u201c{gone.text}\u201d."
    assert said == f"Ben raised variation 3, \u201cAn app\u201d. {protects}"
    refused = english(event_sentence(event("decided", "a", VOTED), CALLED, {}, context))
    assert refused == f"{REFUSED} That harms \u201c{gone.text}\u201d."
    body = {**VOTED, "outcome": "accepted"}
    accepted = english(event_sentence(event("decided", "a", body), CALLED, {}, context))
    assert accepted.endswith("had said. It takes 5 days. It gives back \u20ac1,500.")
    assert kept.text not in refused


def test_people_stand_as_the_sponsors_are_listed_whatever_their_names_and_hashes() -> None:
    people = People({"z": "Zoe", "c": "Ana", "b": "Ben"}, reader="b")
    for order in permutations("zcb"):
        assert english(people.listed(order)) == "Zoe, Ana and you"
        assert english(people.listed(order, first=True)) == "Zoe, Ana and you"
        assert english(named_people(order, people)) == "Zoe, Ana and you"
