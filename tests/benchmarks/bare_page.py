"""What every figure stands beside: the least that a Streamlit page can ask. Nothing is saved."""

import streamlit as st

st.radio("How true is this?", ["Not at all", "A little", "Half", "Mostly", "Fully"], key="bare")
