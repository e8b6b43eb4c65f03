"""The ways into an open round: for each group its code, its link, and what to send to people."""

from urllib.parse import quote

import streamlit as st

from assessment.domain.join_code import in_print
from assessment.messages import Message, msg
from assessment.reports.sentences.round_invitation import Mail, WayIn, invitation, reminder
from pages.round.current import Current, address
from pages.shared.reader import plain, text
from pages.shared.site import site

CODE = "<p>{code}</p>"  # of our own letters and digits
LINE = "\r\n"  # as mail has it


def draw(at: Current) -> None:
    """Draw them, one group below the other."""
    codes = site().rounds.codes(at.key, at.id)
    for number, (group, code) in enumerate(codes.items()):
        with st.container(key=f"round-way-{number}"):
            _way(at, group, code, number)


def _way(at: Current, group: str, code: str, number: int) -> None:
    st.header(plain(group) if group else text(msg("Join code")), anchor=False)
    with st.container(key=f"round-code-{number}"):
        st.html(CODE.format(code=in_print(code)))
    link = address(code)
    st.code(link, language=None, wrap_lines=True)
    fold = st.expander(
        text(msg("Invitation and reminder to send")), key=f"round-mails-{number}", on_change="rerun"
    )
    if fold.open:
        way = WayIn(link, code, address())
        with fold:
            _mails(at, way, number)


def _mails(at: Current, way: WayIn, number: int) -> None:
    inviting = invitation(at.settings, at.engagement.name, at.instrument.minutes, way)
    _mail(msg("Invitation"), inviting, f"round.invite.{number}")
    _mail(msg("Reminder"), reminder(at.settings, way), f"round.remind.{number}")


def _mail(title: Message, mail: Mail, key: str) -> None:
    """To copy, and the way to a program that sends mail. What people typed is text in both."""
    subject, body = text(mail.subject), text(mail.body)
    st.markdown(f"**{text(title)}**")
    st.code(body, language=None, wrap_lines=True)
    with st.container(key=key.replace(".", "-")):
        st.link_button(text(msg("Write a mail with it")), mailto(subject, body))


def mailto(subject: str, body: str) -> str:
    """The address that opens a mail with this text, to nobody yet (RFC 6068).

    >>> mailto("A & B", "One?")
    'mailto:?subject=A%20%26%20B&body=One%3F'
    """
    lines = LINE.join(body.splitlines())
    return f"mailto:?subject={_quoted(subject)}&body={_quoted(lines)}"


def _quoted(words: str) -> str:
    return quote(words, safe="", errors="replace")
