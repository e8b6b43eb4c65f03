"""What the record proves, what it does not, and how an act on a new key is marked."""

from assessment.messages import Message, msg
from assessment.reports.sentences.triangle.amounts import moment

EVIDENCE = msg(
    "This record shows tampering; it does not prevent it. Whoever keeps the site could rewrite "
    "the whole of it, but not so that it still ends in the same chain head: keep the printed "
    "agreement, or the head, somewhere else."
)


def on_new_key(since: str) -> Message:
    """The mark of what somebody did after they were given a new invitation, then: ISO, UTC."""
    return msg("On a new key since {when}.", when=moment(since))
