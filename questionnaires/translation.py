"""An instrument in another of its languages."""

from questionnaires.schema import Instrument
from questionnaires.texts import ReadText, rewritten


def languages(instrument: Instrument) -> tuple[str, ...]:
    """The languages that it can be shown in, its own first."""
    return (instrument.language, *sorted(instrument.translations))


def in_language(instrument: Instrument, language: str) -> Instrument:
    """The instrument in that language; texts that are not translated stay as they are.

    Ids, levels and rules are untouched, so that scores do not depend on the language. Fingerprints
    are taken of the original, not of this.

    Raises:
        KeyError: the instrument has no such language.
    """
    if language == instrument.language:
        return instrument
    words = instrument.translations[language]

    def translated(text: ReadText) -> str:
        return words.get(text.path, text.text)

    update: dict[str, object] = {"language": language, "translations": {}}
    return rewritten(instrument, translated).model_copy(update=update)
