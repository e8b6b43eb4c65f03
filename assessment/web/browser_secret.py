"""A secret of a browser's own, from which the keys to what it is invited to are derived.

It is set when somebody opens an invitation, so that whoever takes it twice, since the answer was
lost on its way, gets the same key; nobody else can derive it, whoever has seen the invitation.
"""

import re
from collections.abc import Mapping

from assessment.domain.access import new_key
from assessment.domain.tokens import derived_key
from assessment.web.keyring import PREFIXES

NAME = "waypoint-browser"
NAMES = tuple(f"{prefix}{NAME}" for prefix in PREFIXES)
A_SECRET = re.compile(r"[A-Za-z0-9_-]{32}")


def read(cookies: Mapping[str, str]) -> str | None:
    """The browser's secret; None for one that has none, or nothing that could be one.

    >>> read({"waypoint-browser": "short"}) is None
    True
    """
    found = (cookies.get(name, "") for name in NAMES)
    return next((one for one in found if A_SECRET.fullmatch(one)), None)


def name(prefix: str) -> str:
    """The name of the cookie that holds it."""
    return f"{prefix}{NAME}"


def fresh() -> str:
    """A new one, as hard to guess as a key."""
    return new_key()


def own_key(secret: str, invitation: str) -> str:
    """The key that this browser takes an invitation with."""
    return derived_key(secret, "own", invitation)
