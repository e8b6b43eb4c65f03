"""The keys of all private links that a browser holds, in as few cookies as they fit into.

Values in, values out: cookies as they came, cookies as they are to be set.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self
from urllib.parse import unquote

NAME = "waypoint"
FORMER = "waypoint-project"  # where keys of projects stood before there was one keyring
PREFIXES = ("__Host-", "__Secure-", "")  # what a browser promises of a name: docs/security.md
BETWEEN_KEYS = "~"
MOST_COOKIES = 2
COOKIE_CHARACTERS = 3500  # both in one header of 8 KB, which is all that many proxies let through
A_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
IN_A_LINK = re.compile(r"/enter/\W*([A-Za-z0-9_-]{32})(?![A-Za-z0-9])")
ALONE = re.compile(r"(?<![A-Za-z0-9_-])([A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))  # from web pages


class KeyringFull(Exception):
    """The browser cannot keep another key; it keeps all that it has."""


@dataclass(frozen=True, slots=True)
class Keyring:
    """Keys of every kind, the one that was used last in front."""

    keys: tuple[str, ...] = ()

    @classmethod
    def read(cls, cookies: Mapping[str, str]) -> Self:
        """The keys in a browser's cookies; whatever cannot be one is passed over.

        >>> Keyring.read({"waypoint": "b~<i>", "waypoint-project": "a~b"}).keys
        ('b', 'a')
        """
        found = (
            key
            for name in _names()
            for key in cookies.get(name, "").split(BETWEEN_KEYS)
            if A_KEY.fullmatch(key)
        )
        return cls(tuple(dict.fromkeys(found)))

    def with_key(self, key: str) -> Self:
        """The same with this key in front. Raises KeyringFull, and nothing is pushed out."""
        grown = type(self)((key, *(one for one in self.keys if one != key)))
        if len(_values(grown.keys)) > MOST_COOKIES:
            raise KeyringFull
        return grown

    def without_key(self, key: str) -> Self:
        """The same without this key."""
        return type(self)(tuple(one for one in self.keys if one != key))

    @property
    def full(self) -> bool:
        """Whether a key like those that the site makes finds no room."""
        return len(_values(("x" * 32, *self.keys))) > MOST_COOKIES

    def cookies(self, prefix: str) -> dict[str, str]:
        """The cookies that keep it, by name; an empty text for one that is to be removed."""
        values = dict(zip(_numbered(prefix), _values(self.keys), strict=False))
        return {name: values.get(name, "") for name in _names()}


def find_key(text: str) -> str | None:
    """The key in a private link, wherever in a text it stands; None without one.

    >>> find_key("It is <https://site/enter/Abcdefghijklmnopqrstuvwxyz012345>.")
    'Abcdefghijklmnopqrstuvwxyz012345'
    """
    readable = unquote(text).translate(INVISIBLE)
    whole = "".join(readable.split())  # a mail program may have broken the link over two lines
    found = IN_A_LINK.search(readable) or ALONE.search(readable) or IN_A_LINK.search(whole)
    return found[1] if found else None


def _numbered(prefix: str) -> list[str]:
    rest = [f"-{number}" for number in range(2, MOST_COOKIES + 1)]
    return [f"{prefix}{NAME}{end}" for end in ("", *rest)]


def _names() -> list[str]:
    """Every name that a keyring was ever kept under."""
    return [*(name for prefix in PREFIXES for name in _numbered(prefix)), FORMER]


def _values(keys: Sequence[str]) -> list[str]:
    """The keys as texts that fit into a cookie each."""
    values: list[str] = []
    for key in keys:
        longer = f"{values[-1]}{BETWEEN_KEYS}{key}" if values else key
        if values and len(longer) <= COOKIE_CHARACTERS:
            values[-1] = longer
        else:
            values.append(key)
    return values
