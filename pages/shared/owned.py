"""Who this browser is as a host, and the engagement that an address names, for whoever owns it."""

import streamlit as st

from assessment.errors import NotFound, StorageError
from pages.shared import failure, register, visitor
from pages.shared.site import Site, site


def host_key(of: Site | None = None) -> str:
    """The key with which this browser hosts; empty where it does not, or that cannot be read."""
    hosts = (of or site()).hosts
    try:
        return next((one for one in visitor.keyring().keys if hosts.is_host(one)), "")
    except StorageError as error:
        failure.log_detail(error)
        return ""


def owner_key() -> str | None:
    """The key with which this browser owns the engagement of the address; None where it has none.

    A host of the site owns whatever hosts began. Raises StorageError where that cannot be read.
    """
    named = st.query_params.get(register.OF, "")
    held = next((one for one in visitor.keyring().keys if _owns(one, named)), None)
    return held or _as_host(named)


def _owns(key: str, engagement_id: str) -> bool:
    try:
        return site().engagements.see(key).id == engagement_id
    except NotFound:
        return False


def _as_host(engagement_id: str) -> str | None:
    try:
        return site().hosts.owner_key(host_key(), engagement_id)
    except NotFound:
        return None
