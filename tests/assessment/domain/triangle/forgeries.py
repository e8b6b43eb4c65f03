"""Forgeries of a record, each by its name: see docs/record.md for what the verifier says of it."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from assessment.domain.triangle import verify
from assessment.domain.triangle.agreement import amend, content_of, propose, sign, withdraw
from assessment.domain.triangle.decisions import object_to_record, vote
from assessment.domain.triangle.decisions import record as record_votes
from assessment.domain.triangle.event import Draft
from assessment.domain.triangle.export import export
from assessment.domain.triangle.terms import AnyTwo
from assessment.domain.triangle.variation import Outcome
from assessment.domain.triangle.variations import drop, raise_variation
from tests.assessment.domain.triangle.samples import (
    ANN,
    BEN,
    CHAIR,
    CLEO,
    TERMS,
    Chain,
    asks,
    changed,
    planned,
    shown,
)

DECIDED = {"number": 1, "version": 1, "outcome": "refused", "by": ANN, "why": "Not now."}
Events = list[dict[str, Any]]
Forge = Callable[[Events], object]


def record() -> Chain:
    """Two versions in force one after the other, one withdrawn, variations, and Cleo who left.

    Under the first any sponsor decides, and without a vote, as it was once; under the second two.
    """
    chain = shown()  # 1 to 3: Ann, Ben and Cleo join; 4: the positions
    chain.add(propose(chain.ledger, CHAIR, "Move", changed(budget=1), [ANN, BEN]))  # 5
    chain.add(sign(chain.ledger, ANN, content_of(changed(budget=1))))  # 6
    chain.add(amend(chain.ledger, CHAIR, TERMS))  # 7, and 8 voids
    chain.add(sign(chain.ledger, ANN, content_of(TERMS)))  # 9
    chain.add(sign(chain.ledger, BEN, content_of(TERMS)))  # 10, and 11 is in force
    chain.add(raise_variation(chain.ledger, BEN, asks(5, 100)))  # 12
    chain.add([Draft("decided", CHAIR, DECIDED)])  # 13
    chain.add(raise_variation(chain.ledger, BEN, asks(1)))  # 14
    chain.add(drop(chain.ledger, BEN, 2, "No need."))  # 15
    chain.agrees(changed(budget=2, decides=AnyTwo()))  # 16 to 18, and 19 and 20 put it in force
    chain.add(raise_variation(chain.ledger, ANN, asks(2)))  # 21
    chain.add(vote(chain.ledger, ANN, 3, Outcome.ACCEPTED, "It pays."))  # 22
    room = record_votes(chain.ledger, CHAIR, 3, Outcome.ACCEPTED, [BEN], "In the room.")
    chain.add(room)  # 23, and 24 decides
    chain.add(object_to_record(chain.ledger, BEN, 3, "I did not."))  # 25, and 26 opens it again
    chain.add([Draft("left", CHAIR, {"person": CLEO})])  # 27
    chain.add(propose(chain.ledger, CHAIR, "Move", changed(budget=3), [ANN, BEN]))  # 28
    return chain.add(withdraw(chain.ledger, CHAIR, "Too dear."))  # 29


CHAIN = record().events
EXPORTED = export("p", "Move", {ANN: "Ann", BEN: "Ben"}, CHAIN)
LINES = EXPORTED.split(b"\n")


def anew(forge: Forge) -> bytes:
    """A forged record whose every number and hash was computed anew."""
    events = json.loads(EXPORTED)["events"]
    forge(events)
    before, lines = verify.GENESIS, []
    for number, event in enumerate(events, start=1):
        event.update(seq=number, previous=before)
        before = event["hash"] = verify.event_hash(event)
        lines.append(verify.canonical(event))
    body = [b",\n".join(lines)] if lines else []
    return b"\n".join((LINES[0], *body, b'],"head":"' + before.encode() + b'"}', b""))


def without(*numbers: int) -> Forge:
    """Events are taken out."""

    def forge(events: Events) -> None:
        events[:] = [one for one in events if one["seq"] not in numbers]

    return forge


def after(place: int, kind: str, actor: str, /, **body: object) -> Forge:
    """An event is added."""
    event = {"seq": 0, "at": "2026-11-26T10:00:00Z", "kind": kind, "actor": actor, "body": body}
    return lambda events: events.insert(place, event)


def with_body(number: int, **body: object) -> Forge:
    """An event says something else."""
    return lambda events: events[number - 1]["body"].update(body)


def by(number: int, actor: str) -> Forge:
    """An event is somebody else's."""
    return lambda events: events[number - 1].update(actor=actor)


def both(*forges: Forge) -> Forge:
    return lambda events: [forge(events) for forge in forges]


def cut_after(number: int) -> Forge:
    """Everything after an event is taken out."""
    return lambda events: events.__delitem__(slice(number, None))


