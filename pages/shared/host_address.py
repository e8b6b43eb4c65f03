"""The address that the site prints for its hosts when it starts."""

import streamlit as st

from assessment.messages import msg
from pages.shared import look
from pages.shared.site import Site

EVERYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104  # what a site listens to that listens everywhere


def announce(of: Site) -> None:
    """Print it for whoever started the site; a key of the settings is known, and not repeated."""
    address = f"{_address()}/enter/"
    if of.settings.host_key:
        printed = msg(
            "For hosts of this site: {address} and the host key behind it", address=address
        )
    else:
        printed = msg("For hosts of this site: {address}", address=address + of.host_key)
    print(printed, flush=True)


def _address() -> str:
    host = str(st.get_option("server.address") or "")
    name = "localhost" if host in EVERYWHERE else f"[{host}]" if ":" in host else host
    return f"http://{name}:{st.get_option('server.port')}{look.base()}"
