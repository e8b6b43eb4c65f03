"""Submitting: what is missing before it, and what stands where questions stood after it."""

import streamlit as st

from assessment.domain.access import Role
from assessment.domain.answering import Gap, Missing
from assessment.domain.screens import Screen, screens
from assessment.messages import Message, listing, msg
from assessment.reports.sentences.asked import called
from assessment.services.assessments import Visit
from pages.answer import footer
from pages.shared import actions, look, register
from pages.shared.reader import markdown, plain, text
from pages.shared.site import site
from questionnaires.schema import ItemSpec

GAPS = {
    Gap.UNSEEN: msg("No answer yet. That counts as unanswered: the result rests on less."),
    Gap.NO_REASON: msg("Marked as not applicable: please say why in a few words."),
    Gap.CHECKS_OPEN: msg("Not every yes-or-no check is answered. Only a yes confirms."),
}


def draw_gaps(visit: Visit, gaps: tuple[Missing, ...]) -> None:
    """What still misses something, each with the way to it; where nothing does, say so."""
    if not gaps:
        st.markdown(text(_complete(visit)))
        return
    incomplete = msg(
        "These still miss something. You can go on without, unless a reason is missing."
    )
    st.markdown(text(incomplete))
    with st.container(key="check-gaps"):
        for screen in screens(visit.instrument):
            for kind in Gap:
                found = [gap.owner for gap in gaps if gap.gap is kind]
                _gap(screen, kind, [one for one in screen.owners if one in found])


def _complete(visit: Visit) -> Message:
    if visit.role is Role.PARTICIPANT:
        return msg("Nothing is missing. Look your answers over, then submit them.")
    if called(visit.instrument) == "questions":
        return msg("Every question is answered. Look them over, then see your result.")
    return msg("Every statement is answered. Look them over, then see your result.")


def _gap(screen: Screen, kind: Gap, owners: list[str]) -> None:
    """One entry for all parts of a screen that miss the same, with a link to the first of them."""
    if not owners:
        return
    labels = [
        part.label for part in screen.parts if isinstance(part, ItemSpec) and part.id in owners
    ]
    which = msg("{items}.", items=listing(labels))
    lines = [f"**{plain(screen.name)}**", *([markdown(which)] if screen.dimension else ())]
    st.markdown("  \n".join((*lines, text(GAPS[kind]))))
    first = labels[0] if screen.dimension else screen.name
    to_question(owners[0], msg("Complete “{item}”", item=first))


def to_question(owner: str, label: Message) -> None:
    """A link to where an answer is changed; its label may be Markdown."""
    st.page_link(
        register.page(register.ANSWER),
        label=markdown(label),
        query_params={footer.QUESTION: owner, footer.FROM_CHECK: footer.CHECK},
    )


def draw_submitted(visit: Visit) -> None:
    """Say so, with the ways on. A redirect would catch whoever comes by the browser's Back."""
    look.title(msg("These answers are submitted"))
    st.markdown(text(msg("Your result is worked out from them, so they do not change here.")))
    st.page_link(register.page(register.RESULT), label=text(msg("See your result")))
    st.caption(text(msg("Correcting takes the result back until you submit again.")))
    correct = text(msg("Correct an answer"))
    if st.button(correct, key="submitted.reopen") and actions.attempt(
        lambda: site().assessments.reopen(visit)
    ):
        st.rerun()
