"""Actions: run one use case and show its outcome. What it refuses is caught here alone.

A button that is looked at while the page is drawn uses `attempt`, which says at that place what
was refused. A callback runs before the page is drawn: it uses `run`, whose outcome is a flash,
shown once by `show_flash` in the run that follows.
"""

from collections.abc import Callable
from typing import Literal, TypeAlias, cast

import streamlit as st

from assessment.domain.tokens import new_token
from assessment.errors import WaypointError
from assessment.messages import Message, Sentences
from pages.shared import failure, session
from pages.shared.reader import plain, text

Kind: TypeAlias = Literal["primary", "secondary", "tertiary"]
Done: TypeAlias = Message | Sentences  # what came of an action


def attempt(act: Callable[[], object], *before: Message) -> bool:
    """Do it. Whether it was done; if not, the page says why, after `before`."""
    try:
        act()
    except WaypointError as error:
        failure.show(error, *before)
        return False
    return True


def run(act: Callable[[], object], done: Done | Callable[[], Done], place: str = "") -> bool:
    """Do it in a callback. Whether it was done; the flash at that place is `done`, or why not.

    `done` may be asked only afterwards, where it depends on what came of it.
    """
    try:
        act()
    except WaypointError as error:
        _store_flash(failure.sentences(error), place, bad=True)
        return False
    flash(done() if callable(done) else done, place)
    return True


def flash(done: Done, place: str = "") -> None:
    """Have the next run say at that place that something was done."""
    _store_flash(done, place, bad=False)


def show_flash(place: str = "") -> None:
    """What came of the last action at that place, once."""
    flashes = _flashes()
    if place not in flashes:
        return
    what, bad = flashes.pop(place)
    if bad:
        st.error(plain(text(what)), icon=":material/error:")
    else:
        st.success(plain(text(what)), icon=":material/check:")


def _store_flash(what: Message | Sentences, place: str, *, bad: bool) -> None:
    _flashes()[place] = (what, bad)


def _flashes() -> dict[str, tuple[Message | Sentences, bool]]:
    known = st.session_state.setdefault(session.FLASHES, {})
    return cast("dict[str, tuple[Message | Sentences, bool]]", known)


def confirmed(
    key: str,
    ask: Message,
    explain: Callable[[], None],
    yes: Message,
    no: Message,
    *,
    kind: Kind = "tertiary",
) -> bool:
    """Whether it was asked for and then, once it was explained, asked for once more.

    `kind`: how much the button stands out that asks first.
    """
    asked = session.asked(key)
    if not (session.knows(asked) and st.session_state[asked]):
        st.button(text(ask), key=f"{key}.ask", type=kind, on_click=_set, args=(asked, True))
        return False
    with st.container(border=True, key=key.replace(".", "-")):
        explain()
        with st.container(horizontal=True):
            sure = st.button(text(yes), key=f"{key}.yes")
            stay = text(no)
            st.button(stay, key=f"{key}.no", type="primary", on_click=_set, args=(asked, False))
    return sure


def _set(asked: str, value: bool) -> None:  # Streamlit passes it by position
    st.session_state[asked] = value


def submission_token(form: str, *, pressed: bool) -> str:
    """The token of a form that makes something: two clicks on what was drawn once make one thing.

    It is the same for each of them; a fresh one whenever the form is drawn anew.
    """
    known = cast("dict[str, str]", st.session_state.setdefault(session.TOKENS, {}))
    if not pressed:
        known[form] = new_token()
    return known.setdefault(form, new_token())
