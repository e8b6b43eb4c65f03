"""Beginning something on the start page: once, however often one clicks."""

import pytest

from tests.pages.screen import Visitor
from tests.pages.test_start import PAGE

BEGINS = pytest.mark.parametrize("button", ["start.project.begin", "start.begin.crm-maturity"])


def leads_to(visitor: Visitor, button: str) -> str:
    """The way into what a press begins."""
    visitor.screen.text_input(key="start.project.title").set_value("One CRM")
    visitor.press(button)
    [way] = [
        part.proto.body
        for part in visitor.screen.get("html")
        if "location.assign" in part.proto.body
    ]
    return str(way)


@BEGINS
def test_two_clicks_lead_into_the_one_thing_that_they_begin(stranger: Visitor, button: str) -> None:
    stranger.open(PAGE)
    assert leads_to(stranger, button) == leads_to(stranger, button)


@BEGINS
def test_the_page_that_is_drawn_anew_begins_another(stranger: Visitor, button: str) -> None:
    stranger.open(PAGE)
    first = leads_to(stranger, button)
    stranger.screen.run()
    assert leads_to(stranger, button) != first
