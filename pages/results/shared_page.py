"""Somebody else's result, read with a link that changes nothing."""

import streamlit as st

from assessment.errors import Deleted, NotFound, StorageError, Withdrawn
from assessment.messages import Message, msg
from assessment.services.outcomes import Outcome, outcomes
from assessment.services.readers import SharedResult
from pages.results import report, revealed_rounds
from pages.results.choice import up_to_chosen
from pages.results.plans import Plans
from pages.shared import failure, held_results, look, reader, register, session, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import site

WITHDRAWN = msg("Whoever gave it to you took it back. Ask them for another one.")
DELETED = msg("Whoever it belonged to deleted it, with all its answers. Nothing of it is kept.")
NO_LINK = msg(
    "This page belongs to one result, and this browser holds no link that opens one here. Open the "
    "link that you were sent, or ask for a new one."
)


def draw() -> None:
    """Draw the result that was entered last, or say why there is none."""
    held = _key()
    if held is None:
        _explain(_why_none())
        return
    try:
        shared = site().readers.shared(held)
        found = outcomes(site().assessments, held, reader.zone(), reader.instrument)
    except NotFound as error:
        _explain(error)
    except StorageError as error:
        look.title(register.SHARED.title)
        failure.unreadable(error)
    else:
        _result(shared, found)
    _others(held)


def _result(shared: SharedResult, found: list[Outcome]) -> None:
    with st.container(key="notice"):
        of = msg(
            "You read this with a link of {moment}. It changes nothing.",
            moment=shared.reader.created_at,
        )
        st.markdown(markdown(of))
    if found:
        chosen = up_to_chosen(found)
        is_latest = len(chosen) == len(found)
        report.draw(chosen, Plans(shared.engagement) if is_latest else None, shared=True)
    if shared.engagement.revealed:
        revealed_rounds.draw(shared, alone=not found)
    if found or shared.engagement.revealed:
        return
    look.title(msg("No result yet"))
    st.markdown(text(msg("The answers are not submitted. The result stands here once they are.")))


def _key() -> str | None:
    """The link that this tab reads with: the one with which it came, else the one entered last."""
    if not session.knows(session.READER_KEY):
        found = held_results.all_held()
        if not found:
            return None
        st.session_state[session.READER_KEY] = found[0].key
    return str(st.session_state[session.READER_KEY])


def _why_none() -> NotFound:
    """What became of a link that this browser holds."""
    for one in visitor.keyring().keys:
        try:
            site().readers.shared(one)
        except (Withdrawn, Deleted) as error:
            return error
        except (NotFound, StorageError):
            continue
    return NotFound(NO_LINK)


def _explain(error: NotFound) -> None:
    title, meaning = _words(error)
    look.title(title)
    st.markdown(text(meaning))
    st.page_link(register.page(register.START), label=text(msg("Go to the start page")))


def _words(error: NotFound) -> tuple[Message, Message]:
    match error:
        case Withdrawn():
            return msg("This link was withdrawn"), WITHDRAWN
        case Deleted():
            return msg("This result was deleted"), DELETED
        case _:
            return msg("No result is open here"), NO_LINK


def _others(held: str) -> None:
    """The other results that this browser may read."""
    others = [one for one in held_results.all_held() if one.key != held]
    if not others:
        return
    st.divider()
    st.header(text(msg("Other results that you may read")), anchor=False)
    for at, one in enumerate(others):
        held_results.way(one, f"shared-{at}")


if __name__ == "__main__":
    draw()
