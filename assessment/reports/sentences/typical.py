"""What a stage is usually like, and where someone's own answers say otherwise."""

from collections.abc import Sequence

from assessment.reports.sentences.figures import listed
from assessment.reports.sentences.names import Names


def typical(summary: str, behind: Sequence[str], names: Names) -> tuple[str, ...]:
    """The stage's summary as what is usual, then the items in which it is not so yet.

    >>> typical("Rules are written.", ["use"], Names({"use": "Willing use"}))
    ('Typically at this stage: Rules are written.', 'In your case not yet: “Willing use”.')
    """
    usual = f"Typically at this stage: {summary}"
    if not behind:
        return (usual,)
    return usual, f"In your case not yet: {listed(map(names.item, behind))}."
