"""What is said when an answer was changed in another window or on another device too."""

from assessment.domain.reconciling import Reconciled
from assessment.messages import Sentences, msg

CHANGED = msg("This answer was changed in another window or on another device as well.")
OVERRULED = msg("What is kept now is shown here. Choose again if you want something else.")
JOINED = msg("What was written there and here is kept, one behind the other.")
BOTH = msg("Both changes are kept and shown here.")


def outcome(of: Reconciled) -> Sentences:
    """What became of the two changes."""
    return Sentences((CHANGED, OVERRULED if of.overruled else JOINED if of.joined else BOTH))
