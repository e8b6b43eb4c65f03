"""The page: everything that happened, whether it is whole, and the proof to take away."""

import streamlit as st

from assessment.domain.triangle.project import AuditLog
from assessment.errors import Damaged, NotFound
from assessment.messages import msg
from assessment.reports.views.record import events, integrity
from assessment.services.project_access import ProjectAccess
from pages.shared import look, register, session
from pages.shared.reader import text
from pages.shared.render import render
from pages.shared.site import site
from pages.triangle.shared import access, evidence

AT_FIRST = 25  # events


def draw() -> None:
    """Draw it for whoever asks; a record that is damaged is shown as it is kept."""
    taken = access.current()
    if taken is not None and _damaged(taken):
        _record(taken)
        return
    view = access.project_view(register.RECORD)
    if view is not None:
        _record(view.access)
        access.watch(view)


def _damaged(access: ProjectAccess) -> bool:
    """Whether the chain can be read, but not understood."""
    try:
        site().projects.see(access)
    except NotFound:
        return False
    except Damaged:
        return True
    return False


def _record(access: ProjectAccess) -> None:
    log, verdict = site().audit_logs.audit_log(access), site().audit_logs.check(access)
    look.title(register.RECORD.title)
    render(integrity(log, verdict))
    render(events(log, None if len(log.events) <= AT_FIRST or _whole(log) else AT_FIRST))
    evidence.draw(log, verdict, lambda: site().audit_logs.export(access))


def _whole(log: AuditLog) -> bool:
    label = msg("Show all {count} events", count=len(log.events))
    return st.toggle(text(label), key=session.RECORD_WHOLE)


if __name__ == "__main__":
    draw()
