"""The place: at which screen of their assessment a respondent is."""

from dataclasses import dataclass, field
from functools import cached_property

from assessment.domain.screens import Screen, screens
from assessment.errors import NotFound, Stale, StorageError
from assessment.services.assessments import Visit
from pages.shared import failure
from pages.shared.site import site


@dataclass
class Place:
    """One respondent's place in one round."""

    visit: Visit
    at: str
    moved: bool = False  # went on or back on this screen, so the focus goes to the question
    asked: str = ""  # what the address asked for, so that it is sought only once
    unknown: bool = False  # no question has the name in the address; said until one goes on
    sought: str = ""  # the part of this screen that the focus shall go to
    deleted: bool = False  # all of it, perhaps in another window
    led_to: set[str] = field(default_factory=set)  # parts whose open checks were led to, once

    @cached_property
    def screens(self) -> tuple[Screen, ...]:
        """Every screen of this assessment, in order."""
        return screens(self.visit.instrument)

    @property
    def number(self) -> int:
        """Which screen this is, from 0."""
        return next(number for number, one in enumerate(self.screens) if one.id == self.at)

    @property
    def screen(self) -> Screen:
        """What is asked here."""
        return self.screens[self.number]

    @property
    def is_last(self) -> bool:
        """Whether the check page comes next."""
        return self.number == len(self.screens) - 1

    def step(self, by: int) -> None:
        """Go to the next or the last screen, and remember it for the next visit if possible."""
        self.at, self.moved, self.sought = self.screens[self.number + by].id, True, ""
        self.unknown = False
        try:
            site().assessments.move(self.visit, self.at)
        except NotFound:
            self.deleted = True
        except Stale:
            return  # only the way back is lost
        except StorageError as error:
            failure.log_detail(error)  # the same: the next answer will say what is wrong
