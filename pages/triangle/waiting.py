"""The words of a variation that is not put yet: they wait for another load of the page."""

import streamlit as st

from assessment.services.projects import Sight
from pages.shared import session
from pages.triangle.shelf import Shelf

WORDS = ("description", "why-raised", "money", "if-accepted", "if-refused")
SHELF: Shelf[dict[str, str]] = Shelf()


def take_up(seen: Sight, at: int) -> None:
    """Put what waits into the fields, unless something stands there."""
    for name, said in (SHELF.find(_owner(seen)) or {}).items():
        session.begin(session.variation(name, at), said)


def lay_by(seen: Sight, at: int) -> None:
    """Have what stands in the fields wait."""
    words = {name: str(st.session_state[session.variation(name, at)] or "") for name in WORDS}
    if any(words.values()):
        SHELF.put(_owner(seen), words)
    else:
        clear(seen)


def clear(seen: Sight) -> None:
    """Nothing waits any more: it is put, or wiped out."""
    SHELF.clear(_owner(seen))


def _owner(seen: Sight) -> str:
    return f"{seen.project.id}.{seen.person}"
