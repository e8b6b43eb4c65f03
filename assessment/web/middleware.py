"""What every request passes on its way to Streamlit, from the outside in."""

from collections.abc import Collection
from pathlib import Path

from starlette.middleware import Middleware

from assessment.web.addresses import KnownAddresses
from assessment.web.compression import CompressedStatic
from assessment.web.cookieless import CookielessVisitors
from assessment.web.security import SecurityHeaders


def middleware(static: Path, pages: Collection[str], base: str = "") -> list[Middleware]:
    """For Streamlit's files in `static` and pages of these addresses, all below `base`."""
    return [
        Middleware(SecurityHeaders),
        Middleware(KnownAddresses, known=pages, base=base),
        Middleware(CookielessVisitors, base=base),
        Middleware(CompressedStatic, folder=static, prefix=f"{base}/static/"),
    ]
