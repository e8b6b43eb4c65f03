"""The tolerances of a version: stored with its terms, in basis points, and read back from there."""

from assessment.domain.triangle.terms import Terms
from scoring.triangle import DEFAULT, Tolerances


def stored_tolerances(tolerances: Tolerances = DEFAULT) -> dict[str, int]:
    """All tolerances as they stand in terms.

    >>> stored_tolerances()["apart"]
    9800
    """
    return tolerances.stored()


def tolerances_of(terms: Terms) -> Tolerances:
    """Those that were stored with the terms; what was not stored then stands as it is now."""
    return Tolerances.read(terms.tolerances)


def complete(terms: Terms) -> Terms:
    """The terms with every tolerance that they rest on, so that a later default changes nothing."""
    return terms.model_copy(update={"tolerances": stored_tolerances(tolerances_of(terms))})
