"""The engagement that an address names, for whoever owns it."""

import streamlit as st

from assessment.errors import NotFound
from pages.shared import register, visitor
from pages.shared.site import site


def owner_key() -> str | None:
    """The key with which this browser owns the engagement of the address; None where it has none.

    Raises StorageError where that cannot be read.
    """
    named = st.query_params.get(register.OF, "")
    return next((one for one in visitor.keyring().keys if _owns(one, named)), None)


def _owns(key: str, engagement_id: str) -> bool:
    try:
        return site().engagements.see(key).id == engagement_id
    except NotFound:
        return False
