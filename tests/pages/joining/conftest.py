"""A round that is open, and somebody at a browser that a code's address has given its secret."""

import pytest

from assessment.bootstrap import Site
from assessment.web import browser_secret
from tests.assessment.services.workshops import Workshop
from tests.pages.screen import Visitor

SECRET = "s" * 32


@pytest.fixture
def workshop(site: Site) -> Workshop:
    """An anonymous round of Nordwind, in two groups."""
    return Workshop(site).opened()


@pytest.fixture
def named(site: Site) -> Workshop:
    """A round in which people say who they are."""
    return Workshop(site, "Named", anonymous=False).opened()


@pytest.fixture
def guest(stranger: Visitor) -> Visitor:
    """Somebody without a key, whose browser keeps cookies."""
    stranger.cookies[browser_secret.NAME] = SECRET
    return stranger
