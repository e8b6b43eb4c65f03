"""What happened: each event of the record as a sentence, with people by their names."""

from collections.abc import Callable, Mapping
from typing import Any

from assessment.domain.triangle.event import Event
from assessment.reports.sentences.figures import counted, listed
from assessment.reports.sentences.names import quoted

SOMEBODY = "A former sponsor"
WORDLESS = "This event cannot be put into words: its content is not as it was written."
_WRONG = (KeyError, TypeError, ValueError, AttributeError)

Body = Mapping[str, Any]
Name = Callable[[object], str]


def happened(event: Event, called: Mapping[str, str]) -> str:
    """The event in words; `called` are names by hashed person. A damaged event is said to be one.

    >>> signed = Event(seq=1, at="2026-11-26T09:00:00Z", kind="signed", actor="a",
    ...     body={"version": 2, "content": "0"}, previous="0", hash="1")
    >>> happened(signed, {"a": "Ana"})
    'Ana signed version 2.'
    """

    def name(person: object) -> str:
        return called.get(str(person), "").strip() or SOMEBODY

    try:
        return WORDS[event.kind](event.body, name(event.actor), name)
    except _WRONG:
        return WORDLESS


def _revealed(body: Body, who: str, name: Name) -> str:
    shown = counted(len(body["positions"]), "position")
    absent = [name(one) for one in body["absent"]]
    without = f", without {_within(absent)}, who had given none" if absent else ""
    return f"{who} showed {shown} to everybody{without}."


def _joined(body: Body, _: str, name: Name) -> str:
    return f"{name(body['person'])} became a sponsor."


def _left(body: Body, _: str, name: Name) -> str:
    return f"{name(body['person'])} left the project."


def _proposed(body: Body, who: str, name: Name) -> str:
    signers = _within(name(one) for one in body["required"])
    title = _text(body["title"])
    return f"{who} proposed version {body['version']}, {title}, to be signed by {signers}."


def _amended(body: Body, who: str, _: Name) -> str:
    return f"{who} changed the terms of version {body['version']}."


def _voided(body: Body, _: str, name: Name) -> str:
    return (
        f"The signature of {_within([name(body['person'])])} under version {body['version']} "
        "became void, since the terms were changed."
    )


def _retitled(body: Body, who: str, _: Name) -> str:
    title = _text(body["title"])
    return f"{who} gave version {body['version']} the title {title}; no signature is touched."


def _signed(body: Body, who: str, _: Name) -> str:
    return f"{who} signed version {body['version']}."


def _declined(body: Body, who: str, _: Name) -> str:
    return f"{who} declined to sign version {body['version']}: {_text(body['reason'])}"


def _withdrawn(body: Body, who: str, _: Name) -> str:
    return f"{who} withdrew version {body['version']}: {_text(body['reason'])}"


def _activated(body: Body, _: str, __: Name) -> str:
    return f"Version {body['version']} came into force: everybody who must has signed it."


def _superseded(body: Body, _: str, __: Name) -> str:
    return f"Version {body['version']} was replaced by version {body['by']}."


def _raised(body: Body, who: str, _: Name) -> str:
    return f"{who} raised variation {body['number']}: {_text(body['description'])}"


def _dropped(body: Body, who: str, _: Name) -> str:
    why = f": {_text(body['why'])}" if body["why"] else "."
    return f"{who} dropped variation {body['number']}{why}"


def _decided(body: Body, who: str, name: Name) -> str:
    decider = name(body["by"])
    did = {"accepted": "accepted", "refused": "refused"}[body["outcome"]]
    said = f"{decider} {did} variation {body['number']} under version {body['version']}"
    recorded = "" if decider == who else f" (recorded by {_within([who])})"
    return f"{said}{recorded}: {_text(body['why'])}"


def _text(typed: object) -> str:
    """What somebody typed, quoted."""
    if not isinstance(typed, str):
        raise TypeError(typed)
    return quoted(typed)


def _within(people: Any) -> str:
    """Names as they stand within a sentence."""
    return listed(_lowered(one) for one in sorted(people))


def _lowered(name: str) -> str:
    ours = name in {SOMEBODY, "The facilitator"}
    return name[:1].lower() + name[1:] if ours else name


WORDS: Mapping[str, Callable[[Body, str, Name], str]] = {
    "revealed": _revealed,
    "joined": _joined,
    "left": _left,
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
    "decided": _decided,
}
