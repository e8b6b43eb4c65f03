"""The site's own addresses beside Streamlit's: is it well, come in by a private link or a code."""

import logging
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Protocol
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from assessment.domain.access import Landing
from assessment.errors import Deleted, NotFound, StorageError, Withdrawn
from assessment.messages import msg
from assessment.web import browser_secret
from assessment.web.cookieless import CAME_BEFORE
from assessment.web.cookies import keep, prefix
from assessment.web.keyring import Keyring, KeyringFull, find_key
from assessment.web.language import ReaderOf, choose_language, in_english
from assessment.web.proxy import from_this_site

log = logging.getLogger("waypoint")

ROBOTS = """User-agent: *
Allow: {base}/$
Allow: {base}/library
Allow: {base}/static/
Disallow: {base}/
"""
ICON = Path(__file__).with_name("icon.png").read_bytes()
FOREIGN = msg("Only a page of this site may ask for that.")
NEW = "new"  # the query parameter of a link that was made a moment ago, and that nobody keeps yet
JOIN = "j"  # the short address of a join code
PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
FOR_A_DAY = {"Cache-Control": "public, max-age=86400"}


class Entrance(Protocol):
    """What the routes ask of the site."""

    def probe(self) -> None:
        """Raises StorageError when answers could not be kept."""

    def landing(self, key: str) -> Landing:
        """The page where a key's holder comes in. Raises NotFound for one that opens nothing."""

    def admit(self, key: str, secret: str) -> str:
        """Let the browser with this secret host. Returns the key that it keeps."""


def routes(
    entrance: Callable[[], Entrance], base: str = "", reader: ReaderOf = in_english
) -> list[Route]:
    """The routes below `base`, the path that the site is served under (`""` or `/path`)."""

    async def health(_request: Request) -> Response:
        try:
            await run_in_threadpool(entrance().probe)
        except StorageError as error:
            _log(error)
            return JSONResponse({"status": "unfit", "reason": str(error)}, 503, PRIVATE)
        return JSONResponse({"status": "ok"}, headers=PRIVATE)

    async def robots(_request: Request) -> Response:
        return PlainTextResponse(ROBOTS.format(base=base))

    return [
        Route(f"{base}/robots.txt", robots, methods=["GET"]),
        Route(f"{base}/favicon.png", _icon, methods=["GET"]),  # instead of Streamlit's
        Route(f"{base}/healthz", health, methods=["GET"]),
        Route(f"{base}/enter/{{key:path}}", partial(_enter, entrance, base), methods=["GET"]),
        Route(f"{base}/{JOIN}/{{code:path}}", partial(_join, base), methods=["GET"]),
        Route(f"{base}/language/{{tag}}", partial(choose_language, base), methods=["GET"]),
        Route(f"{base}/leave", partial(_leave, base, reader), methods=["POST"]),
    ]


async def _icon(_request: Request) -> Response:
    return Response(ICON, headers=FOR_A_DAY, media_type="image/png")


async def _enter(entrance: Callable[[], Entrance], base: str, request: Request) -> Response:
    """Come in by a private link, or look at an invitation, which changes nothing here."""
    sent = request.path_params["key"]
    key = find_key(sent) or sent
    keyring = Keyring.read(request.cookies)
    known = browser_secret.read(request.cookies)
    secret, a_person_came = known or browser_secret.fresh(), _a_person_came(request)
    try:
        landing = await run_in_threadpool(entrance().landing, key)
        if landing.keeps_key:
            keyring = keyring.with_key(key)
        elif landing.hosts and a_person_came:
            keyring = keyring.with_key(await run_in_threadpool(entrance().admit, key, secret))
    except Deleted:
        landing, keyring = Landing("?link=deleted"), keyring.without_key(key)
    except Withdrawn:
        landing, keyring = Landing("?link=withdrawn"), keyring.without_key(key)
    except (NotFound, StorageError, KeyringFull) as error:
        _log(error)
        return RedirectResponse(f"{base}/?link={_why_not(error)}", 303, PRIVATE)
    is_new = landing.keeps_key and NEW in request.query_params
    page = f"{landing.page}{'&' if '?' in landing.page else '?'}{NEW}=1" if is_new else landing.page
    response = RedirectResponse(f"{base}/{page}", 303, PRIVATE)
    if a_person_came and (landing.keeps_key or landing.hosts):
        _keep(response, keyring, request, base)
    if a_person_came and not landing.keeps_key and known is None:
        keep(response, browser_secret.name(prefix(request, base)), secret, request, base)
    return response


async def _join(base: str, request: Request) -> Response:
    """Lead to the page of a join code, which finds there whether the browser keeps cookies.

    With its secret a browser takes part once, whatever number of tabs it joins in.
    """
    query = urlencode({"code": request.path_params["code"], CAME_BEFORE: "1"})
    response = RedirectResponse(f"{base}/join?{query}", 303, PRIVATE)
    _give_secret(response, request, base)
    return response


async def _leave(base: str, reader: ReaderOf, request: Request) -> Response:
    """Let the browser forget all its keys, if a page of ours asks for it."""
    if not from_this_site(request.headers):
        return PlainTextResponse(reader(request).text(FOREIGN), 403, PRIVATE)
    response = RedirectResponse(f"{base}/?link=left", 303, PRIVATE)
    _keep(response, Keyring(), request, base)
    _forget(response, browser_secret.NAMES, request, base)
    return response


def _why_not(error: Exception) -> str:
    """The reason as the start page knows it (pages/start/return_link.py)."""
    if isinstance(error, StorageError):
        return "unreadable"
    return "full" if isinstance(error, KeyringFull) else "unknown"


def _log(error: Exception) -> None:
    """Which file it was, and why, is for the host alone."""
    if isinstance(error, StorageError):
        log.error("%s", error.detail)


def _a_person_came(request: Request) -> bool:
    """Whether the address itself was opened; not by another page's picture, and not looked at."""
    opened = request.headers.get("sec-fetch-dest", "document") == "document"
    return opened and request.method == "GET"


def _keep(response: Response, keyring: Keyring, request: Request, base: str) -> None:
    """Set the cookies of a keyring, and remove those that it is kept in no longer."""
    cookies = keyring.cookies(prefix(request, base))
    for name, value in cookies.items():
        if value:
            keep(response, name, value, request, base)
    _forget(response, (name for name, value in cookies.items() if not value), request, base)


def _give_secret(response: Response, request: Request, base: str) -> None:
    """Give a person's browser a secret of its own, unless it has one."""
    if _a_person_came(request) and browser_secret.read(request.cookies) is None:
        name = browser_secret.name(prefix(request, base))
        keep(response, name, browser_secret.fresh(), request, base)


def _forget(response: Response, names: Iterable[str], request: Request, base: str) -> None:
    """Remove those of these cookies that the browser has."""
    for name in names:
        if name in request.cookies:
            for path in sorted({"/", base or "/"}):  # the site may have moved below a path
                keep(response, name, "", request, path)
