"""What the collector leaves alone here: a page is run by Streamlit, not imported."""

collect_ignore = ["bare_page.py"]
