"""Headers on every answer of ours: nothing sniffed, framed, told to other sites, or indexed.

docs/security.md says what each is for, and what is not there.
"""

from collections.abc import Collection

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.web.addresses import path_below
from assessment.web.proxy import over_tls

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Content-Security-Policy": "object-src 'none'; base-uri 'none'; frame-ancestors 'self'",
}
OVER_TLS = {"Strict-Transport-Security": "max-age=31536000"}
PRIVATE = {"X-Robots-Tag": "noindex"}


class SecurityHeaders:
    """Adds what is missing; a route's own choice stands. Search engines may list `public`."""

    def __init__(self, app: ASGIApp, public: Collection[str] = (), base: str = "") -> None:
        self.app = app
        self.public = frozenset(public)
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        added = dict(HEADERS)
        if over_tls(HTTPConnection(scope)):
            added |= OVER_TLS
        if self._is_private(scope["path"]):
            added |= PRIVATE

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in added.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _is_private(self, path: str) -> bool:
        below = path_below(self.base, path)
        return below not in self.public and (below or "").partition("/")[0] != "static"
