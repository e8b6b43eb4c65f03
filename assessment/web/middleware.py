"""What every request passes on its way to Streamlit, from the outside in."""

from collections.abc import Mapping
from pathlib import Path

from starlette.middleware import Middleware

from assessment.web.addresses import KnownAddresses
from assessment.web.compression import CompressedStatic
from assessment.web.cookieless import CookielessVisitors
from assessment.web.first_page import FirstPage
from assessment.web.security import SecurityHeaders


def middleware(static: Path, titles: Mapping[str, str], base: str = "") -> list[Middleware]:
    """For Streamlit's folder `static` and pages of these addresses and titles, below `base`."""
    return [
        Middleware(SecurityHeaders),
        Middleware(KnownAddresses, known=titles, base=base),
        Middleware(FirstPage, index=static / "index.html", titles=titles, base=base),
        Middleware(CookielessVisitors, base=base),
        Middleware(CompressedStatic, folder=static / "static", prefix=f"{base}/static/"),
    ]
