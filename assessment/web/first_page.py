"""The HTML that every page of the site begins with, in our own words.

Streamlit sends one file for all pages. Its title is "Streamlit" until the page runs, and link
previews show it. Browsers that translate it wrap its texts in elements that React does not know:
translation is switched off, and where it is made nevertheless a script keeps the page working.
"""

import gzip
import re
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import NamedTuple

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

DESCRIPTION = (
    "Find out how mature your CRM and customer experience are, what holds them back, and which "
    "moves come next."
)
HEAD = (
    "<title>{title}</title>\n"
    '    <meta name="description" content="{description}">\n'
    '    <meta name="google" content="notranslate">\n'
    "    <script>{script}</script>"
)
TRANSLATION = Path(__file__).with_name("browser_translation.js").read_text(encoding="utf-8")
NO_SCRIPT = "<noscript><p>Waypoint needs JavaScript. Allow it for this site.</p></noscript>"
IN_PLACE = (
    (re.compile(r'<html lang="en">'), '<html lang="en" translate="no" class="notranslate">'),
    (re.compile(r"<noscript>.*?</noscript>", re.DOTALL), NO_SCRIPT),
)
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
CACHING = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding"}


class Body(NamedTuple):
    """What is sent for one page, as it is and compressed."""

    whole: bytes
    compressed: bytes
    etag: str


class FirstPage:
    """Answers for the pages that have a title, below `base`; all else passes through."""

    def __init__(
        self, app: ASGIApp, index: Path, titles: Mapping[str, str], base: str = ""
    ) -> None:
        self.app = app
        html = index.read_text("utf-8")
        self.bodies = {f"{base}/{path}": _body(html, title) for path, title in titles.items()}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        asked = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
        if asked and (body := self.bodies.get(scope["path"])):
            await _response(body, Headers(scope=scope))(scope, receive, send)
            return
        await self.app(scope, receive, send)


def with_title(html: str, title: str) -> str:
    """Streamlit's HTML as a page of ours."""
    for pattern, ours in IN_PLACE:
        html = pattern.sub(ours, html)
    head = HEAD.format(title=escape(title), description=escape(DESCRIPTION), script=TRANSLATION)
    return TITLE.sub(lambda _: head, html)


def _body(html: str, title: str) -> Body:
    whole = with_title(html, title).encode()
    return Body(whole, gzip.compress(whole, mtime=0), f'W/"{sha256(whole).hexdigest()[:32]}"')


def _response(body: Body, asked: Headers) -> Response:
    headers = {**CACHING, "ETag": body.etag}
    known = [tag.strip() for tag in asked.get("if-none-match", "").split(",")]
    if body.etag in known:
        return Response(status_code=304, headers=headers)
    if "gzip" in asked.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Response(body.compressed, headers=headers, media_type="text/html")
    return Response(body.whole, headers=headers, media_type="text/html")
