"""Every version with its state, any two of them side by side, and the one in force."""

import streamlit as st

from assessment.domain.triangle.ledger import Agreement
from assessment.domain.triangle.project import AuditLog
from assessment.messages import Message, msg
from assessment.reports.blocks import Heading
from assessment.reports.documents import version_pdf
from assessment.reports.views.agreement import in_force, in_force_fold
from assessment.reports.views.record import head_to_keep
from assessment.reports.views.versions import all_texts, differences, versions
from assessment.services.project_view import ProjectView
from pages.shared import session
from pages.shared.reader import choose_one, current, text
from pages.shared.render import render
from pages.triangle.shared.panels import agreement_panels as panels


@st.fragment
def draw(view: ProjectView) -> None:
    """Draw the list once its fold is open, the latest first; with two or more, two side by side."""
    for one in versions(view):
        fold = st.expander(text(one.title), key=one.id, on_change="rerun")
        if fold.open:
            with fold:
                render(one.blocks)
                _beside(view)


def _beside(view: ProjectView) -> None:
    texts = all_texts(view)
    if len(texts) < 2:
        return
    known = {text(one.label): one for one in texts}
    names = tuple(known)
    render((Heading("sides", msg("Two versions side by side"), within=True),))
    left, right = st.columns(2)
    with left:
        first = _version(msg("One version"), names, 2, session.SIDES[0])
    with right:
        second = _version(msg("The other version"), names, 1, session.SIDES[1])
    if first == second:
        st.markdown(text(msg("Choose two different versions.")))
    else:
        render(differences(view, known[first], known[second]))


def _version(label: Message, names: tuple[str, ...], from_last: int, key: str) -> str:
    at = len(names) - from_last
    return st.selectbox(text(label), names, at, key=key, placeholder=choose_one())


def draw_in_force(view: ProjectView, one: Agreement) -> None:
    """The version in force: its text, and who signed when."""
    if not (view.ledger.proposed or panels.now()):
        render((*in_force(view, one), *head_to_keep(view, one)))
        pdf(view, one)
        return
    fold = in_force_fold(view, one)
    with st.expander(text(fold.title), key=fold.id):
        render(fold.blocks)
        pdf(view, one)


def pdf(view: ProjectView, one: Agreement) -> None:
    """A version as a PDF; it is made only when somebody asks for it."""
    log, worded = AuditLog(project=view.project, events=view.events), current().text
    st.download_button(
        text(msg("Download version {version} (PDF)", version=one.label)),
        lambda: version_pdf(one, log, worded),
        file_name=f"agreement-version-{one.label}.pdf",
        mime="application/pdf",
        on_click="ignore",
        key=f"agreement.pdf.{one.version}",
    )
