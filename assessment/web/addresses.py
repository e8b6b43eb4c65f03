"""Addresses below the site's: what an address is there, which have no page, which stay closed."""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOST = "link=nowhere"  # the query with which the start page says so
PASSED = {"enter", "healthz", "_stcore", "static", "media", "component", "app"}
PASSED |= {"robots.txt", "favicon.png", "language", "j"}


def path_below(base: str, path: str) -> str | None:
    """The path below the site's own, without slashes around it; None for one that is elsewhere.

    >>> path_below("/assess", "/assess/answer"), path_below("/assess", "/assessment")
    ('answer', None)
    """
    if path != base and not path.startswith(f"{base}/"):
        return None
    return path[len(base) :].strip("/")


def leads_somewhere(path: str | None, known: Collection[str]) -> bool:
    """Whether a path below the site's is one of these pages, or part of what pages need."""
    return path is not None and (path in known or path.partition("/")[0] in PASSED)


class KnownAddresses:
    """Lets a person's browser open the pages at `known`, below `base`, and nothing else.

    Streamlit would show the start page with a message of its own over it.
    """

    def __init__(self, app: ASGIApp, known: Collection[str], base: str = "") -> None:
        self.app = app
        self.known = frozenset(known)
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and scope["method"] == "GET" and self._leads_nowhere(scope):
            response = RedirectResponse(f"{self.base}/?{LOST}", 303)
            await response(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _leads_nowhere(self, scope: Scope) -> bool:
        """A page is asked for, not one of its parts, and there is none of that name."""
        if "text/html" not in Headers(scope=scope).get("accept", ""):
            return False
        path = path_below(self.base, scope["path"])
        if path is None and scope["query_string"].decode("latin-1") == LOST:
            return False  # sent there just now: a proxy cuts our addresses short (proxy.py)
        return not leads_somewhere(path, self.known)


class ClosedAddresses:
    """Answers for what is at `closed`, below `base`, as if there were nothing."""

    def __init__(self, app: ASGIApp, closed: Collection[str], base: str = "") -> None:
        self.app = app
        self.closed = frozenset(closed)
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and path_below(self.base, scope["path"]) in self.closed:
            await PlainTextResponse("Not Found", 404)(scope, receive, send)
            return
        await self.app(scope, receive, send)
