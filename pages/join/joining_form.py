"""What somebody says of themselves when they join, and the button that makes their key."""

from collections.abc import Sequence
from itertools import count

import streamlit as st

from assessment.domain.round_settings import LABELS, JoiningFields
from assessment.errors import Deleted, Withdrawn
from assessment.messages import msg
from assessment.services.participation import Admission
from assessment.web import browser_secret
from pages.shared import actions, join_code, visitor
from pages.shared.reader import choose_one, text
from pages.shared.site import site

LEFT_OUT = msg("Rather not say")


def draw(admission: Admission, code: str, secret: str | None) -> None:
    """Draw it; `secret`: of the browser, so that its tabs make one participant together."""
    round_id = admission.round.id
    settings = admission.round.of_group.settings
    with st.form("join.joining", border=False):
        name = "" if settings.anonymous else _name(round_id)
        role = _choice("role", settings.roles, round_id)
        department = _choice("department", settings.departments, round_id)
        pressed = st.form_submit_button(text(msg("Begin")), key="join.begin", type="primary")
    token = actions.submission_token(f"join.{round_id}", pressed=pressed)
    if secret:
        token = browser_secret.own_key(secret, round_id)
    if pressed:
        _begin(code, token, JoiningFields(name, role, department))


def _name(round_id: str) -> str:
    return st.text_input(text(LABELS["name"]), key=f"join.name.{round_id}") or ""


def _choice(field: str, offered: Sequence[str], round_id: str) -> str:
    """One of those to choose from; empty where it is left out, or none is asked for."""
    if not offered:
        return ""
    chosen = st.selectbox(
        text(LABELS[field]),
        (*offered, ""),
        index=None,
        format_func=lambda one: text(one or LEFT_OUT),
        key=f"join.{field}.{round_id}",
        placeholder=choose_one(),
    )
    return chosen or ""


def _begin(code: str, token: str, fields: JoiningFields) -> None:
    """Join, and go in by the key that this gives."""
    made: list[str] = []
    if visitor.has_room() and actions.attempt(lambda: made.append(_join(code, token, fields))):
        visitor.go_in(made[0])


def _join(code: str, token: str, fields: JoiningFields) -> str:
    """The key of the browser's participant; where it was withdrawn, that of a further one."""
    for number in count():
        key = site().participation.join(code, join_code.address(), f"{token}.{number}", fields)
        try:
            site().assessments.visit(key)
        except Withdrawn:
            raise
        except Deleted:
            continue
        return key
    raise AssertionError
