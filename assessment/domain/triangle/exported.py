"""An exported record read back: what it proves, and the names that stand beside it."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import Field, ValidationError

from assessment.domain.triangle import verify
from assessment.domain.triangle.event import Event
from assessment.domain.triangle.ledger import Ledger, read
from assessment.domain.triangle.project import AuditLog, Plan, Project
from assessment.errors import Refused
from assessment.messages import Message, msg

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
        events = [Event.model_validate(one) for one in verify.verify(exported)]
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
        raise Refused(why_broken(error)) from None
    except (ValidationError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise Refused(msg("It is no record that this site has written.")) from error
    return AuditLog(project=project, events=tuple(events)), ledger


def why_broken(error: verify.Broken) -> Message:
    """What the verifier says, which knows nothing of messages: it is a program of its own."""
    return Message(error.sentence, tuple(error.values.items()))


def _plan(ledger: Ledger) -> Plan | None:
    """What per cent are taken of, as far as any version says it: a plan is in no event."""
    if not ledger.agreements:
        return None
    terms = (ledger.active or ledger.agreements[-1]).terms
    return Plan(
        start=terms.start,
        finish=terms.finish,
        budget=terms.budget,
        currency=terms.currency,
        criteria=terms.criteria,
    )
