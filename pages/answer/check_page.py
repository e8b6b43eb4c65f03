"""The page before submitting: every answer, gaps first, each with a way back to it."""

import streamlit as st

from assessment.bootstrap import site
from assessment.domain.answering import Gap, Missing, corroborated, hindrance, missing
from assessment.domain.response import TEXTS, Answer
from assessment.domain.screens import Screen, screens
from assessment.reports.sentences import answer, noun
from assessment.reports.sentences.answer import confirmed
from assessment.reports.sentences.figures import listed
from assessment.services.assessments import Visit
from pages.answer import footer, submitted
from pages.shared import attempt, look, reader, register, visitor
from pages.shared.text import beginning, plain
from questionnaires.schema import CheckGroupSpec, ItemSpec

GAPS = {
    Gap.UNSEEN: "No answer yet. That counts as unanswered: the result rests on less.",
    Gap.NO_REASON: "Marked as not applicable: please say why in a few words.",
    Gap.CHECKS_OPEN: "Not every short check is answered. Only a yes confirms.",
}
SHOWN = 280  # characters of what was typed; the way to change it leads to the whole


def draw() -> None:
    """Draw the check page."""
    visit = visitor.visit()
    if visit is None:
        visitor.nobody()
        return
    if visit.submitted:
        submitted.draw(visit)
        return
    look.title("Check your answers")
    gaps = missing(visit.instrument, visit.response)
    _gaps(visit, gaps)
    st.header("All answers", anchor=False)
    for screen in screens(visit.instrument):
        _answers(visit, screen)
    _submit(visit, gaps)


def _gaps(visit: Visit, gaps: tuple[Missing, ...]) -> None:
    if not gaps:
        what = noun(visit.instrument, 1)
        st.markdown(f"Every {what} is answered. Look them over, then see your result.")
        return
    st.markdown("These still miss something. You can go on without, unless a reason is missing.")
    with st.container(key="check-gaps"):
        for screen in screens(visit.instrument):
            for kind in Gap:
                found = [gap.owner for gap in gaps if gap.gap is kind]
                _gap(screen, kind, [one for one in screen.owners if one in found])


def _gap(screen: Screen, kind: Gap, owners: list[str]) -> None:
    """One entry for all parts of a screen that miss the same, with a link to the first of them."""
    if not owners:
        return
    labels = [
        part.label for part in screen.parts if isinstance(part, ItemSpec) and part.id in owners
    ]
    which = f"{plain(listed(labels))}.  \n" if screen.dimension else ""
    st.markdown(f"**{plain(screen.name)}**  \n{which}{GAPS[kind]}")
    _change(owners[0], f"Complete “{plain(labels[0] if screen.dimension else screen.name)}”")


def _answers(visit: Visit, screen: Screen) -> None:
    """What was said on one screen; where it is a dimension's, under its name."""
    if screen.dimension:
        with st.container(key=f"check-part-{screen.id}"):
            st.subheader(plain(screen.name), anchor=False)
            for part in screen.parts:
                _answer(visit, part)
    else:
        _answer(visit, screen.parts[0])


def _answer(visit: Visit, part: ItemSpec | CheckGroupSpec) -> None:
    record = visit.response.answer(part.id)
    if isinstance(part, CheckGroupSpec):
        _row(part.id, part.title, reader.text(confirmed(part.checks, record.checks)), record)
        return
    said = plain(reader.text(answer(visit.instrument, part, record.choice)))
    if corroborated(part, record.choice):
        said += f"  \n{reader.text(confirmed(part.checks, record.checks))}"
    _row(part.id, part.label, said, record)


def _row(owner: str, label: str, said: str, record: Answer) -> None:
    with st.container(key=f"check-row-{owner}"):
        st.markdown(f"**{plain(label)}**  \n{said}")
        for name in TEXTS:
            if written := getattr(record, name):
                st.caption(f"{name.capitalize()}: {plain(beginning(written, SHOWN))}")
        _change(owner, f"Change **“{plain(label)}”**")


def _change(owner: str, label: str) -> None:
    st.page_link(
        register.page(register.ANSWER),
        label=label,
        query_params={footer.QUESTION: owner, footer.FROM_CHECK: footer.CHECK},
    )


def _submit(visit: Visit, gaps: tuple[Missing, ...]) -> None:
    label = "See the result with these gaps" if gaps else "See the result"
    with st.container(key="check-footer"):
        if why_not := hindrance(visit.instrument, visit.response):
            st.caption(plain(reader.text(why_not)))
        pressed = st.button(label, key="check.submit", type="primary", disabled=bool(why_not))
    if pressed and attempt.attempt(lambda: site().assessments.submit(visit)):
        st.switch_page(register.page(register.RESULT), query_params={})


if __name__ == "__main__":
    draw()
