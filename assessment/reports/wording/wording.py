"""Wording: a message, or any of its values, as text."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from fractions import Fraction
from gettext import NullTranslations

from babel import Locale

from assessment.messages import (
    NAME,
    Count,
    Level,
    Listing,
    Message,
    Money,
    Percent,
    Score,
    Sentences,
    TimeOfDay,
    Value,
    msg,
    plural,
)
from assessment.reports.wording import formats

NOT_SCORED = msg("not scored")
NOTHING, LEAST, MOST, ALL = (Percent(Fraction(share, 100)) for share in (0, 1, 99, 100))
NUMBERS = (
    msg("no", context="count"),
    msg("one", context="count"),
    msg("two", context="count"),
    msg("three", context="count"),
    msg("four", context="count"),
    msg("five", context="count"),
    msg("six", context="count"),
    msg("seven", context="count"),
    msg("eight", context="count"),
    msg("nine", context="count"),
    msg("ten", context="count"),
)
FIRST_NUMBERS = (
    msg("No", context="count at the beginning of a sentence"),
    msg("One", context="count at the beginning of a sentence"),
    msg("Two", context="count at the beginning of a sentence"),
    msg("Three", context="count at the beginning of a sentence"),
    msg("Four", context="count at the beginning of a sentence"),
    msg("Five", context="count at the beginning of a sentence"),
    msg("Six", context="count at the beginning of a sentence"),
    msg("Seven", context="count at the beginning of a sentence"),
    msg("Eight", context="count at the beginning of a sentence"),
    msg("Nine", context="count at the beginning of a sentence"),
    msg("Ten", context="count at the beginning of a sentence"),
)


def unchanged(text: str) -> str:
    """The text itself."""
    return text


@dataclass(frozen=True)
class Wording:
    """A reader's language, region and time zone.

    `region`: where they are, if it is known; the locale is that of the language alone.
    `ours` changes what we and the locale wrote; `value` what stands for a name in a message, as
    where a medium has signs that must be escaped; `apart` sets somebody's words apart from the
    sentence that they stand in. All leave texts alone unless they are given.
    """

    locale: Locale
    catalogue: NullTranslations = field(default_factory=NullTranslations)
    zone: tzinfo = UTC
    ours: Callable[[str], str] = unchanged
    value: Callable[[str], str] = unchanged
    region: str = ""
    apart: Callable[[str], str] = unchanged

    def text(self, of: Value) -> str:
        """A message or a value as it is read."""
        match of:
            case str():
                return self.value(of)
            case Message() | Sentences() | Listing() | Count() | Percent() | Score(value=None):
                return self._composed(of)
            case _:
                return self.value(self._formatted(of))

    def _composed(self, of: Message | Sentences | Listing | Count | Percent | Score) -> str:
        match of:
            case Message():
                return self._message(of)
            case Sentences():
                return of.between.join(map(self.text, of.parts))
            case Listing():
                return self._listing(of)
            case Count():
                return self._count(of)
            case Percent():
                return self._percent(of)
            case _:
                return self._message(NOT_SCORED)

    def _formatted(self, of: Score | Level | Money | TimeOfDay | datetime | date | int) -> str:
        match of:
            case Score():
                return formats.score(of, self.locale)
            case Level():
                return formats.level(of, self.locale)
            case Money():
                return formats.money(of, self.locale)
            case TimeOfDay() | date():
                return self.ours(self._moment(of))
            case _:
                return formats.integer(of, self.locale)

    def _moment(self, of: TimeOfDay | date) -> str:
        match of:
            case TimeOfDay():
                return formats.time(of.at, self.zone, self.locale)
            case datetime():
                return formats.moment(of, self.zone, self.locale)
            case _:
                return formats.day(of, self.locale)

    def _message(self, of: Message) -> str:
        values = dict(of.values)
        parts = NAME.split(self._template(of))  # ours, a name, ours, a name, ... ours
        texts = (
            self._within(values[part]) if at % 2 else self.ours(part)
            for at, part in enumerate(parts)
        )
        return "".join(texts)

    def _within(self, of: Value) -> str:
        """A value that stands in a sentence or a row."""
        return self.apart(self.text(of)) if isinstance(of, str) else self.text(of)

    def _template(self, of: Message) -> str:
        gettext = self.catalogue
        match of:
            case Message(plural="", context=""):
                return gettext.gettext(of.id)
            case Message(plural=""):
                return gettext.pgettext(of.context, of.id)
            case Message(context=""):
                return gettext.ngettext(of.id, of.plural, of.count)
            case _:
                return gettext.npgettext(of.context, of.id, of.plural, of.count)

    def _listing(self, of: Listing) -> str:
        some, left_out = formats.shortened(of)
        parts = [self._within(part) for part in some.parts]
        if left_out:
            parts.append(self.text(plural("{count} more", "{count} more", count=Count(left_out))))
        places = [f"\0{at}\0" for at in range(len(parts))]
        row = formats.listed(places, of.kind, self.locale).split("\0")
        return "".join(parts[int(one)] if at % 2 else self.ours(one) for at, one in enumerate(row))

    def _count(self, of: Count) -> str:
        words = FIRST_NUMBERS if of.first else NUMBERS
        return self.text(words[of.number] if 0 <= of.number < len(words) else of.number)

    def _percent(self, of: Percent) -> str:
        """All and nothing are said only of all and nothing."""
        said = formats.percent(of, self.locale)
        if of.share > 0 and said == formats.percent(NOTHING, self.locale):
            return self._message(msg("under {share}", share=formats.percent(LEAST, self.locale)))
        if of.share < 1 and said == formats.percent(ALL, self.locale):
            return self._message(msg("over {share}", share=formats.percent(MOST, self.locale)))
        return self.value(said)
