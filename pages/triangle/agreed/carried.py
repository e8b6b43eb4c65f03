"""What was used under the version in force, said to whoever drafts or signs the next one."""

import streamlit as st

from assessment.domain.triangle.variations import account_of
from assessment.reports.sentences.triangle import carried
from assessment.services.projects import Sight
from pages.shared.text import plain


def draw(seen: Sight) -> None:
    """Draw it; nothing where nothing was used, or no version is in force."""
    one, account = seen.ledger.active, account_of(seen.ledger)
    if one is None or account is None:
        return
    used = {balance.waypoint: balance.used for balance in account.balances}
    if said := carried(used, one.version, one.terms.currency):
        with st.container(key="notice-carried"):
            st.markdown(plain(said))
