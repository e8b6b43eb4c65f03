"""Access by capability: an unguessable key, of which only the hash is kept."""

import hashlib
import secrets
from enum import StrEnum
from operator import not_
from typing import NamedTuple

from pydantic import Field

from assessment.domain.base import StoredValue

KEY_BYTES = 24


class Role(StrEnum):
    """What a key lets its holder do."""

    OWNER = "owner"
    FACILITATOR = "facilitator"  # of a project
    SPONSOR = "sponsor"
    INVITED = "invited"  # to become a sponsor: it opens the invitation and nothing else
    READER = "reader"
    HOST = "host"  # of the site: begins engagements and owns those of all hosts
    JOIN = "join"  # a join code: it admits to a group's round and opens nothing
    PARTICIPANT = "participant"  # of a group's round: their own response and no other


class Access(StoredValue):
    """What the key with this hash opens: an engagement, or a project as one of its people.

    A join code names a round and one of its groups; a participant's key a response.
    """

    key_hash: str
    role: Role
    engagement: str = ""
    project: str = ""
    sponsor: str = ""
    revoked: bool = False
    round: str = Field(default="", exclude_if=not_)
    group: str = Field(default="", exclude_if=not_)
    response: str = Field(default="", exclude_if=not_)


class Landing(NamedTuple):
    """The page where a key's holder comes in, and whether their browser keeps the key.

    `hosts`: it is the printed one, in place of which the browser gets a key of its own.
    """

    page: str
    keeps_key: bool = True
    hosts: bool = False


def new_key() -> str:
    """A fresh key: 192 random bits, safe in an address."""
    return secrets.token_urlsafe(KEY_BYTES)


def hash_key(key: str) -> str:
    """The only form in which a key is kept: SHA-256, in hex.

    >>> hash_key("abc")[:16]
    'ba7816bf8f01cfea'
    """
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
