"""What every request passes on its way to Streamlit, from the outside in."""

from collections.abc import Collection, Mapping
from pathlib import Path

from starlette.middleware import Middleware

from assessment.messages import Message
from assessment.web.addresses import ClosedAddresses, KnownAddresses
from assessment.web.compression import CompressedStatic
from assessment.web.cookieless import CookielessVisitors
from assessment.web.cookies import CookieRules
from assessment.web.first_page import FirstPage
from assessment.web.language import ReaderOf, in_english
from assessment.web.proxy import ProxyWarnings
from assessment.web.security import SecurityHeaders

METRICS = "_stcore/metrics"  # how many people are here, and how busy the server is


def middleware(
    static: Path,
    titles: Mapping[str, Message],
    public: Collection[str] = (),
    base: str = "",
    reader: ReaderOf = in_english,
    *,
    metrics: bool = False,
) -> list[Middleware]:
    """For Streamlit's folder `static` and pages of these addresses and titles, below `base`.

    Search engines may list `public`; `reader` tells in which language a page of ours is read;
    `metrics` opens the server's figures to everybody.
    """
    return [
        Middleware(SecurityHeaders, public=public, base=base),
        Middleware(CookieRules, base=base),
        Middleware(ProxyWarnings, known=titles, base=base),
        Middleware(ClosedAddresses, closed=() if metrics else (METRICS,), base=base),
        Middleware(KnownAddresses, known=titles, base=base),
        Middleware(FirstPage, static / "index.html", titles, base, reader),
        Middleware(CookielessVisitors, base=base, reader=reader),
        Middleware(CompressedStatic, folder=static / "static", prefix=f"{base}/static/"),
    ]
