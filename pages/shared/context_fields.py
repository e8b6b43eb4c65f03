"""What somebody says of an assessment beside its answers: each field is saved when it is left."""

import streamlit as st

from assessment.domain.context import LABELS, typed_context
from assessment.messages import msg
from assessment.reports.views.context import context
from assessment.services.assessments import Visit
from pages.shared import actions, session
from pages.shared.reader import text
from pages.shared.render import render
from pages.shared.site import site

PLACE = "context"  # of the flash
FOR_THE_REPORT = msg("For the report, if you like")
FOLD = msg("Organisation, role and scope")
EXAMPLES = {"scope": msg("For example: sales and service")}


def draw(visit: Visit, held: str) -> None:
    """Ask for it in the first round; later show what was taken over, which can be changed."""
    if visit.round == visit.engagement.rounds[0]:
        with st.container(key="context"):
            st.subheader(text(FOR_THE_REPORT), anchor=False)
            _fields(visit, held)
        return
    if line := context(visit.context):
        render((line,))
    draw_fold(visit, held)


def draw_fold(visit: Visit, held: str) -> None:
    """The way to change it, folded away."""
    fold = st.expander(text(FOLD), key="context-fold", on_change="rerun")
    if fold.open:
        with fold:
            _fields(visit, held)


def save(visit: Visit, held: str) -> None:
    """Keep what stands in the fields, if they are drawn. Raises Refused."""
    now = site().assessments.visit(held, visit.round.id)
    typed = {name: _typed(visit, name, getattr(now.context, name)) for name in LABELS}
    wanted = typed_context(**typed)
    if wanted != now.context:
        site().assessments.describe(now, wanted)


def _fields(visit: Visit, held: str) -> None:
    actions.show_flash(PLACE)
    for name, label in LABELS.items():
        field = _field(visit, name)
        session.begin(field, getattr(visit.context, name))
        example = EXAMPLES.get(name)
        st.text_input(
            text(label),
            key=field,
            placeholder=text(example) if example else None,
            on_change=_save_one,
            args=(visit, held, name),
        )


def _save_one(visit: Visit, held: str, name: str) -> None:
    """In a callback: keep one field, beside what is kept of the others at this moment."""
    typed = _typed(visit, name, "")

    def keep() -> None:
        wanted = typed_context(**{name: typed})
        now = site().assessments.visit(held, visit.round.id)
        part = getattr(wanted, name)
        site().assessments.describe(now, now.context.model_copy(update={name: part}))
        st.session_state[_field(visit, name)] = part

    actions.run(keep, msg("Saved."), PLACE)


def _typed(visit: Visit, name: str, otherwise: str) -> str:
    field = _field(visit, name)
    return str(st.session_state[field] or "") if session.knows(field) else otherwise


def _field(visit: Visit, name: str) -> str:
    return session.context(name, visit.round.id)
