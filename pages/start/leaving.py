"""Leaving this browser: it forgets every private link, once they are kept elsewhere."""

from functools import partial

import streamlit as st

from assessment.messages import msg
from assessment.services.assessments import Visit
from assessment.services.readers import SharedResult
from pages.shared import actions, held_engagements, held_projects, held_results, owned, visitor
from pages.shared.reader import markdown, plain, text
from pages.shared.site import Site
from pages.start import back


def draw(of: Site) -> None:
    """Offer it where the browser holds a link."""
    if not visitor.keyring().keys:
        return
    ask, yes, no = msg("Leave this browser"), msg("Forget the links here"), msg("Stay")
    if actions.confirmed("start.leave", ask, partial(_explain, of), yes, no):
        visitor.leave()


def _explain(of: Site) -> None:
    """What is forgotten, and what is not; the links themselves, to be kept."""
    forgotten = msg(
        "This browser forgets every private link that it holds. Nothing is deleted: whoever has a "
        "link comes back with it. **Copy the links that you still need. Nobody can send them "
        "again.**"
    )
    st.markdown(text(forgotten))
    for one in visitor.held_visits(of):
        _link(_assessment(one.opened), one.key)
    for owned_one in held_engagements.all_held(of):
        if owned_one.opened:
            _link(markdown(held_engagements.introduced(owned_one.opened)), owned_one.key)
    if host := owned.host_key(of):
        _link(text(msg("As a host of this site")), host)
    for access in held_projects.all_held(of):
        title = access.opened.project.title if access.opened else msg("A project")
        _link(f"**{plain(text(title))}**", access.key)
    for result in held_results.all_held(of):
        _link(_result(result.opened), result.key)
    then = msg("Then close the other windows of this site: what is open stays open until then.")
    st.markdown(text(then))


def _assessment(visit: Visit | None) -> str:
    if visit is None:
        return text(msg("An assessment that cannot be read at the moment"))
    return markdown(back.begun(visit))


def _result(shared: SharedResult | None) -> str:
    if shared is None:
        return text(msg("A result that cannot be read at the moment"))
    return markdown(held_results.introduced(shared))


def _link(title: str, key: str) -> None:
    st.markdown(title)
    st.code(visitor.private_link(key), language=None, wrap_lines=True)
