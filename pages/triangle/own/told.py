"""What a sponsor is told around their position: who sees it when, and how far everybody is."""

import streamlit as st

from assessment.reports.sentences.figures import begun, counted, number
from assessment.services.projects import Sight
from pages.shared.text import plain


def privacy(seen: Sight) -> str:
    """Who will see it, and when."""
    if seen.project.named:
        under = f"under your name, {seen.project.sponsor(seen.seat.sponsor).name}"
    else:
        under = "under a number, in an order of chance and without your name"
    return (
        "Nobody sees what you say here, not even the facilitator, until all positions are shown "
        f"to everybody in the project at once. Yours then stands {under}. Until then you may "
        "change it."
    )


def kept(seen: Sight, *, is_saved: bool) -> None:
    """Whether it is kept, until when it may be changed, and who is missing, as a count."""
    if is_saved:
        said = (
            f":material/check: **Your position is saved.** {plain(progress(seen))} Until the "
            "positions are shown you may change it and save it again."
        )
    elif seen.own:
        said = (
            ":material/edit: **What you changed is not saved yet.** Until you save it, your "
            "position stands as you saved it before."
        )
    else:
        said = (
            ":material/edit: **This is not saved yet.** Your position counts once you save it, "
            "below."
        )
    with st.container(key=f"position-{'kept' if is_saved else 'changed'}"):
        st.markdown(said)


def progress(seen: Sight) -> str:
    """How many have said where they stand, never who."""
    needed = [one for one in seen.project.present if one.required]
    missing = len(seen.missing)
    if not missing:
        return "Every required sponsor has said where they stand."
    verb = "has" if missing == 1 else "have"
    return (
        f"{begun(number(missing))} of the {counted(len(needed), 'required sponsor')} {verb} not "
        "said yet where they stand."
    )
