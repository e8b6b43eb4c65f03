"""What people type, seen to be text that can be kept before anything is made of it."""

from assessment.domain.base import Kept, checked
from assessment.domain.triangle.terms import Text
from assessment.messages import Message


class _Words(Kept):
    text: Text


def worded(called: Message, text: str) -> str:
    """The text without the space around it. Raises Refused if it is too long or no proper text."""
    return checked(_Words, {"text": called}, text=text).text
