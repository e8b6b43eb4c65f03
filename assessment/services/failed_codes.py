"""How many wrong join codes are listened to, so that nobody finds one by guessing.

Only what is wrong is counted: any number of people join from behind one address. The limits leave
room for all of two hundred to mistype once within the hour. At most 2000 tries an hour find one
given code among 47 million in about three years.
"""

from collections import Counter, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock
from typing import Final

from assessment.errors import Refused
from assessment.messages import msg

WINDOW: Final = timedelta(hours=1)
MOST_OF_AN_ADDRESS: Final = 250  # within the window
MOST: Final = 2000  # of all addresses together


class FailedCodes:
    """The wrong codes of the last hour, by address. In memory alone: a start forgets them."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._failed: deque[tuple[datetime, str]] = deque()
        self._by_address: Counter[str] = Counter()
        self._lock = Lock()

    def require_few(self, address: str) -> None:
        """Raises Refused where so many were wrong that not even a right code is looked up."""
        with self._lock:
            self._forget()
            if self._by_address[address] < MOST_OF_AN_ADDRESS and len(self._failed) < MOST:
                return
        raise Refused(msg("Too many wrong codes were tried. Wait an hour, then try again."))

    def add(self, address: str) -> None:
        """Count a wrong code."""
        with self._lock:
            self._failed.append((self._now(), address))
            self._by_address[address] += 1

    def _forget(self) -> None:
        """What is older than the window."""
        while self._failed and self._failed[0][0] <= self._now() - WINDOW:
            _, address = self._failed.popleft()
            self._by_address[address] -= 1
        self._by_address = +self._by_address
