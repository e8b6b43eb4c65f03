"""The engagement that an address names is found among the links that a browser holds."""

from unittest.mock import patch

import pytest

from assessment.bootstrap import Site
from pages.shared import owned, register
from tests.assessment.services.workshops import Workshop, a_host, begun


@pytest.mark.parametrize("names_it", [True, False])
def test_only_its_owners_key_is_found(site: Site, names_it: bool) -> None:
    workshop = Workshop(site).opened()
    participant = workshop.joins("Ann")
    one = site.engagements.see(workshop.owner).id
    other = begun(site, "Another client")
    query = {register.OF: one if names_it else "another"}
    keys = (participant, other, workshop.owner)
    with (
        patch("pages.shared.owned.st.query_params", query),
        patch("pages.shared.owned.visitor.keyring", return_value=_Keys(keys)),
        patch("pages.shared.owned.site", return_value=site),
    ):
        assert owned.owner_key() == (workshop.owner if names_it else None)


class _Keys:
    def __init__(self, keys: tuple[str, ...]) -> None:
        self.keys = keys


def test_a_host_owns_what_another_host_began_and_nothing_of_anybody_alone(site: Site) -> None:
    began = site.engagements.see(begun(site)).id
    alone = site.assessments.visit(site.assessments.begin("crm-maturity")).engagement.id
    host = a_host(site, "another browser")
    for one, is_owned in ((began, True), (alone, False), ("", False)):
        with (
            patch("pages.shared.owned.st.query_params", {register.OF: one}),
            patch("pages.shared.owned.visitor.keyring", return_value=_Keys((host,))),
            patch("pages.shared.owned.site", return_value=site),
        ):
            key = owned.owner_key()
            assert (key is not None) is is_owned
            if key:
                assert site.engagements.see(key).id == began
