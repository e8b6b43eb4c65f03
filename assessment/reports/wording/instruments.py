"""The texts of an instrument in a reader's language; in the pseudo-locale all have accents."""

from assessment.reports.wording.languages import PSEUDO
from assessment.reports.wording.pseudo import accented
from questionnaires.schema import Correspondence, Instrument
from questionnaires.translation import Translated, in_language, languages, worded_anew

MOST = 64  # instruments that are kept in another language
# By the original's id, which stays taken while the original is held here as well.
_TRANSLATED: dict[tuple[int, str], tuple[Instrument, Instrument]] = {}


def translated(instrument: Instrument, language: str) -> Instrument:
    """The instrument in that language; in its own where it is not translated.

    The same instrument gives the same translation each time.
    """
    if language == instrument.language:
        return instrument
    key = (id(instrument), language)
    if key not in _TRANSLATED:
        if len(_TRANSLATED) >= MOST:
            _TRANSLATED.clear()
        _TRANSLATED[key] = (instrument, _translated(instrument, language))
    return _TRANSLATED[key][1]


def translated_correspondence(of: Correspondence, language: str) -> Correspondence:
    """How an instrument relates to other models, in that language."""
    return of if language == of.language else _translated(of, language)


def _translated(instrument: Translated, language: str) -> Translated:
    if language == PSEUDO:
        return worded_anew(instrument, language, lambda one: accented(one.text))
    known = (one for one in (language, language.partition("-")[0]) if one in languages(instrument))
    return in_language(instrument, next(known, instrument.language))
