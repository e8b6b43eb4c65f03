"""What happened: each event of the record as a sentence, with people by their names."""

from collections.abc import Callable, Mapping

from assessment.domain.triangle.agreement import SPONSORS_CHANGED
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.project import Plan
from assessment.messages import Count, Message, Sentences, msg, plural
from assessment.reports.sentences.triangle.decision_events import DECISION_WORDS
from assessment.reports.sentences.triangle.event_amounts import amounts_and_protection
from assessment.reports.sentences.triangle.event_values import (
    AMENDMENTS,
    Body,
    named_people,
    typed_text,
    version_value,
    whole_number,
)
from assessment.reports.sentences.triangle.people import People
from assessment.reports.sentences.triangle.plan_changes import plan_changes
from assessment.reports.sentences.triangle.scope_changes import named_changes

WORDLESS = msg("This event cannot be put into words: its content is not as it was written.")
NO_CONTEXT: Mapping[str, object] = {}
_WRONG = (KeyError, TypeError, ValueError, AttributeError)


def event_sentence(
    event: Event,
    people: People,
    amendments: Mapping[int, int] | None = None,
    context: Mapping[str, object] = NO_CONTEXT,
) -> Message | Sentences:
    """The event in words; a damaged event is said to be one.

    `amendments`: how many times each version was changed, this event included. `context`: see
    `event_amounts`.

    >>> signed = Event(seq=1, at="2026-11-26T09:00:00Z", kind="signed", actor="a",
    ...     body={"version": 2, "content": "0"}, previous="0", hash="1")
    >>> str(event_sentence(signed, People({"a": "Ana"})))
    'Ana signed version 2.'
    """
    try:
        body = {**event.body, AMENDMENTS: amendments or {}, **context}
        return WORDS[event.kind](body, event.actor, people)
    except _WRONG:
        return WORDLESS


def _revealed(body: Body, who: str, people: People) -> Message:
    count, absent = Count(len(body["positions"])), sorted(body["absent"])
    if not absent:
        return plural(
            "{who} showed {count} position to everybody.",
            "{who} showed {count} positions to everybody.",
            count=count,
            who=people.first(who),
        )
    return plural(
        "{who} showed {count} position to everybody, without {absent}, who had given none.",
        "{who} showed {count} positions to everybody, without {absent}, who had given none.",
        count=count,
        who=people.first(who),
        absent=named_people(absent, people),
    )


def _replanned(body: Body, who: str, people: People) -> Sentences:
    before, plan = (Plan.model_validate(body[name]) for name in ("before", "plan"))
    changed = msg("{who} changed the plan.", who=people.first(who))
    return Sentences((changed, *plan_changes(before, plan)))


def _joined(body: Body, _: str, people: People) -> Message:
    return msg("{who} became a sponsor.", who=people.first(body["person"]))


def _invited(body: Body, who: str, people: People) -> Message:
    if not body["replaces"]:
        return msg(
            "{who} gave {name} another invitation.",
            who=people.first(who),
            name=people.within(body["person"]),
        )
    return msg(
        "{who} gave {name} a new invitation: the link that {name} had opens nothing any more.",
        who=people.first(who),
        name=people.within(body["person"]),
    )


def _entered(_: Body, who: str, people: People) -> Message:
    return msg("{who} took the invitation.", who=people.first(who))


def _left(body: Body, _: str, people: People) -> Message:
    return msg("{who} left the project.", who=people.first(body["person"]))


def _required(body: Body, _: str, people: People) -> Message:
    person = people.first(body["person"])
    if body["required"] is True:
        return msg("{who} must sign from now on.", who=person)
    return msg("{who} need not sign from now on.", who=person)


def _renamed(body: Body, who: str, people: People) -> Message:
    person, found = body["person"], people.correction(body["person"], whole_number(body["number"]))
    if found is None:
        return msg(
            "{who} corrected the name of {sponsor}.",
            who=people.first(who),
            sponsor=people.within(person),
        )
    before, now = found
    return msg(
        "{who} corrected the name of a sponsor: {now}, not {before}.",
        who=people.first(who),
        now=now,
        before=before,
    )


def _proposed(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} proposed version {version}, {title}, to be signed by {signers}.",
        who=people.first(who),
        version=version_value(body),
        title=typed_text(body["title"]),
        signers=named_people(body["required"], people),
    )


def _amended(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} changed the terms of version {version}, which is version {label} from here on.",
        who=people.first(who),
        version=version_value(body, before=True),
        label=version_value(body),
    )


def _voided(body: Body, _: str, people: People) -> Message:
    return msg(
        "The signature of {who} under version {version} became void, since the terms were changed.",
        who=people.within(body["person"]),
        version=version_value(body, before=True),
    )


def _retitled(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} gave version {version} the title {title}; no signature is touched.",
        who=people.first(who),
        version=version_value(body),
        title=typed_text(body["title"]),
    )


def _signed(body: Body, who: str, people: People) -> Message:
    version = version_value(body)
    return msg("{who} signed version {version}.", who=people.first(who), version=version)


def _declined(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} declined to sign version {version}: {reason}",
        who=people.first(who),
        version=version_value(body),
        reason=typed_text(body["reason"]),
    )


def _withdrawn(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} withdrew version {version}: {reason}",
        who=people.first(who),
        version=version_value(body),
        reason=withdrawal_reason(body["reason"]) or typed_text(body["reason"]),
    )


def withdrawal_reason(written: str) -> Message | None:
    """Why a version was withdrawn by nobody; None where somebody wrote why."""
    if written == SPONSORS_CHANGED:
        return msg("The sponsors changed while this version waited for signatures.")
    return None


def _activated(body: Body, _: str, __: People) -> Message:
    return msg(
        "Version {version} came into force: everybody who must has signed it.",
        version=version_value(body),
    )


def _superseded(body: Body, _: str, __: People) -> Message:
    return msg(
        "Version {version} was replaced by version {by}.",
        version=version_value(body),
        by=version_value(body, "by"),
    )


def _raised(body: Body, who: str, people: People) -> Message | Sentences:
    number, written = whole_number(body["number"]), typed_text(body["description"])
    raiser, items = people.first(who), tuple(named_changes(body.get("scope", ())))
    more = (*items, *amounts_and_protection(body))
    if not more:
        return msg(
            "{who} raised variation {number}: {description}",
            who=raiser,
            number=number,
            description=written,
        )
    said = msg(
        "{who} raised variation {number}, {description}.",
        who=raiser,
        number=number,
        description=written,
    )
    return Sentences((said, *more))


def _dropped(body: Body, who: str, people: People) -> Message:
    number = whole_number(body["number"])
    if not body["why"]:
        return msg("{who} dropped variation {number}.", who=people.first(who), number=number)
    return msg(
        "{who} dropped variation {number}: {why}",
        who=people.first(who),
        number=number,
        why=typed_text(body["why"]),
    )


WORDS: Mapping[str, Callable[[Body, str, People], Message | Sentences]] = {
    "revealed": _revealed,
    "replanned": _replanned,
    "joined": _joined,
    "invited": _invited,
    "entered": _entered,
    "left": _left,
    "required": _required,
    "renamed": _renamed,
    "proposed": _proposed,
    "amended": _amended,
    "voided": _voided,
    "retitled": _retitled,
    "signed": _signed,
    "declined": _declined,
    "withdrawn": _withdrawn,
    "activated": _activated,
    "superseded": _superseded,
    "raised": _raised,
    "dropped": _dropped,
    **DECISION_WORDS,
}
