"""Welcome back: what this browser can go on with."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assessment.domain.access import Role
from assessment.messages import Message, msg, plural
from assessment.reports.sentences.asked import called
from assessment.reports.sentences.joining import whose
from assessment.services.assessments import Visit
from pages.shared import held_engagements, held_projects, held_results, reader, register, visitor
from pages.shared.reader import markdown, text
from pages.shared.site import Site

AT_ONCE = 6  # so many are shown, the others under a fold


def draw(visit: Visit | None, of: Site) -> None:
    """Draw it; nothing for somebody who is new here."""
    own = visitor.key(of)
    others = [one for one in visitor.held_visits(of) if one.key != own]
    projects, results = held_projects.all_held(of), held_results.all_held(of)
    engagements = held_engagements.all_held(of)
    if visit is None and not (others or projects or results or engagements):
        return
    with st.container(border=True, key="start-continue"):
        st.header(text(msg("Welcome back")), anchor=False)
        if visit is not None:
            _assessment(visit)
        ways = [partial(_other, one, f"start-own-{at}") for at, one in enumerate(others)]
        ways += [
            partial(held_engagements.way, one, f"owned-{at}") for at, one in enumerate(engagements)
        ]
        ways += [partial(held_projects.way, one, f"start-{at}") for at, one in enumerate(projects)]
        ways += [partial(held_results.way, one, f"read-{at}") for at, one in enumerate(results)]
        for way in ways[:AT_ONCE]:
            way()
        if rest := ways[AT_ONCE:]:
            more = plural("Show {count} more", "Show {count} more", count=len(rest))
            with st.expander(text(more)):
                for way in rest:
                    way()


def _other(one: visitor.Held[Visit], key: str) -> None:
    """Another assessment than the one that this tab is in."""
    with st.container(key=f"seat-{key}"):
        visit = one.opened
        if visit is None:
            st.markdown(text(msg("An assessment that cannot be read at the moment. It is kept.")))
            return
        st.markdown(markdown(_progress(visit)))
        st.html(visitor.way_in(one.key, msg("Go on with it")))


def begun(visit: Visit) -> Message:
    """What the assessment is and when it was begun, or whose round it is, as Markdown."""
    if visit.role is Role.PARTICIPANT:
        return _of_round(visit)
    return msg("*{title}*, begun on {moment}", title=_title(visit), moment=visit.round.opened_at)


def _title(visit: Visit) -> str:
    return reader.instrument(visit.instrument).title


def _of_round(visit: Visit) -> Message:
    """How much a participant has answered of whose round, as Markdown."""
    name = whose(visit.round.of_group.settings.title, visit.engagement.name)
    if visit.submitted:
        return msg("Your answers to **{round}** are in.", round=name)
    done, total = len(visit.answered), len(visit.instrument.items)
    if visit.round.of_group.is_open:
        return msg(
            "Your answers to **{round}**: {done} of {count}.", round=name, done=done, count=total
        )
    return msg(
        "Your answers to **{round}**: {done} of {count}. It is closed.",
        round=name,
        done=done,
        count=total,
    )


def _progress(visit: Visit) -> Message:
    if visit.role is Role.PARTICIPANT:
        return _of_round(visit)
    return _submitted(visit) if visit.submitted else _under_way(visit)


def _submitted(visit: Visit) -> Message:
    return msg(
        "*{title}*: submitted. Begun on {moment}.",  # with the time: two may be of one day
        title=_title(visit),
        moment=visit.round.opened_at,
    )


def _under_way(visit: Visit) -> Message:
    """How much of it is answered, as Markdown."""
    done, total = len(visit.answered), len(visit.instrument.items)
    title, moment = _title(visit), visit.round.opened_at
    if not done:
        return msg(
            "*{title}*: nothing answered yet. Begun on {moment}.", title=title, moment=moment
        )
    if called(visit.instrument) == "questions":
        return plural(
            "*{title}*: {done} of {count} question answered. Begun on {moment}.",
            "*{title}*: {done} of {count} questions answered. Begun on {moment}.",
            count=total,
            title=title,
            done=done,
            moment=moment,
        )
    return plural(
        "*{title}*: {done} of {count} statement answered. Begun on {moment}.",
        "*{title}*: {done} of {count} statements answered. Begun on {moment}.",
        count=total,
        title=title,
        done=done,
        moment=moment,
    )


def _assessment(visit: Visit) -> None:
    if visit.role is Role.PARTICIPANT:
        _taking_part(visit)
        return
    if visit.submitted:
        _finished(visit)
        return
    st.markdown(markdown(_under_way(visit)))
    with _ways():
        st.page_link(
            register.page(register.ANSWER),
            label=text(msg("Continue where you were")),
            query_params={"question": visit.position},
        )
        if len(visit.answered) == len(visit.instrument.items):
            check = text(msg("Check your answers and submit them"))
            st.page_link(register.page(register.CHECK), label=check)
        if len(visit.engagement.alone) > 1:
            result = text(msg("See your last result"))
            st.page_link(register.page(register.RESULT), label=result)
        visitor.offer_deletion()


def _taking_part(visit: Visit) -> None:
    st.markdown(markdown(_of_round(visit)))
    under_way = visit.round.of_group.is_open and not visit.submitted
    label = msg("Continue where you were") if under_way else msg("Go to your answers")
    with _ways():
        st.page_link(register.page(register.ANSWER), label=text(label))


def _finished(visit: Visit) -> None:
    answers = msg(
        "Your answers to *{title}* are in. Begun on {moment}.",
        title=_title(visit),
        moment=visit.round.opened_at,
    )
    st.markdown(markdown(answers))
    with _ways():
        st.page_link(register.page(register.RESULT), label=text(msg("See your result")))
        visitor.offer_deletion()


def _ways() -> DeltaGenerator:
    return st.container(horizontal=True, vertical_alignment="center", key="start-ways")
