"""What the record proves, and what it does not."""

from assessment.messages import msg

EVIDENCE = msg(
    "This record shows tampering; it does not prevent it. Whoever keeps the site could rewrite "
    "the whole of it, but not so that it still ends in the same chain head: keep the printed "
    "agreement, or the head, somewhere else."
)
