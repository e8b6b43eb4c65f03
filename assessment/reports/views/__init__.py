"""Views: one function for each thing that is shown. Values of the domain in, blocks out.

No Streamlit, no plotly and no language: blocks can be shown on a screen, in a terminal, on paper or
as JSON.
"""
