"""What has still to be confirmed before the next stage opens."""

from assessment.domain.open_checks import OpenChecks, open_checks, unconfirmed
from assessment.domain.result import Result, assess
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
