"""The page: everything that happened, whether it is whole, and the proof to take away."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.project import AuditLog
from assessment.errors import Damaged, NotFound
from assessment.services.audit_logs import Verdict
from assessment.services.project_access import ProjectAccess
from pages.shared import look, register
from pages.shared.text import plain
from pages.triangle.record import events, evidence
from pages.triangle.shared import access


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
    book, verdict = site().audit_logs.audit_log(access), site().audit_logs.check(access)
    look.title(register.RECORD.title)
    st.markdown(
        "Everything that was shown, proposed, signed and decided, in the order in which it "
        "happened. Nothing here can be changed or taken out; what happens next is added."
    )
    _verdict(book, verdict)
    events.draw(book)
    evidence.draw(access, book, verdict)


def _verdict(book: AuditLog, verdict: Verdict) -> None:
    """Whether it is whole now, and the head that stands for all of it."""
    if verdict.broken:
        st.error(
            f"**Checked now: broken.** {plain(verdict.broken)} Nothing was changed or left out "
            "here: everything is shown as it is kept. Compare it with a copy that somebody took "
            "away earlier, and tell whoever runs this site.",
            icon=":material/error:",
        )
    elif not book.events:
        st.markdown("**Nothing has happened yet** that the record holds.")
        return
    else:
        count = "one event" if verdict.events == 1 else f"{verdict.events:,} events"
        st.markdown(f"**Checked now: intact, {count}.** The head of the chain:")
    st.code(verdict.head, language=None, wrap_lines=True)
    st.caption(
        "The head stands for the whole record up to here: change one letter of it, and another "
        "head comes out. It is printed on every agreement."
    )


if __name__ == "__main__":
    draw()