def dear(events: Events) -> None:
    """The terms of the first version in force, and the hash and the signatures on them."""
    terms = {**events[6]["body"]["terms"], "money_more": 99_000_000}
    events[6]["body"]["terms"] = terms
    for number in (7, 9, 10, 11):
        events[number - 1]["body"]["content"] = verify.digest(terms)


def retimed(events: Events) -> None:
    for event in events:
        event["at"] = event["at"].replace("2026-11-26", "2026-10-01")


SIGNED = {"version": 1, "content": content_of(TERMS)}
DEAR = {**TERMS.model_dump(mode="json"), "money_more": 99_000_000}
LARGER = {"act": "add", "item": {"id": "app", "text": "An app", "days": 9, "money": 100}}
VOTE = {"number": 3, "version": 2, "outcome": "accepted", "why": "It pays."}
FIRST, SECOND = (planned(budget=one).model_dump(mode="json") for one in (1, 2))


# By somebody who knows nothing of the chain.
BYTES: Mapping[str, bytes] = {
    "A word of an event is changed": EXPORTED.replace(b"Not now.", b"Not yet."),
    "An event is taken out": b"\n".join(LINES[:12] + LINES[13:]),
    "Two events change places": b"\n".join([*LINES[:12], LINES[13], LINES[12], *LINES[14:]]),
    "An event is there twice": b"\n".join(LINES[:13] + LINES[12:]),
    "The latest events are taken out": b"\n".join([*LINES[:22], LINES[22][:-1], *LINES[-2:]]),
    "The head is exchanged": EXPORTED[:-6] + b"000" + EXPORTED[-3:],
    "The file is cut off": EXPORTED[:-400],
    "The file is written anew by a program that knows JSON": json.dumps(
        json.loads(EXPORTED), indent=1
    ).encode(),
    "A space is put into an event": EXPORTED.replace(b'"seq":7', b'"seq": 7'),
    "Something is added to an event": EXPORTED.replace(b'"seq":7', b'"seq":7,"void":1'),
    "An event is sealed anew, alone": EXPORTED.replace(
        LINES[13], anew(with_body(13, why="Never.")).split(b"\n")[13]
    ),
    "Something is added after the end": EXPORTED + b"{}\n",
}
# Every number and hash is computed anew: only the rules of signing show these.
RULES: Mapping[str, bytes] = {
    "A stranger signs": anew(by(9, "eve")),
    "The facilitator signs": anew(by(10, CHAIR)),
    "A sponsor who has left signs": anew(
        after(28, "signed", CLEO, version=3, content=content_of(changed(budget=3)))
    ),
    "One sponsor signs for two": anew(by(10, ANN)),
    "A signature is taken out": anew(without(9)),
    "All signatures are taken out": anew(without(6, 8, 9, 10)),
    "A signature is on another text": anew(with_body(10, content=content_of(changed(budget=1)))),
    "A signature on the earlier text is left standing": anew(without(8)),
    "A signature is voided without an amendment": anew(
        after(9, "voided", CHAIR, version=1, person=ANN)
    ),
    "The wrong signature is voided": anew(with_body(8, person=BEN)),
    "A version comes into force without the last signature": anew(
        after(9, "activated", ANN, **SIGNED)
    ),
    "That a version came into force is taken out": anew(without(11)),
    "That a version came into force is taken out, as the last event": anew(cut_after(10)),
    "Two versions are in force": anew(without(19)),
    "A version is replaced by none": anew(after(12, "superseded", BEN, version=1, by=2)),
    "Another text comes into force than was signed": anew(
        with_body(11, content=content_of(changed(budget=1)))
    ),
    "Terms are changed under their hash": anew(with_body(7, terms=DEAR)),
    "Terms and their hash are changed, not the signatures": anew(
        with_body(7, terms=DEAR, content=verify.digest(DEAR))
    ),
    "Terms in force are amended": anew(
        after(11, "amended", CHAIR, version=1, terms=DEAR, content=verify.digest(DEAR))
    ),
    "Somebody signs what is in force": anew(after(11, "signed", CLEO, **SIGNED)),
    "A version that was withdrawn is signed": anew(
        after(29, "signed", ANN, version=3, content=content_of(changed(budget=3)))
    ),
    "A withdrawal is taken out, and the next version proposed": anew(
        both(without(29), lambda events: events.append(json.loads(json.dumps(events[-1]))))
    ),
    "A version is taken out": anew(without(16, 17, 18, 19, 20)),
    "A sponsor proposes": anew(by(16, ANN)),
    "Nobody has to sign": anew(with_body(16, required=[])),
    "A stranger has to sign": anew(with_body(16, required=[ANN, "eve"])),
    "A version comes before the positions": anew(without(4)),
    "The positions are shown a second time": anew(
        after(15, "revealed", CHAIR, positions={}, absent=[])
    ),
    "A sponsor comes, and what waits is signed on": anew(after(17, "joined", CHAIR, person="eve")),
    "A variation is raised before anything is agreed": anew(after(4, "raised", ANN, number=1)),
    "A variation that was raised is taken out": anew(without(12)),
    "The days of a variation are not what its items take": anew(with_body(12, scope=[LARGER])),
    "A variation is decided twice": anew(after(13, "decided", ANN, **DECIDED)),
    "A variation that was dropped is accepted": anew(
        after(15, "decided", ANN, **{**DECIDED, "number": 2})
    ),
    "A stranger decides": anew(with_body(13, by="eve")),
    "A sponsor decides for another": anew(by(13, BEN)),
    "A vote is on a version that is replaced": anew(with_body(22, version=1)),
    "A vote is given before the sponsors agree anew": anew(after(27, "voted", BEN, **VOTE)),
    "All votes are taken out, not the decision": anew(without(22, 23)),
    "One of two votes is taken out": anew(without(22)),
    "That it was decided is taken out": anew(without(24)),
    "A decision counts a vote that nobody gave": anew(with_body(24, people=[ANN, BEN, CLEO])),
    "What was recorded is passed off as a sponsor's own vote": anew(with_body(24, recorded=[])),
    "A sponsor records what others said": anew(by(23, ANN)),
    "One vote is recorded as two": anew(both(with_body(23, people=[BEN, BEN]), without(22))),
    "A vote is recorded against a sponsor's own": anew(
        after(22, "recorded", CHAIR, **VOTE, people=[ANN])
    ),
    "A vote is recorded again after its sponsor objected": anew(
        after(26, "recorded", CHAIR, **VOTE, people=[BEN])
    ),
    "Somebody votes who does not decide": anew(by(22, CLEO)),
    "A decision stands that an objection has undone": anew(without(26)),
    "A decision is undone without an objection": anew(after(24, "reopened", CHAIR, number=3)),
    "Somebody objects for another": anew(by(25, ANN)),
    "A new invitation is taken twice": anew(
        both(after(15, "entered", ANN), after(15, "entered", ANN))
    ),
    "A signature is from before the new invitation was taken": anew(
        after(16, "invited", CHAIR, person=ANN, replaces=True)
    ),
    "A sponsor changes the plan": anew(after(29, "replanned", ANN, before=FIRST, plan=SECOND)),
    "A plan is changed into itself": anew(after(29, "replanned", CHAIR, before=FIRST, plan=FIRST)),
    "A change of the plan is taken out": anew(
        both(
            after(29, "replanned", CHAIR, before=FIRST, plan=SECOND),
            after(30, "replanned", CHAIR, before=FIRST, plan=SECOND),
        )
    ),
    "A sponsor frees another from signing": anew(
        after(29, "required", ANN, person=BEN, required=False)
    ),
    "Who must sign is changed while a version waits": anew(
        after(17, "required", CHAIR, person=BEN, required=False)
    ),
    "Somebody is to sign who had been freed from it": anew(
        after(27, "required", CHAIR, person=BEN, required=False)
    ),
    "Somebody who must sign is left out": anew(
        both(with_body(28, required=[ANN]), after(27, "required", CHAIR, person=BEN, required=True))
    ),
    "A sponsor corrects another's name": anew(after(3, "renamed", ANN, person=BEN, number=1)),
    "The name of somebody is corrected who is no sponsor": anew(
        after(3, "renamed", CHAIR, person="eve", number=1)
    ),
    "A name is corrected after somebody has signed": anew(
        after(27, "renamed", CHAIR, person=BEN, number=1)
    ),
    "A decision has no reason": anew(with_body(13, why=" ")),
    "Another sponsor drops a variation": anew(by(15, ANN)),
}
# Nothing in the file itself shows these: each is found with a head from before.
UNPROVABLE: Mapping[str, bytes] = {
    "The reason of a decision is changed, and every hash computed anew": anew(
        with_body(13, why="Never.")
    ),
    "A decision is turned into its opposite": anew(with_body(13, outcome="accepted")),
    "The estimate of a variation is changed": anew(with_body(12, days=0)),
    "Somebody else is said to have decided": anew(with_body(13, by=BEN)),
    "The terms, their hash and all signatures are changed": anew(dear),
    "A sponsor is struck from those who must sign, with the signature": anew(
        both(with_body(5, required=[BEN]), without(6, 8, 9))
    ),
    "A position is changed where it was shown": anew(
        lambda events: events[3]["body"]["positions"][ANN].update(fixed="cost", chosen="time")
    ),
    "Who was missing is left out": anew(with_body(4, absent=[CLEO])),
    "The latest events are taken out, and a new head written": anew(cut_after(21)),
    "Every time is moved": anew(retimed),
    "A reason for a withdrawal is put into somebody's mouth": anew(
        with_body(29, reason="Ann asked for it.")
    ),
}
# What stands outside the chain.
NEVER_PROVED: Mapping[str, bytes] = {
    "Two names are exchanged": EXPORTED.replace(b'"Ann"', b'"?"').replace(b'"Ben"', b'"Ann"'),
    "The title is changed": EXPORTED.replace(b'"title":"Move"', b'"title":"Stay"', 1),
}
