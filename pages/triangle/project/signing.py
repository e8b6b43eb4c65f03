"""Whether a sponsor must sign: what a change of it means, and the change."""

import streamlit as st

from assessment.domain.triangle.project import Sponsor
from assessment.messages import Message, Sentences, msg
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared.reader import markdown
from pages.shared.site import site
from pages.triangle.project.invite_form import PLACE
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import project_panels as panels


def label(one: Sponsor, name: str) -> Message:
    """What the way to it is called."""
    if one.required:
        return msg("{name} need not sign", name=name)
    return msg("{name} must sign", name=name)


def draw(view: ProjectView, one: Sponsor, name: str) -> None:
    """Say what it would change, and change it; while a version waits, say how to go on."""
    st.markdown(markdown(Sentences(_meaning(view, one, name))))
    with st.container(horizontal=True, key=f"person-sure-{one.id}"):
        if view.ledger.proposed is None:
            args = (one.id, one.name, not one.required)
            sure = markdown(label(one, name))
            st.button(sure, key="project.sure", on_click=_require, args=args)
        panels.close_button()


def _meaning(view: ProjectView, one: Sponsor, name: str) -> tuple[Message, ...]:
    proposed, active = view.ledger.proposed, view.ledger.active
    if proposed is not None:
        return (
            msg(
                "Version {version} waits for signatures and says who must sign it. Withdraw it on "
                "the page of the agreement before you change this.",
                version=proposed.label,
            ),
        )
    means = msg("Versions from now on need the signature of {name}.", name=name)
    if one.required:
        means = msg("Versions from now on come into force without {name}.", name=name)
    recorded = msg("Everybody reads in the record that you changed it.")
    if active is None:
        return means, recorded
    anew = msg(
        "Version {version} stays in force, but the sponsors must agree anew before another "
        "variation is decided.",
        version=active.label,
    )
    return means, anew, recorded


def _require(sponsor: str, name: str, required: bool) -> None:  # Streamlit passes it by position
    def require(access: ProjectAccess) -> None:
        site().sponsors.require(access, sponsor, required=required)

    done = msg("{name} need not sign from now on.", name=name)
    if required:
        done = msg("{name} must sign from now on.", name=name)
    if act(require, done, PLACE):
        panels.close()
