"""Typography: an instrument is written with straight quotation marks, and read with curved ones."""

import re
from typing import TypeVar

from questionnaires.schema import Correspondence, Instrument, Source
from questionnaires.texts import ReadText, rewritten

APOSTROPHE = re.compile(r"(?<=\w)'")
OPENING_QUOTE = re.compile(r"(?<!\w)'(?=\w)")
QUOTED = re.compile(r'"([^"]*)"')
AnyTexts = TypeVar("AnyTexts", Instrument, Correspondence)


def typographic(text: str) -> str:
    """The text with the marks that print has; 'single' quotation marks are left as they are.

    >>> typographic("the customers' words"), typographic('such as "call back"')
    ('the customers’ words', 'such as “call back”')
    """
    text = QUOTED.sub(r"“\1”", text)
    return text if OPENING_QUOTE.search(text) else APOSTROPHE.sub("’", text)


def in_print(of: AnyTexts) -> AnyTexts:
    """The same as it is read, where it is in English.

    Fingerprints are taken of the original, which an instrument remembers.
    """
    if not of.language.startswith("en"):
        return of

    def printed(text: ReadText) -> str:
        return typographic(text.text)

    words = rewritten(of, printed)
    if isinstance(of, Instrument):
        again = words.model_copy(update={"source": _source(of.source)})
        return again if again == of else again.as_translation_of(of)
    return words


def _source(of: Source) -> Source:
    title, note = typographic(of.title), typographic(of.note) if of.note else None
    return of.model_copy(update={"title": title, "note": note})
