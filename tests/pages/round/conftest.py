"""A workshop over the site in memory, and its page as whoever holds a key."""

from collections.abc import Callable

import pytest

from assessment.bootstrap import Site
from assessment.web.keyring import NAME
from pages.shared import register
from tests.assessment.services.workshops import Workshop
from tests.pages.screen import Visitor

PAGE = "pages/round/page.py"
Look = Callable[[Workshop, str], Visitor]


@pytest.fixture
def workshop(site: Site) -> Workshop:
    """An anonymous round in draft."""
    return Workshop(site)


@pytest.fixture
def named(site: Site) -> Workshop:
    """A named round that is open."""
    return Workshop(site, "Südwind", anonymous=False).opened()


@pytest.fixture
def look(stranger: Visitor) -> Look:
    """Somebody who opens the page of a workshop's round with a key, or with none."""

    def opens(workshop: Workshop, key: str) -> Visitor:
        stranger.cookies.pop(NAME, None)
        if key:
            stranger.hold(key)
        return stranger.open(PAGE, **address(workshop))

    return opens


def address(workshop: Workshop) -> dict[str, str]:
    """What the address of its page names."""
    engagement = workshop.site.engagements.see(workshop.owner).id
    return {register.OF: engagement, register.ROUND_ID: workshop.round}
