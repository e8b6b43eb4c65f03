"""The labels of the printed agreement: its headings, columns, and the lines around its hashes."""

from collections.abc import Mapping

from assessment.messages import Message, Value, msg

LABELS: Mapping[str, Message] = {
    "agreed": msg("What is agreed"),
    "term": msg("Term"),
    "agreed_term": msg("Agreed", context="column of terms"),
    "compromised": msg("What is compromised, and how far"),
    "place": msg("Where the project sits"),
    "positions": msg("Each sponsor\u2019s own position"),
    "sponsor": msg("Sponsor"),
    "in_their_words": msg("In their words"),
    "scope": msg("Scope"),
    "scope_in": msg("In scope"),
    "scope_if_it_fits": msg("In scope if it fits"),
    "scope_out": msg("Out of scope"),
    "nothing": msg("Nothing is listed."),
    "criteria": msg("Quality criteria"),
    "no_criteria": msg("None.", context="quality criteria"),
    "signatures": msg("Signatures"),
    "rules": msg("Rules that watch over it"),
    "rule": msg("Rule"),
    "value": msg("Value"),
    "record": msg("The record"),
    "content": msg("Content hash (SHA-256 of what was agreed)"),
    "verifying": msg("How to verify this agreement"),
}


def foot(content: Value, chain: Value) -> Message:
    """What a page belongs to."""
    return msg("Content {content}…, chain {chain}…", content=content, chain=chain)


def numbered(page: Value, last: Value) -> Message:
    """The number of a page."""
    return msg("Page {page} of {last}", page=page, last=last)


def in_a_role(name: Value, role: Value) -> Message:
    """A sponsor and what they are."""
    return msg("{name}, {role}", name=name, role=role)


def concession_title(waypoint: Value, words: Value) -> Message:
    """What is compromised, in the sponsors' words."""
    return msg("{waypoint}: {words}", waypoint=waypoint, words=words)


def signed(content: Value) -> Message:
    """The hash of what somebody signed."""
    return msg("Content signed: {content}", content=content)


def head(event: int, when: Value) -> Message:
    """What is said above the head."""
    return msg("Head of the chain of events, after event {event} of {when}", event=event, when=when)
