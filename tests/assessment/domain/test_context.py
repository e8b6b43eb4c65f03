"""What somebody says of an assessment beside its answers."""

import pytest

from assessment.domain.context import LONGEST, Context, typed_context
from assessment.errors import Refused

INVISIBLE = "\u200b\N{HANGUL FILLER}\u00ad"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("  Nordwind \n Ltd ", "Nordwind Ltd", id="spaces"),
        pytest.param("Jose\N{COMBINING ACUTE ACCENT}", "José", id="another coding"),
        pytest.param("Nord\u200bwind", "Nordwind", id="a sign that is not drawn"),
        pytest.param(INVISIBLE, "", id="nothing that is drawn"),
        pytest.param("=1+1", "=1+1", id="a formula"),
        pytest.param("\u202eabc", "\u202eabc", id="a turn, which every medium spells out"),
        pytest.param("x" * LONGEST, "x" * LONGEST, id="as long as may be"),
    ],
)
def test_each_part_is_taken_as_a_name_is(typed: str, expected: str) -> None:
    found = typed_context(organisation=typed, role=typed, scope=typed)
    assert found == Context(organisation=expected, role=expected, scope=expected)
    assert found.given is bool(expected)


def test_every_part_that_is_too_long_is_named_with_its_length() -> None:
    long = "x" * (LONGEST + 1)
    with pytest.raises(Refused) as refusal:
        typed_context(organisation=long, role="Head", scope=long)
    assert str(refusal.value).splitlines() == [
        f"{label}: it has 201 characters, and at most 200 can be kept. Shorten it."
        for label in ("Organisation", "What the assessment covers")
    ]


def test_half_a_character_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="Your role: it holds half a character"):
        typed_context(role="\ud83d")
