"""Addresses that no page has: whoever follows one is led to the start page and told so.

Streamlit would show the start page with a message of its own over it.
"""

from collections.abc import Collection

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class KnownAddresses:
    """Lets a person's browser open the pages at `known`, below `base`, and nothing else."""

    def __init__(self, app: ASGIApp, known: Collection[str], base: str = "") -> None:
        self.app = app
        self.known = frozenset(known)
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] == "http" and scope["method"] == "GET" and self._leads_nowhere(scope):
            response = RedirectResponse(f"{self.base}/?link=nowhere", 303)
            await response(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _leads_nowhere(self, scope: Scope) -> bool:
        """A page is asked for, not one of its parts, and there is none of that name."""
        if "text/html" not in Headers(scope=scope).get("accept", ""):
            return False
        path: str = scope["path"].removeprefix(self.base).strip("/")
        first = path.partition("/")[0]
        return path not in self.known and first not in PASSED


PASSED = {"enter", "healthz", "_stcore", "static", "media", "component", "app", "robots.txt"}
