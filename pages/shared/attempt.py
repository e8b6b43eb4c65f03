"""Doing something that may be refused: the refusal is said where it was asked for."""

from collections.abc import Callable

from assessment.errors import WaypointError
from pages.shared import failure


def attempt(act: Callable[[], object]) -> bool:
    """Do it. Whether it was done; if not, the page says why and what is typed stays."""
    try:
        act()
    except WaypointError as error:
        failure.show(error)
        return False
    return True
