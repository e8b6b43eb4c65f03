"""The day on which the sponsors look at the agreement again, for their calendars."""

from datetime import UTC, date, datetime

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.project import LOOK_AGAIN_ON
from assessment.messages import msg
from assessment.reports.documents.calendar import CalendarDay, calendar
from assessment.reports.sentences.triangle import day
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from pages.shared import actions, register, session, visitor
from pages.shared.fields import day_field
from pages.shared.reader import current, markdown, text
from pages.shared.site import site
from pages.triangle.shared.access import act

PLACE = "look-again"  # of the flash


def draw(view: ProjectView) -> None:
    """Draw it; nothing for others while no day is set."""
    chosen, may = view.project.look_again_on, view.may(Action.MANAGE)
    if not (chosen or may):
        return
    with st.container(key="agreement-look-again"):
        st.subheader(text(msg("Look again")), anchor=False)
        actions.show_flash(PLACE)
        if chosen:
            again = msg("The sponsors look at this agreement again on {date}.", date=day(chosen))
            st.markdown(markdown(again))
            _download(view, day(chosen))
        if may:
            _choose(view)


def _download(view: ProjectView, chosen: date) -> None:
    title = msg("Look at the agreement again: {project}", project=view.project.title)
    again = CalendarDay(f"look-again-{view.project.id}", title, chosen)
    worded = current().text.text
    address = f"{visitor.address()}/{register.AGREEMENT.path}"
    st.download_button(
        text(msg("Put it in my calendar (ICS)")),
        lambda: calendar([again], worded, address, datetime.now(UTC)),
        file_name="look-again.ics",
        mime="text/calendar",
        on_click="ignore",
        key="agreement.look-again.calendar",
    )


def _choose(view: ProjectView) -> None:
    before = view.project.look_again_on
    day_field(text(LOOK_AGAIN_ON), day(before) if before else None, session.LOOK_AGAIN)
    st.button(text(msg("Set the day")), key="agreement.look-again.set", on_click=_set)


def _set() -> None:
    chosen = st.session_state.get(session.LOOK_AGAIN)

    def look_again(access: ProjectAccess) -> None:
        site().projects.look_again_on(access, chosen)

    done = msg("The day is set.") if chosen else msg("No day is set any more.")
    act(look_again, done, PLACE)
