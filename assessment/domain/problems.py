"""Problems: everything that is wrong with a form, so that all of it is refused at once."""

from collections.abc import Callable
from typing import TypeVar

from assessment.errors import Refused
from assessment.messages import Message, Sentences

T = TypeVar("T")


class Problems:
    """What was refused, field by field."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    def read(self, field: Callable[[], T]) -> T | None:
        """What a field says; None where it says nothing that can be kept, and why is noted."""
        try:
            return field()
        except Refused as error:
            self.messages += error.messages
            return None

    def refuse(self) -> None:
        """Raise Refused with everything that was noted, if anything was."""
        if self.messages:
            raise Refused(Sentences(tuple(dict.fromkeys(self.messages)), "\n"))
