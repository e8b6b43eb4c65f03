"""Browsers that keep no cookies: whoever comes in by a private link is told, not sent in circles.

A browser that sends no cookie at all with a private link is led to the same address once more. If
it sends none then either, it keeps none, and the answer says so. The key is in no address but the
one that the person has anyway.
"""

from html import escape

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assessment.messages import msg
from assessment.web.language import CHOICE, Reader, ReaderOf, in_english
from assessment.web.proxy import over_tls

PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
CAME_BEFORE = "again"  # the query that marks the second time
PAGE = """<!DOCTYPE html>
<html lang="{language}" dir="{direction}" translate="no">
<head>
<meta charset="UTF-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} · Waypoint</title>
<style>
:root {{ color-scheme: light dark; --ink: #1B2A2F; --paper: #FBFAF7; --link: #0F5C5C;
  --inset: #F1EFE9; }}
@media (prefers-color-scheme: dark) {{
  :root {{ --ink: #ECE8DF; --paper: #12191B; --link: #7CCBC3; --inset: #1B2527; }} }}
body {{ margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 sans-serif; }}
main {{ max-width: 42rem; margin: 0 auto; padding: 3rem 1.25rem; }}
h1 {{ font: 600 2.1rem/1.2 serif; }}
h2 {{ font: 600 1.25rem/1.3 serif; margin-top: 2rem; }}
a {{ color: var(--link); }}
code {{ display: block; padding: 1rem; border-radius: .6rem; background: var(--inset);
  font-size: 1rem; overflow-wrap: anywhere; user-select: all; }}
</style>
</head>
<body><main>
<h1>{heading}</h1>
<p>{meaning}</p>
<code>{link}</code>
<p>{secret}</p>
<h2>{how}</h2>
<ol>
<li>{settings}</li>
<li>{allow}</li>
<li><a href="{path}">{again}</a> {elsewhere}</li>
</ol>
{languages}</main></body></html>
"""
LANGUAGES = '<nav aria-label="{label}"><ul>{links}</ul></nav>\n'
LANGUAGE = '<li><a href="{path}?{query}" lang="{tag}">{name}</a></li>'

WORDS = {
    "title": msg("Cookies are blocked"),
    "heading": msg("This browser keeps no cookies for this site"),
    "meaning": msg(
        "Your place here is kept in one cookie, and without it no page can tell who you are. "
        "Nothing is lost: whatever was saved is on the server, and this private link leads back "
        "to it."
    ),
    "secret": msg("Copy it and keep it to yourself: whoever has it can come in as you."),
    "how": msg("How to go on"),
    "settings": msg(
        "Open the settings of your browser and look for cookies, mostly under privacy."
    ),
    "allow": msg(
        "Allow cookies for this site. There are none for advertising or counting visitors."
    ),
    "again": msg("Try again."),
    "elsewhere": msg("Or open the link in another browser."),
}


class CookielessVisitors:
    """Watches the answers to private links, below `base`; all others pass through."""

    def __init__(self, app: ASGIApp, base: str = "", reader: ReaderOf = in_english) -> None:
        self.app = app
        self.entrance = f"{base}/enter/"
        self.reader = reader

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if not self._is_entering_without_cookies(scope):
            await self.app(scope, receive, send)
            return
        replaced = False

        async def send_or_replace(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start":
                cookies = Headers(raw=message["headers"]).getlist("set-cookie")
                if replaced := bool(cookies):
                    await _answer(Request(scope), cookies, self.reader)(scope, receive, send)
            if not replaced:
                await send(message)

        await self.app(scope, receive, send_or_replace)

    def _is_entering_without_cookies(self, scope: Scope) -> bool:
        return (
            scope["type"] == "http"
            and scope["method"] == "GET"
            and scope["path"].startswith(self.entrance)
            and "cookie" not in Headers(scope=scope)
        )


def _answer(request: Request, cookies: list[str], reader: ReaderOf) -> Response:
    """Once more to the same address, or what it means that no cookie came then either."""
    response: Response
    address = request.url.replace(query="")
    if CAME_BEFORE in request.query_params:
        link = f"http{'s' if over_tls(request) else ''}://{address.netloc}{address.path}"
        page = _page(link, address.path, reader(request))
        response = HTMLResponse(page, headers={**PRIVATE, "Vary": "Accept-Language"})
    else:
        response = RedirectResponse(f"{address.path}?{CAME_BEFORE}=1", 303, PRIVATE)
    headers = MutableHeaders(raw=response.raw_headers)
    for cookie in cookies:
        headers.append("set-cookie", cookie)
    return response


def _page(link: str, path: str, reader: Reader) -> str:
    words = {name: escape(reader.text(of)) for name, of in WORDS.items()}
    tongue = {"language": escape(reader.language), "direction": escape(reader.direction)}
    languages = _languages(path, reader)
    return PAGE.format(link=escape(link), path=escape(path), languages=languages, **tongue, **words)


def _languages(path: str, reader: Reader) -> str:
    """The other languages as links, which choose by their address: there is no cookie for it."""
    links = "".join(
        LANGUAGE.format(
            path=escape(path),
            query=f"{CAME_BEFORE}=1&amp;{CHOICE}={escape(tag)}",
            tag=escape(tag),
            name=escape(name),
        )
        for tag, name in reader.offered
        if tag != reader.language
    )
    label = escape(reader.text(msg("Language")))
    return LANGUAGES.format(label=label, links=links) if links else ""
