"""A small page for the client's own tests: a fragment, a form, a timer, a second page, an error."""

import streamlit as st

LEVELS = ["1 Ad hoc", "2 Emerging", "3 Defined"]


@st.fragment
def question() -> None:
    if st.button("Next", key="answer.next"):
        st.session_state.position = st.session_state.get("position", 0) + 1
    position = st.session_state.get("position", 0)
    choice = st.radio("Your level", LEVELS, index=None, key=f"answer.choice-{position}")
    if choice is not None:
        st.success(f"Saved {choice}")
    if st.button("Clear the comment"):
        st.session_state["answer.comment"] = ""
    with st.expander("Comment"):
        comment = st.text_area("Why?", key="answer.comment")
    if comment == "fail":
        raise ValueError("asked to fail")


@st.fragment(run_every=60)
def clock() -> None:
    st.session_state.ticks = st.session_state.get("ticks", -1) + 1
    st.caption(f"tick {st.session_state.ticks}")


def form() -> None:
    with st.form("form"):
        name = st.text_input("Name", key="name")
        colour = st.pills("Colour", ["red", "green"], key="colour")
        st.form_submit_button("Send")
    st.text(f"name {name or 'not sent'}, colour {colour}")


def others() -> None:
    if st.checkbox("Agree", key="agree"):
        st.text("agreed")
    st.slider("Share", 0, 100, 40, key="share")
    st.select_slider("Span", ["low", "middle", "high"], ("low", "high"), key="span")
    st.text(f"{st.number_input('Years', value=3, key='years')} years")
    topics = ["people", "process"]
    chosen = st.multiselect("Topics", topics, ["people"], key="topics", on_change="ignore")
    st.text(f"topics {' '.join(chosen)}")
    st.button("Locked", disabled=True)


def first() -> None:
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    st.title("Sample")
    st.text(f"run {st.session_state.runs} of {st.context.cookies.get('waypoint', 'nobody')}")
    st.text(f"query {st.query_params.get('code', 'none')}")
    question()
    clock()
    form()
    others()


def second() -> None:
    st.header("Second page")


home = st.Page(first, title="First", url_path="first", default=True)
other = st.Page(second, title="Second", url_path="second")
st.selectbox("Language", ["en", "cs"], key="language")
st.navigation([home, other]).run()
