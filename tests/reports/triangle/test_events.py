"""Every kind of event as a sentence."""

import re
from typing import get_args

import pytest

from assessment.domain.triangle import verify
from assessment.domain.triangle.agreement import SPONSORS_CHANGED
from assessment.domain.triangle.event import Event, Kind
from assessment.reports.sentences.triangle.events import WORDLESS, WORDS, event_sentence
from assessment.reports.sentences.triangle.people import People
from assessment.reports.wording import PSEUDO, wording
from tests.rehearsal import PLAN
from tests.reports.english import english

WORD = re.compile(r"[a-z]+")
Case = tuple[str, dict[str, object], str]

CALLED = People({"a": "Ana", "b": "Ben", "gone": ""}, facilitator="c", earlier={"b": ("Bne",)})
DUMPED = PLAN.model_dump(mode="json")
V1: dict[str, object] = {"version": 1, "content": "0"}
CASES: dict[str, Case] = {
    "revealed": (
        "c",
        {"positions": {"a": {}, "x": {}}, "absent": ["b"]},
        "The facilitator showed two positions to everybody, without Ben, who had given none.",
    ),
    "joined": ("c", {"person": "b"}, "Ben became a sponsor."),
    "invited": (
        "c",
        {"person": "b", "replaces": True},
        "The facilitator gave Ben a new invitation: the link that Ben had opens nothing any more.",
    ),
    "entered": ("b", {}, "Ben took the invitation."),
    "left": ("c", {"person": "b"}, "Ben left the project."),
    "proposed": (
        "c",
        {**V1, "title": "First", "terms": {}, "required": ["a", "b"]},
        "The facilitator proposed version 1, “First”, to be signed by Ana and Ben.",
    ),
    "amended": (
        "c",
        V1,
        "The facilitator changed the terms of version 1, which is version 1.1 from here on.",
    ),
    "voided": (
        "c",
        {"version": 1, "person": "a"},
        "The signature of Ana under version 1 became void, since the terms were changed.",
    ),
    "retitled": (
        "c",
        {"version": 1, "title": "Better"},
        "The facilitator gave version 1 the title “Better”; no signature is touched.",
    ),
    "signed": ("a", V1, "Ana signed version 1."),
    "declined": ("b", {**V1, "reason": "Too dear."}, "Ben declined to sign version 1: “Too dear.”"),
    "withdrawn": (
        "c",
        {"version": 1, "reason": "A mistake."},
        "The facilitator withdrew version 1: “A mistake.”",
    ),
    "activated": ("b", V1, "Version 1 came into force: everybody who must has signed it."),
    "required": ("c", {"person": "b", "required": False}, "Ben need not sign from now on."),
    "renamed": (
        "c",
        {"person": "b", "number": 1},
        "The facilitator corrected the name of a sponsor: Ben, not Bne.",
    ),
    "replanned": (
        "c",
        {"before": DUMPED, "plan": DUMPED | {"finish": "2027-07-31"}},
        "The facilitator changed the plan. Finish: 30 June 2027 before, 31 July 2027 now.",
    ),
    "superseded": ("b", {"version": 1, "by": 2}, "Version 1 was replaced by version 2."),
    "raised": (
        "b",
        {"number": 3, "description": "A mobile app"},
        "Ben raised variation 3: “A mobile app”",
    ),
    "dropped": (
        "b",
        {"number": 3, "version": 1, "why": "No need."},
        "Ben dropped variation 3: “No need.”",
    ),
    "decided": (
        "a",
        {"number": 3, "version": 1, "outcome": "refused", "by": "a", "why": "Too dear."},
        "Ana refused variation 3 under version 1: “Too dear.”",
    ),
    "voted": (
        "a",
        {"number": 3, "version": 1, "outcome": "accepted", "why": "It helps."},
        "Ana spoke for accepting variation 3: “It helps.”",
    ),
    "recorded": (
        "c",
        {"number": 3, "version": 1, "outcome": "refused", "why": "Too dear.", "people": ["b", "a"]},
        "The facilitator recorded that Ana and Ben spoke for refusing variation 3: “Too dear.”",
    ),
    "confirmed": (
        "b",
        {"number": 3},
        "Ben confirmed what was recorded for them on variation 3.",
    ),
    "objected": (
        "b",
        {"number": 3, "why": "I said no."},
        "Ben objected to what was recorded for them on variation 3: “I said no.”",
    ),
    "reopened": (
        "b",
        {"number": 3},
        "Variation 3 is open again: its decision rested on what was recorded.",
    ),
}
REFUSED = "Variation 3 was refused under version 1, as Ana and Ben had said."
VOTED: dict[str, object] = {
    **CASES["decided"][1],
    "people": ["b", "a"],
    "recorded": [],
}


