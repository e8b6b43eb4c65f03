"""Cookies on their way out: Streamlit's own kept to the site, none for whoever only looks."""

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.web.proxy import over_tls

A_LONG_TIME = 400 * 24 * 3600  # seconds: the longest that browsers keep one
STREAMLIT = "_streamlit"  # all its cookies' names begin with it


def prefix(connection: HTTPConnection, base: str) -> str:
    """What a cookie's name begins with, so that browsers hold us to what we promise of it."""
    if not over_tls(connection):
        return ""
    return "__Secure-" if base else "__Host-"


def keep(response: Response, name: str, value: str, connection: HTTPConnection, path: str) -> None:
    """Have the browser keep a cookie of ours, or forget it where its value is empty."""
    response.set_cookie(
        name,
        value,
        max_age=A_LONG_TIME if value else 0,
        path=path or "/",
        secure=over_tls(connection),
        httponly=True,
        samesite="lax",
    )


class CookieRules:
    """Gives Streamlit's cookies the site's path, and Secure over https; HEAD sets none at all."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.path = base or "/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        secure = over_tls(HTTPConnection(scope))

        async def send_by_the_rules(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                cookies = headers.getlist("set-cookie")
                del headers["set-cookie"]
                for cookie in cookies if scope["method"] != "HEAD" else ():
                    headers.append("set-cookie", self._limited_to_the_site(cookie, secure=secure))
            await send(message)

        await self.app(scope, receive, send_by_the_rules)

    def _limited_to_the_site(self, cookie: str, *, secure: bool) -> str:
        value, *parts = (part.strip() for part in cookie.split(";"))
        if not value.startswith(STREAMLIT):
            return cookie
        rest = [part for part in parts if not part.lower().startswith(("path=", "secure"))]
        was_secure = any(part.lower() == "secure" for part in parts)
        return "; ".join(
            [value, *rest, f"Path={self.path}", *(["Secure"] if secure or was_secure else [])]
        )
