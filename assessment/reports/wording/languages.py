"""The languages in which the site can be read, and the wording of each."""

import gettext
from collections.abc import Iterable
from datetime import UTC, tzinfo
from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale, parse_locale
from babel.core import get_global

from assessment.reports.wording.pseudo import accented
from assessment.reports.wording.wording import Wording

LOCALES = Path(__file__).parent / "locales"
ENGLISH = "en"
PSEUDO = "en-XA"  # as Android and browsers name it; no reader's browser asks for it
REGION = {ENGLISH: "en-GB"}  # where a language alone does not say how dates are written

NOWHERE = "ZZ"  # the territory of a time zone that no country has, as CLDR names it


def languages() -> tuple[str, ...]:
    """The tags of all languages with a catalogue, English first.

    >>> languages()[0]
    'en'
    """
    return (ENGLISH, *sorted(file.stem for file in LOCALES.glob("*.po")))


def names(language: str) -> tuple[str, str]:
    """What a language calls itself, and which way it is written: `ltr` or `rtl`.

    >>> names("de"), names("ar")[1]
    (('Deutsch', 'ltr'), 'rtl')
    """
    if language == PSEUDO:
        return accented("English"), "ltr"
    locale = Locale.parse(language, sep="-")
    return (locale.display_name or language).capitalize(), locale.text_direction


def wording(language: str = ENGLISH, zone: tzinfo = UTC) -> Wording:
    """The wording of a language, which is one of `languages()` or the pseudo-locale.

    Raises:
        KeyError: there is no such language.
    """
    if language == PSEUDO:
        return Wording(_locale(ENGLISH), zone=zone, ours=accented)
    if language not in languages():
        raise KeyError(language)
    return Wording(_locale(language), catalogue(LOCALES / f"{language}.po"), zone)


def preferred(asked: Iterable[str], among: Iterable[str] | None = None) -> str:
    """The first language asked for that there is, by its tag or its language alone; else English.

    >>> preferred(["tlh", "en-US"])
    'en'
    """
    known = {one.lower(): one for one in (languages() if among is None else among)}
    tags = (tag.lower().replace("_", "-") for tag in asked)
    found = (known.get(tag) or known.get(tag.partition("-")[0]) for tag in tags)
    return next(filter(None, found), ENGLISH)


def region(tag: str) -> str:
    """The region that a language tag names; empty where it names none or is no tag.

    >>> region("en-US"), region("zh-Hant-TW"), region("fr"), region("x!")
    ('US', 'TW', '', '')
    """
    try:
        return parse_locale(tag, sep="-")[1] or ""
    except ValueError:
        return ""


def country(zone: str, tag: str) -> str:
    """Where somebody is: in the country of their time zone if it has one, else by their language.

    A language may be that of another country, as American English is on many a browser in Europe.

    >>> country("Europe/Berlin", "en-US"), country("UTC", "en-US")
    ('DE', 'US')
    """
    present = get_global("zone_aliases").get(zone, zone)
    found = str(get_global("zone_territories").get(present, NOWHERE))
    return region(tag) if found == NOWHERE else found


@cache
def catalogue(file: Path) -> gettext.NullTranslations:
    """The translations in a .po file; none where there is no file, as for English."""
    if not file.exists():
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as content:
        write_mo(compiled, read_po(content, locale=file.stem.replace("-", "_")))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _locale(language: str) -> Locale:
    return Locale.parse(REGION.get(language, language), sep="-")
