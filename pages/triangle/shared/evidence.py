"""The proof to take away: the record as a file, its verifier, each agreement as a PDF."""

from collections.abc import Callable

import streamlit as st

from assessment.domain.triangle.ledger import Agreement, Ledger, Status, read
from assessment.domain.triangle.project import AuditLog
from assessment.messages import Message, msg
from assessment.reports.blocks import Heading
from assessment.reports.documents import version_pdf
from assessment.reports.views.record import HEAD, how_to_verify, proof
from assessment.services.audit_logs import Verdict, verifier
from pages.shared.reader import current, text
from pages.shared.render import render


def draw(log: AuditLog, verdict: Verdict, record: Callable[[], bytes], known: str = HEAD) -> None:
    """Draw it; `record` makes the file, and `known` is the head to hold it against."""
    render((Heading("record-take-away", msg("Take it away and check it yourself")),))
    _record(record, known)
    if not verdict.broken:
        _papers(log)
    render(proof())


def _record(record: Callable[[], bytes], known: str) -> None:
    """The chain and its verifier, with the one command."""
    with st.container(horizontal=True, key="record-files"):
        st.download_button(
            text(msg("Download the record")),
            record,
            "agreement.json",
            "application/json",
            key="record.export",
            on_click="ignore",
        )
        st.download_button(
            text(msg("Download the verifier")),
            verifier,
            "verify.py",
            "text/x-python",
            key="record.verifier",
            on_click="ignore",
        )
    render(how_to_verify(known))


def _papers(log: AuditLog) -> None:
    """Each version as a PDF; it is set when somebody asks for it."""
    ledger: Ledger = read(log.events)
    if not ledger.agreements:
        return
    render((Heading("record-on-paper", msg("The agreement on paper")),))
    with st.container(key="record-papers"):
        for one in reversed(ledger.agreements):
            st.download_button(
                text(_label(one)),
                _pdf(one, log),
                f"agreement-version-{one.label}.pdf",
                "application/pdf",
                key=f"record.pdf.{one.version}",
                on_click="ignore",
            )


def _label(one: Agreement) -> Message:
    match one.status:
        case Status.PROPOSED:
            return msg("Version {version} as a PDF (waits for signatures)", version=one.label)
        case Status.ACTIVE:
            return msg("Version {version} as a PDF (in force)", version=one.label)
        case Status.SUPERSEDED:
            return msg("Version {version} as a PDF (replaced)", version=one.label)
        case Status.WITHDRAWN:
            return msg("Version {version} as a PDF (withdrawn)", version=one.label)


def _pdf(one: Agreement, log: AuditLog) -> Callable[[], bytes]:
    worded = current().text
    return lambda: version_pdf(one, log, worded)
