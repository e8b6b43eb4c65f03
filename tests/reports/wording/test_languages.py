"""Three messages in languages that write numbers, money, dates, lists and plurals otherwise."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from assessment.messages import Money, listing, msg, plural
from assessment.reports.wording import PSEUDO, Wording, languages, wording
from assessment.reports.wording.languages import catalogue, country, preferred

LOCALES = Path(__file__).parent / "locales"
DAY = date(2026, 11, 29)


def in_language(language: str) -> Wording:
    return Wording(Locale(language), catalogue(LOCALES / f"{language}.po"))


def plain(text: str) -> str:
    """Kinds of spaces and the marks of direction, which do not show, left out."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{RIGHT-TO-LEFT MARK}", "")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", {1: "1 Frage ist offen.", 2: "2 Fragen sind offen.", 5: "5 Fragen sind offen."}),
        (
            "pl",
            {
                1: "1 pytanie jest otwarte.",
                2: "2 pytania są otwarte.",
                5: "5 pytań jest otwartych.",
                12: "12 pytań jest otwartych.",
                22: "22 pytania są otwarte.",
            },
        ),
        (
            "ar",
            {
                0: "لا أسئلة مفتوحة.",
                1: "سؤال واحد مفتوح.",
                2: "سؤالان مفتوحان.",
                5: "5 أسئلة مفتوحة.",
                10: "10 أسئلة مفتوحة.",
                11: "11 سؤالًا مفتوحًا.",
                22: "22 سؤالًا مفتوحًا.",
                100: "100 سؤال مفتوح.",
            },
        ),
        (
            "ja",
            {1: "未回答の質問が1件あります。", 1000: "未回答の質問が1,000件あります。"},
        ),
    ],
)
def test_a_language_has_as_many_plurals_as_it_needs(
    language: str, sentences: dict[int, str]
) -> None:
    said = {
        count: in_language(language).text(
            plural("{count} question is open.", "{count} questions are open.", count=count)
        )
        for count in sentences
    }
    assert said == sentences


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Das Ergebnis ist ohne A, B und C."),
        ("pl", "Wynik nie obejmuje: A, B i C."),
        ("ar", "النتيجة من دون A وB وC."),
        ("ja", "A、B、Cを除いた結果です。"),
    ],
)
def test_a_list_is_joined_as_the_language_joins_it(language: str, sentence: str) -> None:
    message = msg("The result is without {parts}.", parts=listing("ABC"))
    assert in_language(language).text(message) == sentence


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "40.000,50 € bis zum 29. November 2026."),
        ("pl", "40 000,50 € do 29 listopada 2026."),
        ("ar", "40,000.50 € حتى 29 نوفمبر 2026."),
        ("ja", "2026年11月29日までに€40,000.50。"),
    ],
)
def test_money_and_days_are_written_as_the_language_writes_them(
    language: str, sentence: str
) -> None:
    message = msg("{amount} by {day}.", amount=Money(4_000_050, "EUR"), day=DAY)
    assert plain(in_language(language).text(message)) == sentence


@pytest.mark.parametrize(
    ("amount", "sentence"),
    [
        (Money(4_000_000, "EUR"), "€40,000"),
        (Money(5, "EUR"), "€0.05"),
        (Money(-4_000_050, "USD"), "-US$40,000.50"),
        (Money(1_500, "JPY"), "JP¥1,500"),
        (Money(1_500, "KWD"), "KWD 1.500"),
        (Money(0, "GBP"), "£0"),
    ],
)
def test_money_has_the_decimals_of_its_currency_where_it_has_any(
    amount: Money, sentence: str
) -> None:
    assert plain(wording().text(amount)) == sentence


def test_a_moment_is_its_readers_and_says_where_it_is_in_utc() -> None:
    moment = datetime(2026, 11, 29, 23, 30, tzinfo=UTC)
    assert wording().text(moment) == "29 November 2026, 23:30 UTC"
    assert wording("en", ZoneInfo("Asia/Tokyo")).text(moment) == "30 November 2026, 08:30 UTC+9"


def test_the_language_asked_for_is_found_by_its_region_or_alone_else_it_is_english() -> None:
    assert preferred(["en-US", "en"]) == "en"
    assert preferred(["tlh"]) == "en"
    assert preferred([]) == "en"
    assert PSEUDO not in languages()


def test_a_language_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        wording("tlh")


@pytest.mark.parametrize(
    ("zone", "tag", "where"),
    [
        ("Europe/Berlin", "en-US", "DE"),
        ("America/New_York", "en-GB", "US"),
        ("Asia/Calcutta", "en-US", "IN"),  # a browser may still say the older name
        ("America/Sao_Paulo", "en-US", "BR"),
        ("UTC", "en-US", "US"),  # which is the time of no country
        ("Mars/Olympus", "en-US", "US"),
        ("", "fr", ""),
    ],
)
def test_where_somebody_is_follows_their_time_zone_and_else_their_language(
    zone: str, tag: str, where: str
) -> None:
    assert country(zone, tag) == where
