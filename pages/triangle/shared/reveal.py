"""The reveal, which is asked twice: all positions, if need be without somebody."""

from collections.abc import Iterable, Iterator

import streamlit as st

from assessment.domain.triangle.permissions import Action
from assessment.domain.triangle.project import Sponsor
from assessment.messages import Count, Listing, Message, Sentences, listing, msg, plural
from assessment.services.project_access import ProjectAccess
from assessment.services.project_view import ProjectView
from assessment.services.reveal import SOME_OUTDATED
from pages.shared.reader import beginning, markdown
from pages.shared.site import site
from pages.triangle.shared.access import act
from pages.triangle.shared.panels import NAME_LENGTH
from pages.triangle.shared.panels import project_panels as panels

AHEAD = "ahead"  # a panel
PLACE = "reveal"  # of the flash
DONE = msg("All positions are shown to everybody.")
FOR_GOOD = msg("After that none can change, and this cannot be undone.")
ONE_ALONE = msg(
    "So far only one sponsor has answered, and positions are shown without names: everybody would "
    "know whose it is. They can be shown once there are two."
)


def is_open() -> bool:
    """Whether somebody reads what it would do, and must not be disturbed."""
    return panels.now() == AHEAD


def draw(view: ProjectView) -> None:
    """Draw the way to it, or what it would do; nothing where there is nothing to show."""
    if view.ledger.revealed or not view.given:
        return
    if not view.may(Action.REVEAL):
        st.caption(markdown(ONE_ALONE))
    elif not view.project.named and 0 < len(view.outdated) < len(view.given):
        st.caption(markdown(SOME_OUTDATED))
    elif is_open():
        _confirm(view)
    else:
        panels.open_button(_label(view), AHEAD)


def _label(view: ProjectView) -> Message:
    if view.missing:
        return msg("Go ahead without {people}", people=_names(view.missing))
    return msg("Show the positions to everybody")


def _confirm(view: ProjectView) -> None:
    """What is shown to whom and what is not, before it is done for good."""
    yes = msg("Show them now")
    if view.missing:
        yes = msg("Show the positions without {people}", people=_names(view.missing))
    with st.container(key="project-ahead"):
        st.markdown(markdown(Sentences(tuple(_consequences(view)))))
        with st.container(horizontal=True):
            st.button(
                markdown(yes),
                key="project.reveal",
                on_click=_reveal,
                args=(frozenset(one.id for one in view.missing),),
            )
            panels.close_button(msg("Wait"))


def _consequences(view: ProjectView) -> Iterator[Message]:
    present = view.project.present
    shown = [one for one in present if one.id in view.given]
    count, people = Count(len(shown)), _names(shown)
    if view.project.named:
        yield plural(
            "Everybody in the project and whoever reads it sees {count} position, by name: that of "
            "{people}.",
            "Everybody in the project and whoever reads it sees {count} positions, by name: those "
            "of {people}.",
            count=count,
            people=people,
        )
    else:
        yield plural(
            "Everybody in the project and whoever reads it sees {count} position, without a name.",
            "Everybody in the project and whoever reads it sees {count} positions, without names.",
            count=count,
        )
    if view.missing:
        yield _absent(view)
    if silent := [one for one in present if not one.required and one.id not in view.given]:
        yield plural(
            "{people} does not have to sign and has not said anything.",
            "{people} do not have to sign and have not said anything.",
            count=len(silent),
            people=_names(silent),
        )
    if before := [one for one in present if one.id in view.outdated]:
        yield plural(
            "{people} has not looked again since the plan was changed.",
            "{people} have not looked again since the plan was changed.",
            count=len(before),
            people=_names(before),
        )
    yield FOR_GOOD


def _absent(view: ProjectView) -> Message:
    return plural(
        "{people} has not said where the project should sit. If you go ahead, the record says so, "
        "and everybody reads it.",
        "{people} have not said where the project should sit. If you go ahead, the record says so, "
        "and everybody reads it.",
        count=len(view.missing),
        people=_names(view.missing),
    )


def _names(people: Iterable[Sponsor]) -> Listing:
    return listing((beginning(one.name, NAME_LENGTH) for one in people), 3)


def _reveal(absent: frozenset[str]) -> None:
    """Show them without those who were named on the screen, and nobody else."""

    def show(access: ProjectAccess) -> None:
        site().projects.reveal(access, go_ahead=bool(absent), without=absent or None)

    act(show, DONE, PLACE)
    panels.close()
