"""The browser's own Back leads back, whatever was submitted meanwhile."""

import re

from playwright.sync_api import expect

from tests.browser.conftest import Visitors
from tests.browser.seeds import Keys
from tests.server.process import Site


def test_after_submitting_back_leads_out_of_the_assessment_again(
    site: Site, keys: Keys, visitors: Visitors
) -> None:
    executive = visitors(site).enters(keys.to_submit)
    executive.opens("/library").opens("/check").submits()
    heading = executive.page.locator("h1")
    executive.page.go_back()
    expect(heading).to_have_text("These answers are submitted")
    executive.settles().page.go_back()
    expect(executive.page).to_have_url(re.compile("/library$"))
    executive.arrives()
