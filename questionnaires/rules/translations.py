"""Translations are of texts that exist, fit, and leave none out."""

import difflib
import re
from collections.abc import Iterator, Mapping

from questionnaires.phrases import phrase, several
from questionnaires.problems import Finding
from questionnaires.schema import LANGUAGE, Correspondence, Instrument
from questionnaires.texts import ReadText, texts

_LONGEST_PATH = 120


def check_translations(instrument: Instrument | Correspondence) -> Iterator[Finding]:
    """Languages that are none, texts that do not exist, do not fit, or are still missing."""
    if not instrument.translations:
        return
    known = {text.path: text for text in texts(instrument)}
    for language, words in instrument.translations.items():
        yield from _language(instrument, language)
        for path, text in words.items():
            yield from _text(language, path, text, known)
        yield from _missing(instrument, language, known)


def _language(instrument: Instrument | Correspondence, language: str) -> Iterator[Finding]:
    why = None
    if not re.fullmatch(LANGUAGE, language):
        why = phrase("it is not the code of a language")
    elif language == instrument.language:
        why = phrase("it is the instrument’s own")
    if why:
        yield Finding("bad-language", ("translations", language), language, {"why": why})


def _text(language: str, path: str, text: str, known: Mapping[str, ReadText]) -> Iterator[Finding]:
    place = ("translations", language, path)
    if path not in known:
        close = difflib.get_close_matches(path[:_LONGEST_PATH], known, n=1)
        suggestion = phrase("remove it, or correct the path")
        if close:
            suggestion = phrase("did you mean {name}?", name=close[0])
        yield Finding("unknown-text", place, path, {"suggestion": suggestion})
    elif (limit := known[path].limit) is not None and len(text) > limit:
        details = {
            "length": several("{count} character", "{count} characters", count=len(text)),
            "limit": limit,
        }
        yield Finding("too-long", place, text, details)


def _missing(
    instrument: Instrument | Correspondence, language: str, known: Mapping[str, ReadText]
) -> Iterator[Finding]:
    missing = [path for path in known if path not in instrument.translations[language]]
    if missing:
        details = {
            "count": len(missing),
            "total": len(known),
            "language": language,
            "original": instrument.language,
        }
        yield Finding("missing-translation", ("translations", language), missing[0], details)
