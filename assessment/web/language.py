"""The language that somebody has chosen to read, kept in a cookie of their browser."""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response

from assessment.messages import Message
from assessment.web.addresses import path_below
from assessment.web.cookies import keep, prefix
from assessment.web.keyring import PREFIXES
from assessment.web.proxy import from_this_site

NAME = "waypoint-language"
CHOICE = "language"  # the query that stands for the cookie where none is kept
A_TAG = re.compile(r"[A-Za-z0-9-]{2,20}")
PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class Reader(NamedTuple):
    """Whoever reads a page of ours outside Streamlit: their language, and its wording."""

    language: str
    direction: str
    text: Callable[[Message], str]
    offered: tuple[tuple[str, str], ...] = ()  # the tags of all languages, and their own names


ReaderOf = Callable[[HTTPConnection], Reader]


def chosen_language(cookies: Mapping[str, str]) -> str:
    """The tag that a browser keeps; empty for none.

    >>> chosen_language({"waypoint-language": "de"}), chosen_language({})
    ('de', '')
    """
    return next((cookies[one + NAME] for one in PREFIXES if one + NAME in cookies), "")


def in_english(_: HTTPConnection) -> Reader:
    """A reader of English."""
    return Reader("en", "ltr", str)


def languages_asked_for(connection: HTTPConnection) -> tuple[str, ...]:
    """The tags that a browser asks for: as was chosen, then by its settings.

    Without cookies a choice stands in the address.
    """
    accepted = connection.headers.get("accept-language", "").split(",")
    tags = (one.partition(";")[0].strip() for one in accepted)
    chosen = (connection.query_params.get(CHOICE, ""), chosen_language(connection.cookies))
    return tuple(filter(None, (*chosen, *tags)))


async def choose_language(base: str, request: Request) -> Response:
    """Keep the language in the address, if a page of ours leads here; then back to that page."""
    ours = from_this_site(request.headers, "referer")
    response = RedirectResponse(f"{base}/{_page(request, base) if ours else ''}", 303, PRIVATE)
    tag = request.path_params["tag"]
    if ours and A_TAG.fullmatch(tag):
        keep(response, prefix(request, base) + NAME, tag, request, base)
    return response


def _page(request: Request, base: str) -> str:
    """The page of ours that leads here, with its query: below the site's path and nowhere else."""
    came_from = urlsplit(request.headers.get("referer", ""))
    below = path_below(base, came_from.path) or ""
    return f"{below}?{came_from.query}" if came_from.query else below
