"""Signatures: who signed a version, and who would not."""

from assessment.domain.base import StoredValue


class Signature(StoredValue):
    """Who signed what, and when; and since when on a new key, if on one."""

    person: str
    content: str
    at: str
    new_key_since: str = ""


class Declined(StoredValue):
    """Who would not sign this content, and why; and since when on a new key, if on one."""

    person: str
    content: str
    reason: str
    at: str
    new_key_since: str = ""
