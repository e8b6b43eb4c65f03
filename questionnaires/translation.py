"""An instrument in another of its languages."""

from typing import TypeVar

from questionnaires.schema import Correspondence, Instrument
from questionnaires.texts import ReadText, Rewrite, rewritten

Translated = TypeVar("Translated", Instrument, Correspondence)


def languages(instrument: Instrument | Correspondence) -> tuple[str, ...]:
    """The languages that it can be shown in, its own first."""
    return (instrument.language, *sorted(instrument.translations))


def in_language(instrument: Translated, language: str) -> Translated:
    """The instrument in that language; texts that are not translated stay as they are.

    Ids, levels and rules are untouched, so that scores do not depend on the language. Fingerprints
    are taken of the original, which it remembers.

    Raises:
        KeyError: the instrument has no such language.
    """
    if language == instrument.language:
        return instrument
    words = instrument.translations[language]

    def translated(text: ReadText) -> str:
        return words.get(text.path, text.text)

    return worded_anew(instrument, language, translated)


def worded_anew(instrument: Translated, language: str, rewrite: Rewrite) -> Translated:
    """The instrument with every text rewritten, as its translation into that language."""
    update: dict[str, object] = {"language": language, "translations": {}}
    words = rewritten(instrument, rewrite).model_copy(update=update)
    if isinstance(instrument, Instrument):
        return words.as_translation_of(instrument)
    return words
