"""The language of a page: a choice is only offered where there is one."""

from collections.abc import Callable

import pytest
from starlette.requests import HTTPConnection
from streamlit.runtime.context import ContextProxy

from assessment.messages import msg
from assessment.reports.documents.typesetting import paper_size
from assessment.reports.wording import PSEUDO
from assessment.web.language import NAME
from pages.shared import look, reader, register
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


@pytest.mark.parametrize(
    ("asked", "zone", "region", "size"),
    [
        ("en-US", None, "US", "us-letter"),
        ("en-US", "Europe/Berlin", "DE", "a4"),
        ("en-GB", "America/Chicago", "US", "us-letter"),
        ("fr", None, "", "a4"),
        ("x!", "UTC", "", "a4"),
        (None, None, "", "a4"),
    ],
)
@pytest.mark.usefixtures("site")
def test_where_a_browser_says_that_its_reader_is_decides_the_size_of_paper(
    monkeypatch: pytest.MonkeyPatch,
    abroad: Callable[[str | None], None],
    asked: str | None,
    zone: str | None,
    region: str,
    size: str,
) -> None:
    monkeypatch.setattr(ContextProxy, "locale", property(lambda _: asked))
    abroad(zone)
    worded = reader.current().text
    assert (worded.region, paper_size(worded)) == (region, size)


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        ({"accept-language": "tlh, en-GB;q=0.9"}, "en"),
        ({"accept-language": f"{PSEUDO}, en;q=0.9"}, PSEUDO),
        ({"accept-language": "en", "cookie": f"{NAME}={PSEUDO}"}, PSEUDO),
        ({}, "en"),
    ],
)
def test_pages_outside_streamlit_are_in_the_reader_s_language(
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    headers: dict[str, str],
    language: str,
) -> None:
    monkeypatch.setenv("WAYPOINT_PSEUDO", "1")
    request.getfixturevalue("site")
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    found = reader.of_request(HTTPConnection({"type": "http", "headers": raw, "query_string": b""}))
    assert found.language == language
    assert (found.text(msg("Stage")) == "Stage") is (language == "en")


def test_a_text_ends_neither_a_string_of_a_style_sheet_nor_the_sheet() -> None:
    assert look.css_string('"; } </style>\\') == '"\\22 ; } \\3c /style>\\5c "'
