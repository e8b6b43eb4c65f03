"""Whoever reads the page: what is said to them is in their language and their time zone.

Streamlit takes most of what it is given for Markdown. `markdown` words a message whose text may be
Markdown, with whatever stands for its names escaped; what is not Markdown at all goes through
`text`, and through `plain` where Streamlit would take it for some.
"""

from dataclasses import replace
from datetime import tzinfo
from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from assessment.bootstrap import site
from assessment.messages import Value
from assessment.web.language import chosen_language
from pages.shared import clock
from pages.shared.text import plain
from questionnaires.schema import Instrument

if TYPE_CHECKING:
    from assessment.reports.wording import Wording


def language() -> str:
    """The tag of the language that they read: as they chose, else as their browser asks for."""
    chosen = chosen_language(st.context.cookies)
    return _language(chosen, st.context.locale or "", pseudo=site().settings.pseudo)


def offered() -> tuple[str, ...]:
    """The tags of the languages that they may choose from."""
    return _offered(pseudo=site().settings.pseudo)


def reader() -> "Wording":
    """The wording of whoever reads the page."""
    return _wording(language(), clock.zone())


def text(of: Value) -> str:
    """A message or a value as they read it, not yet escaped."""
    return reader().text(of)


def markdown(of: Value) -> str:
    """The same where the message is Markdown: its values are escaped."""
    return _wording(language(), clock.zone(), escaped=True).text(of)


def html(of: Value) -> str:
    """The same, escaped for HTML as a whole."""
    return escape(text(of))


def instrument(of: Instrument) -> Instrument:
    """An instrument in their language, as far as it is translated."""
    tag = language()
    if tag == of.language:
        return of
    from assessment.reports.wording.instruments import translated

    return translated(of, tag)


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
def _wording(language: str, zone: tzinfo, *, escaped: bool = False) -> "Wording":
    from assessment.reports.wording import wording

    words = wording(language, zone)
    return replace(words, value=plain) if escaped else words
