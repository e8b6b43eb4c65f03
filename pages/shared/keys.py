"""The keys of private links that the browser holds, and the assessments that they open."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from assessment.errors import NotFound, StorageError
from assessment.messages import Message, msg
from assessment.services.assessments import Visit
from assessment.web.keyring import Keyring
from pages.shared import failure, look
from pages.shared.reader import html, text
from pages.shared.site import site

T = TypeVar("T")

FULL = msg(
    "This browser holds as many private links as it can keep. Nothing is lost. Use another "
    "browser for this one."
)


def keyring() -> Keyring:
    """The keys of all private links that the browser holds."""
    return Keyring.read(st.context.cookies)


@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    """A key that the browser holds, and what it opens; None where that cannot be read."""

    key: str
    opened: T | None


def held(opens: Callable[[str], T]) -> list[Held[T]]:
    """Every key that opens something of this sort, the one used last in front."""
    found: list[Held[T]] = []
    for one in keyring().keys:
        try:
            found.append(Held(one, opens(one)))
        except NotFound:
            continue
        except StorageError as error:
            failure.log_detail(error)
            found.append(Held(one, None))
    return found


def held_visits() -> list[Held[Visit]]:
    """Every assessment that the browser holds a key of."""
    return held(site().assessments.visit)


def has_room() -> bool:
    """Whether the browser can keep one more private link; if not, the page says so."""
    if not keyring().full:
        return True
    st.error(text(FULL), icon=":material/key_off:")
    return False


def way_in(held: str, label: Message) -> str:
    """A link that leads in. The key is one that opens something, so that it is safe in HTML."""
    return f'<a href="{look.base()}/enter/{held}" target="_self">{html(label)}</a>'
