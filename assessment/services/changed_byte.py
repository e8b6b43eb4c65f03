"""The record of the sample project with one byte of it changed, for the verifier to find."""

from collections.abc import Sequence
from typing import NamedTuple

from assessment.messages import Message, Money, msg, plural
from assessment.services.audit_logs import Verdict, verdict
from assessment.services.sample_project import sample_project


class Change(NamedTuple):
    """One byte that somebody might want to change: what it comes to, and the place around it."""

    meaning: Message
    before: bytes
    after: bytes


class ChangedRecord(NamedTuple):
    """A copy with that change, and what the verifier says of it."""

    change: Change
    record: bytes
    verdict: Verdict


CHANGES: Sequence[Change] = (
    Change(
        msg(
            "The budget that everybody signed is now {after} and no longer {before}.",
            before=Money(48_000_000, "EUR"),
            after=Money(98_000_000, "EUR"),
        ),
        b'"budget":48000000',
        b'"budget":98000000',
    ),
    Change(
        plural(
            "The finish may now move by {count} day, where everybody signed that it may not move.",
            "The finish may now move by {count} days, where everybody signed that it may not move.",
            count=9,
        ),
        b'"days_later":0',
        b'"days_later":9',
    ),
    Change(
        msg("The first signature is now a day older."),
        b'"at":"2026-09-21T14:31:00Z"',
        b'"at":"2026-09-20T14:31:00Z"',
    ),
)


def changed_record(number: int) -> ChangedRecord:
    """A changed copy; after the last of the changes the first comes again."""
    sample, change = sample_project(), CHANGES[number % len(CHANGES)]
    record = sample.record.replace(change.before, change.after, 1)
    return ChangedRecord(change, record, verdict(record, sample.verdict.head))
