"""A host in front of the screen."""

import pytest

from tests.assessment.services.workshops import a_host
from tests.pages.screen import Visitor


@pytest.fixture
def host(stranger: Visitor) -> Visitor:
    """Somebody who came by the printed address."""
    stranger.hold(a_host(stranger.site))
    return stranger
