"""The language of a page: a choice is only offered where there is one."""

import pytest
from streamlit.runtime.context import ContextProxy

from assessment.reports.wording import PSEUDO
from pages.shared import look, register
from tests.pages.screen import Visitor

LIBRARY = register.LIBRARY.file


def test_with_one_language_there_is_nothing_to_choose(stranger: Visitor) -> None:
    stranger.open(LIBRARY)
    assert not any("/language/" in html.proto.body for html in stranger.screen.get("html"))


@pytest.mark.parametrize("asked", [None, "", "en-US", "tlh", PSEUDO])
def test_whatever_a_browser_asks_for_it_gets_a_language_that_there_is(
    stranger: Visitor, monkeypatch: pytest.MonkeyPatch, asked: str | None
) -> None:
    monkeypatch.setattr(ContextProxy, "locale", property(lambda _: asked))
    stranger.open(LIBRARY)
    assert stranger.heading == "Library"


def test_a_text_ends_neither_a_string_of_a_style_sheet_nor_the_sheet() -> None:
    assert look.css_string('"; } </style>\\') == '"\\22 ; } \\3c /style>\\5c "'
