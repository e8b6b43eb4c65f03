"""The one list of keys in `st.session_state`. It is a cache: all that matters is in the store."""

import streamlit as st

KEY = "visitor.key"  # the private key with which this tab came
READER_KEY = "visitor.reader"  # the key with which this tab reads somebody else's result
PROJECT_KEY = "visitor.project"  # the key of a project with which this tab came
OTHER_LINK = "visitor.other-link"  # whether the address named another than that key
ANSWER_DRAFT = "answer.draft"  # pages.answer.draft.AnswerDraft
FLASHES = "actions.flashes"  # what came of the last action, by place, see pages.shared.actions
TOKENS = "actions.tokens"  # of each form that makes something, see pages.shared.actions
PATH_TARGET = "result.path.target"  # the stage that the cheapest path is asked for
TARGET_DAY = "result.target.day"  # by when the stage is to be reached
ACTION_FORMS = "actions.forms"  # the ids of the actions whose forms are open
ACTION_DRAFT = "actions.draft"  # pages.shared.drafts.OpenDraft of a form, with its name behind it
ACTIONS_WRITTEN = "actions.written"  # how many were written here: each begins with an empty form
LOOKED_OVER = "answer.looked-over"  # the round before which the planned actions were looked over
ROUND = "result.round"  # which of several assessments is shown, counted from 1
LIBRARY_INSTRUMENT = "library.instrument"  # which instrument is read
EXPLAINED = "result.explained"  # the number whose arithmetic is shown
POSITION_FORM = "position.form"  # pages.triangle.position.draft.PositionForm
POSITION_PLAN = "position.plan"  # the project, and its plan when the sponsor began to type
POSITION_DRAFT = "position.draft"  # pages.triangle.shared.drafts.OpenDraft


# What hosts begin.
ENGAGEMENT_NAME = "engagements.name"  # of a new one
ENGAGEMENT_RENAMED = "engagement.name"
ROUND_INSTRUMENT = "engagement.instrument"  # of a round that is about to be drafted
NEW_PROJECT = "engagement.project.title"


def knows(key: str) -> bool:
    """Whether a widget has a value; `in st.session_state` would build the whole state anew."""
    try:
        st.session_state[key]
    except KeyError:
        return False
    return True


def begin(key: str, value: object) -> None:
    """Give a widget its first value, unless it has one."""
    if not knows(key):
        st.session_state[key] = value


def browser_copy(key: str, stored: str) -> str:
    """Give the browser what is stored now; what it had before its session was lost, else the same.

    After a restart the browser sends what stands in its fields to a server that remembers nothing
    of them. Whether somebody typed it or it only stood there is known by this copy, which lies in
    a field that nobody sees (`look.css`).
    """
    place = f"{key}.browser-copy"
    is_known = knows(place)
    if is_known:
        st.session_state[place] = stored
    first = "" if is_known else stored
    found = st.text_input("·", first, key=place, label_visibility="collapsed")
    return stored if is_known else found


def asked(key: str) -> str:
    """Whether something that is asked twice was asked once."""
    return f"{key}.asked"


def choice(owner: str) -> str:
    """The widget in which a level is chosen."""
    return f"answer.choice.{owner}"


def text(field: str, owner: str, of: str) -> str:
    """The widget in which a reason, a comment or a piece of evidence is typed, in that round.

    What a tab still holds of one assessment must not come to stand in another.
    """
    return f"answer.{field}.{of}.{owner}"


def check(owner: str, check_id: str) -> str:
    """The widget in which a sub-check is answered."""
    return f"answer.check.{owner}.{check_id}"


def context(part: str, round_id: str) -> str:
    """The widget in which the organisation, the role or the scope of that round is typed."""
    return f"context.{part}.{round_id}"


def ceiling(item: str) -> str:
    """The widget in which "good enough here" is set for an item."""
    return f"result.ceiling.{item}"


def action(field: str, form: str) -> str:
    """The widget of a field of an action, in the form of that id or number."""
    return f"action.{field}.{form}"


def panel(page: str) -> str:
    """Which part of a page of a project is open for typing."""
    return f"{page}.panel"


# A project's variations and its record

VARIATION_DRAFT = "variations.draft"  # pages.triangle.shared.drafts.OpenDraft
RAISED = "variations.raised"  # how many were raised here: each begins with an empty form
RECORD_WHOLE = "record.whole"  # whether every event is shown
CHANGED_BYTE = "sample.changed-byte"  # how many bytes of the sample's record were changed in turn


def variation(field: str, number: int) -> str:
    """The widget in which something is said of a variation, or of the one that is being raised."""
    return f"variation.{field}.{number}"


def what_if(field: str, model: str) -> str:
    """The widgets of a what-if: how far it goes, and one's own figure."""
    return f"what-if.{field}.{model}"


def position(field: str, sponsor: str) -> str:
    """The widget of a field of a sponsor's position."""
    return f"position.{field}.{sponsor}"


# A group's round, for whoever runs it
ROUND_DRAFT = "round.draft"  # pages.shared.drafts.OpenDraft
RENEWED = "round.renewed"  # the keys that were made here for people who lost theirs


def round_field(field: str, round_id: str) -> str:
    """The widget of a setting of that round."""
    return f"round.{field}.{round_id}"


# What a project's sponsors see together, and agree.
WORKED_OUT = "together.worked"  # the number whose arithmetic is shown
DECLINING_DRAFT = "agreement.declining"  # pages.triangle.shared.drafts.OpenDraft
TERMS_FORM = "agreement.form"  # pages.triangle.agreement.draft.TermsForm
TERMS_DRAFT = "agreement.terms"  # pages.triangle.shared.drafts.OpenDraft
VERSION_ON_SCREEN = "agreement.version"  # its number and content hash, as first drawn here
TITLE = "agreement.title"  # of the version that is about to be proposed, or mended
LOOK_AGAIN = "agreement.look-again"  # the day that is chosen
REASON = "agreement.reason"  # why it is withdrawn, or not signed
SIDES = ("agreement.one", "agreement.other")  # the two versions that stand side by side


def draft(field: str, base: str) -> str:
    """The widget of a field of the terms; `base`: the terms that it was filled from."""
    return f"agreement.draft.{base[:8]}.{field}"


def read(content: str) -> str:
    """The tick that the terms of that content are read."""
    return f"agreement.read.{content[:8]}"


# A project's own page.
PLAN_DRAFT = "project.plan.draft"  # pages.triangle.shared.drafts.OpenDraft
SERVED = "project.plan.served"  # the criteria that scope items can serve, as last drawn
PROJECT_TITLE = "project.title"  # in the form that renames it
INVITED = "project.invited"  # who was invited here: after each there is an empty form


def plan(field: str) -> str:
    """The widget of a field of the plan."""
    return f"project.plan.{field}"


def sponsor_name(sponsor: str) -> str:
    """The widget in which the name of a sponsor is corrected."""
    return f"project.name.{sponsor}"


def invitation(field: str, number: int) -> str:
    """The widget of a field of an invitation."""
    return f"project.invite.{field}.{number}"
