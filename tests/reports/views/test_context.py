"""What is said of an assessment beside its answers stands on one line, and in no other way."""

import pytest

from assessment.domain.context import Context
from assessment.reports.blocks import Paragraph
from assessment.reports.views.context import context
from tests.reports.english import english

ALL = Context(organisation="Nordwind Ltd", role="Head", scope="Sales")


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"organisation"}, "Nordwind Ltd"),
        ({"role"}, "Answered by: Head"),
        ({"scope"}, "Covers: Sales"),
        ({"organisation", "role"}, "Nordwind Ltd · answered by: Head"),
        ({"organisation", "scope"}, "Nordwind Ltd · covers: Sales"),
        ({"role", "scope"}, "Answered by: Head · covers: Sales"),
        ({"organisation", "role", "scope"}, "Nordwind Ltd · answered by: Head · covers: Sales"),
    ],
)
def test_what_was_given_stands_on_one_line(parts: set[str], expected: str) -> None:
    found = context(Context.model_validate(ALL.model_dump(include=parts)))
    assert isinstance(found, Paragraph)
    assert (english(found.text), found.aside) == (expected, True)


def test_where_nothing_was_given_there_is_no_line() -> None:
    assert context(Context()) is None
