"""Repeats: what stands twice in one list, however it is spaced, capitalised or coded."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from assessment.domain.names import name_key
from assessment.messages import Message, Value, msg


class Repeat(NamedTuple):
    """Two entries that people would take for one, as they are typed."""

    first: str
    again: str


def repeats(texts: Iterable[str]) -> tuple[Repeat, ...]:
    """Each entry that stands there before, with that one.

    >>> repeats(["It is fast", "It is safe", "it is  FAST"])
    (Repeat(first='It is fast', again='it is  FAST'),)
    """
    known: dict[str, str] = {}
    found: list[Repeat] = []
    for text in texts:
        key = name_key(text)
        if key in known:
            found.append(Repeat(known[key], text))
        known.setdefault(key, text)
    return tuple(found)


def refusals(called: Value, texts: Sequence[str]) -> tuple[Message, ...]:
    """Why a list cannot be kept in which something stands twice; empty if nothing does."""
    return tuple(dict.fromkeys(_refusal(called, one) for one in repeats(texts)))


def _refusal(called: Value, one: Repeat) -> Message:
    if one.first == one.again:
        return msg(
            "{field}: “{item}” stands there more than once. Keep it once, or add what is "
            "different.",
            field=called,
            item=one.again,
        )
    return msg(
        "{field}: “{first}” and “{again}” are the same. Keep one of them, or add what is "
        "different.",
        field=called,
        first=one.first,
        again=one.again,
    )
