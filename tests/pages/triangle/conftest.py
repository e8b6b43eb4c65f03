"""A project rehearsed over the site in memory, and seats to look at it from."""

from collections.abc import Callable

import pytest

from assessment.bootstrap import Site
from assessment.web.keyring import NAME
from pages.shared import session
from tests.pages.screen import Visitor
from tests.rehearsal import Rehearsal

Sit = Callable[[str], Visitor]


@pytest.fixture
def rehearsal(site: Site) -> Rehearsal:
    """A project that nothing has happened in; the test says how far it goes."""
    return Rehearsal(site)


@pytest.fixture
def sit(rehearsal: Rehearsal, stranger: Visitor) -> Sit:
    """Somebody who came in by the link of the chair, of ann, ben, cleo or the reader."""

    def sits(who: str) -> Visitor:
        stranger.cookies[NAME] = rehearsal.keys[who]
        if session.PROJECT_KEY in stranger.screen.session_state:
            del stranger.screen.session_state[session.PROJECT_KEY]  # it is another tab
        return stranger

    return sits
