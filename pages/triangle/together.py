"""Together: who is waited for, then what everybody said, on one triangle."""

import streamlit as st

from assessment.domain.triangle.bridge import Together, together
from assessment.domain.triangle.tolerances import tolerances_of
from assessment.reports.document import position_names
from assessment.services.projects import Sight
from pages.shared import look, register
from pages.triangle import seated
from pages.triangle.shown import apart, clashes, middle, said, waiting

NAMELESS = "A former sponsor"


def draw() -> None:
    """Draw it for whoever asks."""
    seen = seated.sight(register.TOGETHER)
    if seen is None:
        return
    look.title(register.TOGETHER.title)
    if seen.ledger.revealed:
        _shown(seen)
    else:
        waiting.draw(seen)
    seated.watch(seen)


def _shown(seen: Sight) -> None:
    positions = seen.ledger.positions
    names = {
        who: name.strip() or NAMELESS
        for who, name in position_names(seen.project, positions).items()
    }
    positions = {who: positions[who] for who in names}
    found = _found(seen)
    middle.said(seen, found)
    middle.triangle(names, found)
    clashes.draw(names, found)
    apart.draw(names, found)
    said.draw(names, positions, seen.project.plan.currency if seen.project.plan else "")
    apart.computed(names, found)
    st.page_link(register.page(register.AGREEMENT), label="Go on to the agreement")


def _found(seen: Sight) -> Together:
    """By the rules that were signed, once something is."""
    positions, plan = seen.ledger.positions, seen.project.plan
    active = seen.ledger.active
    if active is None:
        return together(positions, plan)
    return together(positions, plan, tolerances_of(active.terms))
