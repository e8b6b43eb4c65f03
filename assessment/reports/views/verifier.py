"""The verifier tried out: what it says of a record as it is, and of one with a changed byte."""

from assessment.messages import msg
from assessment.reports.blocks import Block, Code, Definition, Heading, Notice, Paragraph
from assessment.services.audit_logs import Verdict
from assessment.services.changed_byte import ChangedRecord


def try_it() -> tuple[Block, ...]:
    """What there is to try."""
    asked = msg(
        "Somebody who can write the file changes one byte of what was signed. Who notices it?"
    )
    return (
        Heading("verifier-try", msg("Try the verifier")),
        Paragraph("verifier-asked", asked),
    )


def tried(whole: Verdict, changed: ChangedRecord) -> tuple[Block, ...]:
    """What the verifier says of the record as it is, and of the changed copy."""
    change, found = changed.change, changed.verdict.broken
    bytes_of = f"{change.before.decode()}  →  {change.after.decode()}"
    alarm = () if found is None else (Notice("verifier-broken", found, alarm=True),)
    return (
        Definition("verifier-as-it-is", msg("The record as it is:"), whole.proof[0]),
        Definition("verifier-one-byte", msg("With one byte changed:"), change.meaning),
        Code("verifier-bytes", bytes_of),
        *alarm,
    )
