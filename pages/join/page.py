"""A group's round as its code opens it: whose it is, what it promises, and the way in."""

import streamlit as st

from assessment.domain.access import Role
from assessment.errors import NotFound, WaypointError
from assessment.messages import msg
from assessment.services.participation import Admission
from assessment.web import browser_secret
from assessment.web.cookieless import CAME_BEFORE
from pages.join import introduction, joining_form
from pages.shared import failure, join_code, look, register, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

CODE = msg(
    "Type the six characters that you were given. Spaces, hyphens and small letters do not matter. "
    "If you have joined before, come back in the same browser or with the private link that you "
    "kept."
)
NO_COOKIES = msg(
    "This browser keeps no cookies for this site, so it cannot keep your place. You can begin all "
    "the same: you are given a private link. Keep it, and open it in a browser that allows cookies."
)


def draw() -> None:
    """Draw the round of the code in the address, or ask for a code."""
    code = st.query_params.get(register.CODE, "")
    with st.container(key="join"):
        if not code.strip():
            _ask("")
            return
        try:
            admission = site().participation.admission(code, join_code.address())
        except WaypointError as error:
            _refused(error, code)
            return
        _round(admission, code)


def _refused(error: WaypointError, code: str) -> None:
    """Say why, and leave what was typed; a wrong code is tried and counted once."""
    if isinstance(error, NotFound):
        del st.query_params[register.CODE]
    _ask(code, error)


def _ask(typed: str, error: WaypointError | None = None) -> None:
    look.title(msg("Join with a code"))
    if error:
        failure.show(error)
    st.markdown(text(CODE))
    join_code.draw("join", msg("Join code"), typed)
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


def _round(admission: Admission, code: str) -> None:
    secret = browser_secret.read(st.context.cookies)
    came_before = st.query_params.pop(CAME_BEFORE, None) if secret else _is_marked()
    settings = admission.round.of_group.settings
    look.title(markdown(msg("{title}", title=settings.title)))
    if held := _held(admission.round.id):
        _joined(held)
    elif why := admission.round.of_group.why_closed:
        st.markdown(markdown(introduction.of_whom(admission)))
        st.markdown(markdown(why))
    elif not (secret or came_before):
        join_code.go(code)
    else:
        introduction.draw(admission)
        if not secret:
            st.warning(text(NO_COOKIES), icon=":material/cookie_off:")
        joining_form.draw(admission, code, secret)


def _is_marked() -> bool:
    """Whether the browser was sent here by the route that gives it a secret, and kept none."""
    return CAME_BEFORE in st.query_params


def _held(round_id: str) -> str | None:
    """The key with which this browser takes part in the round already."""
    for one in visitor.held_visits(site().once()):
        found = one.opened
        if found and found.role is Role.PARTICIPANT and found.round.id == round_id:
            return one.key
    return None


def _joined(held: str) -> None:
    st.markdown(text(msg("You take part in this round already, in this browser.")))
    st.html(visitor.way_in(held, msg("Go on with your answers")))


if __name__ == "__main__":
    draw()
