"""Ids become file names and keys, so only a narrow pattern of them can ever be kept."""

import re

from assessment.errors import NotFound
from assessment.messages import msg

PATTERN = re.compile(r"[A-Za-z0-9_-]{1,100}")


def is_id(text: str) -> bool:
    """Whether something could be kept under this id.

    >>> is_id("5f0c-a1"), is_id("../etc/passwd")
    (True, False)
    """
    return PATTERN.fullmatch(text) is not None


def require_id(text: str) -> str:
    """The same id.

    Raises:
        NotFound: nothing can be kept under it.
    """
    if not is_id(text):
        raise NotFound(
            msg("Nothing is kept under this id: an id has 1 to 100 letters, digits, - or _.")
        )
    return text
