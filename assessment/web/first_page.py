"""The HTML that every page of the site begins with, in our own words.

Streamlit sends one file for all pages. Its title is "Streamlit" until the page runs, and link
previews show it. Browsers that translate it wrap its texts in elements that React does not know:
translation is switched off, and where it is made nevertheless a script keeps the page working.
Another script keeps what was typed before a link is followed or in a field that is never left, and
the press on a button that moves under the mouse. A third has phones open the digits.
"""

import gzip
import re
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import NamedTuple

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from assessment.messages import Message, msg
from assessment.web.language import Reader, ReaderOf, in_english

DESCRIPTION = msg(
    "Find out how mature your CRM and customer experience are, what holds them back, and which "
    "moves come next."
)
HEAD = (
    "<title>{title}</title>\n"
    '    <meta name="description" content="{description}">\n'
    '    <meta name="google" content="notranslate">\n'
    "    <script>{script}</script>"
)
SCRIPTS = "".join(
    Path(__file__).with_name(name).read_text(encoding="utf-8")
    for name in ("browser_translation.js", "leaving_a_field.js", "keyboards.js")
)
NO_SCRIPT = msg("Waypoint needs JavaScript. Allow it for this site.")
IN_PLACE = (
    (
        re.compile(r'<html lang="en">'),
        '<html lang="{language}" dir="{direction}" translate="no" class="notranslate">',
    ),
    (
        re.compile(r"<noscript>.*?</noscript>", re.DOTALL),
        "<noscript><p>{no_script}</p></noscript>",
    ),
    (re.compile(r"<title>.*?</title>", re.DOTALL), HEAD),
)
CACHING = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding, Accept-Language, Cookie"}


class Body(NamedTuple):
    """What is sent for one page, as it is and compressed."""

    whole: bytes
    compressed: bytes
    etag: str


class FirstPage:
    """Answers for the pages that have a title, below `base`; all else passes through."""

    def __init__(
        self,
        app: ASGIApp,
        index: Path,
        titles: Mapping[str, Message],
        base: str = "",
        reader: ReaderOf = in_english,
    ) -> None:
        self.app = app
        self.html = index.read_text("utf-8")
        self.titles = {f"{base}/{path}": title for path, title in titles.items()}
        self.reader = reader
        self.bodies: dict[tuple[str, str], Body] = {}  # by page and language

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        asked = scope["type"] == "http" and scope["method"] in {"GET", "HEAD"}
        if asked and scope["path"] in self.titles:
            body = self._body(scope["path"], self.reader(HTTPConnection(scope)))
            await _response(body, Headers(scope=scope))(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _body(self, path: str, reader: Reader) -> Body:
        key = (path, reader.language)
        if key not in self.bodies:
            self.bodies[key] = _body(with_title(self.html, self.titles[path], reader))
        return self.bodies[key]


def with_title(html: str, title: Message, reader: Reader) -> str:
    """Streamlit's HTML as a page of ours."""
    words = {"title": title, "description": DESCRIPTION, "no_script": NO_SCRIPT}
    values = {name: escape(reader.text(of)) for name, of in words.items()}
    values |= {"language": escape(reader.language), "direction": escape(reader.direction)}
    for pattern, ours in IN_PLACE:
        html = _with(html, pattern, ours.format(script=SCRIPTS, **values))
    return html


def _with(html: str, pattern: re.Pattern[str], ours: str) -> str:
    return pattern.sub(lambda _: ours, html)


def _body(html: str) -> Body:
    whole = html.encode()
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
