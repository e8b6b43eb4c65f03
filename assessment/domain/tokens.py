"""Idempotency tokens: the same submission, however often it arrives, makes the same thing once.

A form that makes something gets a token when it is drawn. The ids and keys of what is made are
derived from it, so a second click on the same form finds them taken, in whatever process.
"""

import hmac
import json
from base64 import urlsafe_b64encode

from assessment.domain.access import KEY_BYTES, new_key


def new_token() -> str:
    """A fresh token, as hard to guess as a key: 192 random bits."""
    return new_key()


def derived_key(token: str, *what: str) -> str:
    """The key to what is made with a token, as long and as random as a fresh one.

    >>> derived_key("token", "project", "One CRM") == derived_key("token", "project", "One CRM")
    True
    """
    return urlsafe_b64encode(_digest(token, "key", *what)[:KEY_BYTES]).decode()


def derived_id(token: str, *what: str, size: int = 10) -> str:
    """The id of what is made with a token: so many bytes, in hex. No key follows from it.

    >>> len(derived_id("token", "project", "One CRM"))
    20
    """
    return _digest(token, "id", *what)[:size].hex()


def _digest(token: str, *what: str) -> bytes:
    return hmac.digest(token.encode(), json.dumps(what).encode(), "sha256")
