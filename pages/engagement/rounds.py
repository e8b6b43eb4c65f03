"""The rounds of an engagement, the newest first, and the way to draft one."""

from datetime import UTC, datetime

import streamlit as st

from assessment.domain.engagement import Engagement, Round
from assessment.domain.round_settings import SettingsFields, typed_settings
from assessment.domain.rounds import LONGEST_TITLE, RoundState
from assessment.messages import Message, Sentences, msg, plural
from pages.shared import actions, look, reader, register, round_states, session, visitor
from pages.shared.reader import html, plain, text
from pages.shared.site import site
from questionnaires.schema import Instrument

WAY = '<a href="{base}/{page}?{of}={engagement}&amp;{named}={round}" target="_self">{label}</a>'


def draw(key: str, engagement: Engagement) -> None:
    """Draw those of groups, then what somebody assessed alone."""
    st.header(text(msg("Rounds")), anchor=False)
    of_groups = [one for one in engagement.rounds if one.group is not None]
    if not of_groups:
        none = msg(
            "In a round several people answer the same questions, each alone. Draft one: nobody "
            "can join before you open it."
        )
        st.markdown(text(none))
    for one in reversed(of_groups):
        with st.container(key=f"seat-round-{one.id}"):
            _draw_one(key, engagement, one)
    _draft(key, engagement.id, is_first=not of_groups)
    _alone(key, engagement)


def _draw_one(key: str, engagement: Engagement, one: Round) -> None:
    group = one.of_group
    st.markdown(f"**{plain(group.settings.title)}**  \n{plain(text(_progress(key, one)))}")
    st.html(_way(register.ROUND.path, engagement, one, msg("Go to the round")))
    if group.state is RoundState.REVEALED:
        st.html(_way(register.ROUND_RESULT.path, engagement, one, msg("See the results")))


def _progress(key: str, one: Round) -> Sentences:
    """The questionnaire, how far the round is, and how many have finished."""
    instrument = reader.instrument(site().library.get(one.edition.instrument)).title
    state = one.of_group.state
    sentences: list[Message] = [msg("{title}.", title=instrument), round_states.of_one(state)]
    if state is not RoundState.DRAFT:
        sentences.append(_finished(*site().rounds.counts(key, one.id).whole))
    return Sentences(tuple(sentences))


def _finished(joined: int, finished: int) -> Message:
    if not joined:
        return msg("Nobody has joined yet.")
    return plural(
        "{finished} of {count} person has finished.",
        "{finished} of {count} people have finished.",
        count=joined,
        finished=finished,
    )


def _way(page: str, engagement: Engagement, one: Round, label: Message) -> str:
    """A link to a page of a round. Its ids are hex, so that they are safe in an address."""
    return WAY.format(
        base=look.base(),
        page=page,
        of=register.OF,
        engagement=engagement.id,
        named=register.ROUND_ID,
        round=one.id,
        label=html(label),
    )


def _draft(key: str, engagement_id: str, *, is_first: bool) -> None:
    """Choose a questionnaire; what else is to be decided is decided on the page of the round."""
    offered = {one.id: reader.instrument(one) for one in site().library.ready}
    with st.form("engagement.draft", border=False):
        chosen = st.selectbox(
            text(msg("Questionnaire")),
            tuple(offered),
            format_func=lambda one: offered[one].title,
            key=session.ROUND_INSTRUMENT,
            placeholder=text(msg("Choose one")),
        )
        pressed = st.form_submit_button(
            text(msg("Draft a round")),
            key="engagement.draft.go",
            type="primary" if is_first else "secondary",
        )
    token = actions.submission_token("round", pressed=pressed)
    if pressed and chosen:
        _go_to_draft(key, engagement_id, offered[chosen], token)


def _go_to_draft(key: str, engagement_id: str, instrument: Instrument, token: str) -> None:
    today = datetime.now(UTC).astimezone(reader.zone()).date()
    title = text(msg("{title}, {day}", title=instrument.title, day=today))
    made: list[str] = []

    def draft() -> None:
        settings = typed_settings(SettingsFields(title[:LONGEST_TITLE]))
        made.append(site().rounds.draft(key, instrument.id, settings, token))

    if actions.attempt(draft):
        target = f"{look.base()}/{register.ROUND.path}?{register.OF}={engagement_id}"
        target += f"&{register.ROUND_ID}={made[0]}"
        go = f"<script>window.location.assign({target!r})</script>"
        st.html(go, unsafe_allow_javascript=True)
        st.link_button(text(msg("Go on")), target, type="primary")


def _alone(key: str, engagement: Engagement) -> None:
    """What one person assessed under the same link."""
    if not engagement.alone:
        return
    alone = plural(
        "{count} assessment was made alone here.",
        "{count} assessments were made alone here.",
        count=len(engagement.alone),
    )
    with st.container(key="seat-alone"):
        st.markdown(text(alone))
        st.html(visitor.way_in(key, msg("Go on with it")))
