"""The keys of private links that the browser holds, and the assessments that they open."""

from dataclasses import dataclass

import streamlit as st

from assessment.bootstrap import site
from assessment.errors import NotFound, StorageError
from assessment.services.assessments import Visit
from assessment.web.keyring import Keyring
from pages.shared import failure, look

FULL = (
    "This browser holds as many private links as it can keep. Nothing is lost. Use another "
    "browser for this one."
)


def keyring() -> Keyring:
    """The keys of all private links that the browser holds."""
    return Keyring.read(st.context.cookies)


@dataclass(frozen=True, slots=True)
class HeldVisit:
    """An assessment whose key the browser holds; without the visit where it cannot be read."""

    key: str
    visit: Visit | None


def held_visits() -> list[HeldVisit]:
    """Every assessment that the browser holds a key of, the one used last in front."""
    found = []
    for one in keyring().keys:
        try:
            found.append(HeldVisit(one, site().assessments.visit(one)))
        except NotFound:
            continue
        except StorageError as error:
            failure.message(error)
            found.append(HeldVisit(one, None))
    return found


def has_room() -> bool:
    """Whether the browser can keep one more private link; if not, the page says so."""
    if not keyring().full:
        return True
    st.error(FULL, icon=":material/key_off:")
    return False


def way_in(held: str, label: str) -> str:
    """A link that leads in. The key is one that opens something, so that it is safe in HTML."""
    return f'<a href="{look.base()}/enter/{held}" target="_self">{label}</a>'
