"""Lengths: what is said of a text that is longer than can be kept."""

from assessment.messages import Message, msg


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
