"""The site's own addresses beside Streamlit's: is it well, and come in by a private link."""

import logging
import re
from collections.abc import Callable
from typing import NamedTuple, Protocol

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from assessment.errors import NotFound, StorageError

log = logging.getLogger("waypoint")

COOKIE = "waypoint"  # the key of an assessment
PROJECT_COOKIE = "waypoint-project"  # keys of seats in projects, the latest first
BETWEEN_KEYS = "~"
MOST_KEYS = 6
A_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
COOKIE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep one
AROUND_LINKS = " <>()[].,;:\"'"  # what mail programs take along
ROBOTS = """User-agent: *
Allow: {base}/$
Allow: {base}/library
Allow: {base}/static/
Disallow: {base}/
"""
PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}


class Landing(NamedTuple):
    """Where the holder of a key comes in: the page, and the cookie that keeps the key."""

    page: str
    cookie: str


class Door(Protocol):
    """What the routes ask of the site."""

    def probe(self) -> None:
        """Raises StorageError when answers could not be kept."""

    def landing(self, key: str) -> Landing:
        """Where the holder of a key comes in. Raises NotFound for a key that opens nothing."""


def routes(door: Callable[[], Door], base: str = "") -> list[Route]:
    """The routes below `base`, the path that the site is served under (`""` or `/path`)."""

    async def health(_request: Request) -> Response:
        try:
            await run_in_threadpool(door().probe)
        except StorageError as error:
            _log(error)
            return JSONResponse({"status": "unfit", "reason": str(error)}, 503, PRIVATE)
        return JSONResponse({"status": "ok"}, headers=PRIVATE)

    async def enter(request: Request) -> Response:
        key = request.path_params["key"].strip(AROUND_LINKS)
        try:
            page, cookie = await run_in_threadpool(door().landing, key)
        except NotFound:
            return RedirectResponse(f"{base}/?link=unknown", 303, PRIVATE)
        except StorageError as error:
            _log(error)
            return RedirectResponse(f"{base}/?link=unreadable", 303, PRIVATE)
        response = RedirectResponse(f"{base}/{page}", 303, PRIVATE)
        response.set_cookie(
            cookie,
            _kept(key, request.cookies.get(cookie, "")) if cookie == PROJECT_COOKIE else key,
            max_age=COOKIE_SECONDS,
            path=base or "/",
            secure=_over_tls(request),
            httponly=True,
            samesite="lax",
        )
        return response

    async def robots(_request: Request) -> Response:
        return PlainTextResponse(ROBOTS.format(base=base))

    return [
        Route(f"{base}/robots.txt", robots, methods=["GET"]),
        Route(f"{base}/healthz", health, methods=["GET"]),
        Route(f"{base}/enter/{{key:str}}", enter, methods=["GET"]),
    ]


def held(cookie: str) -> list[str]:
    """The keys that a cookie holds, the latest first; whatever cannot be one is passed over.

    >>> held("b~a"), held("<b> ~")
    (['b', 'a'], [])
    """
    return [key for key in cookie.split(BETWEEN_KEYS) if A_KEY.fullmatch(key)]


def _log(error: StorageError) -> None:
    """Which file it was, and why, is for the host alone."""
    log.error("%s", error.detail)


def _kept(key: str, before: str) -> str:
    """The key in front of those that the browser holds already: one person may have two seats."""
    others = [one for one in held(before) if one != key]
    return BETWEEN_KEYS.join([key, *others[: MOST_KEYS - 1]])


def _over_tls(request: Request) -> bool:
    """Whether the browser came by https, to us or to the proxy in front."""
    forwarded = request.headers.get("x-forwarded-proto", request.url.scheme)
    return forwarded.split(",")[0].strip() == "https"
