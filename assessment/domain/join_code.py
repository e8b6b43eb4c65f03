"""Join codes: six characters that are read off a wall and typed on a phone. A code only admits.

The alphabet has no two characters that are taken for each other in print or handwriting, and no
vowel, so that no code is a word: 19 characters, and 47 million codes.
"""

import hashlib
import re
import secrets
from typing import Final

ALPHABET: Final = "CDFHJKMNPRTWXY34679"
LENGTH: Final = 6
_BETWEEN = re.compile(r"[\s\-_.\u00ad\u2010-\u2015\u2212\u200b-\u200d\u2060\ufeff]+")


def new_code() -> str:
    """A fresh code; whether it is taken shows when it is stored.

    >>> len(new_code())
    6
    """
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def in_print(code: str) -> str:
    """The code as it stands on a wall.

    >>> in_print("CDF379")
    'CDF-379'
    """
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def typed_code(typed: str) -> str:
    """The code that somebody means; nothing where it cannot be one.

    >>> typed_code(" cdf-3 79"), typed_code("O0O0O0")
    ('CDF379', '')
    """
    code = _BETWEEN.sub("", typed).upper()
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def code_hash(code: str) -> str:
    """Under what a code is found: never the hash of a key, so no code can be tried as a link."""
    return hashlib.blake2b(code.encode(), digest_size=32, person=b"join code").hexdigest()
