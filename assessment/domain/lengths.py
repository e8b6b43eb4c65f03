"""Lengths: what is said of a text that is longer than can be kept."""

from assessment.errors import Refused
from assessment.messages import Message, Value, msg


def too_long(written: int, most: int) -> Message:
    """How long it is and may be: a whole sentence without the name of its field.

    >>> str(too_long(501, 500))
    'it has 501 characters, and at most 500 can be kept. Shorten it.'
    """
    return msg(
        "it has {written} characters, and at most {most} can be kept. Shorten it.",
        written=written,
        most=most,
    )


def checked_length(text: str, most: int, called: Value) -> str:
    """A text of at most so many characters; `called`: its field.

    Raises:
        Refused: it is longer; it says how long it is.

    >>> checked_length("Web forms", 500, "Item")
    'Web forms'
    """
    written = len(text.strip())
    if written <= most:
        return text
    raise Refused(msg("{field}: {sentence}", field=called, sentence=too_long(written, most)))
