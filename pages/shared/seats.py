"""The seats in projects that this browser holds: one person may sit in several."""

from dataclasses import dataclass

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.access import Role
from assessment.errors import NotFound, StorageError
from assessment.services.projects import Sight
from pages.shared import failure, keys
from pages.shared.text import plain

UNREADABLE = "A project that cannot be read at the moment. It is kept; please try later."
LABELS = {
    Role.FACILITATOR: "Go on as the facilitator",
    Role.SPONSOR: "Go on as a sponsor",
    Role.READER: "Go on reading",
}


@dataclass(frozen=True, slots=True)
class Held:
    """A seat that the browser holds, with what it sees; nothing where that cannot be read."""

    key: str
    seen: Sight | None


def all_held() -> list[Held]:
    """Every seat that the browser holds and that still opens its project, the latest first."""
    found = []
    for key in keys.keyring().keys:
        try:
            found.append(Held(key, site().projects.see(site().projects.seat(key))))
        except NotFound:
            continue
        except StorageError as error:
            failure.message(error)
            found.append(Held(key, None))
    return found


def way(one: Held, key: str) -> None:
    """The project, who one is there, and the way in. A known key is safe in an address."""
    with st.container(key=f"seat-{key}"):
        if one.seen is None:
            st.markdown(UNREADABLE)
            return
        st.markdown(f"**{plain(one.seen.project.title)}**: {plain(who(one.seen))}.")
        st.html(keys.way_in(one.key, LABELS[one.seen.seat.role]))


def who(seen: Sight) -> str:
    """Who whoever looks is in the project."""
    match seen.seat.role:
        case Role.SPONSOR:
            return f"you are {seen.project.sponsor(seen.seat.sponsor).name}"
        case Role.FACILITATOR:
            return "you are the facilitator"
        case _:
            return "you are reading"