def event(kind: str, actor: str, body: object) -> Event:
    return Event.model_validate(
        {
            "seq": 1,
            "at": "2026-11-26T09:00:00Z",
            "kind": kind,
            "actor": actor,
            "body": body,
            "previous": "0",
            "hash": "1",
        }
    )


def test_there_are_words_for_every_kind_and_a_case_for_each() -> None:
    assert set(CASES) == set(WORDS) == set(get_args(Kind))


@pytest.mark.parametrize("kind", get_args(Kind))
def test_the_verifier_names_an_event_in_the_words_of_the_record(kind: str) -> None:
    actor, body, _ = CASES[kind]
    ways: list[dict[str, object]] = [{}, {"required": True}]
    ways += [{"outcome": one} for one in ("accepted", "refused")]
    said = [event_sentence(event(kind, actor, {**body, **way}), CALLED) for way in ways]
    of_record = set(WORD.findall(" ".join(map(english, said)).lower()))
    named = set(WORD.findall(str(verify.KINDS[kind]).lower()))
    assert named
    assert named - of_record <= {"a", "the", "or", "sponsors"}


def test_the_verifier_has_words_for_no_other_kind() -> None:
    assert set(verify.KINDS) == set(get_args(Kind))
    assert len({str(words) for words in verify.KINDS.values()}) == len(verify.KINDS)


@pytest.mark.parametrize("kind", CASES)
def test_an_event_is_said_with_names(kind: str) -> None:
    actor, body, said = CASES[kind]
    changes = {1: 1} if kind in {"amended", "voided"} else {}
    assert english(event_sentence(event(kind, actor, body), CALLED, changes)) == said


def test_after_a_change_it_is_the_changed_version_that_is_signed() -> None:
    signed = event_sentence(event("signed", "a", V1), CALLED, {1: 2})
    assert english(signed) == "Ana signed version 1.2."


@pytest.mark.parametrize("kind", [kind for kind in CASES if CASES[kind][1]])
def test_an_event_without_its_content_is_said_to_be_damaged(kind: str) -> None:
    assert english(event_sentence(event(kind, "a", {}), CALLED)) == english(WORDLESS)


def test_a_raised_variation_names_its_scope_items() -> None:
    forms, larger = {"id": "forms", "text": "Forms"}, {"id": "forms", "text": "Forms", "days": 9}
    scope = [
        {"act": "remove", "item": {"id": "board", "text": "Reports"}},
        {"act": "add", "item": {"id": "portal", "text": "The portal"}},
        {"act": "add", "item": {"id": "app", "text": "An app"}},
        {"act": "change", "item": larger, "was": forms},
    ]
    body = {"number": 3, "description": "Partners first", "scope": scope}
    assert english(event_sentence(event("raised", "b", body), CALLED)) == (
        "Ben raised variation 3, “Partners first”. It adds “The portal” and “An app”. "
        "It takes “Reports” out of scope. It changes “Forms”."
    )


@pytest.mark.parametrize("scope", [3, ["x"], [{"act": "add"}]])
def test_a_raised_variation_with_damaged_items_is_said_to_be_so(scope: object) -> None:
    body = {"number": 3, "description": "Partners first", "scope": scope}
    assert english(event_sentence(event("raised", "b", body), CALLED)) == english(WORDLESS)


