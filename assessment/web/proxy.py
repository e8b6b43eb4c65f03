"""What a proxy in front of the site tells about a request, and what it tells wrongly.

A proxy that hides the https it speaks, or cuts the site's path off addresses, leaves a site that
half works. Whoever runs it finds one sentence about either in the log.
"""

import logging
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from assessment.web.addresses import LOST, leads_somewhere, path_below

log = logging.getLogger("waypoint")
NO_TLS = (
    "Browsers come by https, but the proxy in front does not say so: let it send "
    "X-Forwarded-Proto: https, or cookies are kept without their protection."
)
OTHER_PATH = (
    "The path that browsers ask for is not the one that arrives (%s): let the proxy in front pass "
    "it on unchanged, and set server.baseUrlPath to the path that the site is served below."
)


def over_tls(connection: HTTPConnection) -> bool:
    """Whether the browser came by https, to us or to the proxy in front."""
    forwarded = connection.headers.get("x-forwarded-proto", connection.scope["scheme"])
    return forwarded.split(",")[0].strip().lower() in {"https", "wss"}


class ProxyWarnings:
    """Compares what arrives with what the browser says of itself; says each fault once."""

    def __init__(self, app: ASGIApp, known: Collection[str], base: str = "") -> None:
        self.app = app
        self.known = frozenset(known)
        self.base = base
        self.said: set[str] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] in {"http", "websocket"}:
            self._compare(HTTPConnection(scope))
        await self.app(scope, receive, send)

    def _compare(self, connection: HTTPConnection) -> None:
        headers = connection.headers
        page = headers.get("referer", "") if from_this_site(headers, "referer") else ""
        origin = headers.get("origin", "") if from_this_site(headers, "origin") else ""
        if "https://" in {page[:8], origin[:8]} and not over_tls(connection):
            self._say(NO_TLS)
        # A page of another site on this host may lead here; what pages need, ours alone ask for.
        is_part = bool(page) and "text/html" not in headers.get("accept", "")
        asked = _path(page) if is_part else ""
        if self._cut_short(connection) or (is_part and not self._is_ours(asked)):
            self._say(OTHER_PATH, f"{asked or f'{self.base}/'} as {connection.scope['path']}")

    def _cut_short(self, connection: HTTPConnection) -> bool:
        """Whether the browser was sent below our path, and arrives beside it."""
        path: str = connection.scope["path"]
        query: bytes = connection.scope["query_string"]
        return path_below(self.base, path) is None and query == LOST.encode()

    def _is_ours(self, path: str) -> bool:
        return leads_somewhere(path_below(self.base, path), self.known)

    def _say(self, sentence: str, *values: str) -> None:
        if sentence not in self.said:
            self.said.add(sentence)
            log.warning(sentence, *values)


def from_this_site(headers: Headers, name: str = "origin") -> bool:
    """Whether a page of ours asks, and no other site's: by the browser, else by this header."""
    if headers.get("sec-fetch-site"):
        return headers["sec-fetch-site"] == "same-origin"
    host = _host(headers.get(name, ""))
    return bool(host) and host == headers.get("host")


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # nonsense in brackets
        return ""


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""
