"""The links of an engagement: its owner's, which a host can replace, and those for readers."""

from functools import partial

import streamlit as st

from assessment.domain.engagement import Engagement
from assessment.messages import msg
from pages.results import share_form
from pages.shared import actions, owned, visitor
from pages.shared.reader import text
from pages.shared.site import site

READERS = msg(
    "Whoever has such a link reads the results of every round once it is revealed, and changes "
    "nothing."
)
REPLACED = msg("The link is replaced. The old ones open nothing any more.")


def draw(key: str, engagement: Engagement) -> None:
    """Draw both folds; what is in them only once they are open."""
    label = text(msg("The link of the owner"))
    fold = st.expander(label, key="engagement-link", on_change="rerun")
    if fold.open:
        with fold:
            _own(key, engagement)
    share_form.draw(key, msg("Links for readers"), READERS)


def _own(key: str, engagement: Engagement) -> None:
    meaning = msg(
        "Whoever has this link runs the engagement as you do: its rounds, its projects, its "
        "deletion. Give it only to whoever shall own it."
    )
    st.markdown(text(meaning))
    st.code(visitor.private_link(key), language=None, wrap_lines=True)
    if host := owned.host_key():
        _replace(host, engagement)


def _replace(host: str, engagement: Engagement) -> None:
    ask, yes, no = msg("Replace the link"), msg("Replace it for good"), msg("Leave it")
    if not actions.confirmed("engagement.replace", ask, _explain, yes, no):
        return
    if actions.attempt(partial(site().hosts.reissue, host, engagement.id)):
        actions.flash(REPLACED)
        st.rerun()


def _explain() -> None:
    meaning = msg(
        "Every link with which this engagement was owned opens nothing any more, nor does a way "
        "into its projects that came of it. Hosts go on as before. Links for readers, join codes "
        "and what participants hold stay as they are."
    )
    st.markdown(text(meaning))