@pytest.mark.parametrize("kind", ["revealed", "decided", "raised", "proposed", "dropped"])
def test_content_of_another_shape_is_said_to_be_damaged(kind: str) -> None:
    body = dict.fromkeys(CASES[kind][1], 7)
    assert english(event_sentence(event(kind, "a", body), CALLED)) == english(WORDLESS)


def test_what_the_facilitator_records_for_a_sponsor_names_both() -> None:
    said = english(event_sentence(event("decided", "c", CASES["decided"][1]), CALLED))
    assert said == (
        "Ana refused variation 3 under version 1 (recorded by the facilitator): “Too dear.”"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, REFUSED),
        (
            {"outcome": "accepted"},
            "Variation 3 was accepted under version 1, as Ana and Ben had said.",
        ),
        (
            {"recorded": ["b"]},
            f"{REFUSED} Recorded by the facilitator, and not confirmed then: what Ben had said.",
        ),
    ],
)
def test_a_decision_of_several_says_who_and_what_of_it_was_recorded(
    changes: dict[str, object], expected: str
) -> None:
    decided = event("decided", "a", {**VOTED, **changes})
    assert english(event_sentence(decided, CALLED)) == expected


@pytest.mark.parametrize("name", ["von Hagen", "d'Arc", "eBay", "\u00d6zdemir"])
def test_a_name_that_begins_a_sentence_stands_as_it_was_written(name: str) -> None:
    called = People({"a": name}, facilitator="c")
    assert english(event_sentence(event("signed", "a", V1), called)) == f"{name} signed version 1."
    assert (
        english(event_sentence(event("joined", "c", {"person": "a"}), called))
        == f"{name} became a sponsor."
    )


def test_a_name_that_was_erased_is_no_name() -> None:
    assert (
        english(event_sentence(event("signed", "gone", V1), CALLED))
        == "A former sponsor signed version 1."
    )
    voided = event("voided", "c", {"version": 1, "person": "unknown"})
    assert "The signature of a former sponsor" in english(event_sentence(voided, CALLED))


def test_a_position_shown_with_nobody_missing_and_a_drop_without_a_reason_end_in_a_stop() -> None:
    body = {"positions": {"a": {}}, "absent": []}
    assert english(event_sentence(event("revealed", "c", body), CALLED)) == (
        "The facilitator showed one position to everybody."
    )
    dropped = event("dropped", "b", {"number": 3, "version": 1, "why": ""})
    assert english(event_sentence(dropped, CALLED)) == "Ben dropped variation 3."


def test_a_reason_that_nobody_wrote_is_in_the_language_of_its_reader() -> None:
    body = {"version": 1, "reason": SPONSORS_CHANGED}
    event = Event(
        seq=1, at="2026-11-26T09:00:00Z", kind="withdrawn", actor="a", body=body,
        previous="0", hash="1",
    )  # fmt: skip
    sentence = event_sentence(event, People({"a": "1"}))
    assert english(sentence).endswith(SPONSORS_CHANGED)
    assert not any(one.isascii() and one.isalpha() for one in wording(PSEUDO).text(sentence))


def test_whoever_must_sign_again_is_said_to() -> None:
    required = event_sentence(event("required", "c", {"person": "b", "required": True}), CALLED)
    assert english(required) == "Ben must sign from now on."


@pytest.mark.parametrize(
    ("person", "number", "said"),
    [
        ("b", 2, "The facilitator corrected the name of Ben."),  # as an export has no earlier one
        ("gone", 1, "The facilitator corrected the name of a former sponsor."),
    ],
)
def test_a_corrected_name_of_which_nothing_is_known_any_more_is_not_said(
    person: str, number: int, said: str
) -> None:
    body = {"person": person, "number": number}
    assert english(event_sentence(event("renamed", "c", body), CALLED)) == said
