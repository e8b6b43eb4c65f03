"""What is said when an answer was changed in another window or on another device too."""

from assessment.domain.reconciling import Reconciled

CHANGED = "This answer was changed in another window or on another device as well. "
OVERRULED = "What is kept now is shown here. Choose again if you want something else."
JOINED = "What was written there and here is kept, one behind the other."
BOTH = "Both changes are kept and shown here."


def told(both: Reconciled) -> str:
    """What became of the two changes."""
    return CHANGED + (OVERRULED if both.overruled else JOINED if both.joined else BOTH)
