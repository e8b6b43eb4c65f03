"""Welcome back: what this browser can go on with."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.reports.sentences import noun, written
from assessment.services.assessments import Visit
from pages.shared import clock, deleting, held_projects, keys, register, visitor
from pages.shared.text import plain

AT_ONCE = 6  # so many are shown, the others under a fold


def draw(visit: Visit | None) -> None:
    """Draw it; nothing for somebody who is new here."""
    own = visitor.key()
    others = [one for one in keys.held_visits() if one.key != own]
    projects = held_projects.all_held()
    if visit is None and not others and not projects:
        return
    with st.container(border=True, key="start-continue"):
        st.header("Welcome back", anchor=False)
        if visit is not None:
            _assessment(visit)
        ways = [partial(_other, one, f"start-own-{at}") for at, one in enumerate(others)]
        ways += [partial(held_projects.way, one, f"start-{at}") for at, one in enumerate(projects)]
        for way in ways[:AT_ONCE]:
            way()
        if rest := ways[AT_ONCE:]:
            with st.expander(f"Show {len(rest)} more"):
                for way in rest:
                    way()


def _other(one: keys.Held[Visit], key: str) -> None:
    """Another assessment than the one that this tab is in."""
    with st.container(key=f"seat-{key}"):
        visit = one.opened
        if visit is None:
            st.markdown("An assessment that cannot be read at the moment. It is kept.")
            return
        state = "submitted" if visit.submitted else _progress(visit)
        st.markdown(f"*{plain(visit.instrument.title)}*: {state}. Begun on {_begun_on(visit)}.")
        st.html(keys.way_in(one.key, "Go on with it"))


def begun(visit: Visit) -> str:
    """What the assessment is and when it was begun, as Markdown."""
    return f"*{plain(visit.instrument.title)}*, begun on {_begun_on(visit)}"


def _begun_on(visit: Visit) -> str:
    """With the time: two of a kind may be of one day."""
    at = visit.round.opened_at
    return f"{written(clock.day(at))} at {clock.time_of_day(at)}"


def _progress(visit: Visit) -> str:
    done, total = len(visit.answered), len(visit.instrument.items)
    if not done:
        return "nothing answered yet"
    return f"{done} of {total} {noun(visit.instrument, total)} answered"


def _assessment(visit: Visit) -> None:
    title = plain(visit.instrument.title)
    if visit.submitted:
        st.markdown(f"Your answers to *{title}* are in. Begun on {_begun_on(visit)}.")
        with _ways():
            st.page_link(register.page(register.RESULT), label="See your result")
            deleting.offer()
        return
    st.markdown(f"*{title}*: {_progress(visit)}. Begun on {_begun_on(visit)}.")
    with _ways():
        st.page_link(
            register.page(register.ANSWER),
            label="Continue where you were",
            query_params={"question": visit.position},
        )
        if len(visit.answered) == len(visit.instrument.items):
            st.page_link(register.page(register.CHECK), label="Check your answers and submit them")
        if len(visit.engagement.rounds) > 1:
            st.page_link(register.page(register.RESULT), label="See your last result")
        deleting.offer()


def _ways() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="center", key="start-ways")
