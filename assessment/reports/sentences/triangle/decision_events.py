"""What happened on the way to a decision on a variation, each event as a sentence."""

from collections.abc import Callable, Mapping

from assessment.messages import Message, Sentences, msg
from assessment.reports.sentences.triangle.event_amounts import decision_came_to
from assessment.reports.sentences.triangle.event_values import (
    Body,
    is_accepted,
    named_people,
    typed_text,
    version_value,
    whole_number,
)
from assessment.reports.sentences.triangle.people import People


def _voted(body: Body, who: str, people: People) -> Message:
    sponsor, number = people.first(who), whole_number(body["number"])
    why = typed_text(body["why"])
    if is_accepted(body["outcome"]):
        return msg(
            "{who} spoke for accepting variation {number}: {why}",
            who=sponsor,
            number=number,
            why=why,
        )
    return msg(
        "{who} spoke for refusing variation {number}: {why}",
        who=sponsor,
        number=number,
        why=why,
    )


def _recorded(body: Body, who: str, people: People) -> Message:
    recorder, sponsors = people.first(who), named_people(body["people"], people)
    number, why = whole_number(body["number"]), typed_text(body["why"])
    if is_accepted(body["outcome"]):
        return msg(
            "{who} recorded that {sponsors} spoke for accepting variation {number}: {why}",
            who=recorder,
            sponsors=sponsors,
            number=number,
            why=why,
        )
    return msg(
        "{who} recorded that {sponsors} spoke for refusing variation {number}: {why}",
        who=recorder,
        sponsors=sponsors,
        number=number,
        why=why,
    )


def _confirmed(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} confirmed what was recorded for them on variation {number}.",
        who=people.first(who),
        number=whole_number(body["number"]),
    )


def _objected(body: Body, who: str, people: People) -> Message:
    return msg(
        "{who} objected to what was recorded for them on variation {number}: {why}",
        who=people.first(who),
        number=whole_number(body["number"]),
        why=typed_text(body["why"]),
    )


def _reopened(body: Body, _: str, __: People) -> Message:
    return msg(
        "Variation {number} is open again: its decision rested on what was recorded.",
        number=whole_number(body["number"]),
    )


def _decided(body: Body, who: str, people: People) -> Message | Sentences:
    if "people" not in body:
        said = _decided_by_one(body, who, people)
        more = decision_came_to(body, accepted=is_accepted(body["outcome"]))
        return Sentences((said, *more)) if more else said
    number, version = whole_number(body["number"]), version_value(body)
    sponsors = named_people(body["people"], people)
    accepted = msg(
        "Variation {number} was accepted under version {version}, as {sponsors} had said.",
        number=number,
        version=version,
        sponsors=sponsors,
    )
    refused = msg(
        "Variation {number} was refused under version {version}, as {sponsors} had said.",
        number=number,
        version=version,
        sponsors=sponsors,
    )
    is_accept = is_accepted(body["outcome"])
    outcome, came_to = (
        accepted if is_accept else refused,
        decision_came_to(body, accepted=is_accept),
    )
    if not body["recorded"]:
        return Sentences((outcome, *came_to)) if came_to else outcome
    recorded = msg(
        "Recorded by the facilitator, and not confirmed then: what {sponsors} had said.",
        sponsors=named_people(body["recorded"], people),
    )
    return Sentences((outcome, recorded, *came_to))


def _decided_by_one(body: Body, who: str, people: People) -> Message:
    """A decision from before sponsors voted."""
    if body["by"] != who:
        return _recorded_for_one(body, who, people)
    decider, number = people.first(who), whole_number(body["number"])
    version, why = version_value(body), typed_text(body["why"])
    if is_accepted(body["outcome"]):
        return msg(
            "{who} accepted variation {number} under version {version}: {why}",
            who=decider,
            number=number,
            version=version,
            why=why,
        )
    return msg(
        "{who} refused variation {number} under version {version}: {why}",
        who=decider,
        number=number,
        version=version,
        why=why,
    )


def _recorded_for_one(body: Body, recorder: str, people: People) -> Message:
    """What somebody else put on record for whoever decided."""
    decider, by = people.first(body["by"]), people.within(recorder)
    number, version = whole_number(body["number"]), version_value(body)
    why = typed_text(body["why"])
    if is_accepted(body["outcome"]):
        return msg(
            "{who} accepted variation {number} under version {version} (recorded by {by}): {why}",
            who=decider,
            number=number,
            version=version,
            by=by,
            why=why,
        )
    return msg(
        "{who} refused variation {number} under version {version} (recorded by {by}): {why}",
        who=decider,
        number=number,
        version=version,
        by=by,
        why=why,
    )


DECISION_WORDS: Mapping[str, Callable[[Body, str, People], Message | Sentences]] = {
    "decided": _decided,
    "voted": _voted,
    "recorded": _recorded,
    "confirmed": _confirmed,
    "objected": _objected,
    "reopened": _reopened,
}
