"""The proof to take away: the record as a file, its verifier, each agreement as a PDF."""

from collections.abc import Callable

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.triangle.ledger import Agreement, Ledger, Status, read
from assessment.domain.triangle.project import AuditLog
from assessment.reports.documents import agreement_pdf, paper_of
from assessment.reports.sentences.triangle import EVIDENCE
from assessment.services.audit_logs import Verdict, verifier
from assessment.services.project_access import ProjectAccess
from pages.shared.text import plain

COMMAND = "python3 verify.py agreement.json"
STANDS = {
    Status.PROPOSED: "waits for signatures",
    Status.ACTIVE: "in force",
    Status.SUPERSEDED: "replaced",
    Status.WITHDRAWN: "withdrawn",
}
PROVES = (
    "Whether anything was changed, added, moved or taken out: the first such event is named.",
    "Which exact text everybody signed: each signature carries the hash of that text.",
    "That a printed agreement belongs to this record: the head on it is found in the chain.",
)
PROVES_NOT = (
    "Who sat at the screen: a private link is a key, and whoever has it can sign.",
    "What people are called: names stand outside the chain, so that one can be erased.",
    "That it happened at that minute: times are those of the machine that runs this site.",
)


def draw(access: ProjectAccess, book: AuditLog, verdict: Verdict) -> None:
    """Draw it."""
    st.header("Take it away and check it yourself", anchor=False)
    _record(access)
    if not verdict.broken:
        _papers(book)
    st.header("What this proves, and what it does not", anchor=False)
    st.markdown("It proves:\n" + _bullets(PROVES))
    st.markdown("It does not prove:\n" + _bullets(PROVES_NOT))
    st.markdown(plain(EVIDENCE))


def _record(access: ProjectAccess) -> None:
    """The chain and its verifier, with the one command."""
    with st.container(horizontal=True, key="record-files"):
        st.download_button(
            "Download the record",
            lambda: site().audit_logs.export(access),
            "agreement.json",
            "application/json",
            key="record.export",
            on_click="ignore",
        )
        st.download_button(
            "Download the verifier",
            verifier,
            "verify.py",
            "text/x-python",
            key="record.verifier",
            on_click="ignore",
        )
    st.markdown(
        "Put both files into one folder and run this there. It needs Python 3.11 or newer and "
        "nothing else, and is short enough to be read first."
    )
    with st.container(key="record-command"):
        st.code(COMMAND, language=None, wrap_lines=True)
        st.markdown("To hold it against a head that was printed earlier, name that head:")
        st.code(f"{COMMAND} --head HEAD", language=None, wrap_lines=True)


def _papers(book: AuditLog) -> None:
    """Each version as a PDF; it is set when somebody asks for it."""
    ledger: Ledger = read(book.events)
    if not ledger.agreements:
        return
    st.header("The agreement on paper", anchor=False)
    with st.container(key="record-papers"):
        for one in reversed(ledger.agreements):
            st.download_button(
                f"Version {one.version} as a PDF ({STANDS[one.status]})",
                _pdf(one, book),
                f"agreement-version-{one.version}.pdf",
                "application/pdf",
                key=f"record.pdf.{one.version}",
                on_click="ignore",
            )


def _pdf(one: Agreement, book: AuditLog) -> Callable[[], bytes]:
    return lambda: agreement_pdf(paper_of(one, book))


def _bullets(lines: tuple[str, ...]) -> str:
    return "\n".join(f"- {plain(one)}" for one in lines)
