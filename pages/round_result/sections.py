"""The parts of a round's result on the screen, one below the other; what is folded waits."""

from collections.abc import Iterable

import streamlit as st

from assessment.domain.group_result import GroupResult
from assessment.reports.blocks import Block, Fold, present
from assessment.reports.views.group.comments import comments
from assessment.reports.views.group.items import disagreements, every_distribution
from assessment.reports.views.group.overview import firmness, overview, what_next
from assessment.reports.views.group.slices import slices
from pages.shared.render import render, render_when_open


def draw(of: GroupResult, organisation: str) -> None:
    """What it comes to, where people disagree, what comes next, who sees it how, what was typed."""
    render((overview(of, organisation),))
    with st.container(key="round-result"):
        _part((*disagreements(of), every_distribution(of)))
        _part(what_next(of))
        _part((*slices(of), *present(comments(of), firmness(of))))


def _part(blocks: Iterable[Block]) -> None:
    """A fold is drawn once somebody opens it: there can be thirty, each with a picture."""
    for one in blocks:
        if isinstance(one, Fold):
            render_when_open(one)
        else:
            render((one,))
