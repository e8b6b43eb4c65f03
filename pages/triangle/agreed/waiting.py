"""The version that waits for signatures: its text, who has signed, and what one may do."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.triangle.differences import terms_of
from assessment.domain.triangle.ledger import Agreement, Signature
from assessment.domain.triangle.project import Book
from assessment.reports.changes import changes
from assessment.reports.sentences.triangle import moment
from assessment.services.projects import Sight
from pages.shared import session
from pages.shared.text import plain
from pages.triangle import acting
from pages.triangle.agreed import carried, signing, steering, text

AGAIN = "The terms are the same again as those that you knew."
MEANWHILE = "The terms were changed while you were reading."


def draw(seen: Sight, one: Agreement) -> None:
    """Draw it whole."""
    of = text.paper(seen, one)
    st.header(f"Version {one.version}: {plain(of.title)}", anchor=False)
    _what_changed(seen, one)
    carried.draw(seen)
    text.draw(of)
    st.subheader("Signatures", anchor=False)
    text.signatures(of)
    acting.told()
    match seen.seat.role:
        case Role.SPONSOR:
            signing.draw(seen, one)
        case Role.FACILITATOR:
            steering.draw(seen, one)
        case _:
            st.caption("You are reading. The sponsors sign on links of their own.")
    text.pdf(of)


def _what_changed(seen: Sight, one: Agreement) -> None:
    """What is new to somebody who signed, or was reading, an earlier text."""
    signed = {known.person for known in one.signatures}
    mine = [known for known in one.voided if known.person == seen.person]
    known = _first_seen(one)
    if mine and seen.person not in signed:
        _void(seen, one, mine[-1])
    elif known != one.content and seen.seat.role is not Role.FACILITATOR:
        _notice(MEANWHILE, _since(seen, one, known))


def _first_seen(one: Agreement) -> str:
    """The content that this version had when it first came on this screen."""
    number, content = st.session_state.get(session.SEEN, (0, ""))
    if number != one.version:
        content = one.content
        st.session_state[session.SEEN] = (one.version, content)
    return str(content)


def _void(seen: Sight, one: Agreement, mine: Signature) -> None:
    said = (
        f"You signed this version on {moment(mine.at)}. Its terms were changed after that, so "
        "your signature is void. Read it again before you sign."
    )
    _notice(said, _since(seen, one, mine.content))


def _since(seen: Sight, one: Agreement, content: str) -> tuple[str, ...]:
    before = terms_of(seen.events, content)
    if before is None:
        return ()
    earlier = one.model_copy(update={"terms": before, "content": content})
    book = Book(project=seen.project, events=seen.events)
    return changes(earlier, one, book) or (AGAIN,)


def _notice(said: str, lines: tuple[str, ...]) -> None:
    with st.container(key="notice-terms"):
        st.markdown(f"**{plain(said)}**")
        st.markdown("\n".join(f"- {text.entry(line)}" for line in lines))
