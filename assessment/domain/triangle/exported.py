"""An exported record read back: what it proves, and the names that stand beside it."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime

from pydantic import Field, ValidationError

from assessment.domain.triangle import verify
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Ledger, read
from assessment.domain.triangle.project import AuditLog, Plan, Project
from assessment.errors import Refused
from assessment.messages import Message, Value, msg

BEGUN = datetime(1970, 1, 1, tzinfo=UTC)  # of a project without events
NUMBERED = "sponsor-"  # how positions are filed that are shown without names


class ExportedProject(Project):
    """A project as its export has it: names by hash, no people, and the plan that was agreed."""

    exported_names: Mapping[str, str] = Field(default_factory=dict)

    @property
    def names(self) -> dict[str, str]:
        """The names that stand beside the chain."""
        return dict(self.exported_names)


def read_export(exported: bytes) -> tuple[AuditLog, Ledger]:
    """The record in an export, and what it amounts to.

    Raises:
        Refused: the chain is broken, or amounts to nothing.
    """
    try:
        events = [Event.model_validate(one) for one in verify.verify(exported).events]
        ledger = read(events)
        opening = json.loads(exported.split(b"\n", 1)[0] + b"]}")
        project = ExportedProject(
            id=opening["project"],
            title=opening["title"],
            created_at=events[0].at if events else BEGUN,
            plan=_plan(ledger),
            named=not any(who.startswith(NUMBERED) for who in ledger.positions),
            exported_names=opening["names"],
        )
    except verify.Broken as error:
        raise Refused(worded(error)) from None
    except (ValidationError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise Refused(msg("It is no record that this site has written.")) from error
    return AuditLog(project=project, events=tuple(events)), ledger


def statements(exported: bytes, *heads: str) -> tuple[Message, ...]:
    """What an export proves when it is held against heads that were given away before.

    Raises:
        Refused: it is broken, or does not pass through one of the heads.
    """
    try:
        return tuple(map(worded, verify.verify(exported, *heads).statements()))
    except verify.Broken as error:
        raise Refused(worded(error)) from None


def worded(found: verify.Statement) -> Message:
    """What the verifier says, which knows nothing of messages: it is a program of its own."""
    return Message(
        found.sentence, tuple((name, _value(name, one)) for name, one in found.values.items())
    )


def _value(name: str, value: object) -> Value:
    match value:
        case verify.Statement():
            return worded(value)
        case int():
            return value
        case str() if name == "at":
            with suppress(ValueError):
                return datetime.fromisoformat(value)
    return str(value)


def _plan(ledger: Ledger) -> Plan | None:
    """What per cent are taken of, as far as a change of it or any version says it."""
    if ledger.plans:
        return ledger.plans[-1]
    if not ledger.agreements:
        return None
    terms = (ledger.active or ledger.agreements[-1]).terms
    return Plan(
        start=terms.start,
        finish=terms.finish,
        budget=terms.budget,
        currency=terms.currency,
        criteria=terms.criteria,
        scope=tuple(one.without_place for one in terms.scope),
    )
