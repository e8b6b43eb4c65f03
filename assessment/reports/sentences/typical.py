"""What a stage is usually like, and where someone's own answers say otherwise."""

from collections.abc import Sequence

from assessment.messages import Message, listing, msg
from assessment.reports.sentences.names import Names


def typical(summary: str, behind: Sequence[str], names: Names) -> tuple[Message, ...]:
    """The stage's summary as what is usual, then the items in which it is not so yet.

    >>> found = typical("Rules are written.", ["use"], Names({"use": "Willing use"}))
    >>> [str(one) for one in found]
    ['Typically at this stage: Rules are written.', 'In your case not yet: “Willing use”.']
    """
    usual = msg("Typically at this stage: {summary}", summary=summary)
    if not behind:
        return (usual,)
    return usual, msg("In your case not yet: {items}.", items=listing(map(names.item, behind)))
