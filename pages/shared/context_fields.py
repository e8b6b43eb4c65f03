"""What somebody says of an assessment beside its answers: each field is saved when it is left."""

import streamlit as st

from assessment.domain.context import LABELS, Context, typed_context
from assessment.messages import msg
from assessment.reports.views.context import context
from assessment.services.assessments import Visit
from pages.shared import actions, session
from pages.shared.reader import text
from pages.shared.render import render
from pages.shared.site import site

PLACE = "context"  # of the flash
COPY = "copy"  # of what is kept, for the browser
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
    copy = session.browser_copy(_field(visit, COPY), visit.context.model_dump_json())
    before = _as_context(copy, visit.context)
    brought = [name for name in LABELS if _draw_one(visit, held, name)]
    for name in brought:  # by a browser whose session was lost
        if _typed(visit, name, "") == getattr(before, name):
            st.session_state[_first(visit, name)] = None  # nobody typed it: what is kept is shown
        else:
            _save_one(visit, held, name)
    if brought:
        st.rerun()


def _draw_one(visit: Visit, held: str, name: str) -> bool:
    """Draw a field; whether a browser brought something else than what is kept.

    Its first value is a default, not a state that is set: after a lost session a state would
    overwrite what is just being typed.
    """
    field, first, kept = _field(visit, name), _first(visit, name), getattr(visit.context, name)
    is_new = not session.knows(field)
    if is_new:
        st.session_state[first] = kept
    elif st.session_state[first] is None:
        st.session_state[first], st.session_state[field] = "", kept
    example = EXAMPLES.get(name)
    stands = st.text_input(
        text(LABELS[name]),
        st.session_state[first],
        key=field,
        placeholder=text(example) if example else None,
        on_change=_save_one,
        args=(visit, held, name),
    )
    return is_new and stands != kept


def _as_context(copy: str, otherwise: Context) -> Context:
    try:
        return Context.model_validate_json(copy)
    except ValueError:
        return otherwise


def _save_one(visit: Visit, held: str, name: str) -> None:
    """Keep one field, beside what is kept of the others at this moment."""
    typed = _typed(visit, name, "")

    def keep() -> None:
        wanted = typed_context(**{name: typed})
        now = site().assessments.visit(held, visit.round.id)
        part = getattr(wanted, name)
        site().assessments.describe(now, now.context.model_copy(update={name: part}))
        if part != typed:
            st.session_state[_first(visit, name)] = None

    actions.run(keep, msg("Saved."), PLACE)


def _typed(visit: Visit, name: str, otherwise: str) -> str:
    field = _field(visit, name)
    return str(st.session_state[field] or "") if session.knows(field) else otherwise


def _first(visit: Visit, name: str) -> str:
    """Where the first value of a field lies; None has it show what is kept."""
    return f"{_field(visit, name)}.first"


def _field(visit: Visit, name: str) -> str:
    return session.context(name, visit.round.id)
