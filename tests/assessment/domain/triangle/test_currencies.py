"""Currencies: those that are legal tender today, and how people write them."""

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages
from babel.numbers import get_group_symbol

from assessment.domain.triangle.currencies import POINTED, decimals, is_currency


def test_where_points_stand_between_thousands_somebody_official_writes_them() -> None:
    written = {code for code, sign in official() if sign == "."}
    assert written >= POINTED
    assert all(is_currency(one) and decimals(one) < 3 for one in POINTED)


def test_where_everybody_writes_commas_no_point_stands() -> None:
    assert not {"USD", "GBP", "JPY", "INR", "CHF"} & POINTED


def official() -> set[tuple[str, str]]:
    """Each currency, with what stands between thousands in a language of a country that has it."""
    found = set()
    for country, ones in get_global("territory_currencies").items():
        today = [code for code, _, until, is_tender in ones if until is None and is_tender]
        for language in get_official_languages(country, de_facto=True)[:1]:
            try:
                sign = get_group_symbol(Locale.parse(f"{language}_{country}"))
            except UnknownLocaleError:
                continue
            found |= {(code, sign) for code in today}
    return found
