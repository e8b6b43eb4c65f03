"""Wording: messages as text, in the language and the time zone of whoever reads them."""

from assessment.reports.wording.languages import (
    PSEUDO,
    country,
    languages,
    names,
    preferred,
    wording,
)
from assessment.reports.wording.wording import Wording

__all__ = ["PSEUDO", "Wording", "country", "languages", "names", "preferred", "wording"]
