"""The exact text of a version: what everybody signs, in words, the same as in the PDF."""

from collections.abc import Iterable

import streamlit as st

from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.reports.documents import AgreementPaper, agreement_pdf, paper_of, words
from assessment.reports.sentences.figures import begun
from assessment.services.project_view import ProjectView
from pages.shared.text import plain

SHORT = 12  # characters of a hash that people compare
FINGERPRINT = (
    "Fingerprint of this text: {short}. Every signature binds to it; any other word or number "
    "would give another one. Titles are no part of it."
)


def paper(view: ProjectView, one: Agreement) -> AgreementPaper:
    """The version with names and units, as it is printed."""
    return paper_of(one, AuditLog(project=view.project, events=view.events))


def draw(of: AgreementPaper) -> None:
    """All of it, in the order in which it is printed."""
    with st.container(key=f"terms-{of.version}-{of.content_hash[:SHORT]}"):
        st.markdown(f"**{plain(words.summary(of))}**")
        rows = [{"Term": name, "Agreed": plain(said)} for name, said in words.terms(of)]
        st.table(rows, border="horizontal", hide_index=True)
        _list(
            "What gives, and how far",
            (f"{begun(one.waypoint)}: {one.text}" for one in of.compromises),
        )
        _list("In scope", of.scope_in)
        _list("Out of scope", of.scope_out)
        _list("Quality criteria", of.criteria)
        _list(
            "What everybody said before",
            (f"{words.named(one.name)}: {words.position(one)}" for one in of.positions),
        )
        if of.tolerances:
            with st.expander("The rules by which contradictions are found", type="compact"):
                rules = [{"Rule": plain(rule), "Value": said} for rule, said in of.tolerances]
                st.table(rules, border="horizontal", hide_index=True)
        st.caption(plain(FINGERPRINT.format(short=of.content_hash[:SHORT])))


def signatures(of: AgreementPaper) -> None:
    """Who has signed, who is missing and who declined, with the reason."""
    st.markdown(plain(words.signing(of)))
    st.markdown(
        "\n".join(
            f"- **{plain(words.named(one.name))}**: {entry(words.signature(one))}"
            for one in of.signatures
        )
    )


def pdf(of: AgreementPaper) -> None:
    """The same as a PDF; it is made only when somebody asks for it."""
    st.download_button(
        f"Download version {of.version} (PDF)",
        lambda: agreement_pdf(of),
        file_name=f"agreement-version-{of.version}.pdf",
        mime="application/pdf",
        on_click="ignore",
        key=f"agreement.pdf.{of.version}",
    )


def _list(title: str, entries: Iterable[str]) -> None:
    said = [f"- {entry(one)}" for one in entries]
    if said:
        st.markdown("\n".join([f"**{title}**", "", *said]))


def entry(text: str) -> str:
    """Text within an entry of a list: its further lines are indented, so that they stay in it."""
    return plain(text).replace("\n", "\n  ")
