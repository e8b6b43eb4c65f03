"""What has still to be confirmed before the next stage opens."""

from assessment.domain.open_checks import (
    OpenChecks,
    behind_claims,
    open_checks,
    to_confirm,
    unconfirmed,
)
from assessment.domain.result import Result, assess, path
from tests.assessment.instruments import Said, checked
from tests.assessment.samples import MATURITY


def at_three(*whole: dict[str, str]) -> Result:
    return assess(
        MATURITY,
        [
            Said(meaning="4", success="3", use="4", leadership="4", whole=checked(None, **said))
            for said in whole
        ],
    )


def test_the_checks_that_are_not_confirmed_are_named_with_how_many_are_needed() -> None:
    result = at_three({"sources": "no"})
    assert result.staging.reached == 3
    assert open_checks(result) == (OpenChecks("whole", 1, ("sources", "culture")),)


def test_of_several_people_more_than_half_confirm() -> None:
    result = at_three({"sources": "yes"}, {"culture": "dk"})
    assert unconfirmed(result, "whole") == ("sources", "culture")
    assert open_checks(result) == (OpenChecks("whole", 1, ("sources", "culture")),)


def test_nothing_is_open_once_the_gate_has_enough() -> None:
    result = at_three({"sources": "yes"})
    assert open_checks(result) == ()
    assert unconfirmed(result, "whole") == ("culture",)


def test_what_a_path_asks_to_have_confirmed_is_named() -> None:
    result = at_three({"sources": "no"})
    more = path(result, 4).confirm
    assert more == {"whole": 1}
    assert to_confirm(result, more) == (OpenChecks("whole", 1, ("sources", "culture")),)


def claiming(*people: dict[str, str]) -> Result:
    return assess(MATURITY, [Said(success=checked("5", **said)) for said in people])


def test_the_checks_that_a_claim_lacks_are_named_with_how_many_it_needs() -> None:
    result = claiming({"commercial": "yes", "customer": "no"})
    assert behind_claims(result) == (OpenChecks("success", 2, ("customer", "operational")),)


def test_of_several_claims_every_check_is_named_to_which_somebody_does_not_say_yes() -> None:
    result = claiming(
        {"commercial": "yes", "customer": "yes"}, {"commercial": "yes", "operational": "yes"}
    )
    assert behind_claims(result) == (OpenChecks("success", 1, ("customer", "operational")),)


def test_a_claim_that_stands_lacks_nothing() -> None:
    assert (
        behind_claims(claiming(dict.fromkeys(("commercial", "customer", "operational"), "yes")))
        == ()
    )
