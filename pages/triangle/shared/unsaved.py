"""The shelf: sheets that are filled in and not saved, kept in memory while the server runs.

The ways around the site load each page anew, and a page that is loaded anew has lost its session:
what was filled in and not saved would be gone. It waits here, for its owner alone.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

MOST = 1000  # sheets, of a few hundred bytes each; the oldest gives way


Sheet = TypeVar("Sheet")


@dataclass
class Shelf(Generic[Sheet]):
    """Sheets by the id of their owner: a sponsor, or what a draft was filled from."""

    most: int = MOST
    _sheets: OrderedDict[str, Sheet] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def put(self, owner: str, sheet: Sheet) -> None:
        """Lay a sheet here, in the place of an earlier one."""
        with self._lock:
            self._sheets[owner] = sheet
            self._sheets.move_to_end(owner)
            while len(self._sheets) > self.most:
                self._sheets.popitem(last=False)

    def find(self, owner: str) -> Sheet | None:
        """The sheet that waits for this owner."""
        with self._lock:
            return self._sheets.get(owner)

    def clear(self, owner: str) -> None:
        """Take a sheet away: it is saved, or given up."""
        with self._lock:
            self._sheets.pop(owner, None)
