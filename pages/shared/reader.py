"""Whoever reads the page: what is said to them is in their language and their time zone.

Streamlit takes most of what it is given for Markdown. `markdown` words a message whose text may be
Markdown, with whatever stands for its names escaped; what is not Markdown at all goes through
`text`, and through `plain` where Streamlit would take it for some.
"""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from functools import cache, lru_cache
from html import escape
from threading import current_thread, local, main_thread
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from starlette.requests import HTTPConnection

from assessment.domain.directions import set_apart, without_foreign_turns, without_turns
from assessment.messages import Value, msg
from assessment.web.language import Reader as WebReader
from assessment.web.language import chosen_language, languages_asked_for
from pages.shared.site import site

if TYPE_CHECKING:
    from assessment.reports.wording import Wording
    from questionnaires.schema import Correspondence, Instrument

_ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:^=&@/])")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_INDENT = re.compile(r"(?m)^[ \t]+")  # four spaces would make a block of code
_WORD_JOINER = "\N{WORD JOINER}"
_LINK_START = re.compile(r"(?i)(ww)(w\.)|(http)(s?:)|(mailto)(:)|(@)(?=\w)")
# Streamlit draws signs of its own for these, escaped or not: arrows, dashes, comparisons, its logo.
_INSIDE_A_SIGN = re.compile(r"(?<=-)(?=[->])|(?<=<)(?=[-=])|(?<=[>~])(?==)|(?<=:)(?=streamlit:)")


class Reader(NamedTuple):
    """The tag of their language, and their wording: as text, and with its values escaped.

    In both, what turns the direction of a text around is spelled out, and what runs from right to
    left is set apart within a sentence.
    """

    language: str
    text: "Wording"
    markdown: "Wording"


class _Run(local):
    """Who reads, found out once in a run of a page: Streamlit has a thread of its own for each."""

    reader: Reader | None = None


_run = _Run()


def current() -> Reader:
    """Whoever reads the page, by the language that they chose, else by what their browser says."""
    if _run.reader is None or current_thread() is main_thread():
        chosen = chosen_language(st.context.cookies)
        wish = st.context.locale or ""
        language = _language(chosen, wish, pseudo=site().settings.pseudo)
        _run.reader = _reader(language, zone(), wish)
    return _run.reader


def of_request(connection: HTTPConnection) -> WebReader:
    """Whoever asks for a page outside Streamlit, by what they chose or their browser asks for."""
    from assessment.reports.wording import names, preferred, wording

    tag = preferred(languages_asked_for(connection), offered())
    languages = tuple((one, names(one)[0]) for one in offered())
    return WebReader(tag, names(tag)[1], wording(tag).text, languages)


def language() -> str:
    """The tag of the language that they read."""
    return current().language


def offered() -> tuple[str, ...]:
    """The tags of the languages that they may choose from."""
    return _offered(pseudo=site().settings.pseudo)


def text(of: Value) -> str:
    """A message or a value as they read it, not yet escaped."""
    return current().text.text(of)


def markdown(of: Value) -> str:
    """The same where the message is Markdown: its values are escaped."""
    return current().markdown.text(of)


def html(of: Value) -> str:
    """The same, escaped for HTML as a whole."""
    return escape(text(of))


def choose_one() -> str:
    """What a list to choose from shows while nothing is chosen."""
    return text(msg("Choose one"))


def instrument(of: "Instrument") -> "Instrument":
    """An instrument in their language, as far as it is translated."""
    tag = language()
    if tag == of.language:
        return of
    from assessment.reports.wording.instruments import translated

    return translated(of, tag)


def correspondence(of: "Correspondence") -> "Correspondence":
    """How an instrument relates to other models, in their language as far as it is translated."""
    tag = language()
    if tag == of.language:
        return of
    from assessment.reports.wording.instruments import translated_correspondence

    return translated_correspondence(of, tag)


# Babel is imported once something is worded, and asked for nothing twice.


@cache
def _offered(*, pseudo: bool) -> tuple[str, ...]:
    from assessment.reports.wording import PSEUDO, languages

    return (*languages(), PSEUDO) if pseudo else languages()


@lru_cache(maxsize=1000)
def _language(chosen: str, wish: str, *, pseudo: bool) -> str:
    from assessment.reports.wording import preferred

    return preferred((chosen, wish), _offered(pseudo=pseudo))


@lru_cache(maxsize=1000)
def _reader(language: str, zone: tzinfo, wish: str) -> Reader:
    from assessment.reports.wording import country, wording

    where = country(str(zone), wish)
    words = replace(wording(language, zone), region=where, value=without_turns, apart=set_apart)
    escaped = replace(words, value=lambda value: plain(without_turns(value)))
    return Reader(language, words, escaped)


def zone() -> tzinfo:
    """The visitor's time zone; `UTC` where their browser names none that is known here."""
    try:
        return ZoneInfo(st.context.timezone or "")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def day(moment: datetime) -> date:
    """The day on which that moment was where the visitor is."""
    return moment.astimezone(zone()).date()


def plain(text: str) -> str:
    r"""The text, escaped so that Markdown shows exactly it: no emphasis, link, colour or formula.

    >>> plain("*not* :red[bold]")
    '\\*not\\* \\:red\\[bold\\]'
    """
    shown = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", without_foreign_turns(text))
    shown = _LINK_START.sub(_broken_link, shown)
    shown = _INSIDE_A_SIGN.sub(_WORD_JOINER, shown)
    shown = _INDENT.sub(lambda spaces: "\N{NO-BREAK SPACE}" * len(spaces[0]), shown)
    return _ACTIVE.sub(r"\\\1", shown).replace("\n", "  \n")


def beginning(text: str, most: int) -> str:
    """The first so many characters on one line; what is left out is marked.

    >>> beginning("One line,  and another.", 10), beginning("Short.", 10)
    ('One line…', 'Short.')
    """
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip(' ,;:.')}…"


def _broken_link(match: re.Match[str]) -> str:
    """A bare address would become a link: an invisible joiner keeps it text."""
    parts = [part for part in match.groups() if part]
    return _WORD_JOINER.join(parts) if len(parts) > 1 else parts[0] + _WORD_JOINER
