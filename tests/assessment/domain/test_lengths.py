"""Whatever is too long is refused in the same words, which say how long it is and may be."""

import pytest

from assessment.domain.base import StoredValue, checked
from assessment.domain.lengths import too_long
from assessment.errors import Refused


class _Note(StoredValue):
    text: str = ""


@pytest.mark.parametrize("most", [1, 20_000])
def test_both_lengths_are_said(most: int) -> None:
    assert str(too_long(most + 1, most)).startswith(f"it has {most + 1} characters, and at most")


def test_a_text_without_a_limit_of_its_own_is_refused_with_its_length() -> None:
    with pytest.raises(Refused, match="Note: it has 20001 characters, and at most 20000 can be"):
        checked(_Note, {"text": "Note"}, text="x" * 20_001)
