"""Inviting a sponsor by name; and the link for readers."""

import streamlit as st

from assessment.domain.tokens import new_token
from assessment.domain.triangle.project import SPONSOR_NAME
from assessment.messages import Message, Sentences, msg
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import session, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import project_panels as panels

INVITE, READER = "invite", "reader"  # panels
PLACE = "people"  # of the flash
PLAN_FIRST = msg(
    "Sponsors are invited once the plan is set, since they say how much of its time and its money "
    "may give."
)
TOO_LATE = msg(
    "The positions are shown already. Whoever is invited now signs without having given one."
)
READERS_ONLY = msg("With a link for readers a board or an auditor reads along and changes nothing.")
WHOEVER_HAS_IT = msg("Everybody who has it can read.")
OLD_LINK = msg("The link opens nothing any more as soon as there is a new one.")


def is_open(view: ProjectView) -> bool:
    """Whether the form is what stands here."""
    return view.project.plan is not None and (
        panels.now() == INVITE or not (view.project.sponsors or panels.now())
    )


def draw(view: ProjectView) -> None:
    """Draw the form, or the way to it."""
    if view.project.plan is None:
        st.markdown(markdown(PLAN_FIRST))
    elif is_open(view):
        _form(view)
    else:
        panels.open_button(msg("Invite a sponsor"), INVITE)


def _form(view: ProjectView) -> None:
    at = len(_before())
    warnings = ((TOO_LATE,) if view.ledger.revealed else (), consequences(view))
    for warning in filter(None, warnings):
        st.markdown(markdown(Sentences(warning)))
    with st.form(f"project.invite.{at}", border=False):
        st.text_input(text(SPONSOR_NAME), key=session.invitation("name", at))
        st.checkbox(
            text(msg("No agreement takes effect until this person has signed")),
            value=True,
            key=session.invitation("required", at),
        )
        st.checkbox(
            text(msg("Business owner: lives with the result")),
            key=session.invitation("owner", at),
        )
        one = view.ledger.proposed
        label = msg("Invite")
        if one:
            label = msg("Invite, and withdraw version {version}", version=one.label)
        st.form_submit_button(
            text(label),
            key=f"project.invite.send.{at}",
            on_click=_invite,
            args=(at, new_token()),
        )
    if view.project.sponsors:
        panels.close_button(msg("Finish inviting"))


def _invite(at: int, token: str) -> None:
    """In a callback: invite whoever is named in that form; a second click on it changes nothing."""
    name = str(st.session_state.get(session.invitation("name", at)) or "").strip()
    required = bool(st.session_state.get(session.invitation("required", at)))
    owner = bool(st.session_state.get(session.invitation("owner", at)))
    before = _before()
    if not name and before:  # a second click that met the next form, still empty
        nobody = msg(
            "{name} is invited. Send them the invitation below. For somebody else, write a name "
            "first.",
            name=before[-1],
        )
        act(lambda _: None, nobody, PLACE)
        return

    def invite(access: ProjectAccess) -> None:
        site().sponsors.invite(access, name, required=required, owner=owner, token=token)

    if act(invite, _invited(name), PLACE):
        st.session_state[session.INVITED] = (*before[:at], name)
        panels.open_at(INVITE)


def _invited(name: str) -> Message:
    return msg("{name} is invited. Send them the invitation below.", name=name)


def _before() -> tuple[str, ...]:
    """Who was invited on this screen: after each there is a fresh form."""
    return tuple(st.session_state.get(session.INVITED, ()))


def consequences(view: ProjectView) -> tuple[Message, ...]:
    """What becomes of the version that waits, and of the one in force; nothing for neither."""
    proposed, active = view.ledger.proposed, view.ledger.active
    said = []
    if proposed:
        said.append(
            msg(
                "Version {version} waits for signatures; it is withdrawn when the sponsors change, "
                "since it names those who sign.",
                version=proposed.label,
            )
        )
    if active:
        said.append(
            msg(
                "Version {version} stays in force, but the sponsors must agree anew before another "
                "variation is decided.",
                version=active.label,
            )
        )
    return tuple(said)


def draw_readers(view: ProjectView) -> None:
    """The link for readers, and how to replace it; made and replaced in two steps."""
    st.subheader(text(msg("Readers")), anchor=False)
    number = view.project.readers
    if not view.project.reader_hash:
        st.markdown(markdown(READERS_ONLY))
        _reader_button(msg("Make a link for readers"), number)
        return
    if key := site().sponsors.reader_link(view.access, view.project):
        with st.expander(text(msg("The link for readers")), key="project-reader-link"):
            st.markdown(markdown(READERS_ONLY))
            st.code(visitor.private_link(key), language=None, wrap_lines=True)
            st.caption(text(WHOEVER_HAS_IT))
    if panels.now() == READER:
        st.markdown(markdown(OLD_LINK))
        with st.container(horizontal=True):
            _reader_button(msg("Replace the link for readers"), number)
            panels.close_button()
    else:
        panels.open_button(msg("Make a new link for readers"), READER, quiet=True)


def _reader_button(label: Message, number: int) -> None:
    st.button(text(label), key="project.reader", on_click=_make_reader_link, args=(number,))


def _make_reader_link(number: int) -> None:
    def let_read(access: ProjectAccess) -> None:
        site().sponsors.let_read(access, number)

    if act(let_read, msg("There is a link for readers: copy it below."), PLACE):
        panels.close()
